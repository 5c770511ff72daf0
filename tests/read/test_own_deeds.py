"""What one who takes a side goes on to tell, and what the report tells beside him."""

import pytest

from tests.read.reading import names
from tests.read.test_syntax import events

JETS = "Coalition jets killed nine people in Raqqa on Monday, SANA reported. "
MONITOR = "Shells killed nine people in Douma on Monday, the Observatory said. "
RAID = "Air strikes killed nine people in Douma on Monday. "
SHELLS = "Rebel rockets killed three people in Damascus on Monday, state television said. "


def _tellers(text: str) -> list[list[str]]:
    return [names(event) for event in events(text)]


@pytest.mark.parametrize(
    ("told", "tellers"),
    [
        ("State media said rebel shelling wounded three people in Damascus.", "Syrian state media"),
        ("SANA said a car bomb killed three people in Homs.", "SANA"),
        ("The army said rebels had killed five people in Harasta.", "Syrian army"),
    ],
)
def test_who_tells_of_another_attack_does_not_tell_of_the_one_before(
    told: str, tellers: str
) -> None:
    assert _tellers(RAID + told) == [[], [tellers]]


@pytest.mark.parametrize(
    "more",
    [
        "Helicopters dropped barrel bombs on Douma killing four people.",
        "Army shelling killed four people in Douma.",
        "Barrel bombs killed four people in the capital.",
    ],
)
def test_state_media_do_not_go_on_to_tell_of_their_own_sides_dead(more: str) -> None:
    assert _tellers(SHELLS + more) == [["Syrian state TV"], []]


@pytest.mark.parametrize(
    ("text", "teller"),
    [
        (SHELLS + "Another five people were wounded in Jaramana.", "Syrian state TV"),
        (SHELLS + "Mortar fire wounded five people in the Old City.", "Syrian state TV"),
        (JETS + "Another raid killed five people in Tabqa.", "SANA"),
        (MONITOR + "Barrel bombs killed four people in Zamalka.", "SOHR"),
    ],
)
def test_more_of_the_same_is_told_by_the_same(text: str, teller: str) -> None:
    assert all(who == [teller] for who in _tellers(text))
