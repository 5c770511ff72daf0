"""The timeline's bars, against the incidents that they count."""

import datetime
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from msgspec.structs import replace

from marsad import vocabulary
from marsad.model import Incident, Merged, TimePrecision, When
from marsad.publish.timeline import timeline
from marsad.store import EVERYTHING, IncidentFilter, Record
from marsad.store.charts import Unit, starts_of
from tests.store import samples

WORDS = vocabulary.load()
ONE = samples.MERGED.incidents[0]
FIRST = datetime.date(2020, 2, 1)


def start_of(day: datetime.date, unit: Unit) -> datetime.date:
    found: datetime.date = starts_of(np.array([day], "datetime64[D]"), unit)[0].item()
    return found


def on(number: int, start: datetime.date | None, days: int = 0) -> Incident:
    end = start + datetime.timedelta(days=days) if start else None
    when = When(start=start, end=end, precision=TimePrecision.DAY) if start else When()
    return replace(ONE, id=f"i-{number:016d}", when=when)


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with Record.open(tmp_path / "time.db") as made:
        yield made


@pytest.mark.parametrize(
    ("length", "unit"),
    [(3, Unit.DAY), (150, Unit.DAY), (151, Unit.WEEK), (1500, Unit.WEEK), (1501, Unit.MONTH)],
)
def test_the_longer_the_time_the_longer_the_bars(record: Record, length: int, unit: Unit) -> None:
    last = FIRST + datetime.timedelta(days=length)
    record.replace_merged(Merged(incidents=(on(1, FIRST), on(2, last))), [])
    found = timeline(record, EVERYTHING, WORDS)
    assert found.unit is unit
    assert [one.start for one in found.bars] == [start_of(FIRST, unit), start_of(last, unit)]


def test_weeks_begin_on_sunday_and_months_on_their_first() -> None:
    saturday = datetime.date(2020, 2, 1)
    assert start_of(saturday, Unit.WEEK) == datetime.date(2020, 1, 26)
    assert start_of(datetime.date(2020, 2, 2), Unit.WEEK) == datetime.date(2020, 2, 2)
    assert start_of(datetime.date(2020, 2, 29), Unit.MONTH) == FIRST
    assert start_of(saturday, Unit.DAY) == saturday


def test_what_is_too_vague_is_counted_and_not_drawn(record: Record) -> None:
    incidents = (on(1, FIRST), on(2, FIRST, 31), on(3, FIRST, 32), on(4, None))
    record.replace_merged(Merged(incidents=incidents), [])
    found = timeline(record, EVERYTHING, WORDS)
    assert (found.any_time, found.vague) == (4, 2)
    assert sum(sum(bar.incidents.values()) for bar in found.bars) == 2


def test_the_period_of_the_filter_leaves_the_bars_as_they_are(record: Record) -> None:
    incidents = (on(1, FIRST), on(2, FIRST + datetime.timedelta(days=5)))
    record.replace_merged(Merged(incidents=incidents), [])
    found = timeline(record, IncidentFilter(until=FIRST), WORDS)
    assert (found.shown, found.any_time, found.incidents, len(found.bars)) == (1, 2, 2, 2)


def test_bars_add_up_the_people_killed(record: Record) -> None:
    record.replace_merged(Merged(incidents=(ONE, replace(ONE, id="i-2"))), [])
    (bar,) = timeline(record, EVERYTHING, WORDS).bars
    (figure,) = [f for f in ONE.figures if f.measure == "killed" and f.group == "people"]
    assert (bar.low, bar.best, bar.high) == tuple(
        2 * (n or 0) for n in (figure.low, figure.best, figure.high)
    )
