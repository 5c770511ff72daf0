"""Convoys of aid that are turned back, hit, or never come."""

import datetime

import pytest

from tests.read.test_syntax import events


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("An aid convoy bound for Douma was forced to turn back because of shelling.", "Douma"),
        ("On Monday aid workers were turned back at a checkpoint outside Daraya.", "Daraya"),
    ],
)
def test_aid_that_is_turned_back_is_told(text: str, place: str) -> None:
    (event,) = events(text)
    assert event.type == "aid_delivery"
    assert place in (event.place.text if event.place else "")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("No aid has reached the town of Daraya since April.", "Daraya"),
        ("No food aid has entered Daraya since April the UN said.", "Daraya"),
        ("Aid convoys have not been allowed to reach Daraya since April.", "Daraya"),
    ],
)
def test_aid_that_has_not_come_is_told_with_since_when(text: str, place: str) -> None:
    (event,) = events(text)
    assert (event.type, event.note) == ("aid_delivery", "obstructed")
    assert event.place is not None
    assert event.place.text == place
    assert event.when.start == datetime.date(2016, 4, 1)


@pytest.mark.parametrize(
    ("text", "initiators"),
    [
        ("A Red Crescent convoy came under fire as it was entering Madaya on Saturday.", []),
        ("On Saturday an aid convoy came under fire from rebels near Madaya.", ["rebels"]),
    ],
)
def test_a_convoy_under_fire_is_attacked_and_brings_nothing(
    text: str, initiators: list[str]
) -> None:
    (event,) = events(text)
    assert event.type == "attack_on_civilians"
    assert [ref.name for ref in event.initiators] == initiators


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        (
            "An aid convoy entered Douma on Monday as shelling hit Harasta.",
            ["aid_delivery", "shelling"],
        ),
        ("Army tanks came under fire from rebels in Harasta on Monday.", ["armed_clash"]),
        ("Jets hit an aid convoy near Douma on Monday killing two drivers.", ["air_strike"]),
    ],
)
def test_what_else_is_told_of_convoys_and_fire(text: str, kinds: list[str]) -> None:
    assert [event.type for event in events(text)] == kinds


@pytest.mark.parametrize(
    ("text", "initiators"),
    [
        ("Rebels prevented aid from reaching Fua on Sunday.", ["rebels"]),
        (
            "The army refused to let a UN convoy into Daraya on Monday.",
            ["Syrian government forces"],
        ),
        (
            "Government forces took medicine off a UN convoy bound for Madaya on Monday.",
            ["Syrian government forces"],
        ),
        ("An aid convoy was turned back outside Daraya on Monday.", []),
        ("Aid trucks were denied entry to the town of Douma on Monday.", []),
        ("An aid convoy failed to reach the town of Madaya on Sunday.", []),
    ],
)
def test_aid_that_is_barred_or_taken_did_not_arrive(text: str, initiators: list[str]) -> None:
    (event,) = events(text)
    assert (event.type, event.note) == ("aid_delivery", "obstructed")
    assert [ref.name for ref in event.initiators] == initiators


@pytest.mark.parametrize(
    "text",
    [
        "UN trucks took food from Damascus to the town of Madaya on Monday.",
        "The army did not stop an aid convoy that entered Daraya on Monday.",
        "The army stopped shelling Douma on Monday and an aid convoy entered the town.",
    ],
)
def test_aid_that_nobody_bars_arrives(text: str) -> None:
    (event,) = events(text)
    assert (event.type, event.note) == ("aid_delivery", "")
