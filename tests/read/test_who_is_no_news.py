"""Those who speak by what they are, and the media and people behind them, are no news of theirs."""

import pytest

from marsad.model import ControlClaim
from tests.read.reading import document, names
from tests.read.test_syntax import events, reader


@pytest.mark.parametrize(
    "text",
    [
        '"They came before dawn," said a 40-year-old teacher who fled from Saraqib.',
        "A farmer who fled Saraqib last week said he had seen snipers on the roofs.",
    ],
)
def test_who_speaks_is_not_counted_among_those_who_fled(text: str) -> None:
    assert not events(text)


def test_a_boy_of_whom_somebody_said_what_befell_him_is_counted() -> None:
    [event] = events("The Observatory said a boy was killed by a sniper in Saraqib on Monday.")
    assert [figure.quantity.low for figure in event.figures] == [1]


def test_the_media_outlet_is_the_one_that_spoke_before() -> None:
    text = (
        "The army killed nine militants near Khanasser on Monday, SANA reported. "
        "Jets hit Jasim village in Deraa, the media outlet added."
    )
    assert {tuple(names(event)) for event in events(text)} == {("SANA",)}


def test_an_officer_in_the_army_speaks_for_it() -> None:
    [event] = events("An officer in the army, speaking by phone, said shells hit Marea on Monday.")
    assert names(event) == ["Syrian army"]


def test_an_outlet_is_no_place_that_a_side_runs() -> None:
    text = "The army took Sheikh Said in Aleppo on Monday, a news outlet run by Hezbollah said."
    assert not [c for c in reader().read(document(text)).claims if isinstance(c, ControlClaim)]


def test_who_fell_in_a_capture_did_not_fall_in_the_raid_told_next() -> None:
    text = (
        "Rebels captured the village of Ain Issa on Saturday, the Observatory said. "
        "It said nine soldiers died. Jets struck a convoy in Suluk on Sunday."
    )
    counted = {event.type: len(event.figures) for event in events(text)}
    assert counted == {"territory_gained": 1, "air_strike": 0}
