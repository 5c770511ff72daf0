"""Raw reports to documents: text, date, credits, language; and duplicates among them."""

from marsad.clean.cleaner import clean
from marsad.clean.duplicates import Alone, Compared, compare, find_duplicates
from marsad.clean.shingles import Keys

__all__ = ["Alone", "Compared", "Keys", "clean", "compare", "find_duplicates"]
