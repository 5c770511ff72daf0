"""Documents to readings: what a report claims."""

from marsad.read.reader import TextReader, reader_name

__all__ = ["TextReader", "reader_name"]
