"""Statements of control whose place other sentences, or other statements, tell."""

import pytest

from tests.read.reading import control


def _held(text: str) -> set[tuple[str, str | None]]:
    return {(c.place.text, c.holder.name if c.holder else None) for c in control(text)}


def test_a_few_places_that_the_next_sentence_lists() -> None:
    text = (
        "A convoy left two besieged government-held villages. People from the villages of Foua "
        "and Kefraya were on board."
    )
    side = "Syrian government forces"
    assert _held(text) == {("Foua", side), ("Kefraya", side)}
    text = "Two rebel-held towns were hit. Five died in the towns of Ariha and Saraqib."
    assert _held(text) == {("Ariha", "rebels"), ("Saraqib", "rebels")}


@pytest.mark.parametrize(
    "text",
    [
        "Shells fell on Homs on Monday from a rebel-held village to its north.",
        "Rockets hit Damascus on Monday from an opposition-held suburb on its outskirts.",
    ],
)
def test_a_place_beside_another_is_not_that_one(text: str) -> None:
    assert _held(text) == set()


def test_a_place_held_by_one_side_is_not_the_nameless_one_of_another() -> None:
    text = (
        "Air strikes on the rebel-held city of Idlib killed 21 civilians on Sunday as hundreds "
        "fled an Islamic State bastion near the border."
    )
    assert _held(text) == {("Idlib", "rebels")}


def test_what_a_country_that_is_held_includes() -> None:
    text = (
        "The government has regained control of 55 percent of the country, including the major "
        "cities of Damascus and Homs."
    )
    claims = {c.place.text: c.share for c in control(text)}
    assert claims == {"Syria": 0.55, "Damascus": None, "Homs": None}


def test_a_second_holder_with_what_it_is() -> None:
    text = "Idlib is held by rebels and the hardline group Ahrar al-Sham, activists say."
    assert _held(text) == {("Idlib", "rebels"), ("Idlib", "Ahrar al-Sham")}


def test_what_a_side_now_held_of_the_town_spoken_of() -> None:
    text = (
        "Fighting went on in Manbij. The Syrian Democratic Forces (SDF) now held 70 percent of the "
        "town, a monitor said."
    )
    assert _held(text) == {("Manbij", "SDF")}


def test_the_rest_is_held_by_those_loyal_to_another_side() -> None:
    text = (
        "Kurdish forces control most of Hasakah while the rest is held by troops loyal to the "
        "regime."
    )
    holders = {c.holder.name for c in control(text) if c.holder}
    assert holders == {"Kurdish forces", "Syrian government forces"}


def test_a_capital_is_not_the_country_it_is_in() -> None:
    text = "The road leads to Raqqa the jihadists de facto capital in Syria."
    assert _held(text) == {("Raqqa", "jihadists")}
