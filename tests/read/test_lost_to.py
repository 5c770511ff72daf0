"""Whoever loses people to a mine, a bomb or a raid is hit by it, and they were his own."""

import pytest

from tests.read.test_syntax import events

_REBELS = "Turkey-backed rebels"
_ARMY = "Syrian government forces"


@pytest.mark.parametrize(
    ("text", "kind", "loser"),
    [
        (
            "Turkish-backed rebels took Akhtarin from Islamic State losing 15 fighters to mines.",
            "explosive_device",
            _REBELS,
        ),
        (
            "Syrian soldiers took Sukhna, losing nine men to landmines and a suicide bomber.",
            "suicide_bombing",
            _ARMY,
        ),
        (
            "Turkish-backed rebels took Qabasin and lost nine men in a suicide attack near Bizaah.",
            "suicide_bombing",
            _REBELS,
        ),
        ("The army lost 12 soldiers to a roadside bomb in Daraa.", "explosive_device", _ARMY),
    ],
)
def test_who_lost_people_to_a_bomb_has_not_laid_it(text: str, kind: str, loser: str) -> None:
    (event,) = [event for event in events(text) if event.type == kind]
    assert not event.initiators
    assert [ref.name for ref in event.targets] == [loser]
    assert [figure.of.name for figure in event.figures if figure.of] == [loser]


def test_whose_attack_it_was_is_said_before_it() -> None:
    text = "The army lost 12 soldiers in a rebel rocket attack on Hama on Monday."
    (event,) = events(text)
    assert [ref.name for ref in event.initiators] == ["rebels"]
    assert [ref.name for ref in event.targets] == [_ARMY]


def test_who_shelled_a_town_and_lost_people_there_shelled_it() -> None:
    (event,) = events("Rebels shelled the town of Nubl and lost two fighters on Monday.")
    assert event.type == "shelling"
    assert [ref.name for ref in event.initiators] == ["rebels"]


def test_each_side_has_the_dead_that_it_lost() -> None:
    text = "The YPG lost 12 in clashes near Tal Tamr on Sunday and Islamic State lost at least 30."
    (fight,) = events(text)
    told = [(f.of and f.of.name, f.group.value, f.quantity.number) for f in fight.figures]
    assert told == [("YPG", "combatants", 12), ("Islamic State", "combatants", 30)]
