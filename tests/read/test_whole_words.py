"""Words that begin like words of an event, and what fighters did who were left: no events."""

import pytest

from tests.read.test_syntax import events


@pytest.mark.parametrize(
    "text",
    [
        "Firefighters battled the flames in Binnish on Saturday.",
        "Footage of the attack in Binnish posted on Saturday showed men in the street.",
        "The villagers found bodies left in bushes near Binnish on Saturday.",
        "Artillery batteries stood near Binnish on Saturday.",
        "The men surrendered in Binnish on Saturday.",
    ],
)
def test_a_word_that_only_begins_so_tells_of_nothing(text: str) -> None:
    assert events(text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Firefights broke out in Binnish on Saturday.", "armed_clash"),
        ("Rebels surrendered Binnish to the army on Saturday.", "territory_transferred"),
        ("Ten rebels left Binnish by bus on Saturday.", "evacuation"),
        ("Reports tell of chemical gas being used in shelling Binnish.", "chemical_attack"),
    ],
)
def test_the_word_itself_does(text: str, kind: str) -> None:
    assert [event.type for event in events(text)] == [kind]


@pytest.mark.parametrize("rest", ["the others fled", "the rest fled"])
def test_fighters_left_over_who_flee_are_part_of_the_fight(rest: str) -> None:
    text = f"The army killed ten militants in Binnish on Monday and {rest}."
    assert [event.type for event in events(text)] == ["armed_clash"]


def test_others_than_civilians_killed_are_displaced() -> None:
    text = "Ten civilians were killed in Binnish on Monday and others fled to nearby villages."
    assert "displacement" in {event.type for event in events(text)}


@pytest.mark.parametrize(
    "text",
    [
        "An attack on an aid convoy near Binnish killed 20 people on Monday.",
        "Rebels hit aid trucks near Binnish on Monday killing 20 people.",
    ],
)
def test_aid_that_is_attacked_is_not_delivered(text: str) -> None:
    assert "aid_delivery" not in {event.type for event in events(text)}


def test_aid_that_came_before_it_was_attacked_is_delivered() -> None:
    text = "An aid convoy entered Binnish on Monday but was shelled on its way out."
    assert {event.type for event in events(text)} == {"aid_delivery", "shelling"}
