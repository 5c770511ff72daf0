"""Datelines and dates that run into a line's first words: "BEIRUT (AP) - At least …"."""

from marsad.language.tokens import Bit
from marsad.language.words import words

_DASHES = frozenset(("-", "–", "—", "--", ":"))
_MONTHS = words("months")
_WEEKDAYS = words("weekdays")
_LABELS = words("date_labels")
_DATELINE = 8  # tokens: "DAMASCUS , Syria ( AP ) -" is seven


def header_length(line: list[Bit]) -> int:
    """Return how many tokens at the start of a line are a date, a dateline or both.

    They are 0 where the line starts with its sentence. A date counts only if day, month and year
    are all there and a capital letter or digit follows: "On 3 May 2015 rebels" is no header.
    """
    date = _date_length(line)
    return date + _dateline_length(line[date:])


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
