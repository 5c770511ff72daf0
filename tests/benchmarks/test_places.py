"""The benchmark of places counts all rows, and measures distances and outlines rightly."""

import json
from pathlib import Path

import pytest
from benchmarks.places import Told, in_district, incidents, score, strays

from marsad import theatres
from marsad.locate import Gazetteer
from marsad.model import Place


@pytest.fixture(scope="module")
def syria() -> Gazetteer:
    return Gazetteer(theatres.load("syria"))


def test_shares_are_of_all_rows() -> None:
    told = [
        Told("a", "", Place(text="a"), km) for km in (1.0, 10.0, 200.0, None)
    ]  # fmt: skip
    found = score(told)
    assert found == (4, 0.75, 10.0, 0.25, 0.5, 0.25)


def test_strings_are_asked_with_their_region(syria: Gazetteer, tmp_path: Path) -> None:
    table = tmp_path / "t.csv"
    table.write_text(
        "text,latitude,longitude,precision,region\n"
        "Saraqib,35.8644,36.8058,town,Idlib\n"
        "Qalat Numuna,35.0,36.0,village,Idlib\n"
    )
    here, unknown = incidents(syria, table, unit=True)
    assert here.km is not None
    assert here.km < 1
    assert (unknown.km, unknown.place.admin1) == (None, "Idlib")


def test_a_place_lies_in_the_district_named(syria: Gazetteer, tmp_path: Path) -> None:
    ring = [[36.5, 35.5], [37.2, 35.5], [37.2, 36.0], [36.5, 36.0], [36.5, 35.5]]
    shape = {"type": "Polygon", "coordinates": [ring]}
    feature = {"properties": {"adm2_name": "Idleb"}, "geometry": shape}
    (tmp_path / "units.json").write_text(json.dumps({"features": [feature]}))
    (tmp_path / "t.csv").write_text(
        "where,adm1,adm2,events\n"
        "Saraqib town,Idlib governorate,Markaz Idlib district,3\n"
        "Atmeh town,Idlib governorate,Markaz Idlib district,3\n"
        ",Idlib governorate,Markaz Idlib district,1\n"
        "Idlib,Idlib governorate,,1\n"
    )
    inside, outside = in_district(syria, tmp_path / "t.csv", tmp_path / "units.json", unit=True)
    assert inside.km == 0.0
    assert outside.km is not None
    assert outside.km > 20


def test_foreign_names_that_come_home_are_told(syria: Gazetteer) -> None:
    count, wrong = strays(syria, iter(("Rotterdam", "Saraqib")))
    assert (count, [name for name, _ in wrong]) == (2, ["Saraqib"])
