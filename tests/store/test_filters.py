"""Incidents by area, source, grade, precision and corroboration."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from marsad.model import Corroboration, Grade, Merged, PlacePrecision
from marsad.store import IncidentFilter, Record
from marsad.store.drawing import PUBLIC
from marsad.store.grid import Extent
from tests.store import samples

FIJI = replace(samples.SARAQIB, latitude=-17.0, longitude=179.5)
PROVINCE = replace(samples.SARAQIB, precision=PlacePrecision.ADMIN1, radius_km=40.0)
COUNTRY = replace(samples.SARAQIB, precision=PlacePrecision.COUNTRY)
HOSPITAL = replace(samples.SARAQIB, text="the hospital", latitude=35.8642, longitude=36.8057)
CHANGES: tuple[dict[str, Any], ...] = (
    {"grade": Grade.CONFIRMED, "claims": (samples.KILLED.id,)},
    {"grade": Grade.WEAK, "claims": (samples.CLAIMED.id,), "place": PROVINCE},
    {"corroboration": Corroboration.CROSS_PARTY, "place": FIJI, "claims": ()},
    {"corroboration": Corroboration.SINGLE, "place": None, "claims": ("c-unknown",)},
    {"place": COUNTRY},
    {"place": HOSPITAL, "claims": ()},
)
INCIDENTS = tuple(
    replace(samples.SHELLING, id=f"i-{number:016}", **changes)
    for number, changes in enumerate(CHANGES, 1)
)


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with Record.open(tmp_path / "filters.db") as made:
        made.add(samples.OUTCOMES)
        made.replace_merged(Merged(incidents=INCIDENTS), [])
        yield made


def found(record: Record, wanted: IncidentFilter) -> list[int]:
    """The numbers of the incidents that are left."""
    numbers = sorted(int(incident.id[2:]) for incident in record.incidents(wanted))
    assert record.count(wanted) == len(numbers)
    return numbers


def box(west: float, south: float, east: float, north: float) -> IncidentFilter:
    return IncidentFilter(bbox=Extent(west=west, south=south, east=east, north=north))


@pytest.mark.parametrize(
    ("wanted", "numbers"),
    [
        (box(36, 35, 37, 36), [1, 2, 6]),
        (box(36.8, 35.86, 36.8, 35.86), [1, 2]),
        (box(-180, -90, 180, 90), [1, 2, 3, 6]),
        (box(36.81, 35, 37, 36), []),
        (box(170, -20, -170, 0), [3]),
        (box(170, -20, 36.9, 40), [1, 2, 3, 6]),
        (IncidentFilter(source=("sohr",)), [1, 5]),
        (IncidentFilter(source=("SOHR",)), [1, 5]),
        (IncidentFilter(source=("State Example",)), [2, 5]),
        (IncidentFilter(source=("example wire", "sana")), [1, 2, 5]),
        (IncidentFilter(source=("the Observatory",)), []),
        (IncidentFilter(grade=(Grade.CONFIRMED,)), [1]),
        (IncidentFilter(grade=(Grade.CONFIRMED, Grade.WEAK)), [1, 2]),
        (IncidentFilter(grade=(Grade.DISCOUNTED,)), []),
        (IncidentFilter(precision=(PlacePrecision.ADMIN1,)), [2]),
        (IncidentFilter(precision=(PlacePrecision.UNKNOWN, PlacePrecision.COUNTRY)), [4, 5]),
        (IncidentFilter(corroboration=(Corroboration.SINGLE,)), [4]),
        (IncidentFilter(corroboration=(Corroboration.CROSS_PARTY, Corroboration.SINGLE)), [3, 4]),
        (IncidentFilter(source=("sohr",), grade=(Grade.WEAK,)), []),
    ],
)
def test_filters(record: Record, wanted: IncidentFilter, numbers: list[int]) -> None:
    assert found(record, wanted) == numbers


def test_the_public_is_not_told_by_filters_where_a_hospital_is(record: Record) -> None:
    class Everybody(Record):
        audience = PUBLIC

    exact = box(36.805, 35.864, 36.806, 35.865)
    assert found(record, exact) == [6]
    with Everybody.open(record.path) as public:
        assert found(public, exact) == []
        assert found(public, IncidentFilter(precision=(PlacePrecision.NEAR,))) == [6]


def test_a_source_is_found_under_the_outlet_that_a_report_has_now(record: Record) -> None:
    renamed = replace(samples.FIRST, outlet="Renamed Wire")
    record.add([samples.outcome(renamed, samples.KILLED, samples.HELD, reader="text/2")])
    record.replace_merged(Merged(incidents=INCIDENTS), [])
    assert found(record, IncidentFilter(source=("Renamed Wire",))) == [1, 5]
    assert found(record, IncidentFilter(source=("Example Wire",))) == []


def test_sources_of_incidents_that_go_are_forgotten(record: Record) -> None:
    record.replace_merged(Merged(), [])
    assert found(record, IncidentFilter(source=("sohr",))) == []
