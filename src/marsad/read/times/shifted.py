"""Periods told from publication: "last month", "this year", "next week", "last March"."""

import datetime

from marsad.read.parse.phrases import Line
from marsad.read.times import parts
from marsad.read.times.days import Days, Month, season_days, week_of, year_days
from marsad.read.times.lexicon import LEXICON
from marsad.read.times.meaning import Meaning
from marsad.read.times.mentions import TimeKind

SHIFTS = {"last": -1, "past": -1, "previous": -1, "this": 0, "current": 0, "next": 1, "coming": 1}
_ONES = frozenset(("week", "month", "year"))
_UNITS = frozenset(("week", "month", "year", "weeks", "months", "years"))


def shifted(line: Line, index: int, *, part: bool) -> Meaning | None:
    """Read "last month", "this year", "next week", "last March", "last summer", "the year".

    "The week before last" is the second last.
    """
    second = _second_last(line, index + (line.at(index) == "the"))
    if second is not None:
        return second
    index += line.at(index) == "the" and line.at(index + 1) in SHIFTS
    word = line.at(index)
    shift = SHIFTS.get(word)
    if shift is None:
        if part and word in _ONES and parts.plain_year(line.at(index + 1)) is None:
            return _unit(word, 0, index + 1, "this", whole=True)
        return None
    if word in ("past", "coming", "previous", "current") and line.at(index + 1) not in _UNITS:
        return None
    following = line.at(index + 1)
    if following in _UNITS and not (following.endswith("s") and line.at(index + 2) == "of"):
        return _unit(following.removesuffix("s"), shift, index + 2, word, whole=part)
    month = parts.month(line, index + 1)
    if month:
        return _shifted_month(month.value, shift, month.after, word)
    season = LEXICON.seasons.get(following)
    if season is None:
        return None
    return _shifted_season(season, shift, index + 2, f"{word} {following}")


def _second_last(line: Line, index: int) -> Meaning | None:
    """Read "week before last"."""
    if line.at(index) not in _ONES or line.low[index + 1 : index + 3] != ("before", "last"):
        return None
    return _unit(line.at(index), -2, index + 3, "the one before last, a", whole=True)


def _unit(unit: str, shift: int, after: int, word: str, *, whole: bool) -> Meaning:
    """Return a calendar week, month or year; unless `whole`, this one ends with publication."""

    def rule(published: datetime.date) -> Days:
        if not shift and not whole:  # "this week" on a Monday: what has passed is the week before
            yesterday = published - datetime.timedelta(days=1)
            first = _calendar(unit, yesterday if unit == "week" else published, 0).start
            return Days(first, published)
        return _calendar(unit, published, shift)

    kind = TimeKind.FUTURE if shift > 0 else TimeKind.POINT
    return Meaning(after, rule, f"{word} {unit} by the calendar, seen from publication", kind=kind)


def _calendar(unit: str, published: datetime.date, shift: int) -> Days:
    if unit == "week":
        return week_of(published + datetime.timedelta(weeks=shift))
    if unit == "month":
        return Month(published.year, published.month).plus(shift).days()
    return year_days(published.year + shift)


def _shifted_month(month: int, shift: int, after: int, word: str) -> Meaning:
    def rule(published: datetime.date) -> Days:
        year = published.year
        if shift < 0:
            year -= month >= published.month
        elif shift > 0:
            year += month <= published.month
        return Month(year, month).days()

    name = f"{datetime.date(2000, month, 1):%B}"
    kind = TimeKind.FUTURE if shift > 0 else TimeKind.POINT
    return Meaning(after, rule, f"{word} {name}, seen from publication", kind=kind)


def _shifted_season(first: int, shift: int, after: int, words: str) -> Meaning:
    def rule(published: datetime.date) -> Days:
        options = [season_days(published.year + year, first) for year in (-2, -1, 0, 1)]
        if shift < 0:
            return max(days for days in options if days.end < published)
        return min(days for days in options if days.end >= published)

    kind = TimeKind.FUTURE if shift > 0 else TimeKind.POINT
    return Meaning(after, rule, f"{words}, seen from publication", kind=kind)
