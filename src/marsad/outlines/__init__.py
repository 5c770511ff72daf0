"""Outlines of administrative units: read from files, and asked in which of them a point lies."""

from marsad.outlines.boundaries import Area, Boundaries, area_of, load

__all__ = ["Area", "Boundaries", "area_of", "load"]
