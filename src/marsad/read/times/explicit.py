"""Dates that are written out: "Tuesday 11 October 2016", "Oct. 11", "2016-10-11", "March 2011"."""

import datetime
import re
from typing import NamedTuple

from marsad.read.numbers.lexicon import LEXICON as NUMBERS
from marsad.read.numbers.refusals import counts_people
from marsad.read.parse.phrases import Line
from marsad.read.times import parts
from marsad.read.times.days import Days, one
from marsad.read.times.lexicon import LEXICON
from marsad.read.times.meaning import Meaning, describe, fixed
from marsad.read.times.mentions import TimeKind

_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_NUMERIC = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})")
_TO = frozenset(("-", "–", "to", "until", "through", "till"))
_JOINERS = _TO | {"and", ","}
NEAREST = "without a year, the nearest to publication"
_NEAR_FUTURE = 45  # days: a date without a year that close ahead is preferred …
_FAR_PAST = 300  # … to one that long ago
_CLOSE = 60  # days between publication and a date whose month is doubtful
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


class Written(NamedTuple):
    """Day (or first and last day) and month as written, and the token after them.

    `ranged` days are all those from the first to the last: "24-26 August".
    """

    first: int
    last: int
    month: int
    after: int
    ranged: bool


def numeric_date(line: Line, index: int) -> Meaning | None:
    """Read "2016-10-11", "24/12/2016"; where the month is doubtful, publication tells."""
    iso = _ISO.fullmatch(line.at(index))
    if iso:
        day = _date(int(iso[1]), int(iso[2]), int(iso[3]))
        return fixed(index + 1, one(day), f"{describe(day)}, as written") if day else None
    written = _NUMERIC.fullmatch(line.at(index))
    if written is None:
        return None
    first, second, year = int(written[1]), int(written[2]), int(written[3])
    year += 2000 if year < 100 else 0
    options = {_date(year, second, first), _date(year, first, second)} - {None}
    days = sorted(day for day in options if day)
    if not days:
        return None
    if len(days) == 1:
        return fixed(index + 1, one(days[0]), f"{describe(days[0])}, as written")
    evidence = f"{describe(days[0])} or {describe(days[1])}, the one close to publication"
    return Meaning(index + 1, lambda published: _close(days, published), evidence)


def _close(days: list[datetime.date], published: datetime.date) -> Days:
    """Return the one day of two that is close to publication, or both as bounds."""
    close = [day for day in days if abs((day - published).days) <= _CLOSE]
    return one(close[0]) if len(close) == 1 else Days(days[0], days[-1])


def day_and_month(line: Line, index: int) -> Meaning | None:
    """Read a day with its month, with or without weekday and year, in any common order."""
    weekday = parts.weekday(line, index)
    start = weekday.after if weekday else index
    start += weekday is not None and line.at(start) in (",", "the")
    written = _day_first(line, start) or _month_first(line, start)
    if written is None:
        return None
    found = _dated_by(line, written, weekday.value if weekday else None)
    return found._replace(kind=TimeKind.RANGE) if found and written.ranged else found


def _dated_by(line: Line, written: Written, named: int | None) -> Meaning | None:
    """The day in the year that is written behind it, or in the one nearest to publication."""
    year = parts.year(line, written.after)
    after = year.after if year else written.after
    if year:
        return _in_year(written, year.value, after, named)
    shift = {"last": -1, "this": 0, "next": 1}.get(_of_year(line, after))
    if shift is not None:
        after += 2 + (line.at(after) == "of")
        return _shifted_year(written, shift, after)
    return _nearest_year(written, after, named)


def _of_year(line: Line, after: int) -> str:
    """Return "last", "this" or "next" if such a "year" follows: "on 3 May (of) last year"."""
    at = after + (line.at(after) == "of")
    return line.at(at) if line.at(at + 1) in ("year", "years") else ""


