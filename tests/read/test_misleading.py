"""Words of a cue that by their syntax tell of something else."""

import pytest

from tests.read.test_syntax import events


def types(text: str) -> list[str]:
    return sorted({event.type for event in events(text)})


@pytest.mark.parametrize(
    "text",
    [
        "Shells hit homes surrounding the main square of Idlib on Monday.",
        "Artillery shelled the farmland surrounding Taftanaz on Monday.",
    ],
)
def test_what_lies_around_a_place_besieges_nobody(text: str) -> None:
    assert types(text) == ["shelling"]


def test_who_surrounds_a_town_besieges_it() -> None:
    assert "siege" in types("Army troops surrounding Douma shelled the town on Monday.")


@pytest.mark.parametrize(
    "text",
    [
        "Coalition jets destroyed a car bomb near Kobane on Tuesday.",
        "Air strikes on Monday destroyed seven vehicles and two car bombs near Manbij.",
    ],
)
def test_a_bomb_that_is_destroyed_did_not_go_off(text: str) -> None:
    assert types(text) == ["air_strike"]


def test_a_bomb_that_destroys_did() -> None:
    text = "A car bomb destroyed a police station in Hama on Monday."
    assert types(text) == ["explosive_device"]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Islamic State massacred 250 soldiers taken hostage at an air base in Raqqa.", 250),
        ("Gunmen executed 12 workers abducted in Palmyra.", 12),
        ("The group beheaded five soldiers captured in the town of Tabqa.", 5),
    ],
)
def test_captives_who_are_killed_are_killed(text: str, number: int) -> None:
    event = next(event for event in events(text) if event.type == "attack_on_civilians")
    assert [figure.quantity.low for figure in event.figures] == [number]


@pytest.mark.parametrize(
    ("text", "flight"),
    [
        ("Some 20 soldiers were shot dead while fleeing the base at Tabqa on Monday.", False),
        ("Islamic State militants were killed in air strikes while fleeing Raqqa.", False),
        ("Ten civilians were shot dead while fleeing the town of Manbij on Tuesday.", True),
    ],
)
def test_fighters_hit_in_flight_are_not_displaced(text: str, flight: bool) -> None:
    assert ("displacement" in types(text)) is flight


def test_a_road_that_protesters_block_is_not_besieged() -> None:
    assert types("Residents blocked the road to Idlib with burning tyres on Tuesday.") == [
        "protest"
    ]


def test_what_a_quarrel_is_about_is_no_event() -> None:
    text = "Infighting erupted between two factions in Afrin on Tuesday over the looting of houses."
    assert types(text) == ["armed_clash"]
