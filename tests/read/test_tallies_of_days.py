"""Totals of days of strikes, battles of some days, tolls that may be as high."""

import pytest

from tests.read.reading import tallies


def _told(text: str) -> set[tuple[str, int | None, int | None]]:
    return {
        (t.figure.measure.value, t.figure.quantity.low, t.figure.quantity.high)
        for t in tallies(text)
    }


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Seven days of air strikes across Idlib province had left more than 75 people dead.",
            {("killed", 75, None)},
        ),
        ("The UN says the death toll may be as high as 400,000.", {("killed", None, 400_000)}),
        (
            "Ten died on Sunday, bringing to 45 the number of people killed in 24 hours of raids.",
            {("killed", 45, 45)},
        ),
        (
            "Five civilians were killed in rocket attacks in Aleppo and Idlib.",
            {("killed", 5, 5)},
        ),
        (
            "IS executed three people including two women in Raqqa and Deir Ezzor.",
            {("killed", 3, 3), ("killed", 2, 2)},
        ),
        (
            "Clashes and air strikes in Manbij killed 31 fighters over the past three days.",
            {("killed", 31, 31)},
        ),
    ],
)
def test_totals(text: str, told: set[tuple[str, int | None, int | None]]) -> None:
    assert _told(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "Fierce clashes in Kobani have killed about 100 IS fighters in the past three days.",
        "In May 2015 more than 300 people were killed in a battle for Kobani.",
        "Three of the wounded of Khan Sheikhun have died since being taken to Turkey.",
        "The Observatory, which follows Syria's conflict, said 11 people were killed in Hass.",
        "Strikes killed 12 people in Douma and Harasta.",
        "Two of the wounded died, bringing the toll of the blast in Homs to 12.",
        "Shells killed two people in Kilis and Azaz.",
        "A woman was killed in attacks in Homs and Idlib.",
        "At least 22 rebels were killed in fighting between Aleppo and Raqqa.",
        "Blasts in Damascus killed 20 people and others were reported in Hama and Aleppo.",
        "Half of Syria's 22 million people have been uprooted.",
    ],
)
def test_no_totals(text: str) -> None:
    assert _told(text) == set()


def test_a_headline_leaves_out_what_the_report_says_of_a_total() -> None:
    text = (
        "War in Syria kills 21,000 in a year. "
        "The war in Syria killed at least 21,000 people in a year, activists said."
    )
    assert _told(text) == {("killed", 21_000, None)}


def test_what_was_then_is_no_total_up_to_now() -> None:
    text = "It was the deadliest blast since July, when a truck bomb killed 48 in Qamishli."
    assert _told(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Between 21 and 26 September hospitals in east Aleppo received 270 dead bodies.",
        "From 21 to 26 September hospitals in east Aleppo received more than 270 dead bodies.",
    ],
)
def test_the_dead_of_some_days_are_of_no_one_attack(text: str) -> None:
    assert {(measure, low) for measure, low, _ in _told(text)} == {("killed", 270)}
