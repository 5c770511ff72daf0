"""What a file is, told by its content: extensions lie."""

import re
from collections.abc import Mapping
from enum import StrEnum

from marsad.collect.tables import dialect_of
from marsad.model import RejectionReason

HEAD = 1 << 16  # bytes that are looked at


class Kind(StrEnum):
    """What can be read."""

    TEXT = "text"
    HTML = "html"
    JSON = "json"
    JSON_LINES = "json lines"
    TABLE = "table"


# First bytes of what is not read, with what would help.
_CONVERT = "is not read yet: convert it to text first"
MAGIC: tuple[tuple[bytes, RejectionReason, str], ...] = tuple(
    (mark, reason, detail)
    for reason, entries in {
        RejectionReason.UNREADABLE: (
            (b"%PDF-", f"PDF {_CONVERT}"),
            (b"{\\rtf", f"RTF {_CONVERT}"),
            (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", f"an old Office file (DOC, XLS) {_CONVERT}"),
            (b"WARC/", "a web archive (WARC) is not read yet: unpack its pages first"),
            (b"\x1f\x8b", "a gzip archive is not read: unpack it first"),
            (b"BZh", "a bzip2 archive is not read: unpack it first"),
            (b"\xfd7zXZ\x00", "an xz archive is not read: unpack it first"),
            (b"(\xb5/\xfd", "a zstd archive is not read: unpack it first"),
            (b"7z\xbc\xaf\x27\x1c", "a 7z archive is not read: unpack it first"),
            (b"Rar!", "a RAR archive is not read: unpack it first"),
            (b"SQLite format 3\x00", "an SQLite database is not read: export it as CSV first"),
            (b"PAR1", "Parquet is not read yet: export it as CSV first"),
        ),
        RejectionReason.BINARY: (
            (b"\x89PNG", "a PNG picture holds no text"),
            (b"\xff\xd8\xff", "a JPEG picture holds no text"),
            (b"GIF8", "a GIF picture holds no text"),
            (b"\x7fELF", "a program holds no text"),
            (b"ID3", "an MP3 recording holds no text"),
            (b"OggS", "an Ogg recording holds no text"),
        ),
    }.items()
    for mark, detail in entries
)

_ZIPPED = (
    (b"word/", f"DOCX {_CONVERT}"),
    (b"xl/", "XLSX is not read yet: save it as CSV first"),
    (b"mimetypeapplication/vnd.oasis", f"OpenDocument {_CONVERT}"),
    (b"", "a zip archive is not read: unpack it first"),
)

_FEED = re.compile(
    r"^(?:<\?xml[^>]*\?>\s*|<!--.*?-->\s*|<\?[^>]*\?>\s*)*<(rss|feed|rdf:RDF)\b", re.S
)
_XML = re.compile(r"^<\?xml\b")
_HTML_START = re.compile(
    r"^(?:<\?xml[^>]*\?>\s*|<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title|article|main|"
    r"section|header|div|p|h[1-6]|table|span|b|i|em|strong|a|br|ul|ol|img|script|style|link)\b",
    re.I | re.S,
)
_HTML_SOON = re.compile(r"<html[\s>]|<!doctype\s+html", re.I)
_JSON_START = re.compile(r'^(?:\{\s*(?:"|\}|$)|\[\s*(?:\{|\]|$))')
_JSON_LINE = re.compile(r'^\{\s*".*\}\s*,?\s*$')

# Bytes of text: everything but the control characters that no text holds.
_NO_TEXT = bytes([*range(9), 11, *range(14, 27), *range(28, 32), 127])
_MAX_CONTROL = 0.02


def unread(head: bytes) -> tuple[RejectionReason, str] | None:
    """Return why bytes that begin like this are not read, or None if they look like text."""
    if head.startswith(b"PK\x03\x04"):
        return RejectionReason.UNREADABLE, next(say for mark, say in _ZIPPED if mark in head)
    for mark, reason, detail in MAGIC:
        if head.startswith(mark):
            return reason, detail
    if head[4:8] == b"ftyp":
        return RejectionReason.BINARY, "a video holds no text"
    return None


def noise(head: bytes) -> str | None:
    """Return why bytes of a one-byte charset or UTF-8 are no text, or None if they may be."""
    if b"\x00" in head:
        return "NUL bytes: no text file, or UTF-16 without its byte order mark; save it as UTF-8"
    control = len(head) - len(head.translate(None, _NO_TEXT))
    if control > _MAX_CONTROL * len(head) + 1:
        return f"{control} of the first {len(head)} bytes are control characters: no text file"
    return None


def feed_in(text: str) -> str | None:
    """Return why a feed or other XML is not read, or None if the text is neither."""
    start = text.lstrip()
    if found := _FEED.match(start):
        name = "an Atom feed" if found.group(1) == "feed" else "an RSS feed"
        return f"{name} is not read yet: save the articles that it links to"
    if _XML.match(start) and not _HTML_START.match(start) and not _HTML_SOON.search(start[:2000]):
        return "XML is not read: convert it to text, HTML or CSV first"
    return None


def kind_of(text: str, overrides: Mapping[str, str]) -> Kind:
    """Return what a file is whose first characters are `text`."""
    start = text.lstrip("\ufeff \t\r\n")
    if _HTML_START.match(start) or _HTML_SOON.search(start[:2000]):
        return Kind.HTML
    if _JSON_START.match(start):
        return Kind.JSON_LINES if _is_lines(start) else Kind.JSON
    if dialect_of(text, overrides) is not None:
        return Kind.TABLE
    return Kind.TEXT


def _is_lines(start: str) -> bool:
    """True if a line by itself looks like an object: the first, or another at the margin."""
    if not start.startswith("{"):
        return False
    lines = start.splitlines()
    return len(lines) == 1 or any(_JSON_LINE.match(line) for line in lines)
