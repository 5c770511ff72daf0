"""Outlines, and the places that lie outside theirs."""

import json
import struct
from pathlib import Path

import pytest

from marsad.errors import InputError
from marsad.model import GazetteerEntry, Theatre
from marsad.theatres import boundaries, load
from marsad.theatres.outside import outside

WEST = [[36.0, 35.0], [37.0, 35.0], [37.0, 36.0], [36.0, 36.0], [36.0, 35.0]]
HOLE = [[36.4, 35.4], [36.6, 35.4], [36.6, 35.6], [36.4, 35.6], [36.4, 35.4]]
EAST = [[37.0, 35.0], [38.0, 35.0], [38.0, 36.0], [37.0, 36.0], [37.0, 35.0]]


def geojson(path: Path) -> Path:
    features = [
        {"type": "Feature", "properties": {"adm1_name": name},
         "geometry": {"type": "Polygon", "coordinates": rings}}
        for name, rings in (("West", [WEST, HOLE]), ("East", [EAST]))
    ]  # fmt: skip
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}))
    return path


def shapefile(path: Path) -> Path:
    """One polygon, with one attribute, as ESRI's description has it."""
    points = b"".join(struct.pack("<2d", *point) for point in WEST)
    content = struct.pack("<i4d3i", 5, 36, 35, 37, 36, 1, 5, 0) + points
    header = struct.pack(">i20xi", 9994, (100 + 8 + len(content)) // 2) + b"\0" * 72
    path.write_bytes(header + struct.pack(">ii", 1, len(content) // 2) + content)
    field = b"adm1_name\0\0C" + b"\0" * 4 + bytes([10]) + b"\0" * 15
    table = struct.pack("<4xIHH20x", 1, 32 + 32 + 1, 11) + field + b"\r" + b" " + b"Numuna    "
    path.with_suffix(".dbf").write_bytes(table)
    return path


def test_a_point_lies_in_one_unit_and_in_no_hole(tmp_path: Path) -> None:
    units = boundaries.load(geojson(tmp_path / "units.geojson"))
    found = [units.at(*point) for point in ((35.2, 36.2), (35.2, 37.2), (35.5, 36.5), (0.0, 0.0))]
    assert [area and area.fields["adm1_name"] for area in found] == ["West", "East", None, None]


def test_how_far_outside_a_point_lies(tmp_path: Path) -> None:
    west = boundaries.load(geojson(tmp_path / "units.geojson")).named("adm1_name", "West")
    assert west is not None
    assert west.kilometres_off(35.2, 36.2) == 0.0
    assert west.kilometres_off(36.1, 36.5) == pytest.approx(11.1, abs=0.1)


def test_a_shapefile_is_read_with_its_table(tmp_path: Path) -> None:
    units = boundaries.load(shapefile(tmp_path / "units.shp"))
    assert [area.fields for area in units.areas] == [{"adm1_name": "Numuna"}]
    assert units.at(35.5, 36.5) is units.areas[0]


@pytest.mark.parametrize("name", ["missing.shp", "broken.shp", "broken.geojson"])
def test_what_cannot_be_read_names_the_remedy(tmp_path: Path, name: str) -> None:
    (tmp_path / "broken.shp").write_bytes(b"nothing")
    (tmp_path / "broken.dbf").write_bytes(b"nothing")
    (tmp_path / "broken.geojson").write_text("{}")
    with pytest.raises(InputError, match="GeoJSON"):
        boundaries.load(tmp_path / name)


def place(name: str, latitude: float, longitude: float, admin1: str) -> GazetteerEntry:
    return GazetteerEntry(
        id=name, name=name, kind="town", latitude=latitude, longitude=longitude, radius_km=2,
        admin1=admin1, country="SY",
    )  # fmt: skip


def test_places_outside_their_unit_are_told(tmp_path: Path) -> None:
    units = boundaries.load(geojson(tmp_path / "units.geojson"))
    places = (
        place("one", 35.1, 36.1, "Gharb"),
        place("two", 35.2, 36.2, "Gharb"),
        place("astray", 35.5, 37.5, "Gharb"),
        place("at-the-border", 35.5, 37.01, "Gharb"),
        place("three", 35.5, 37.6, "Sharq"),
    )
    theatre = Theatre(
        id="t", name="t", country="SY", began=load("syria").began, places=places
    )  # fmt: skip
    (told,) = outside(theatre, units)
    assert told.startswith("place astray lies 45 km outside Gharb, in East;")
