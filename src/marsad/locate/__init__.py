"""Words for a place -> what is known of it."""

from marsad.locate.anew import locate_anew, speaking_of, with_layers
from marsad.locate.gazetteer import Gazetteer
from marsad.locate.guess import guess_place, namesakes
from marsad.locate.index import Scored
from marsad.locate.locator import GazetteerLocator, locate_name
from marsad.locate.reverse import locate_point

__all__ = [
    "Gazetteer", "GazetteerLocator", "Scored", "guess_place", "locate_anew", "locate_name",
    "locate_point", "namesakes", "speaking_of", "with_layers",
]  # fmt: skip
