"""Raw reports to documents: text, date, credits, language; and duplicates among them."""

from marsad.clean.cleaner import clean
from marsad.clean.duplicates import Compared, compare, find_duplicates

__all__ = ["Compared", "clean", "compare", "find_duplicates"]
