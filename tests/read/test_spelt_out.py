"""Places that are counted and then named, and places beside whoever speaks."""

import pytest

from tests.read.test_syntax import places
from tests.read.test_unknown import located


@pytest.mark.parametrize(
    "text",
    [
        "Troops took two villages near Homs on Monday. It named the villages as Habra and Salma.",
        "The army retook two villages in Homs province on Monday. They are Habra and Salma.",
        "Rebels seized several villages in Homs province. The villages include Habra and Salma.",
        "Rebels seized two villages near Homs on Monday: Habra and Salma.",
        "Rebels seized two villages near Homs on Monday, namely Habra and Salma.",
    ],
)
def test_villages_that_are_counted_and_then_named_are_taken_one_by_one(text: str) -> None:
    assert sorted(places(text)) == ["Habra", "Salma"]


def test_a_toll_that_counted_villages_share_is_told_once() -> None:
    text = "Raids on two villages in Homs province killed six people. They are Habra and Salma."
    assert len(places(text)) == 1


def test_what_only_lies_near_a_town_is_not_named_by_it() -> None:
    text = "Raids hit several villages in Homs province on Monday. The villages are near Palmyra."
    assert "near Palmyra" not in places(text)


def test_control_over_three_villages_is_no_more_than_three() -> None:
    assert places("Troops established control over three villages near Salma on Monday.")


def test_the_outskirts_of_a_second_place_belong_to_a_list() -> None:
    text = "The army shelled farms in Salma and the vicinity of Morek on Monday."
    assert sorted(places(text)) == ["Salma", "the vicinity of Morek"]


@pytest.mark.parametrize(
    "text",
    [
        "A blast hit Salma. The group, which controls Morek, claimed the attack in a statement.",
        "A blast hit Salma. A spokesman who lives in Morek said the attack killed three men.",
    ],
)
def test_what_a_speaker_holds_is_no_place_of_what_he_speaks_of(text: str) -> None:
    assert set(places(text)) == {"Salma"}


def test_a_village_does_not_lie_where_somebody_speaks() -> None:
    text = "The army moved to the village of al-Qarmul on Monday, a military source said in Homs."
    assert all(place.within != "Homs" for place in located(text))


def test_a_sentence_that_begins_with_a_province_tells_of_its_village() -> None:
    text = "In Quneitra, terrorists fired four shells on Hader village, injuring a woman."
    assert [place.name for place in located(text)] == ["Hadar"]
