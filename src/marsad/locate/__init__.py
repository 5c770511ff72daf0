"""Words for a place -> what is known of it."""

from marsad.locate.gazetteer import Gazetteer

__all__ = ["Gazetteer"]
