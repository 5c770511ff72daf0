"""Characters that were garbled on their way: mojibake, entities, invisible marks."""

import html
import re
from collections.abc import Iterator

from marsad.clean.strand import Edit, Strand, edited

# UTF-8 read as CP437, which ftfy leaves alone: "┬╗" for "»", "ΓÇÖ" for "’". Only whole UTF-8
# sequences are taken, so that letters of the same table in honest text ("é", "ü") stay.
_HIGH = [bytes([byte]).decode("cp437") for byte in range(0x80, 0x100)]


def _marks(first: int, last: int) -> str:
    return "[" + re.escape("".join(_HIGH[first - 0x80 : last - 0x7F])) + "]"


_NEXT = _marks(0x80, 0xBF)
_SEQUENCE = (
    f"{_marks(0xC2, 0xDF)}{_NEXT}|{_marks(0xE0, 0xEF)}{_NEXT}{{2}}|{_marks(0xF0, 0xF4)}{_NEXT}{{3}}"
)
# Beside another line-drawing character they draw a table.
_CP437 = re.compile(rf"(?<![\u2500-\u257f])(?:{_SEQUENCE})+(?![\u2500-\u257f])")
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
_LONGEST = 20_000  # characters that ftfy gets at once

# What a Latin-1 or CP1252 reading of UTF-8 always holds: ftfy is asked only about such lines.
_SUSPECT = re.compile(r"[\x80-\x9fÂÃâåäæçèéêëìíîïðÄÅÆÏÎÐØÙ×][\x80-\u02ff\u2013-\u2122]|Ã |�")

_MINOR = re.compile(
    r"(?P<line>\r\n?|[\x0b\x0c\x85\u2028\u2029])"
    r"|(?P<invisible>[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u200b-\u200f\u202a-\u202e"
    r"\u2060-\u2064\u2066-\u2069\ufeff]+)"
    r"|(?P<surrogate>[\ud800-\udfff])"
    r"|(?P<blank>[\xa0\u1680\u2000-\u200a\u202f\u205f\u3000])"
    r"|(?P<entity>&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,20});)"
)
_PUT = {"line": "\n", "surrogate": "�", "blank": " "}


def repaired(strand: Strand) -> Strand:
    """Return the text with garbled characters put right, each mapped to what stood there.

    Mojibake by ftfy (Speer 2019) and by a CP437 pass; HTML entities, line ends and odd blanks to
    their plain forms; invisible and control characters dropped. Lost characters stay U+FFFD.
    """
    if _NOT_ASCII.search(strand.text):
        strand = edited(strand, _cp437(strand.text))
        strand = edited(strand, _mojibake(strand.text))
    return edited(strand, _minor(strand.text))


def _cp437(text: str) -> Iterator[Edit]:
    for match in _CP437.finditer(text):
        try:
            meant = match.group().encode("cp437").decode("utf-8")
        except UnicodeError:
            continue
        if meant.isprintable() or meant.isspace():
            yield Edit(start=match.start(), end=match.end(), text=meant)


def _mojibake(text: str) -> Iterator[Edit]:
    from ftfy import fix_encoding

    for line in re.finditer(rf"[^\n]{{1,{_LONGEST}}}", text):
        if not _SUSPECT.search(line.group()):
            continue
        fixed = fix_encoding(line.group())
        if fixed != line.group():
            yield from _differences(line.group(), fixed, line.start())


def _differences(was: str, now: str, offset: int) -> Iterator[Edit]:
    """Yield the words that changed, or the line between what its ends have in common."""
    old, new = list(re.finditer(r"\S+", was)), re.findall(r"\S+", now)
    if len(old) != len(new) or re.sub(r"\S+", "", was) != re.sub(r"\S+", "", now):
        yield _trimmed(was, now, offset)
        return
    for word, fixed in zip(old, new, strict=True):
        if word.group() != fixed:
            yield _trimmed(word.group(), fixed, offset + word.start())


def _trimmed(was: str, now: str, offset: int) -> Edit:
    start, limit = 0, min(len(was), len(now))
    while start < limit and was[start] == now[start]:
        start += 1
    end = 0
    while end < limit - start and was[-1 - end] == now[-1 - end]:
        end += 1
    if start + end == len(was):  # a pure insertion: take a neighbour along
        start, end = (start - 1, end) if start else (start, end - 1)
    return Edit(
        start=offset + start,
        end=offset + len(was) - end,
        text=now[start : len(now) - end],
        reason="unreadable",
    )


def _minor(text: str) -> Iterator[Edit]:
    for match in _MINOR.finditer(text):
        kind = match.lastgroup or ""
        start, end = match.span()
        if kind == "entity":
            meant = html.unescape(match.group())
            if meant != match.group() and meant.strip():
                yield Edit(start=start, end=end, text=meant)
        elif kind == "invisible":
            yield Edit(start=start, end=end, reason="invisible")
        else:
            yield Edit(start=start, end=end, text=_PUT[kind])
