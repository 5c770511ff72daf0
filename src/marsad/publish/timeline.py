"""How many incidents began when, in bars of a day, a week or a month."""

import datetime
from collections.abc import Iterable
from enum import StrEnum

from msgspec.structs import replace

from marsad.model import Noun
from marsad.store import EVERYTHING, IncidentFilter, Record
from marsad.store.charts import DayCount
from marsad.vocabulary import Vocabulary


class Unit(StrEnum):
    """How long a bar is; weeks begin on Sunday."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"


# Days between the first bar and the last from which bars grow longer: on a screen of 1,500 pixels
# none is narrower than four.
WEEKS_FROM, MONTHS_FROM = 150, 1500


class Bar(Noun, frozen=True, kw_only=True):
    """Incidents that began within one bar, by the page's groups, and people killed in them."""

    start: datetime.date
    incidents: dict[str, int]
    low: int
    best: int
    high: int


class Timeline(Noun, frozen=True, kw_only=True):
    """What a filter leaves over time.

    `bars` and `any_time` pay no heed to the filter's own period, `shown` does; `vague` of
    `any_time` are known to no single month, and in no bar.
    """

    incidents: int  # in the record
    any_time: int
    shown: int
    vague: int
    unit: Unit
    bars: tuple[Bar, ...]


def timeline(record: Record, wanted: IncidentFilter, vocabulary: Vocabulary) -> Timeline:
    """Return how many incidents the filter leaves, over time."""
    of_any_time = replace(wanted, since=None, until=None)
    days = record.days(of_any_time)
    dated = [one for one in days if one.day is not None]
    any_time = sum(one.incidents for one in days)
    unit = _unit(dated)
    return Timeline(
        incidents=record.count(EVERYTHING),
        any_time=any_time,
        shown=any_time if wanted == of_any_time else record.count(wanted),
        vague=any_time - sum(one.incidents for one in dated),
        unit=unit,
        bars=tuple(_bars(dated, unit, vocabulary)),
    )


def _unit(dated: list[DayCount]) -> Unit:
    days = [one.day for one in dated if one.day is not None]
    length = (max(days) - min(days)).days if days else 0
    if length > MONTHS_FROM:
        return Unit.MONTH
    return Unit.WEEK if length > WEEKS_FROM else Unit.DAY


def start_of(day: datetime.date, unit: Unit) -> datetime.date:
    """Return the first day of the bar that a day falls into."""
    if unit is Unit.MONTH:
        return day.replace(day=1)
    if unit is Unit.WEEK:
        return day - datetime.timedelta(days=(day.weekday() + 1) % 7)
    return day


def _bars(dated: Iterable[DayCount], unit: Unit, vocabulary: Vocabulary) -> Iterable[Bar]:
    """Yield the bars in order; `dated` come day by day."""
    groups = {type_.id: type_.page_group for type_ in vocabulary.event_types}
    found: dict[datetime.date, list[DayCount]] = {}
    for one in dated:
        if one.day is not None:
            found.setdefault(start_of(one.day, unit), []).append(one)
    for start, counts in found.items():
        incidents: dict[str, int] = {}
        for one in counts:
            group = groups[one.type]
            incidents[group] = incidents.get(group, 0) + one.incidents
        yield Bar(
            start=start,
            incidents=incidents,
            low=sum(one.low for one in counts),
            best=sum(one.best for one in counts),
            high=sum(one.high for one in counts),
        )
