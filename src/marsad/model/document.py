"""Reports: raw, cleaned, rejected."""

import datetime
from enum import StrEnum

import msgspec

from marsad.model.base import Noun
from marsad.model.when import UNKNOWN_TIME, When


class MediaKind(StrEnum):
    """What the bytes of a report turned out to be."""

    TEXT = "text"
    HTML = "html"
    RECORD = "record"  # one row of a table or one JSON object


class Raw(Noun, frozen=True, kw_only=True):
    """One report as it was found.

    `data` are the bytes that the document's id is the hash of: a file's bytes, or for a row of a
    table or a JSON object its canonical JSON. `fields` are the values of such a record, by the
    name of what they hold (`text`, `title`, `published`, `outlet`, `url`, `id`).
    """

    data: bytes
    kind: MediaKind
    where: str  # "folder/report.txt", "articles.csv row 12"
    name: str
    fields: dict[str, str] = msgspec.field(default_factory=dict)
    retrieved: datetime.datetime | None = None


class Piece(Noun, frozen=True, kw_only=True):
    """Clean text [clean, clean + length) stems from source text [raw, raw + raw_length)."""

    clean: int
    length: int
    raw: int
    raw_length: int


class Dropped(Noun, frozen=True, kw_only=True):
    """A stretch of the source text that is no part of the report, and why."""

    start: int
    end: int
    reason: str


class Document(Noun, frozen=True, kw_only=True):
    """One report as text.

    `id` is the SHA-256 of the raw bytes. `source_text` is the report before furniture was cut and
    characters repaired: the offset map `pieces` leads from `text` to it, `dropped` lists the rest.
    """

    id: str
    name: str
    text: str
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    language: str | None = None
    published: When = UNKNOWN_TIME
    retrieved: datetime.datetime | None = None
    where: str = ""
    credits: tuple[str, ...] = ()  # agencies that the report credits for its copy: "AFP"
    source_text: str = ""
    pieces: tuple[Piece, ...] = ()
    dropped: tuple[Dropped, ...] = ()


class RejectionReason(StrEnum):
    """Why a report was not read."""

    EMPTY = "empty"
    BINARY = "binary"
    TOO_LARGE = "too_large"
    TOO_SHORT = "too_short"
    UNREADABLE = "unreadable"
    NO_TEXT = "no_text"
    LANGUAGE = "language"
    UNANSWERED = "unanswered"  # a language model gave no usable answer
    FAULT = "fault"  # of Marsad itself


class Rejection(Noun, frozen=True, kw_only=True):
    """A report that was not read: where it lies, why, and what would help."""

    where: str
    reason: RejectionReason
    detail: str


class DuplicateKind(StrEnum):
    """How much two reports have in common."""

    EXACT = "exact"
    NEAR = "near"


class Duplicate(Noun, frozen=True, kw_only=True):
    """Two documents that share their text, or nearly; `document` > `of` in id order."""

    document: str
    of: str
    kind: DuplicateKind
    similarity: float
