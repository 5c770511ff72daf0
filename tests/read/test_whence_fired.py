"""Whence a weapon came and who is held responsible for it: they did it, nobody did it to them."""

import pytest

from tests.read.test_syntax import events

ARMY = "Syrian government forces"


def sides(text: str) -> list[tuple[list[str], list[str]]]:
    return [([a.name for a in e.initiators], [a.name for a in e.targets]) for e in events(text)]


@pytest.mark.parametrize(
    ("text", "doers", "hit"),
    [
        ("Chlorine barrels were dropped from army helicopters on Latamneh on Monday.", [ARMY], []),
        ("A missile launched from an army base near Nasiriyah hit Saqba on Monday.", [ARMY], []),
        ("A rocket launched from a Hezbollah post struck a house in Madaya on Monday.",
         ["Hezbollah"], ["civilians"]),
        ("A missile launched from an army base hit rebels in Saqba on Monday.", [ARMY], ["rebels"]),
    ],
)  # fmt: skip
def test_whose_base_a_missile_came_from_fired_it(
    text: str, doers: list[str], hit: list[str]
) -> None:
    assert sides(text) == [(doers, hit)]


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("Residents held the YPG responsible for the car bomb in Azaz on Monday.", ["YPG"]),
        ("A car bomb exploded in Azaz on Monday. Activists held IS responsible.",
         ["Islamic State"]),
        ("A car bomb exploded in Azaz on Monday. Rebels held IS fully responsible for it.",
         ["Islamic State"]),
        ("A car bomb exploded in Azaz on Monday. Activists held nobody responsible.", []),
        ("A car bomb hit Azaz on Monday. Activists hold rebels responsible for their safety.", []),
    ],
)  # fmt: skip
def test_who_is_held_responsible_for_an_attack_made_it(text: str, doers: list[str]) -> None:
    (event,) = events(text)
    assert [ref.name for ref in event.initiators] == doers


def test_who_is_held_responsible_is_not_hit() -> None:
    text = "An air strike hit Azaz on Monday. Activists held the army responsible and said that {}."
    ((doers, hit),) = sides(text.format("seven people were killed"))
    assert doers == [ARMY]
    assert ARMY not in hit
