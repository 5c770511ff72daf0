"""Datelines and dates that run into a line's first words: "BEIRUT (AP) - At least …"."""

from marsad.language.tokens import Bit
from marsad.language.words import words

_DASHES = frozenset(("-", "–", "—", "--", ":"))
_MONTHS = words("months")
_WEEKDAYS = words("weekdays")
_LABELS = words("date_labels")
_STARTERS = words("starters")
_STOPS = frozenset(".!?")
_HEADLINE = 40  # tokens before the date that follows a headline
_DATELINE = 8  # tokens: "DAMASCUS , Syria ( AP ) -" is seven


def header_cuts(line: list[Bit]) -> list[int]:
    """Return where a line's header parts from its text, and its parts from one another.

    A header is a date, a dateline or both, also after a headline: "Raid kills ten AFP Saturday
    21 Jun 2014 Jihadists have …" is cut before and after its date. There is no cut where the
    line starts with its sentence. A date counts only if day, month and year are all there and a
    capital letter or digit follows: "On 3 May 2015 rebels" is no header.
    """
    date = _date_length(line)
    cuts = [date] if date else _headline_cuts(line)
    last = cuts[-1] if cuts else 0
    dateline = _dateline_length(line[last:])
    return [*cuts, last + dateline] if dateline else cuts


def _headline_cuts(line: list[Bit]) -> list[int]:
    """Return the indices before and after a date that parts a headline from the text."""
    for at in range(1, min(len(line), _HEADLINE)):
        before = line[at - 1].text
        if before in _STOPS:
            return []
        if not before[0].isupper() or before in _STARTERS or _part(before):
            continue
        length = _date_length(line[at:])
        if length:
            return [at, at + length]
    return []


def _date_length(line: list[Bit]) -> int:
    at = 0
    while at < len(line) and line[at].text.lower().strip(".:") in _LABELS:
        at += 1
    if at == 1 and line[0].text.lower() == "on":
        return 0
    parts: set[str] = set()
    while at < len(line) and (part := _part(line[at].text)) and part not in parts:
        if part != "mark":
            parts.add(part)
        at += 1
    if not {"day", "month", "year"} <= parts or at >= len(line):
        return 0
    after = line[at].text[0]
    return at if after.isupper() or after.isdigit() or after in '"“' else 0


def _part(text: str) -> str | None:
    """Return which part of a date a token is."""
    word = text.lower().rstrip(".")
    if word in _WEEKDAYS:
        return "weekday"
    if word in _MONTHS:
        return "month"
    if word.isdigit():
        return "year" if len(word) == 4 else "day" if len(word) < 3 else None
    if word and word in ",|":
        return "mark"
    return None


def _dateline_length(line: list[Bit]) -> int:
    """Tokens of "BEIRUT (AP) -", "Beirut London-": capitals up to a dash before a capital."""
    for at, bit in enumerate(line[:_DATELINE]):
        text = bit.text
        if text in _DASHES:
            return at + 1 if _closes_dateline(line, at) else 0
        if not (text[0].isupper() or text in ("(", ")", ",", "/", "|") or text.isdigit()):
            return 0
    return 0


def _closes_dateline(line: list[Bit], at: int) -> bool:
    """A dash closes a dateline if what precedes is in capitals or brackets, or it is glued."""
    if at == 0 or at + 1 >= len(line) or not line[at + 1].spaced:
        return False
    after = line[at + 1].text[0]
    if not (after.isupper() or after.isdigit() or after in '"“'):
        return False
    if line[at].text == ":":
        return line[0].text.isupper() and len(line[0].text) > 3 and at < 3
    loud = line[0].text.isupper() and len(line[0].text) > 1
    return loud or line[at - 1].text == ")" or not line[at].spaced
