"""Dates as English reports write them, found in text."""

import datetime
import re
from collections.abc import Iterator

from marsad.model import Noun

MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

_MONTH = (
    r"(?P<month{0}>Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|"
    r"July?\.?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|"
    r"Dec(?:ember|\.)?)"
)
_WEEKDAY = (
    r"(?:(?P<weekday{0}>Mon(?:day)?|Tue(?:s|sday)?|Wed(?:nesday)?|Thu(?:rs|rsday)?|Fri(?:day)?|"
    r"Sat(?:urday)?|Sun(?:day)?)\.?,?\s+)?"
)
_DAY = r"(?P<day{0}>\d{{1,2}})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year{0}>(?:19[5-9]|20\d)\d)"

# One alternative a form; the group names' last letter tells them apart.
_FORMS = (
    ("a", _WEEKDAY + _DAY + r"\s+(?:of\s+)?" + _MONTH + r",?\s+" + _YEAR),  # Wed 05 Apr 2017
    ("b", _WEEKDAY + _MONTH + r"\s+" + _DAY + r"(?:,\s*|\s+)" + _YEAR),  # Apr. 5, 2017
    ("c", _MONTH + r"\s+(?P<day{0}>\d\d)" + _YEAR),  # Apr 052017
    ("d", r"(?P<day{0}>\d{{1,2}})(?P<mark{0}>[./-])(?P<number{0}>\d{{1,2}})(?P=mark{0})" + _YEAR),
    ("e", _YEAR + r"-(?P<number{0}>\d\d)-(?P<day{0}>\d\d)"),  # 2017-04-05
    ("f", r"(?P<weekday{0}>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day),?\s+" + _DAY + r"\s+"
          + _MONTH),
    ("g", r"(?P<weekday{0}>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day),?\s+" + _MONTH + r"\s+"
          + _DAY),
)  # fmt: skip
# What may begin a date is asked once, before the forms: most words of a text may not.
_DATE = re.compile(
    r"(?<![\w./-])(?=[\dJFMASONDTW])(?:"
    + "|".join(form.format(key) for key, form in _FORMS)
    + r")(?![\d/]|[.-]\d)",
    re.IGNORECASE,
)
_NUMERIC = "d"


class Date(Noun, frozen=True, kw_only=True):
    """A date as written: the days that it can mean, the first one likeliest.

    `days` holds two for "4/5/2017", and none where the year is missing (`year` is None then).
    `weekday` counts from Monday = 0; it is None if the text names none.
    """

    start: int
    end: int
    words: str
    days: tuple[datetime.date, ...]
    month: int
    day: int
    year: int | None
    weekday: int | None

    @property
    def fits(self) -> bool:
        """True unless the weekday named is another than the calendar's."""
        named = None if not self.days else self.weekday
        return named is None or any(day.weekday() == named for day in self.days)

    def in_year(self, year: int) -> datetime.date | None:
        """Return this day in a year, if the calendar has it there with the weekday named."""
        found = _day(year, self.month, self.day)
        if found is None or self.weekday not in (None, found.weekday()):
            return None
        return found


def dates_in(text: str, start: int = 0, end: int | None = None) -> Iterator[Date]:
    """Yield the dates of a text that name at least a day and a month."""
    for match in _DATE.finditer(text, start, len(text) if end is None else end):
        found = _read(match)
        if found is not None:
            yield found


def _read(match: re.Match[str]) -> Date | None:
    groups = {name: value for name, value in match.groupdict().items() if value is not None}
    form = next(iter(groups))[-1]
    values = {name[:-1]: value for name, value in groups.items() if name[-1] == form}
    day = int(values["day"])
    month = month_of(values["month"]) if "month" in values else int(values["number"])
    year = int(values["year"]) if "year" in values else None
    days: tuple[datetime.date, ...] = ()
    if year is not None:
        both = [_day(year, month, day)]
        if form == _NUMERIC and values["mark"] == "/":
            both.insert(0, _day(year, day, month))  # month first, as in the United States
        days = tuple(dict.fromkeys(found for found in both if found))
    if (year is not None and not days) or (not 1 <= month <= 12 and not days):
        return None
    weekday = weekday_of(values["weekday"]) if "weekday" in values else None
    return Date(
        start=match.start(), end=match.end(), words=match.group(), days=days,
        month=month, day=day, year=year, weekday=weekday,
    )  # fmt: skip


def month_of(name: str) -> int:
    """Return the number (1 to 12) of a month's name or abbreviation."""
    return next(n for n, month in enumerate(MONTHS, 1) if month.startswith(name[:3].casefold()))


def weekday_of(name: str) -> int:
    """Return the number (Monday = 0) of a weekday's name or abbreviation."""
    return next(n for n, day in enumerate(WEEKDAYS) if day.startswith(name[:3].casefold()))


def _day(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None
