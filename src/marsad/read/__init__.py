"""Documents to readings: what a report claims."""

from marsad.read.reader import TextReader

__all__ = ["TextReader"]
