"""Since when a side has held a place is no time of an attack, nor of a toll."""

import datetime

import pytest

from marsad.model import TallyClaim
from tests.read.reading import document
from tests.read.test_syntax import events, reader

_MONDAY = datetime.date(2016, 10, 10)


@pytest.mark.parametrize(
    "text",
    [
        "The army, which has held Jableh since 2011, shelled Inkhil on Monday, killing six.",
        "Rebels, who have been in Inkhil since 2012, shelled Jableh on Monday, killing six.",
        "Shells hit Jableh, held by the army since 2011, and killed six people on Monday.",
    ],
)
def test_a_toll_is_the_attacks_and_not_of_all_that_time(text: str) -> None:
    (event,) = [event for event in events(text) if event.type == "shelling"]
    assert event.when.start == event.when.end == _MONDAY
    assert [(f.measure.value, f.quantity.low) for f in event.figures] == [("killed", 6)]


def test_an_attack_without_a_day_is_not_of_the_time_since_the_town_was_taken() -> None:
    text = (
        "The jihadists, who have controlled Jableh since January 2014, responded with a suicide "
        "car bomb that killed four rebels at a checkpoint east of Inkhil."
    )
    (event,) = [event for event in events(text) if event.type == "suicide_bombing"]
    assert event.when.start is not None
    assert event.when.start.year == 2016


@pytest.mark.parametrize(
    "text",
    [
        "In Jableh, where fighting has raged since August, 300 people have been killed.",
        "More than 300 people have died in the campaign, which has gone on since August.",
    ],
)
def test_what_has_gone_on_since_is_counted_since(text: str) -> None:
    claims = reader().read(document(text)).claims
    (tally,) = [claim for claim in claims if isinstance(claim, TallyClaim)]
    assert tally.figure.quantity.low == 300


@pytest.mark.parametrize(
    "text",
    [
        "Turkish jets, which have made raids since January 20, hit Jableh killing six fighters.",
        "Syrian planes, which have hit many towns since May, bombed Jableh killing six people.",
    ],
)
def test_what_jets_have_done_since_counts_no_dead_of_an_attack(text: str) -> None:
    claims = reader().read(document(text)).claims
    assert not [claim for claim in claims if isinstance(claim, TallyClaim)]
    assert [(f.measure.value, f.quantity.low) for e in events(text) for f in e.figures] == [
        ("killed", 6)
    ]
