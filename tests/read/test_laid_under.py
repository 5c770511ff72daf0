"""Bombs that are laid in tunnels and under buildings: nobody wears them, and whose is hit."""

import pytest

from tests.read.test_syntax import GOVERNMENT, events


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        (
            (
                "Militants detonated explosives planted in a tunnel under a police headquarters in "
                "Aleppo on Sunday."
            ),
            "Syrian police",
        ),
        ("Rebels blew up a tunnel on Sunday under a government barracks in Aleppo.", GOVERNMENT),
        ("Rebels detonated a bomb beneath an army checkpoint in Harasta on Sunday.", GOVERNMENT),
        ("A car bomb attack on a Kurdish security centre in Hasakah killed four.", "Asayish"),
    ],
)
def test_what_a_bomb_is_laid_under_is_hit(text: str, hit: str) -> None:
    (event,) = events(text)
    assert event.type == "explosive_device"
    assert [ref.name for ref in event.targets] == [hit]


def test_what_is_under_somebodys_control_is_not_hit_so() -> None:
    (event,) = events("A bomb exploded in Homs on Sunday in an area under government control.")
    assert GOVERNMENT not in [ref.name for ref in event.targets]


def test_explosives_that_are_only_detonated_are_a_bombers() -> None:
    (event,) = events("A militant of Islamic State detonated his explosives in Homs on Sunday.")
    assert event.type == "suicide_bombing"
