"""Whom vehicles carry is brought away: the vehicles are no people, the hurt fought no fight."""

import pytest

from tests.read.test_syntax import events


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Five buses carrying wounded rebels left eastern Aleppo for Atareb Monday.", ["rebels"]),
        ("Two buses carrying sick people left Madaya on Monday morning.", ["civilians"]),
        ("Ten buses carrying injured civilians reached Qalaat al-Madiq Monday.", ["civilians"]),
        ("On Monday six buses transporting injured rebels arrived in Idlib city.", ["rebels"]),
    ],
)
def test_who_is_in_the_buses_is_brought_away(text: str, sides: list[str]) -> None:
    (event,) = events(text)
    assert (event.type, [ref.name for ref in event.targets]) == ("evacuation", sides)
    assert not event.figures


@pytest.mark.parametrize(
    "text",
    [
        "Two buses carrying 50 wounded rebels left Daraya on Friday.",
        "Ambulances carrying 50 wounded rebels left Daraya on Friday.",
    ],
)
def test_who_sits_in_a_bus_does_not_withdraw(text: str) -> None:
    (event,) = events(text)
    assert event.type == "evacuation"
    assert [f.quantity.low for f in event.figures] == [50]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Two helicopters transporting wounded soldiers landed in Latakia on Monday.", []),
        (
            "Trucks carrying soldiers and ammunition arrived in Aleppo on Monday.",
            ["force_movement"],
        ),
        ("A shell hit two buses carrying wounded rebels in Atareb on Monday.", ["shelling"]),
    ],
)
def test_what_else_vehicles_with_people_do(text: str, kinds: list[str]) -> None:
    assert [event.type for event in events(text)] == kinds
