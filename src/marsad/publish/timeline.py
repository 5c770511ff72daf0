"""How many incidents began when, in bars of a day, a week or a month."""

import datetime
from collections.abc import Mapping

from msgspec.structs import replace

from marsad.model import Noun
from marsad.store import EVERYTHING, IncidentFilter, Record
from marsad.store.charts import BarCount, Unit
from marsad.vocabulary import Vocabulary

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
    unit = _unit(record.period(of_any_time))
    bars = record.bars(of_any_time, unit)
    any_time = record.count(of_any_time)
    return Timeline(
        incidents=record.count(EVERYTHING),
        any_time=any_time,
        shown=any_time if wanted == of_any_time else record.count(wanted),
        vague=any_time - sum(sum(one.incidents.values()) for one in bars),
        unit=unit,
        bars=tuple(_bar(one, vocabulary) for one in bars),
    )


def _unit(period: tuple[datetime.date, datetime.date] | None) -> Unit:
    length = (period[1] - period[0]).days if period else 0
    if length > MONTHS_FROM:
        return Unit.MONTH
    return Unit.WEEK if length > WEEKS_FROM else Unit.DAY


def _bar(counted: BarCount, vocabulary: Vocabulary) -> Bar:
    return Bar(
        start=counted.start,
        incidents=by_group(counted.incidents, vocabulary),
        low=counted.low,
        best=counted.best,
        high=counted.high,
    )


def by_group(types: Mapping[str, int], vocabulary: Vocabulary) -> dict[str, int]:
    """Return numbers by type as numbers by the page's groups."""
    groups: dict[str, int] = {}
    for type_, number in types.items():
        group = vocabulary.event_type(type_).page_group
        groups[group] = groups.get(group, 0) + number
    return groups
