"""Names of which only a part is known, and places inside others."""

import pytest

from marsad import theatres
from marsad.locate import Gazetteer, locate_name
from marsad.locate.resolve import resolve
from marsad.model import Place, PlacePrecision


@pytest.fixture(scope="module")
def syria() -> Gazetteer:
    return Gazetteer(theatres.load("syria"))


@pytest.mark.parametrize(
    ("words", "within", "near"),
    [
        ("Saraqib Sharqiyah", "Idlib", "Saraqib"),
        ("Upper Saraqib", "Idlib", "Saraqib"),
    ],
)
def test_a_twin_lies_by_its_namesake_and_keeps_no_name(
    syria: Gazetteer, words: str, within: str, near: str
) -> None:
    place, known = locate_name(syria, words, within=within), locate_name(syria, near)
    assert (place.name, place.precision) == (None, PlacePrecision.NEAR)
    assert (place.latitude, place.longitude) == (known.latitude, known.longitude)
    assert place.radius_km == 10


def test_a_bridge_is_near_the_town_it_is_called_after(syria: Gazetteer) -> None:
    place = locate_name(syria, "Jisr Manbij", within="Aleppo")
    assert (place.name, place.precision, place.radius_km) == ("Manbij", PlacePrecision.NEAR, 10)
    assert locate_name(syria, "Jisr al-Shughur", within="Idlib").name == "Jisr al-Shughur"


def test_without_a_unit_a_part_of_a_name_says_nothing(syria: Gazetteer) -> None:
    assert locate_name(syria, "Upper Numuna").latitude is None
    assert locate_name(syria, "Saraqib Sharqiyah").latitude is None


def test_an_unknown_quarter_of_a_province_is_in_its_city(syria: Gazetteer) -> None:
    place, city = locate_name(syria, "Hai al-Numuna", within="Idlib"), locate_name(syria, "Idlib")
    assert (place.name, place.precision) == (None, PlacePrecision.NEAR)
    assert (place.latitude, place.radius_km) == (city.latitude, city.radius_km)


def test_something_that_only_its_kind_is_said_of_lies_in_the_town(syria: Gazetteer) -> None:
    place = locate_name(syria, "Crossing in the al-Mayadin area", within="Deir ez-Zor")
    assert place.latitude == locate_name(syria, "al-Mayadin").latitude
    assert place.radius_km == 20


@pytest.mark.parametrize(
    ("words", "within", "name"),
    [
        ("Kafr Hamra roundabout", "Aleppo", "Kafr Hamra"),  # not somewhere in Aleppo
        ("Nawa national hospital", "Daraa", "Nawa"),
        ("village of Hatla in eastern Deir ez-Zor countryside", "Deir ez-Zor", "Hatla"),
        ("Deir ez-Zor city, al-Hamidiyah and al-Ummal", "Deir ez-Zor", "al-Hamidiyah"),
        ("Abu Kamal / Iraq border", "Deir ez-Zor", "Abu Kamal"),
        ("Old City of Aleppo", "Aleppo", "Old Aleppo"),
        ("Ahtaymilat", "Aleppo", "Ihtaymilat"),
        ("Lihaya", "Hama", "Lahaya"),
    ],
)
def test_the_most_specific_part_that_is_known_is_the_place(
    syria: Gazetteer, words: str, within: str, name: str
) -> None:
    assert locate_name(syria, words, within=within).name == name


@pytest.mark.parametrize("words", ["Saraqib - Sarmin road", "the road from Saraqib to Sarmin"])
def test_a_road_lies_between_its_ends(syria: Gazetteer, words: str) -> None:
    place = locate_name(syria, words, within="Idlib")
    assert "half-way between Saraqib and Sarmin" in place.reason
    assert (place.precision, place.radius_km) == (PlacePrecision.NEAR, 4.2)


def test_outskirts_in_a_direction_are_at_the_edge(syria: Gazetteer) -> None:
    edge = locate_name(syria, "northern outskirts of Raqqa", within="Raqqa")
    beyond, city = locate_name(syria, "north of Raqqa"), locate_name(syria, "Raqqa")
    assert city.latitude is not None
    assert edge.latitude is not None
    assert beyond.latitude is not None
    assert city.latitude < edge.latitude < beyond.latitude


