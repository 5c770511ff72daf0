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


@pytest.mark.parametrize(
    "text",
    [
        "Crowds rallied in Qamishli on Monday for Karim Haddad who was expelled to Iraq.",
        "Students rallied in Amuda on Sunday after a teacher was expelled from the school.",
    ],
)
def test_somebody_expelled_is_no_ground_taken(text: str) -> None:
    assert "territory_gained" not in types(text)


def test_a_side_expelled_is() -> None:
    assert "territory_gained" in types("The army expelled the rebels from Morek on Monday.")


@pytest.mark.parametrize(
    "text",
    [
        "Army jets bombed Kafr Zita on Monday wounding three people and setting fire to crops.",
        "Gunners shelled the outskirts of Talbiseh on Sunday, burning houses and orchards.",
    ],
)
def test_what_an_attack_burns_is_part_of_it(text: str) -> None:
    assert "property_destruction" not in types(text)


def test_who_chases_fleeing_fighters_does_not_withdraw() -> None:
    text = "The army seized Maardas on Monday and is now chasing the fleeing gunmen towards Souran."
    assert types(text) == ["territory_gained"]


def test_employees_of_a_relief_body_are_no_aid() -> None:
    text = "Four employees of a relief organization arrived in Azaz on Monday, the group said."
    assert types(text) == []


def test_the_kidnapping_is_the_one_told_before() -> None:
    text = (
        "Gunmen kidnapped an engineer in Marea on Friday. Nobody claimed the kidnapping but "
        "policemen arrested two men in a raid on a farm outside Azaz on Sunday."
    )
    (event,) = [event for event in events(text) if event.type == "abduction"]
    assert event.place is not None
    assert event.place.text == "Marea"


def test_bodies_pulled_out_of_a_car_are_not_abducted() -> None:
    text = "Volunteers of the White Helmets pulled two charred bodies out of a car in Binnish."
    assert [event.type for event in events(text) if event.type == "abduction"] == []
    text = "Masked men pulled two teachers out of their car near Binnish."
    assert [event.type for event in events(text)] == ["abduction"]


@pytest.mark.parametrize(
    ("text", "delivered"),
    [
        ("Washington accused Russia of striking an aid convoy near Aleppo, killing 20.", False),
        ("The army blocked an aid convoy from entering Daraya on Monday.", True),
        ("Gunmen robbed an aid convoy near Sarmada on Monday.", True),
    ],
)
def test_who_strikes_an_aid_convoy_brings_no_aid(text: str, delivered: bool) -> None:
    assert ("aid_delivery" in types(text)) is delivered
