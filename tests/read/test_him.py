"""Who is told of as "him", and who is in the car that is hit."""

import pytest

from tests.read.test_syntax import events
from tests.read.test_victims import Count, told

BOMB = "A bomb tore through a car carrying a rebel commander near Inkhil"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{BOMB} killing him and his bodyguard.", [("killed", "combatants", 2, 2)]),
        (
            f"{BOMB}, killing him and two guards.",
            [("killed", "combatants", 1, 1), ("killed", "combatants", 2, 2)],
        ),
        (
            "Gunmen opened fire on the judge in Daraa on Monday killing him and his wife.",
            [("killed", "people", 2, 2), ("killed", "women", 1, 1)],
        ),
        (
            "Gunmen shot a teacher in Daraa on Monday, killing her and her two children.",
            [("killed", "people", 3, 3), ("killed", "children", 2, 2)],
        ),
        (
            "Gunmen targeted Omar Hassan in Daraa on Monday wounding him and killing two guards.",
            [("killed", "combatants", 2, 2)],
        ),
        (
            "Gunmen killed a teacher in Daraa on Monday, killing him at his home.",
            [("killed", "civilians", 1, 1)],
        ),
    ],
)
def test_he_and_those_beside_him_are_counted(text: str, expected: list[Count]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        (f"{BOMB} killing him and his bodyguard.", ["rebels"]),
        ("A drone hit a car carrying Nusra fighters near Salqin on Monday.", ["Jabhat al-Nusra"]),
    ],
)
def test_who_is_in_what_is_hit_is_hit(text: str, hit: list[str]) -> None:
    (event,) = events(text)
    assert [ref.name for ref in event.targets] == hit