def test_a_countryside_with_a_side_before_it_is_the_province_s(syria: Gazetteer) -> None:
    place = locate_name(syria, "Northern Latakia countryside")
    assert (place.name, place.kind, place.precision) == (
        "Latakia",
        "governorate",
        PlacePrecision.AREA,
    )


def test_a_quarter_is_not_looked_for_beyond_its_province(syria: Gazetteer) -> None:
    assert locate_name(syria, "al-Khalidiya", within="Homs").kind == "city_district"
    assert locate_name(syria, "al-Khalidiya village", within="Hama").name is None


def test_a_village_goes_before_the_town_it_is_in(syria: Gazetteer) -> None:
    assert locate_name(syria, "Abu Kamal, al-Sayyal", within="Deir ez-Zor").name == "al-Sayyal"
    assert locate_name(syria, "Manbij, Aleppo").name == "Manbij"


@pytest.mark.parametrize("words", ["Numuna School", "a bakery", "the police station", "Centre"])
def test_what_stands_in_a_city_is_near_it_unless_the_province_is_meant(
    syria: Gazetteer, words: str
) -> None:
    city = locate_name(syria, words, within="Raqqa")
    assert (city.name, city.precision, city.radius_km) == (None, PlacePrecision.NEAR, 20)
    assert locate_name(syria, words, within="Raqqa province").latitude is None


def test_a_road_between_two_places(syria: Gazetteer) -> None:
    place = locate_name(syria, "Afrin-Darat Izza road", within="Aleppo")
    assert place.name is None
    assert "half-way between Afrin and Darat Izza" in place.reason


def test_an_end_of_a_road_may_lie_in_another_province(syria: Gazetteer) -> None:
    place = locate_name(syria, "between al-Shaddadi and Deir ez-Zor", within="Deir ez-Zor")
    assert "half-way between al-Shaddadi and Deir ez-Zor" in place.reason


def test_damascus_is_said_of_the_province_around_it(syria: Gazetteer) -> None:
    place = locate_name(syria, "al-Dumayr", within="Damascus")
    assert (place.name, place.admin1) == ("Dumayr", "Rif Dimashq")
    assert locate_name(syria, "Madera", within="Damascus").name == "Madyara"  # no town in the US


def test_a_quarter_asked_for_is_no_village_much_like_it(syria: Gazetteer) -> None:
    assert locate_name(syria, "Sarrine", within="Aleppo").name == "Sarrin"
    assert locate_name(syria, "Kafr Zita neighbourhood", within="Aleppo").name is None


def test_a_quarter_is_found_where_another_city_has_one_spelt_so(syria: Gazetteer) -> None:
    place = locate_name(syria, "Shuhada'a", within="Daraa")
    assert (place.kind, place.admin1) == ("city_district", "Daraa")


def test_what_names_share_with_many_makes_none_alike(syria: Gazetteer) -> None:
    assert locate_name(syria, "Tell Ruthman", within="Hama").name is None
    assert locate_name(syria, "Tell Uthmann", within="Hama").name == "Tell Uthman"


@pytest.mark.parametrize(
    ("words", "within", "name"),
    [
        ("Ghanim al-Ali (Numuna) town", "Raqqa", "Ghanim al-Ali"),
        ("Numuna (Sarrin) town", "Aleppo", "Sarrin"),
        ("Numuna (Idlib)", "Idlib", None),
        ("5 km east of Palmyra/Tadmur", None, "Palmyra"),
    ],
)
def test_one_of_two_names_is_enough(
    syria: Gazetteer, words: str, within: str | None, name: str | None
) -> None:
    assert locate_name(syria, words, within=within).name == name


def test_what_a_relation_puts_elsewhere_is_in_no_capital(syria: Gazetteer) -> None:
    place = locate_name(syria, "silos east of Manbij or Sarrin", within="Aleppo")
    assert place.name is None
    assert place.latitude is None
    assert place.admin1 == "Aleppo"


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("eastern Syria", "Eastern Syria"),
        ("northwestern Syria", "Northwestern Syria"),
        ("southern Syria", "Southern Syria"),
        ("rural Syria", "Syria"),
        ("Syria", "Syria"),
    ],
)
def test_a_part_of_the_country_is_not_the_whole(syria: Gazetteer, words: str, name: str) -> None:
    (country,) = [one.id for one in syria.units("Syria") if one.kind == "country"]
    assert resolve(syria, Place(text=words, candidates=(country,))).name == name
