"""A second clause whose subject a parse joins to the last noun of the first."""

import pytest

from tests.read.test_syntax import events


def _told(text: str) -> list[tuple[str, str, list[int | None]]]:
    return [
        (e.type, e.place.text if e.place else "", [f.quantity.low for f in e.figures])
        for e in events(text)
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Rebels killed 12 soldiers in Suran and air strikes on Halfaya wounded nine people.",
            [("armed_clash", "Suran", [12]), ("air_strike", "Halfaya", [9])],
        ),
        (
            "Jets struck Rastan killing four people and shells hit Talbiseh wounding nine.",
            [("air_strike", "Rastan", [4]), ("shelling", "Talbiseh", [9])],
        ),
        (
            "Rebels shelled Nubl killing two women and government jets bombed Hayyan on Monday.",
            [("shelling", "Nubl", [2]), ("air_strike", "Hayyan", [])],
        ),
        (  # those who stand there are hit
            "Jets bombed schools and hospitals in Hass and killed nine people on Monday.",
            [("air_strike", "Hass", [9])],
        ),
        (
            "The army killed 12 soldiers and militiamen who attacked Morek on Monday.",
            [("armed_clash", "Morek", [12])],
        ),
    ],
)
def test_it_is_the_subject_of_the_second(
    text: str, told: list[tuple[str, str, list[int | None]]]
) -> None:
    assert _told(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "Rebels killed six soldiers in Morek as jets bombed Hass injuring 11.",
        "Rebels killed six soldiers in Morek while air raids hit Hass wounding 11 people.",
        "Gunmen killed six soldiers in Morek as shells struck Hass wounding 11.",
    ],
)
def test_what_is_hit_stands_before_the_toll(text: str) -> None:
    (strike,) = (told for told in _told(text) if told[0] in ("air_strike", "shelling"))
    assert strike[1:] == ("Hass", [11])
