"""Places that a user adds, and what lies at a point."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from marsad.gazetteers import Index, Source, add
from marsad.locate import Gazetteer, locate_name, locate_point
from marsad.model import PlacePrecision
from tests.locate.places import THEATRE, entry


@pytest.fixture
def layered(tmp_path: Path) -> Gazetteer:
    table = tmp_path / "more.csv"
    table.write_text(
        "name,lat,lon,admin1,country\n"
        "Qalat Numuna,35.1,38.1,,SY\n"
        "Saraqib,10.0,10.0,Idlib,SY\n"
        "Ayn Mithal,36.1,37.0,Aleppo Governorate,SY\n"
        "Ayn Mithal,35.9,36.6,Idlib Governorate,SY\n"
        "Faraway Numuna,40.0,50.0,,AZ\n",
        encoding="utf-8",
    )
    index = tmp_path / "gazetteer.db"
    add(index, table, layer="more", country="SY", source=Source.TABLE, columns={}, licence="mine")
    return Gazetteer(THEATRE, layers=Index(index))


def test_a_users_place_is_found_where_the_theatre_knows_none(layered: Gazetteer) -> None:
    place = locate_name(layered, "Qalat Numouna")
    assert (place.name, place.latitude) == ("Qalat Numuna", 35.1)
    assert place.gazetteer_id is not None
    entry = layered.entry(place.gazetteer_id)
    assert entry is not None
    assert entry.layer == "user:more"


def test_the_theatres_own_place_comes_first(layered: Gazetteer) -> None:
    assert locate_name(layered, "Saraqib").latitude != 10.0


def test_its_provinces_are_those_of_the_theatre(layered: Gazetteer) -> None:
    place = locate_name(layered, "Ayn Mithal, Idlib")
    assert (place.name, place.admin1, place.latitude) == ("Ayn Mithal", "Idlib", 35.9)
    assert locate_name(layered, "Ayn Mithal").name is None  # two fit equally well


def test_abroad_it_needs_its_country(layered: Gazetteer) -> None:
    assert locate_name(layered, "Faraway Numuna").name is None


def test_it_is_found_in_text_where_the_words_say_so(layered: Gazetteer) -> None:
    found = layered.find("Shells fell on the village of Qalat Numuna yesterday.")
    assert [mention.text for mention in found] == ["Qalat Numuna"]


def test_what_lies_at_a_point(layered: Gazetteer) -> None:
    place = locate_point(layered, 35.11, 38.1)
    assert (place.name, place.precision) == ("Qalat Numuna", PlacePrecision.EXACT)
    assert (place.latitude, place.longitude) == (35.11, 38.1)
    assert locate_point(layered, 0.0, -30.0).name is None


def test_a_village_known_only_roughly_comes_after_one_known_exactly() -> None:
    roughly = entry("roughly", "Numuna", "village", 35.10, 38.10, admin1="Hama", radius_km=8)
    exactly = entry("exactly", "Mithal", "village", 35.15, 38.10, admin1="Hama", radius_km=1.5)
    theatre = replace(THEATRE, places=(roughly, exactly))
    assert locate_point(Gazetteer(theatre, world=False), 35.12, 38.10).name == "Mithal"
