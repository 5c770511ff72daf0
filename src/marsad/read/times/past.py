"""Times without a year that lie ahead, where what happened then is told as past."""

import datetime

import msgspec

from marsad.model import TimePrecision, When
from marsad.read.times.explicit import NEAREST

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


def _year_before(day: datetime.date) -> datetime.date:
    leap = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year - 1, day=28 if leap else day.day)
