"""Portions of a period: "the first nine months of", "the last week of", "the second half of"."""

import datetime
from collections.abc import Callable
from typing import NamedTuple

from marsad.read.numbers.values import parse
from marsad.read.parse.phrases import Line
from marsad.read.times.days import Days, Month, plus
from marsad.read.times.mentions import TimeKind

_LAST = frozenset(("last", "final"))
_HALVES = {"first": 0, "second": 1, "latter": 1}
_HALF = 6  # months
_YEAR = 365  # days: a half year is told, half a month hardly ever
_MOST = 31  # more of a unit are of no month or year
_DAYS = {"day": 1, "week": 7}


class Portion(NamedTuple):
    """How to take a portion of a period, the token after "of", and how it stands."""

    of: Callable[[Days], Days]
    after: int
    kind: TimeKind = TimeKind.POINT


def portion(line: Line, index: int) -> Portion | None:
    """Read "the first nine months of", "the last week of", "the first half of"."""
    at = index + (line.at(index) == "the")
    which = line.at(at)
    if line.at(at + 1) == "half" and line.at(at + 2) == "of" and which in _HALVES:
        return Portion(lambda whole: _half(whole, _HALVES[which]), at + 3)
    if which != "first" and which not in _LAST:
        return None
    number = parse(line, at + 1)
    unit_at = number.after if number else at + 1
    unit = line.at(unit_at).removesuffix("s")
    one = number is None and line.at(unit_at) == unit
    if line.at(unit_at + 1) != "of" or not (one or number):
        return None
    count = int(number.value) if number else 1
    if (unit != "month" and unit not in _DAYS) or not 0 < count <= _MOST:
        return None
    several = unit == "week" or (unit == "day" and count > 1)
    kind = TimeKind.RANGE if several else TimeKind.POINT
    return Portion(lambda whole: _edge(whole, count, unit, which in _LAST), unit_at + 2, kind)


def _half(whole: Days, which: int) -> Days:
    if whole.start is None or (whole.end - whole.start).days < _YEAR - 1:
        return whole
    middle = plus(_months_on(whole.start, _HALF), -1)
    return Days(plus(middle, 1), whole.end) if which else Days(whole.start, middle)


def _edge(whole: Days, count: int, unit: str, last: bool) -> Days:
    """The first or last months, weeks or days of a period, no more than it has."""
    if whole.start is None:
        return whole
    if last:
        return Days(max(_on(plus(whole.end, 1), -count, unit), whole.start), whole.end)
    return Days(whole.start, min(plus(_on(whole.start, count, unit), -1), whole.end))


def _on(day: datetime.date, count: int, unit: str) -> datetime.date:
    return _months_on(day, count) if unit == "month" else plus(day, count * _DAYS[unit])


def _months_on(first: datetime.date, months: int) -> datetime.date:
    """The first day of the month so many months on from one that begins with `first`."""
    return Month(first.year, first.month).plus(months).days().start or first
