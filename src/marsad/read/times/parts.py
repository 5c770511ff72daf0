"""The parts of dates: weekdays, months, days of the month, years, as tokens."""

import re
from typing import NamedTuple

from marsad.read.numbers.refusals import counts_people
from marsad.read.parse.phrases import Line
from marsad.read.times.lexicon import LEXICON

_ORDINAL = re.compile(r"([0-3]?\d)(?:st|nd|rd|th)?")
_ROUND = 50  # what people are counted in, of numbers that may be years
_YEAR = re.compile(r"(?:19[5-9]\d|20\d\d)")
# Months and weekdays that are words of their own, or names: they need a capital, or a number.
_DOUBTFUL = frozenset(("may", "march", "august"))
_BEHIND_MODAL = frozenset(("have", "be", "also", "well", "not", "yet"))  # "470,000 may have died"
_MODAL_START = frozenset(("may", "march"))


class Part(NamedTuple):
    """A part of a date and the index of the token after it."""

    value: int
    after: int


def weekday(line: Line, index: int) -> Part | None:
    """Return the weekday (Monday is 0) at a token; "Sun" and the like only before a date."""
    word = line.at(index).removesuffix(".")
    found = LEXICON.weekdays.get(word)
    if found is None and word.endswith("days"):  # "Fridays attack", its apostrophe lost
        found = LEXICON.weekdays.get(word[:-1])
    if found is not None:
        return Part(found, index + 1)
    short = LEXICON.short_weekdays.get(word)
    if short is None:
        return None
    after = index + 1 + (line.at(index + 1) in (",", "."))
    dated = day(line, after) or _short_month(line, after)
    return Part(short, index + 1) if dated else None


def month(line: Line, index: int) -> Part | None:
    """Return the month at a token: not the modal "may", the verb "march", or a "Mar" alone."""
    word = line.at(index)
    found = LEXICON.months.get(word)
    if found is None:
        return _short_month(line, index)
    if line.raw(index) == "may" and line.at(index + 1) in _BEHIND_MODAL:
        return None
    if word not in _DOUBTFUL or _beside_number(line, index):
        return Part(found, index + 1)
    if not line.raw(index)[0].isupper():
        return None
    if word in _MODAL_START and index == 0:
        return None
    return Part(found, index + 1) if line.at(index - 1) in LEXICON.leads.month else None


def _short_month(line: Line, index: int) -> Part | None:
    word = line.at(index)
    found = LEXICON.short_months.get(word.removesuffix("."))
    if found is None:
        return None
    after = index + 1 + (line.at(index + 1) == ".")
    named = line.raw(index)[0].isupper()
    if named and (word.endswith(".") or _beside_number(line, index) or _beside_number(line, after)):
        return Part(found, after)
    return None


def _beside_number(line: Line, index: int) -> bool:
    return line.at(index - 1)[:1].isdigit() or line.at(index + 1)[:1].isdigit()


def day(line: Line, index: int) -> Part | None:
    """Return the day of the month at a token: "5", "05", "5th"."""
    match = _ORDINAL.fullmatch(line.at(index))
    if match is None or not 1 <= int(match.group(1)) <= 31:
        return None
    return Part(int(match.group(1)), index + 1)


def year(line: Line, index: int) -> Part | None:
    """Return the year at a token, from 1950 on.

    "In March 2015 rebels captured" has lost a comma, "in March 2000 rebels" may count them.
    """
    at = index + (line.at(index) in (",", "of", "in"))
    found = plain_year(line.at(at))
    if found is None:
        return None
    crowd = found % _ROUND == 0 and counts_people(line, at + 1, 1) and line.raw(at + 1).islower()
    return None if crowd else Part(found, at + 1)


def plain_year(word: str) -> int | None:
    """Return the year that a word is, from 1950 to 2099, or None."""
    return int(word) if _YEAR.fullmatch(word) else None
