"""Numbers in sentences: people and things counted, shares, distances."""

from marsad.read.numbers.distances import find_distances
from marsad.read.numbers.mentions import DistanceMention, QuantityMention, ShareMention
from marsad.read.numbers.quantities import find_quantities
from marsad.read.numbers.refusals import is_person
from marsad.read.numbers.shares import find_shares

__all__ = [
    "DistanceMention",
    "QuantityMention",
    "ShareMention",
    "find_distances",
    "find_quantities",
    "find_shares",
    "is_person",
]
