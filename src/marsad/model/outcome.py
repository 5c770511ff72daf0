"""What became of one report that could be read."""

from marsad.model.base import Noun
from marsad.model.document import Document, Raw
from marsad.model.reading import Reading


class Outcome(Noun, frozen=True, kw_only=True):
    """A report as it enters the record: as found, as text, as claims; all three of one document."""

    document: Document
    raw: Raw
    reading: Reading

    def __post_init__(self) -> None:
        if self.reading.document != self.document.id:
            raise ValueError(f"a reading of {self.reading.document}, not of {self.document.id}")
