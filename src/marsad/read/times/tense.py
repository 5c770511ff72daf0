"""Times without a year or week, where what happens then is told as past or as to come."""

import datetime

import msgspec

from marsad.model import TimePrecision, When
from marsad.read.times.explicit import NEAREST
from marsad.read.times.near import LATEST

_SOON = 7
"""Days ahead in which a date is more likely one that the report's own publication mistakes."""


def gone_by(when: When, published: When) -> When:
    """Return "November", read as the coming one, as that of the year before; others as they are.

    What has happened is of no coming month: "carried out a similar attack in November".
    """
    if when.start is None or when.end is None or published.end is None:
        return when
    month = NEAREST in when.evidence and when.precision is TimePrecision.MONTH
    if not month or (when.start - published.end).days <= _SOON:
        return when
    return msgspec.structs.replace(
        when,
        start=_year_before(when.start),
        end=_year_before(when.end),
        evidence=f"{when.evidence}, and passed",
    )


def still_ahead(when: When, published: When) -> When:
    """Return "Friday", read as the last one, as the next; others as they are.

    What is expected is of no day that has passed: "will leave on Friday".
    """
    if when.start is None or when.end is None or published.end is None:
        return when
    if LATEST not in when.evidence or when.end >= published.end:
        return when
    week = datetime.timedelta(days=7)
    return msgspec.structs.replace(
        when,
        start=when.start + week,
        end=when.end + week,
        evidence=when.evidence.replace(LATEST, "after publication"),
    )


def _year_before(day: datetime.date) -> datetime.date:
    leap = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year - 1, day=28 if leap else day.day)
