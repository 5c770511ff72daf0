"""Words for a place -> what is known of it."""

from marsad.locate.gazetteer import Gazetteer
from marsad.locate.index import Scored
from marsad.locate.locator import GazetteerLocator, locate_name
from marsad.locate.reverse import locate_point

__all__ = ["Gazetteer", "GazetteerLocator", "Scored", "locate_name", "locate_point"]
