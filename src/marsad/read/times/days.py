"""Intervals of calendar days."""

import calendar
import datetime
from typing import NamedTuple

# Parts of a year: first and last month.
_MONTHS = {"early": (1, 4), "mid": (5, 8), "late": (9, 12), "start": (1, 2), "end": (11, 12)}
_DAY = datetime.timedelta(days=1)


class Days(NamedTuple):
    """A closed interval of days; a bound is None where words as vague as "recent" leave it open."""

    start: datetime.date | None
    end: datetime.date


class Month(NamedTuple):
    """A calendar month; it may be moved by months with `plus`."""

    year: int
    month: int

    def plus(self, months: int) -> "Month":
        """Return the month so many months later."""
        count = self.year * 12 + self.month - 1 + months
        return Month(count // 12, count % 12 + 1)

    def days(self) -> Days:
        """Return the month's first and last day."""
        last = calendar.monthrange(self.year, self.month)[1]
        return Days(
            datetime.date(self.year, self.month, 1), datetime.date(self.year, self.month, last)
        )


def one(day: datetime.date) -> Days:
    """Return the interval that is a single day."""
    return Days(day, day)


def plus(day: datetime.date, days: int) -> datetime.date:
    """Return the day so many days later."""
    return day + days * _DAY


def year_days(year: int) -> Days:
    """Return a calendar year."""
    return Days(datetime.date(year, 1, 1), datetime.date(year, 12, 31))


def week_of(day: datetime.date) -> Days:
    """Return the ISO week, Monday to Sunday, that holds the day."""
    monday = plus(day, -day.weekday())
    return Days(monday, plus(monday, 6))


def last_weekday(day: datetime.date, weekday: int) -> datetime.date:
    """Return the last such weekday (Monday is 0) on or before a day."""
    return plus(day, -((day.weekday() - weekday) % 7))


def season_days(year: int, first: int) -> Days:
    """Return the season of three months from month `first`; winter reaches into the next year."""
    start = Month(year, first)
    return Days(start.days().start, start.plus(2).days().end)


def part_of(days: Days, part: str) -> Days:
    """Return a part of an interval: a third if "early", "mid" or "late", else its "start" or "end".

    A convention, as none is published: thirds (1-10, 11-20, 21-31 of a month, four months of a
    year), and a sixth for the beginning and the end (five days of a month, two months of a year).
    """
    if days.start is None:
        return days
    if days.start.month == 1 and days.end == datetime.date(days.start.year, 12, 31):
        first, last = _MONTHS[part]
        return Days(
            Month(days.start.year, first).days().start, Month(days.start.year, last).days().end
        )
    length = (days.end - days.start).days + 1
    third, sixth = round(length / 3), round(length / 6)
    match part:
        case "early":
            return Days(days.start, plus(days.start, third - 1))
        case "mid":
            return Days(plus(days.start, third), plus(days.start, length - third - 1))
        case "late":
            return Days(plus(days.end, 1 - third), days.end)
        case "start":
            return Days(days.start, plus(days.start, sixth - 1))
        case "end":
            return Days(plus(days.end, 1 - sixth), days.end)
        case _:
            raise ValueError(f"{part!r} is no part of an interval")
