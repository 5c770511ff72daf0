"""Outlines, and where points lie of them."""

from pathlib import Path

import pytest

from marsad import outlines
from marsad.errors import InputError
from tests.outlines.files import geojson, shapefile


def test_a_point_lies_in_one_unit_and_in_no_hole(tmp_path: Path) -> None:
    units = outlines.load(geojson(tmp_path / "units.geojson"))
    found = [units.at(*point) for point in ((35.2, 36.2), (35.2, 37.2), (35.5, 36.5), (0.0, 0.0))]
    assert [area and area.fields["adm1_name"] for area in found] == ["West", "East", None, None]


def test_how_far_outside_a_point_lies(tmp_path: Path) -> None:
    west = outlines.load(geojson(tmp_path / "units.geojson")).named("adm1_name", "West")
    assert west is not None
    assert west.kilometres_off(35.2, 36.2) == 0.0
    assert west.kilometres_off(36.1, 36.5) == pytest.approx(11.1, abs=0.1)
    assert west.kilometres_to_edge(35.2, 36.1) == pytest.approx(9.1, abs=0.1)


def test_a_shapefile_is_read_with_its_table(tmp_path: Path) -> None:
    units = outlines.load(shapefile(tmp_path / "units.shp"))
    assert [area.fields for area in units.areas] == [{"adm1_name": "Numuna"}]
    assert units.at(35.5, 36.5) is units.areas[0]


@pytest.mark.parametrize("name", ["missing.shp", "broken.shp", "broken.geojson"])
def test_what_cannot_be_read_names_the_remedy(tmp_path: Path, name: str) -> None:
    (tmp_path / "broken.shp").write_bytes(b"nothing")
    (tmp_path / "broken.dbf").write_bytes(b"nothing")
    (tmp_path / "broken.geojson").write_text("{}")
    with pytest.raises(InputError, match="GeoJSON"):
        outlines.load(tmp_path / name)
