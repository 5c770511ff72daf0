"""What became of one report: read, or rejected."""

from marsad.model import Document, MediaKind, Noun, Raw, Reading, Rejection


class Outcome(Noun, frozen=True, kw_only=True):
    """A report as it enters the record: its document, raw bytes and reading, or a rejection.

    Make one with `Outcome.accepted` or `Outcome.rejected`.
    """

    document: Document | None = None
    raw: bytes = b""
    media: MediaKind = MediaKind.TEXT
    reading: Reading | None = None
    rejection: Rejection | None = None

    def __post_init__(self) -> None:
        whole = self.document is not None and self.reading is not None
        if whole == (self.rejection is not None):
            raise ValueError("an outcome is a document with its reading, or a rejection")

    @staticmethod
    def accepted(document: Document, raw: Raw, reading: Reading) -> "Outcome":
        """Return the outcome of a report that was read; all three must be of one document."""
        if reading.document != document.id:
            raise ValueError(f"the reading is of {reading.document}, not of {document.id}")
        return Outcome(document=document, raw=raw.data, media=raw.kind, reading=reading)

    @staticmethod
    def rejected(rejection: Rejection) -> "Outcome":
        """Return the outcome of a report that could not be read."""
        return Outcome(rejection=rejection)
