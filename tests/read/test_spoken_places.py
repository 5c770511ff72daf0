"""Places spoken of by what they are: "the city", "an air base", where those fire who are hit."""

import pytest

from tests.read.test_syntax import places
from tests.read.test_vague_places import told


def test_the_city_is_a_provinces_where_only_a_town_was_named() -> None:
    lead = "Raids killed 10 civilians in the town of Atareb in Aleppo province on Monday. "
    text = lead + "On Tuesday a car bomb killed six people in the city."
    assert told(text) == [("Atareb", [10]), ("Aleppo", [6])]


def test_the_city_is_a_town_that_no_word_calls_so() -> None:
    text = "The army took Saraqib in Idlib on Monday. On Tuesday a car bomb killed 8 in the city."
    assert set(places(text)) == {"Saraqib"}


def test_who_speaks_in_the_city_tells_of_another_place() -> None:
    text = (
        "A bomber blew himself up in the village of Tall Tawil in Hasakah province on Monday. "
        "About 100 people were wounded, said a medical source in the city."
    )
    assert set(places(text)) == {"Tall Tawil"}


@pytest.mark.parametrize(
    ("city", "guns"), [("Damascus", "Eastern Ghouta"), ("Homs", "Teir Maala"), ("Aleppo", "Lirmun")]
)
def test_who_is_stationed_somewhere_fires_at_the_city_of_the_speaker(city: str, guns: str) -> None:
    text = (
        f"Shells hit Hama, {city} and Idlib on Sunday. A source at {city} Police Command said "
        f"rebels positioned in {guns} fired mortar shells at houses in the city on Monday."
    )
    assert guns not in places(text)
    assert places(text)[-1] == city


def test_who_is_fired_at_without_a_place_is_where_the_guns_are_named() -> None:
    text = "Rebels holed up in the Old City of Homs shelled soldiers on Monday, killing five."
    assert places(text) == ["Old City of Homs"]


@pytest.mark.parametrize(
    ("lead", "named", "wanted"),
    [
        ("Jets bombed an air base in Homs province", "Shayrat air base", "Shayrat air base"),
        ("The army took a gas field in Homs province", "Shaer gas field", "Shaer gas field"),
        ("The army took an air base in Homs province", "The city of Rastan", "Homs province"),
    ],
)
def test_a_base_or_a_field_is_the_one_named_next(lead: str, named: str, wanted: str) -> None:
    assert places(f"{lead} on Monday. {named} lies on a hill.") == [wanted]


def test_whose_ally_a_capital_is() -> None:
    text = "Moscow bombed IS in Deir Ezzor on Monday in support of its ally Damascus."
    assert places(text) == ["Deir Ezzor"]
