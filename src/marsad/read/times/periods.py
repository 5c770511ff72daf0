"""Months, years, seasons, feasts, and their parts: "mid-December 2019", "late last year"."""

import datetime
from collections.abc import Callable
from functools import partial

from marsad.read.phrases import Line
from marsad.read.times import parts
from marsad.read.times.days import Days, Month, part_of, week_of, year_days
from marsad.read.times.explicit import nearest
from marsad.read.times.lexicon import FEASTS, LEXICON, PARTS
from marsad.read.times.meaning import Meaning, fixed
from marsad.read.times.mentions import TimeKind

_SHIFTS = {"last": -1, "past": -1, "previous": -1, "this": 0, "current": 0, "next": 1, "coming": 1}
_UNITS = frozenset(("week", "month", "year", "weeks", "months", "years"))
_BETWEEN = frozenset(("the", "of"))


def period(line: Line, index: int) -> Meaning | None:
    """Read a month, year, season or feast, or a part of one."""
    prefixed = _glued_part(line, index)
    if prefixed:
        return prefixed
    part = PARTS.starting(line, index)
    if part is None:
        return _whole(line, index)
    at = index + part.length
    at += line.at(at) in _BETWEEN
    whole = _whole(line, at, part=True)
    return _part(whole, part.value) if whole else None


def _glued_part(line: Line, index: int) -> Meaning | None:
    """Read "mid-December", "early-2015", "mid-2012": one token."""
    prefix, hyphen, rest = line.at(index).partition("-")
    if not hyphen or prefix not in ("mid", "early", "late"):
        return None
    month = LEXICON.months.get(rest)
    if month is not None:
        return _part(_month(line, month, index + 1), prefix)
    if rest.isdigit() and len(rest) == 4:
        return _part(_year(int(rest), index + 1), prefix)
    return None


def _part(whole: Meaning, part: str) -> Meaning:
    """Return the part of a period: its early, middle or late third, its start or end."""
    rule = whole.rule
    if rule is None:
        return whole
    names = {"early": "first third", "mid": "middle third", "late": "last third"}
    name = names.get(part, "beginning" if part == "start" else "end")
    return whole._replace(
        rule=lambda published: part_of(rule(published), part),
        evidence=f"{name} of: {whole.evidence}",
    )


def _whole(line: Line, index: int, *, part: bool = False) -> Meaning | None:
    shifted = _shifted(line, index, part=part)
    if shifted:
        return shifted
    month = parts.month(line, index)
    if month:
        return _month(line, month.value, month.after)
    season = LEXICON.seasons.get(line.at(index))
    if season is not None:
        year = parts.year(line, index + 1)
        if year:
            days = _season(year.value, season)
            return fixed(year.after, days, f"{line.at(index)} {year.value}, as written")
        return None
    return _feast(line, index) or _bare_year(line, index, part=part)


def _month(line: Line, month: int, after: int) -> Meaning:
    """Return a month with the year that follows, or in the year nearest to publication."""
    year = parts.year(line, after)
    name = f"{datetime.date(2000, month, 1):%B}"
    if year:
        return fixed(
            year.after, Month(year.value, month).days(), f"{name} {year.value}, as written"
        )
    at = after + (line.at(after) == "of")
    shift = _SHIFTS.get(line.at(at))
    if shift is not None and line.at(at + 1) in ("year", "years"):
        return Meaning(
            at + 2,
            lambda published: Month(published.year + shift, month).days(),
            f"{name} of {line.at(at)} year",
        )
    return Meaning(
        after, _nearest_month(month), f"{name} without a year, the nearest to publication"
    )


def _nearest_month(month: int) -> Callable[[datetime.date], Days]:
    def rule(published: datetime.date) -> Days:
        years = range(published.year - 1, published.year + 2)
        return nearest([Month(year, month).days() for year in years], published)

    return rule


def _season(year: int, first: int) -> Days:
    """Return the season that begins in `year`; winter reaches into the next."""
    start = Month(year, first)
    return Days(start.days().start, start.plus(2).days().end)


def _shifted(line: Line, index: int, *, part: bool) -> Meaning | None:
    """Read "last month", "this year", "next week", "last March", "last summer", "the year"."""
    index += line.at(index) == "the" and line.at(index + 1) in _SHIFTS
    word = line.at(index)
    shift = _SHIFTS.get(word)
    if shift is None:
        if part and word in ("year", "month", "week"):
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


def _unit(unit: str, shift: int, after: int, word: str, *, whole: bool) -> Meaning:
    """Return a calendar week, month or year; the current one ends with publication unless `whole`."""

    def rule(published: datetime.date) -> Days:
        days = _calendar(unit, published, shift)
        return days if shift or whole else Days(days.start, published)

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
        options = [_season(published.year + year, first) for year in (-2, -1, 0, 1)]
        if shift < 0:
            return max(days for days in options if days.end < published)
        return min(days for days in options if days.end >= published)

    kind = TimeKind.FUTURE if shift > 0 else TimeKind.POINT
    return Meaning(after, rule, f"{words}, seen from publication", kind=kind)


def _feast(line: Line, index: int) -> Meaning | None:
    """Read "Eid al-Fitr", "Ramadan 2016", "the holy month of Ramadan"."""
    for name, table in FEASTS.items():
        words = tuple(name.split())
        if line.low[index : index + len(words)] != words:
            continue
        after = index + len(words)
        year = parts.year(line, after)
        if year is None:
            evidence = f"{name.title()} nearest to publication, by the table of feasts"
            return Meaning(after, partial(nearest, list(table)), evidence)
        for days in table:
            if days.end.year == year.value:
                return fixed(
                    year.after, days, f"{name.title()} {year.value}, by the table of feasts"
                )
    return None


def _bare_year(line: Line, index: int, *, part: bool) -> Meaning | None:
    """Read a year alone: after a preposition, or as "the 2013 attack"."""
    at = index + (line.at(index) in ("year", "the") and line.at(index + 1)[:1].isdigit())
    year = parts.year(line, at)
    if year is None or line.at(at) in (",", "of", "in"):
        return None
    ranged = line.at(year.after) in ("-", "–") and parts.year(line, year.after + 1)
    ranged = ranged or line.at(index - 1) in ("-", "–")
    if not part and at == index and not ranged and line.at(index - 1) not in LEXICON.leads.year:
        return None
    return _year(year.value, year.after)


def _year(year: int, after: int) -> Meaning:
    return fixed(after, year_days(year), f"{year}, as written")
