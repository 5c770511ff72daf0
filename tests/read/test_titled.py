"""Persons who are named with what they are: each is one of the killed or hurt."""

import pytest

from tests.read.test_syntax import events
from tests.read.test_victims import Count, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The air strike killed IS commander Abu Omar in Raqqa.",
            [("killed", "combatants", 1, 1)],
        ),
        (
            "ISIL assassinated lawyer Dawood Suleiman al-Shaher in Deir Ezzor.",
            [("killed", "civilians", 1, 1)],
        ),
        (
            "Snipers in Zabadani killed the journalist Omar Said and wounded three others.",
            [("killed", "journalists", 1, 1), ("injured", "people", 3, 3)],
        ),
        (
            "Photographer Hamid Saleh was wounded in the shelling of Aleppo.",
            [("injured", "journalists", 1, 1)],
        ),
        (
            "Cameraman Omar al-Dirani and reporter Ahmad Fallaha were killed in Idlib on Monday.",
            [("killed", "journalists", 2, 2)],
        ),
        (
            "Gunmen killed the lawyer Omar Said and the teacher Hassan Ali in Daraa on Sunday.",
            [("killed", "civilians", 2, 2)],
        ),
        (
            "Reporter Omar al-Dirani and two medics were killed in Idlib on Monday.",
            [("killed", "journalists", 1, 1), ("killed", "aid_workers", 2, 2)],
        ),
        (
            "Cameraman Omar al-Dirani said that reporter Ahmad Fallaha was killed in Idlib.",
            [("killed", "journalists", 1, 1)],
        ),
        ("The journalist Omar Hassan reported on the shelling of Aleppo.", []),
        ("The raid on Idlib on Monday angered commander Abu Omar.", []),
    ],
)
def test_who_is_named_is_one(text: str, expected: list[Count]) -> None:
    assert told(text) == expected


def test_whose_commander_fell() -> None:
    (event,) = events("The air strike killed IS commander Abu Omar in Raqqa.")
    assert [ref.name for ref in event.targets] == ["Islamic State"]
