"""Documents to readings: what a report claims."""

from marsad.read.reader import Tagged, TextReader, reader_name

__all__ = ["Tagged", "TextReader", "reader_name"]
