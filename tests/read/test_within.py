"""In which city a quarter lies, and which of several places of one name is meant."""

import pytest

from marsad.locate.anew import as_read
from marsad.model import Place
from tests.read.test_unknown import located


@pytest.mark.parametrize(
    ("text", "admin1"),
    [
        ("Rebels fired rockets at Aleppo on Monday. Nine died as shells hit al-Midan.", "Aleppo"),
        (
            "Rebels fired rockets at Damascus on Monday. Nine died as shells hit al-Midan.",
            "Damascus",
        ),
        (
            "A car bomb went off in Zahraa, a district of Homs, on Monday. It killed nine.",
            "Homs",
        ),
        (
            "Shells hit Deir Ezzor. Rebels shelled al-Qusour and al-Joura areas in the city.",
            "Deir ez-Zor",
        ),
    ],
)
def test_a_name_of_several_places_is_the_one_in_what_was_named_last(text: str, admin1: str) -> None:
    assert admin1 in {place.admin1 for place in located(text) if place.kind == "city_district"}


def test_a_quarter_by_a_name_of_another_city_lies_in_the_city_spoken_of() -> None:
    text = "A blast hit Damascus on Monday. Nine died in the bombing of the Al Midan district."
    assert {place.admin1 for place in located(text)} == {"Damascus"}


def test_what_nobody_knows_lies_in_the_quarter_named_beside_it() -> None:
    text = "Nine died on Monday as shells hit al-Qarmul al-Zahri area in New Aleppo."
    (place,) = located(text)
    assert place.within == "New Aleppo"


def test_a_speaker_tells_of_the_city_where_he_is() -> None:
    text = "Homs fell quiet. A source at Homs Police Command said shells hit Zahraa, killing nine."
    assert {place.admin1 for place in located(text)} == {"Homs"}


def test_a_town_lies_in_no_city_of_another_country_that_its_sentence_names() -> None:
    text = "A blast hit the town of al-Rai on Monday, and the wounded were flown to Gaziantep."
    assert "TR" not in {place.country for place in located(text)}


def test_a_town_lies_in_the_province_of_its_own_and_not_in_the_one_told_of_next() -> None:
    text = "In Damascus province shells hit Zamalka, and in Daraa province clashes broke out."
    assert {p.admin1 for p in located(text) if "Zamalka" in p.text} == {"Rif Dimashq"}


@pytest.mark.parametrize(
    "text",
    [
        "Clashes shook Hasakah city. A blast in the neighbourhood of Qarmulan killed two.",
        "Clashes shook Hasakah city. Rebels shelled the Qarmulan and Nabhaniya neighbourhoods.",
    ],
)
def test_a_quarter_that_nobody_knows_has_its_citys_point(text: str) -> None:
    (quarter, *_) = [place for place in located(text) if place.text.startswith("Qarmulan")]
    assert (quarter.kind, quarter.admin1) == ("city_district", "Hasakah")
    assert quarter.latitude is not None


def test_a_village_spelt_in_no_known_way_is_looked_for_in_the_province_spoken_of() -> None:
    text = "Fighting went on in Daraa on Monday. Rebels then shelled the village of Qarmulat."
    (village,) = [place for place in located(text) if place.text == "Qarmulat"]
    assert (village.admin1, village.latitude) == ("Daraa", None)


def test_a_town_in_the_province_is_not_what_tells_which_province() -> None:
    text = (
        "Troops advanced in Deir Ezzor province on Monday. Jets struck al-Husseiniyeh village in "
        "the western countryside of the province on Tuesday, killing two people."
    )
    (village,) = [place for place in located(text) if "Husseiniyeh" in place.text]
    assert village.admin1 == "Deir ez-Zor"


def test_a_namesake_in_another_province_than_the_one_named_beside_it_is_not_meant() -> None:
    text = "IS killed five people on Monday in Mouhessen town and Jadid village in Deir Ezzor."
    assert [(p.name, p.admin1) for p in located(text)] == [("Muhasan", "Deir ez-Zor")]


def test_a_place_located_anew_keeps_what_the_report_calls_it() -> None:
    text = "Clashes shook Hasakah. Shells hit the neighbourhood of Qarmulan."
    (quarter,) = [place for place in located(text) if place.text == "Qarmulan"]
    assert as_read(quarter) == Place(text="Qarmulan", kind="city_district", within="Hasakah")


def test_a_name_lies_in_the_province_of_those_listed_with_it() -> None:
    text = "Troops shelled the towns of Jisreen, Hammuriyah, Otoya and Saqba on Monday."
    assert {place.admin1 for place in located(text)} == {"Rif Dimashq"}


@pytest.mark.parametrize(
    ("text", "where"),
    [
        # Quarters of that name are known in Raqqa and Deir ez-Zor alone.
        ("Jets bombed Manbij on Monday. Nine died as shells hit the al-Sinaa district.", "Manbij"),
        ("A car bomb in the Tuffah area of the Zahra district in Homs killed nine.", "Homs"),
        ("A shell landed near Daraa National Hospital on Monday killing nine.", "Daraa"),
        ("A rocket hit Harasta Suburb in Damascus Countryside on Monday.", "Harasta"),
    ],
)
def test_a_quarter_or_a_building_is_in_the_town_that_is_spoken_of(text: str, where: str) -> None:
    town = located(f"A bomb killed nine people in the city of {where}.")[0]
    place = located(text)[-1]
    assert place.latitude is not None and town.latitude is not None
    assert abs(place.latitude - town.latitude) < 0.03
    assert place.admin1 == town.admin1


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Shells hit the neighbourhood of al-Khalidiye in Homs on Monday.", "city_district"),
        ("Rockets fell on the al-Khalidiye quarter of Aleppo.", "city_district"),
        ("In Homs mortars hit the al-Khalidiye district on Monday.", "city_district"),
        ("Shells hit the village of al-Khalidiye in Raqqa province on Monday.", "village"),
    ],
)
def test_a_quarter_is_one_where_its_sentence_names_the_city_too(text: str, kind: str) -> None:
    assert [place.kind for place in located(text)] == [kind]


@pytest.mark.parametrize(
    ("text", "within"),
    [
        ("Rockets hit Homs. A mine killed two in the Karm area of Zahra.", "Zahra, Homs"),
        ("Troops shelled Aleppo. A mine killed two in the Karm area of Zahra.", "Zahra, Aleppo"),
        ("Shells hit Damascus. A mine killed two in the Karm area of Midan.", "Midan, Damascus"),
        ("Rockets hit Homs. A mine killed two in the Karm area of Saraqib.", "Saraqib"),
    ],
)
def test_what_a_place_lies_in_is_the_one_of_the_city_spoken_of(text: str, within: str) -> None:
    assert within in {place.within for place in located(text)}
