"""Numbers in sentences: people and things counted, shares."""

from marsad.read.numbers.mentions import QuantityMention, ShareMention
from marsad.read.numbers.quantities import find_quantities
from marsad.read.numbers.refusals import is_person
from marsad.read.numbers.shares import find_shares

__all__ = [
    "QuantityMention",
    "ShareMention",
    "find_quantities",
    "find_shares",
    "is_person",
]
