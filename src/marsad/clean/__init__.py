"""Raw reports to documents: text, date, credits, language; and duplicates among them."""

from marsad.clean.cleaner import clean
from marsad.clean.duplicates import find_duplicates

__all__ = ["clean", "find_duplicates"]
