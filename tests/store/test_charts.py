"""Narrow rows: what map and timeline count is what the list shows."""

import datetime
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from marsad.model import Corroboration, Grade, Merged, PlacePrecision, blurred
from marsad.store import EVERYTHING, IncidentFilter, Record
from marsad.store.charts import Unit
from marsad.store.drawing import PUBLIC
from marsad.store.grid import Extent, Tile, position
from tests.store import samples

WORLD = Tile(zoom=0, x=0, y=0)
FIRST = samples.MERGED.incidents[0]
HOSPITAL = replace(samples.SARAQIB, text="the hospital", latitude=35.8642, longitude=36.8057)
AROUND_HOSPITAL = Extent(west=36.8, south=35.86, east=36.81, north=35.87)
MANY = tuple(
    replace(
        FIRST,
        id=f"i-{number:016d}",
        type=("shelling", "air_strike")[number % 2],
        place=HOSPITAL if number < 3 else samples.SARAQIB,
        background=number == 5,
        grade=Grade.FAIR if number == 6 else None,
    )
    for number in range(8)
)


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with Record.open(tmp_path / "many.db") as made:
        made.replace_merged(Merged(incidents=MANY), [])
        yield made


def around(zoom: int) -> Tile:
    """The tile that the hospital lies in."""
    x, y = position(35.8642, 36.8057)
    return Tile(zoom=zoom, x=int(x * 2**zoom), y=int(y * 2**zoom))


def test_bars_count_what_the_list_holds(record: Record) -> None:
    (bar,) = record.bars(EVERYTHING, Unit.DAY)
    assert Counter(bar.incidents) == Counter(i.type for i in MANY)
    assert bar.start == FIRST.when.start
    assert record.types(EVERYTHING) == bar.incidents
    assert record.count(EVERYTHING) == len(MANY)
    assert record.period(EVERYTHING) == (FIRST.when.start, FIRST.when.start)


def test_what_is_merged_anew_is_counted_anew(record: Record) -> None:
    assert record.count(EVERYTHING) == len(MANY)
    with Record.open(record.path) as other:
        other.replace_merged(Merged(incidents=MANY[:2]), [], digest=record.merged_for())
    assert record.count(EVERYTHING) == len(record.incidents()) == 2
    record.replace_merged(Merged(), [])
    assert record.count(EVERYTHING) == 0
    assert record.period(EVERYTHING) is None
    assert record.bars(EVERYTHING, Unit.MONTH) == []
    assert record.areas(EVERYTHING) == []
    assert record.gathered(EVERYTHING, WORLD.bounds(), 4) == []
    assert record.points(EVERYTHING, WORLD) == []


@pytest.mark.parametrize(
    "wanted",
    [
        EVERYTHING,
        IncidentFilter(type="shelling"),
        IncidentFilter(without=("shelling",)),
        IncidentFilter(background=False),
        IncidentFilter(at=(HOSPITAL.latitude or 0.0, HOSPITAL.longitude or 0.0)),
        IncidentFilter(since=datetime.date(2100, 1, 1)),
        IncidentFilter(until=datetime.date(2100, 1, 1)),
        IncidentFilter(admin1="IDLIB"),
        IncidentFilter(admin1="Homs"),
        IncidentFilter(type="protest"),
        IncidentFilter(actor="russia"),
        IncidentFilter(min_killed=1),
        IncidentFilter(after=MANY[3].id),
        IncidentFilter(after=MANY[3].id, newest_first=True),
        IncidentFilter(text="hospital"),
        IncidentFilter(bbox=AROUND_HOSPITAL),
        IncidentFilter(bbox=replace(AROUND_HOSPITAL, west=AROUND_HOSPITAL.east, east=36.0)),
        IncidentFilter(source=("sohr",)),
        IncidentFilter(corroboration=(Corroboration.CORROBORATED,)),
        IncidentFilter(grade=(Grade.FAIR, Grade.WEAK)),
        IncidentFilter(precision=(PlacePrecision.EXACT,)),
        IncidentFilter(precision=(PlacePrecision.ADMIN1,)),
    ],
)
def test_every_count_keeps_to_the_filter(record: Record, wanted: IncidentFilter) -> None:
    listed = record.incidents(wanted)
    assert record.count(wanted) == len(listed)
    assert sum(record.types(wanted).values()) == len(listed)
    bars = record.bars(wanted, Unit.WEEK)
    assert sum(sum(one.incidents.values()) for one in bars) == len(listed)
    assert sum(one.incidents for one in record.points(wanted, WORLD)) == len(listed)
    assert sum(one.incidents for one in record.gathered(wanted, WORLD.bounds(), 4)) == len(listed)


def test_a_spot_names_its_newest_incident(record: Record) -> None:
    spots = record.points(IncidentFilter(type="shelling"), around(14))
    (spot,) = (one for one in spots if one.latitude == HOSPITAL.latitude)
    assert (spot.incidents, spot.newest) == (2, MANY[2].id)
    assert spot.point


def test_what_is_gathered_elsewhere_is_left_out_of_a_tile(record: Record) -> None:
    (square,) = {one.square for one in record.gathered(EVERYTHING, WORLD.bounds(), 4)}
    assert record.points(EVERYTHING, WORLD, apart=(4, [square])) == []
    assert record.points(EVERYTHING, WORLD, apart=(4, [])) != []


def test_wide_points_beside_a_tile_are_found_too(record: Record) -> None:
    here = around(14)
    beside = replace(here, x=here.x + 1)
    assert record.points(EVERYTHING, beside) == []
    assert record.points(EVERYTHING, beside, 30, 0.1) != []
    assert record.points(EVERYTHING, beside, 30, 1000) == []


def test_an_area_is_no_point_and_a_country_is_not_drawn(tmp_path: Path) -> None:
    area = replace(samples.SARAQIB, precision=PlacePrecision.ADMIN1)
    land = replace(samples.SARAQIB, precision=PlacePrecision.COUNTRY)
    incidents = (replace(MANY[3], place=area), replace(MANY[4], place=land))
    with Record.open(tmp_path / "areas.db") as record:
        record.replace_merged(Merged(incidents=incidents), [])
        assert record.gathered(EVERYTHING, WORLD.bounds(), 4) == []
        (drawn,) = record.areas(EVERYTHING)
        assert drawn.newest == MANY[3].id


def test_the_public_sees_protected_places_blurred_and_all_others_as_they_are(
    record: Record,
) -> None:
    class Everybody(Record):
        audience = PUBLIC

    with Everybody.open(record.path) as public:
        spots = public.points(EVERYTHING, WORLD)
        found = {(one.latitude, one.longitude, one.radius_km) for one in spots}
        shown = (blurred(HOSPITAL), samples.SARAQIB)
        assert found == {(p.latitude, p.longitude, p.radius_km) for p in shown}
        exact = (HOSPITAL.latitude or 0.0, HOSPITAL.longitude or 0.0)
        assert public.incidents(IncidentFilter(at=exact)) == []
        assert public.count(EVERYTHING) == len(MANY)
    assert len(record.incidents(IncidentFilter(at=exact))) == 3


def test_the_extent_is_that_of_what_is_drawn_nearby(record: Record) -> None:
    near = Extent(west=30, south=30, east=40, north=40)
    found = record.extent(EVERYTHING, near)
    assert found is not None
    assert found.north == max(HOSPITAL.latitude or 0, samples.SARAQIB.latitude or 0)
    assert record.extent(EVERYTHING, replace(near, west=39)) is None
