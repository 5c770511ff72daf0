"""Deals of one place, people who gather or leave, whose army speaks."""

import pytest

from marsad.model import EventClaim, Status
from tests.read.reading import document, tallies
from tests.read.test_syntax import events, reader
from tests.read.test_vague_places import told


def _located(text: str, kind: str) -> list[str]:
    found = reader().read(document(text)).claims
    return [
        claim.place.text
        for claim in found
        if isinstance(claim, EventClaim) and claim.type == kind and claim.place
    ]


@pytest.mark.parametrize(
    "then",
    [
        "On Tuesday elders mediated a truce between the two sides.",
        "Notables brokered a ceasefire on Tuesday.",
        "A deal was reached under which 30 detainees were freed on Tuesday.",
    ],
)
def test_a_deal_of_the_people_of_a_place_is_there(then: str) -> None:
    assert _located("Clashes broke out in Tafas on Monday. " + then, "agreement") == ["Tafas"]


def test_a_truce_of_no_place_holds_in_the_country() -> None:
    text = "Clashes broke out in Tafas on Monday. On Tuesday a truce came into force."
    assert _located(text, "agreement") in ([], ["Syria"])


@pytest.mark.parametrize(
    "text",
    [
        "Dozens of women gathered outside the UN office in Qamishli on Sunday to demand news.",
        "Hundreds gathered in the main square of Idlib on Friday calling for the fall of Assad.",
    ],
)
def test_who_gathers_to_demand_something_protests(text: str) -> None:
    assert [event.type for event in events(text)] == ["protest"]


def test_who_is_to_leave_has_not_left() -> None:
    [event] = events(
        "About 1,500 fighters and their families are to leave Dumayr for Jarablus on Thursday."
    )
    assert (event.type, event.status) == ("evacuation", Status.EXPECTED)


def test_a_convoy_that_is_turned_back_brings_no_aid() -> None:
    [event] = events("A convoy bound for Douma was turned back at a checkpoint on Sunday.")
    assert event.type == "aid_delivery"


def test_families_that_are_counted_have_fled() -> None:
    text = "Fighting erupted in Tafas on Monday. Around 120 families fled to Daraa city."
    assert [event.type for event in events(text)] == ["armed_clash", "displacement"]


def test_the_army_of_the_soldiers_just_named_speaks() -> None:
    [event] = events("Two Turkish soldiers were killed in al-Bab on Tuesday, the army said.")
    assert [claimant.name for claimant in event.claimants] == ["Turkish forces"]


def test_the_dead_of_one_operation_are_no_total() -> None:
    text = "Three guards were killed in the operation near Shaddadi on Tuesday."
    assert not tallies(text)
    assert tallies("Forty soldiers have been killed in the operation, the army said.")


@pytest.mark.parametrize(
    ("count", "wanted"),
    [
        ("A doctor in Kafr Nabl said 12 bodies were brought to his hospital.", [("Hass", [12])]),
        ("A hospital official in Idlib said 12 bodies had arrived.", [("Hass", [12])]),
        ("Medics in Kafr Nabl said 12 people had died.", [("Hass", [12])]),
        (
            "Residents of Kafr Nabl said 12 people were killed in their town.",
            [("Hass", []), ("Kafr Nabl", [12])],
        ),
        (
            "Residents of Kafr Nabl said helicopters dropped barrels, killing 12 people.",
            [("Hass", []), ("Kafr Nabl", [12])],
        ),
    ],
)
def test_the_dead_whom_others_count_elsewhere_are_of_the_attack_told(
    count: str, wanted: list[object]
) -> None:
    assert told(f"Warplanes bombed a school in the village of Hass on Sunday. {count}") == wanted