def _day_first(line: Line, index: int) -> Written | None:
    """Read "24 August", "24th of August", "24-26 August", "3, 4 and 5 May"."""
    index += line.at(index) == "the"
    day = parts.day(line, index)
    if day is None:
        return None
    first = last = day
    ranged = False
    while line.at(last.after) in _JOINERS and (more := parts.day(line, last.after + 1)):
        ranged = line.at(last.after) in _TO
        last = more
    after = last.after + (line.at(last.after) == "of")
    month = parts.month(line, after)
    if month is None or (line.raw(after) == "may" and counts_people(line, after + 1)):
        return None
    if first.value > last.value or (last != first and parts.month(line, after) is None):
        return None
    return Written(first.value, last.value, month.value, month.after, ranged)


def _month_first(line: Line, index: int) -> Written | None:
    """Read "August 24", "August 24-26", "Aug. 24th"; "In May 12 people died" is no date."""
    month = parts.month(line, index)
    if month is None:
        return None
    start = month.after + (line.at(month.after) == "the")
    first = last = parts.day(line, start)
    if first is None or last is None:
        return None
    ranged = False
    while line.at(last.after) in _TO and (more := parts.day(line, last.after + 1)):
        ranged = True
        last = more
    if line.at(last.after) == "and" and (more := parts.day(line, last.after + 1)):
        apart = _crowd(line, more.after) or parts.month(line, more.after)
        last = last if apart or more.value <= last.value else more
    if line.at(index - 1) not in LEXICON.leads.day and _crowd(line, last.after):
        return None
    end = max(first.value, last.value)
    return Written(first.value, end, month.value, last.after, ranged)


def _crowd(line: Line, after: int) -> bool:
    """Whether a number counts the people that follow: not so in "December 25 in Syrian strikes"."""
    return line.at(after) not in NUMBERS.people.breaks and counts_people(line, after)


def _in_year(written: Written, year: int, after: int, weekday: int | None) -> Meaning | None:
    first, last = (_date(year, written.month, day) for day in (written.first, written.last))
    if first is None or last is None:
        return None
    said = describe(first) if first == last else f"{describe(first)} to {describe(last)}"
    evidence = f"{said}, as written"
    if weekday is not None and first.weekday() != weekday:
        evidence += f" (a {_WEEKDAYS[first.weekday()]}, not a {_WEEKDAYS[weekday]})"
    return fixed(after, Days(first, last), evidence)


def _shifted_year(written: Written, shift: int, after: int) -> Meaning:
    def rule(published: datetime.date) -> Days:
        return _dated(written, published.year + shift) or one(published)

    word = {-1: "before", 0: "of", 1: "after"}[shift]
    return Meaning(after, rule, f"day and month in the year {word} publication")


def _nearest_year(written: Written, after: int, weekday: int | None) -> Meaning | None:
    if _date(2000, written.month, written.last) is None:
        return None
    evidence = f"day and month {NEAREST}"

    def rule(published: datetime.date) -> Days:
        years = range(published.year - 4, published.year + 2)
        options = [days for year in years if (days := _dated(written, year))]
        if weekday is not None:
            matching = [days for days in options if _start(days).weekday() == weekday]
            options = matching or options
        return nearest(options, published)

    return Meaning(after, rule, evidence)


def nearest(options: list[Days], published: datetime.date) -> Days:
    """Return the past option nearest to publication, unless it is far and a coming one near."""
    past = [days for days in options if _start(days) <= published]
    ahead = [days for days in options if _start(days) > published]
    latest = max(past, key=_start) if past else None
    coming = min(ahead, key=_start) if ahead else None
    if latest is None or coming is None:
        return latest or coming or one(published)
    near = (_start(coming) - published).days <= _NEAR_FUTURE
    far = (published - latest.end).days >= _FAR_PAST
    return coming if near and far else latest


def _start(days: Days) -> datetime.date:
    return days.start or days.end


def _dated(written: Written, year: int) -> Days | None:
    first, last = (_date(year, written.month, day) for day in (written.first, written.last))
    return Days(first, last) if first and last else None


def _date(year: int, month: int, day: int) -> datetime.date | None:
    """Return the date, or None if the calendar has none such."""
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None
