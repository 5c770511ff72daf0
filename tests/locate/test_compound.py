"""Strings that name a place together with what it lies in, or several places."""

import pytest

from marsad import theatres
from marsad.locate import Gazetteer, locate_name
from marsad.locate.fold import fold
from marsad.locate.normal import plain


@pytest.fixture(scope="module")
def syria() -> Gazetteer:
    return Gazetteer(theatres.load("syria"))


@pytest.mark.parametrize(
    ("words", "within", "name"),
    [
        ("Raqqa: al-Mishlab", None, "al-Mishlab"),
        ("Raqqa: several locations", None, "Raqqa"),
        ("Ghanim al-Ali - Raqqa", None, "Ghanim al-Ali"),
        ("Saraqib [exact location]", None, "Saraqib"),
        ("Hatla and Khasham", "Deir ez-Zor", "Hatla"),
        ("Sukhnah/Arak", "Homs", "al-Sukhnah"),
        ("Douma", "Damascus", "Douma"),  # the countryside counts as the city's
        ("Taftanaz", "Aleppo", "Taftanaz"),  # just beyond the border
        ("Kuweires military airbase", None, "Kuweires Air Base"),
        ("Eastern Ghariyah town", None, "Eastern Ghariyah"),
        ("Tedaf", "Aleppo", "Tadif"),  # alike, in the province named
        ("Numuna village, Saraqib", None, None),
        ("Tedaf", None, None),
        ("Aleppo, Pennsylvania", None, None),
    ],
)
def test_what_is_meant(syria: Gazetteer, words: str, within: str | None, name: str | None) -> None:
    assert locate_name(syria, words, within=within).name == name


@pytest.mark.parametrize(
    ("words", "within", "town"),
    [
        ("near the Numuna mosque, Abu Kamal", "Deir ez-Zor", "Abu Kamal"),
        ("Raqqa: west of the Numuna mosque", None, "Raqqa"),
        ("Numuna village, Nowhere district, Afrin", "Aleppo", "Afrin"),
        ("Numuna Street", "Raqqa", "Raqqa"),
    ],
)
def test_the_unknown_gets_the_point_of_the_first_known_unit(
    syria: Gazetteer, words: str, within: str | None, town: str
) -> None:
    place, unit = locate_name(syria, words, within=within), locate_name(syria, f"{town} city")
    assert place.name is None
    assert (place.latitude, place.longitude) == (unit.latitude, unit.longitude)
    assert (place.radius_km or 0) >= (unit.radius_km or 0)


def test_an_unknown_village_of_a_province_has_no_point(syria: Gazetteer) -> None:
    place = locate_name(syria, "Qalat Numuna village", within="Aleppo")
    assert (place.latitude, place.admin1) == (None, "Aleppo")


def test_the_radius_reaches_all_places_listed(syria: Gazetteer) -> None:
    place = locate_name(syria, "Hatla and Khasham", within="Deir ez-Zor")
    assert 5 < (place.radius_km or 0) < 25
    assert place.gazetteer_id is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tal Numuna", "Tell Numuna"),
        ("Khirbat al-Numuna", "Kherbet Numuna"),
        ("Kfar Numuna", "Kafr Numuna"),
        ("Rasim al-Numuna", "Rasm Numuna"),
        ("A'ayn Numuna", "Ayn Numuna"),
    ],
)
def test_first_words_meet_in_every_spelling(one: str, other: str) -> None:
    assert fold(plain(one)) == fold(plain(other))


def test_a_direction_in_small_letters_can_begin_a_name(syria: Gazetteer) -> None:
    def named(text: str) -> list[str]:
        return [mention.entries[0].name for mention in syria.find(text)]

    assert named("raids on eastern Ghouta") == ["Eastern Ghouta"]
    assert named("raids in northern Syria") == ["Syria"]
