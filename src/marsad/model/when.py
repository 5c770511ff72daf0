"""A time as far as it is known."""

import datetime
from enum import StrEnum

from marsad.model.base import Noun


class TimePrecision(StrEnum):
    """How exactly a time is known; UCDP's date_prec 1 to 5, and unknown."""

    DAY = "day"
    DAYS = "days"  # two to six days
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    PERIOD = "period"  # longer than its unit says: "since 2012", "from March to August"
    UNKNOWN = "unknown"


class When(Noun, frozen=True, kw_only=True):
    """A closed interval of calendar days in which something happened.

    `start` or `end` is None where that bound is not known; both are None if nothing is.
    `words` are the report's own ("on Thursday"), `evidence` says how the days follow from them.
    """

    start: datetime.date | None = None
    end: datetime.date | None = None
    precision: TimePrecision = TimePrecision.UNKNOWN
    words: str = ""
    evidence: str = ""

    @property
    def known(self) -> bool:
        """True if at least one bound is known."""
        return self.start is not None or self.end is not None

    @property
    def days(self) -> int | None:
        """Length in days (1 for a single day), or None if a bound is missing."""
        if self.start is None or self.end is None:
            return None
        return (self.end - self.start).days + 1


UNKNOWN_TIME = When()


def precision_of(start: datetime.date | None, end: datetime.date | None) -> TimePrecision:
    """Return the precision that an interval of days has by its length."""
    if start is None or end is None:
        return TimePrecision.UNKNOWN if start is None and end is None else TimePrecision.PERIOD
    length = (end - start).days + 1
    for limit, precision in (
        (1, TimePrecision.DAY),
        (6, TimePrecision.DAYS),
        (8, TimePrecision.WEEK),
        (31, TimePrecision.MONTH),
        (366, TimePrecision.YEAR),
    ):
        if length <= limit:
            return precision
    return TimePrecision.PERIOD
