"""One incident that a sentence tells with two words, and two that it tells one after the other."""

import pytest

from tests.read.test_syntax import events


def _told(text: str) -> list[tuple[str, list[int | None]]]:
    return [(e.type, [f.quantity.low for f in e.figures]) for e in events(text)]


@pytest.mark.parametrize(
    "text",
    [
        "A Syrian army helicopter crashed near Hama on Tuesday after being hit by rebel fire.",
        "A Syrian jet came down near Hama on Tuesday after it was struck by a rebel missile.",
    ],
)
def test_the_fire_that_brings_an_aircraft_down_is_no_shelling(text: str) -> None:
    assert [event.type for event in events(text)] == ["weapons_disrupted"]


def test_shelling_beside_an_aircraft_that_crashed_is_one() -> None:
    text = "A helicopter crashed near Hama on Tuesday and rebels shelled the town of Mhardeh."
    assert [event.type for event in events(text)] == ["weapons_disrupted", "shelling"]


@pytest.mark.parametrize(
    "text",
    [
        "Nine people burned to death when incendiary bombs set their shelter ablaze in Hayyan.",
        "Nine people were burned to death after phosphorus bombs hit their home in Hayyan.",
    ],
)
def test_who_burn_in_an_attack_died_in_it(text: str) -> None:
    assert _told(text) == [("air_strike", [9])]


def test_whom_somebody_burns_to_death_he_killed() -> None:
    text = "Seven people were burned to death by militants in Raqqa on Monday."
    assert _told(text) == [("attack_on_civilians", [7])]


@pytest.mark.parametrize(
    ("text", "first", "then"),
    [
        (
            (
                "Two people were hurt in a shooting at a wedding in Hasakah city on Monday that "
                "was followed by a suicide blast which killed 31."
            ),
            ("attack_on_civilians", [2]),
            ("suicide_bombing", [31]),
        ),
        (
            (
                "A car bomb killed nine people in Hasakah on Monday and was followed by a suicide "
                "blast which killed 31."
            ),
            ("explosive_device", [9]),
            ("suicide_bombing", [31]),
        ),
    ],
)
def test_what_follows_an_attack_is_another_one(
    text: str, first: tuple[str, list[int]], then: tuple[str, list[int]]
) -> None:
    assert _told(text) == [first, then]
