"""Conflicts: one folder each, of sides, sources, places, routes, zones and agreements."""

from marsad.theatres.check import check
from marsad.theatres.load import available, load

__all__ = ["available", "check", "load"]
