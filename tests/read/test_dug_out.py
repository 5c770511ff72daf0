"""Tests of the dead who are dug out after an attack."""

import datetime

import pytest

from tests.read.test_syntax import events

MONDAY = datetime.date(2016, 10, 10)


@pytest.mark.parametrize(
    "text",
    [
        (
            "Bodies of 16 people were pulled from under the rubble in Idlib city on Tuesday a day "
            "after Russian raids on its main market."
        ),
        (
            "Rescuers recovered 16 bodies from collapsed houses in Idlib on Tuesday, a day after "
            "a Russian air strike on the city."
        ),
    ],
)
def test_the_dead_under_the_rubble_are_of_the_attack_that_left_it(text: str) -> None:
    (strike,) = events(text)
    assert strike.type == "air_strike"
    assert (strike.when.start, strike.when.end) == (MONDAY, MONDAY)
    assert [ref.name for ref in strike.initiators] == ["Russian forces"]
    assert [f.quantity.low for f in strike.figures] == [16]


def test_bodies_on_a_road_are_not_of_a_fight_elsewhere() -> None:
    text = "Five bodies were found on a road near Azaz on Tuesday days after clashes in Marea."
    assert [(e.type, len(e.figures)) for e in events(text)] == [
        ("attack_on_civilians", 1),
        ("armed_clash", 0),
    ]


def test_bodies_that_are_recovered_are_no_abduction() -> None:
    (event,) = events("Nine bodies were recovered in Arbin on Tuesday.")
    assert event.type == "attack_on_civilians"
