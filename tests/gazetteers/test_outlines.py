"""Outlines of units as a layer."""

import json
from pathlib import Path

import pytest

from marsad.errors import InputError
from marsad.gazetteers import Index, Source, add, remove, sniff
from tests.outlines.files import EAST, WEST, shapefile

NAMES = {"adm1_name": "Aleppo", "adm0_pcode": "SY"}


def districts(path: Path) -> Path:
    """Two districts side by side, the middle of one given."""
    units = (
        ({**NAMES, "adm2_name": "Gharb", "adm2_pcode": "SY0201"}, WEST),
        ({**NAMES, "adm2_name": "Sharq", "adm2_pcode": "SY0202"}, EAST),
    )
    features = [
        {"type": "Feature", "properties": fields,
         "geometry": {"type": "Polygon", "coordinates": [ring]}}
        for fields, ring in units
    ]  # fmt: skip
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}))
    return path


def loaded(index: Path, path: Path, layer: str = "ocha") -> Index:
    add(index, path, layer=layer, country="SY", source=sniff(path), columns={}, licence="CC BY-IGO")
    return Index(index)


def test_a_unit_is_found_by_name_and_by_point(tmp_path: Path) -> None:
    index = loaded(tmp_path / "gazetteer.db", districts(tmp_path / "units.geojson"))
    (found,) = index.lookup("sharq")
    assert (found.entry.id, found.entry.kind) == ("user:ocha:SY0202", "district")
    assert (found.entry.latitude, found.entry.longitude) == (35.5, 37.5)
    there = index.unit_at(35.5, 36.9, 0)
    assert there is not None
    assert (there.admin1, there.admin2, there.country) == ("Aleppo", "Gharb", "SY")
    assert index.unit_at(34.0, 36.9, 0) is None


def test_a_circle_over_a_border_lies_in_no_unit(tmp_path: Path) -> None:
    index = loaded(tmp_path / "gazetteer.db", districts(tmp_path / "units.geojson"))
    assert index.unit_at(35.5, 36.9, 8) is not None  # 9 km from the border
    assert index.unit_at(35.5, 36.9, 10) is None


def test_the_smallest_unit_is_told(tmp_path: Path) -> None:
    path = tmp_path / "gazetteer.db"
    province = shapefile(tmp_path / "provinces.shp")
    assert sniff(province) is Source.OUTLINES
    whole = loaded(path, province, "provinces").unit_at(35.5, 36.5, 0)
    assert whole is not None
    assert (whole.kind, whole.admin1, whole.admin2) == ("governorate", "Numuna", None)
    (tmp_path / "small.json").write_text(
        districts(tmp_path / "units.geojson").read_text().replace("35.0]", "35.1]")
    )
    small = loaded(path, tmp_path / "small.json").unit_at(35.5, 36.5, 0)
    assert small is not None
    assert small.admin2 == "Gharb"


def test_what_is_removed_has_no_outlines_left(tmp_path: Path) -> None:
    index = loaded(tmp_path / "gazetteer.db", districts(tmp_path / "units.geojson"))
    before = index.digest
    loaded(index.path, districts(tmp_path / "units.geojson"), "twice")
    remove(index.path, "ocha")
    remove(index.path, "twice")
    assert Index(index.path).unit_at(35.5, 36.5, 0) is None
    assert loaded(index.path, districts(tmp_path / "units.geojson")).digest == before


def test_units_without_known_headers_ask_for_them(tmp_path: Path) -> None:
    path = tmp_path / "units.json"
    path.write_text(districts(path).read_text().replace("adm2_name", "shape"). replace(
        "adm1_name", "other"))  # fmt: skip
    with pytest.raises(InputError, match="--map name=COLUMN"):
        loaded(tmp_path / "gazetteer.db", path)
