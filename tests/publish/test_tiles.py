"""Vector tiles: what is drawn is what is in the record, and no more than the profile shows."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import mapbox_vector_tile
import pytest
from msgspec.structs import replace

from marsad import vocabulary
from marsad.model import Incident, Merged, Place, PlacePrecision, blurred
from marsad.publish.profile import PublicRecord
from marsad.publish.tiles import EXTENT, incident_tile
from marsad.store import EVERYTHING, IncidentFilter, Record
from marsad.store.grid import Tile, position
from tests.store import samples

WORDS = vocabulary.load()
ONE = samples.MERGED.incidents[0]
TOWN = replace(samples.SARAQIB, latitude=35.86, longitude=36.8, radius_km=3.0)
HOSPITAL = replace(TOWN, text="the hospital", latitude=35.8642, longitude=36.8057, radius_km=0.2)
AREA = replace(TOWN, precision=PlacePrecision.ADMIN1, radius_km=60.0)


def told(number: int, place: Place | None, type_: str = "shelling") -> Incident:
    return replace(ONE, id=f"i-{number:016d}", place=place, type=type_)


def around(place: Place, zoom: int) -> Tile:
    x, y = position(place.latitude or 0.0, place.longitude or 0.0)
    return Tile(zoom=zoom, x=int(x * 2**zoom), y=int(y * 2**zoom))


def layers(record: Record, tile: Tile, wanted: IncidentFilter = EVERYTHING) -> dict[str, Any]:
    """Return the features of both layers."""
    made = mapbox_vector_tile.decode(incident_tile(record, wanted, tile, WORDS))
    return {name: layer["features"] for name, layer in made.items()}


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with Record.open(tmp_path / "drawn.db") as made:
        yield made


def test_incidents_at_one_place_are_one_point_of_the_most_frequent_group(record: Record) -> None:
    incidents = [told(n, TOWN) for n in range(3)] + [told(9, TOWN, "armed_clash")]
    record.replace_merged(Merged(incidents=tuple(incidents)), [])
    drawn = layers(record, around(TOWN, 12))
    (point,) = drawn["incidents"]
    assert point["properties"]["count"] == 4
    assert point["properties"]["group"] == WORDS.event_type("shelling").page_group
    assert point["properties"]["at"] == "35.86,36.8"
    assert "id" not in point["properties"]
    (circle,) = drawn["circles"]
    assert circle["properties"]["radius_km"] == 3.0


def test_a_place_with_one_incident_names_it(record: Record) -> None:
    record.replace_merged(Merged(incidents=(told(1, TOWN),)), [])
    (point,) = layers(record, around(TOWN, 12))["incidents"]
    assert point["properties"]["id"] == told(1, TOWN).id


def test_a_point_stands_where_its_place_is(record: Record) -> None:
    record.replace_merged(Merged(incidents=(told(1, TOWN),)), [])
    tile = around(TOWN, 12)
    made = incident_tile(record, EVERYTHING, tile, WORDS)
    decoded = mapbox_vector_tile.decode(made, default_options={"y_coord_down": True})
    x, y = decoded["incidents"]["features"][0]["geometry"]["coordinates"]
    across, down = position(35.86, 36.8)
    assert x == pytest.approx((across * 2**12 - tile.x) * EXTENT, abs=1)
    assert y == pytest.approx((down * 2**12 - tile.y) * EXTENT, abs=1)


def test_from_afar_neighbours_are_a_ring_that_falls_apart_near(record: Record) -> None:
    places = [replace(TOWN, latitude=35.86 + n / 500) for n in range(6)]
    incidents = tuple(told(n, place) for n, place in enumerate(places))
    record.replace_merged(Merged(incidents=incidents), [])
    far = layers(record, around(TOWN, 4))
    assert [one["properties"] for one in far["incidents"]] == [{"ring": True, "count": 6}]
    assert "circles" not in far or far["circles"] == []
    near = layers(record, around(TOWN, 9))["incidents"]
    assert len(near) == 6


def test_a_ring_swallows_what_would_lie_under_it(record: Record) -> None:
    places = [replace(TOWN, latitude=35.86 + n / 500) for n in range(6)]
    alone = replace(TOWN, longitude=36.8 - 0.5)  # 23 pixels to the west, in a square of its own
    far = replace(TOWN, longitude=36.8 - 2.5)
    incidents = tuple(told(n, place) for n, place in enumerate([*places, alone, far]))
    record.replace_merged(Merged(incidents=incidents), [])
    drawn = [one["properties"] for one in layers(record, around(TOWN, 4))["incidents"]]
    assert {one["count"] for one in drawn if one.get("ring")} == {7}
    assert [one["id"] for one in drawn if "id" in one] == [incidents[-1].id]


def test_an_area_has_a_circle_and_a_label_at_its_edge_but_no_point(record: Record) -> None:
    record.replace_merged(Merged(incidents=(told(1, AREA), told(2, AREA))), [])
    drawn = layers(record, around(AREA, 6))
    assert [one["properties"]["point"] for one in drawn["incidents"]] == [False]
    assert [one["properties"]["count"] for one in drawn["circles"]] == [2]
    inside = layers(record, around(AREA, 10))
    assert inside["incidents"] == []
    assert len(inside["circles"]) == 1


def test_a_circle_reaches_into_the_tile_beside(record: Record) -> None:
    record.replace_merged(Merged(incidents=(told(1, replace(TOWN, radius_km=20.0)),)), [])
    tile = around(TOWN, 11)
    drawn = layers(record, replace(tile, x=tile.x + 1))
    assert drawn["incidents"] == []
    assert len(drawn["circles"]) == 1


def test_tiles_keep_to_the_filter(record: Record) -> None:
    incidents = (told(1, TOWN), told(2, TOWN, "armed_clash"))
    record.replace_merged(Merged(incidents=incidents), [])
    drawn = layers(record, around(TOWN, 12), IncidentFilter(without=("shelling",)))
    (point,) = drawn["incidents"]
    assert point["properties"]["id"] == incidents[1].id


@pytest.mark.parametrize("zoom", [5, 7, 10, 14, 16])
def test_public_tiles_hold_no_exact_place_that_is_protected(record: Record, zoom: int) -> None:
    record.replace_merged(Merged(incidents=(told(1, HOSPITAL),)), [])
    shown = blurred(HOSPITAL)
    with PublicRecord.open(record.path) as public:
        tiles = {around(HOSPITAL, zoom), around(shown, zoom)}
        found = [one for tile in tiles for one in layers(public, tile)["incidents"]]
    assert [one["properties"]["at"] for one in found] == [f"{shown.latitude},{shown.longitude}"]
    assert found[0]["properties"]["radius_km"] == shown.radius_km
