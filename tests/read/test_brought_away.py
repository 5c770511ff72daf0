"""Who is brought from one place to another is evacuated; who is led off is a captive."""

import pytest

from marsad.model import Measure
from tests.read.test_syntax import events


@pytest.mark.parametrize(
    ("text", "place", "number"),
    [
        ("More than 600 people were taken to Idlib from Qudsaya.", "Qudsaya", 600),
        ("More than 600 people were taken from Qudsaya to Idlib.", "Qudsaya", 600),
        ("Some 300 rebels were bused to Idlib from Waer.", "Waer", 300),
        ("More than 300 fighters and their families have left Daraya for Idlib.", "Daraya", 300),
        ("Some 700 gunmen with their families boarded buses in Waer Monday.", "Waer", 700),
        (
            "300 militants along with their families were moved from Waer to Idlib.",
            "Waer",
            300,
        ),
        ("About 2,000 rebels and their relatives were bused out of Qaboun.", "Qaboun", 2000),
    ],
)
def test_people_brought_away_are_evacuated(text: str, place: str, number: int) -> None:
    (event,) = events(text)
    assert (event.type, event.place and event.place.text) == ("evacuation", place)
    assert [(f.measure, f.quantity.low) for f in event.figures] == [(Measure.EVACUATED, number)]


@pytest.mark.parametrize(
    "text",
    [
        "Fighters and their families were transferred from Waer to Jarablus on Monday.",
        "The rebels were taken to Jarablus from Waer on Monday.",
        "On Monday the rebels were taken from Waer to Jarablus.",
    ],
)
def test_who_is_not_counted_is_brought_away_too(text: str) -> None:
    (event,) = events(text)
    assert (event.type, event.place and event.place.text) == ("evacuation", "Waer")


@pytest.mark.parametrize(
    "text",
    [
        "30 civilians were taken from Qaryatain to Raqqa by Islamic State.",
        "Twenty men were taken from the village of Hatla to an unknown place.",
    ],
)
def test_people_led_off_are_captives(text: str) -> None:
    (event,) = events(text)
    assert event.type == "abduction"
    assert [f.measure for f in event.figures] == [Measure.CAPTURED]


def test_who_says_that_people_left_did_not_drive_them_out() -> None:
    (event,) = events("The Red Crescent said 250 people left Madaya.")
    assert not event.initiators


def test_residents_taken_to_shelters_are_brought_away() -> None:
    told = events("Hundreds of residents were taken to temporary shelters in Harjaleh by bus.")
    assert {event.type for event in told} == {"evacuation"}


@pytest.mark.parametrize(
    "text",
    [
        "The army allowed 200 civilians to leave Moadamiya on Monday.",
        "The army let 200 civilians leave Moadamiya on Monday.",
        "On Monday 200 civilians were allowed to leave Moadamiya.",
    ],
)
def test_whom_a_side_lets_leave_it_brings_out(text: str) -> None:
    (event,) = events(text)
    assert (event.type, event.place and event.place.text) == ("evacuation", "Moadamiya")
    assert [(f.measure, f.quantity.low) for f in event.figures] == [(Measure.EVACUATED, 200)]


def test_civilians_who_left_a_besieged_town_hold_no_protest() -> None:
    text = "The army let 200 civilians leave besieged Moadamiya on Monday."
    assert "protest" not in [event.type for event in events(text)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Israel carried out a strike on a weapons convoy near Damascus on Monday.", "air_strike"),
        ("Air strikes were carried out on a weapons convoy near Damascus Monday.", "air_strike"),
        ("Rebels carried out an ambush on a convoy of buses near Homs on Monday.", "armed_clash"),
        ("200 people were carried out in ambulances from Madaya on Monday.", "evacuation"),
        ("The wounded were taken out of Madaya Monday in a convoy of ambulances.", "evacuation"),
    ],
)
def test_a_strike_carried_out_on_a_convoy_brings_nobody_away(text: str, kind: str) -> None:
    assert [event.type for event in events(text)] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "Madaya residents were moved to Harjalah on Sunday, the mayor said.",
        "The residents of Madaya were transferred to Idlib on Sunday.",
        "Civilians from Madaya have been relocated to camps since Sunday, the mayor said.",
    ],
)
def test_residents_who_are_not_counted_are_brought_away_too(text: str) -> None:
    (event,) = events(text)
    assert (event.type, event.place and event.place.text) == ("evacuation", "Madaya")


@pytest.mark.parametrize(
    "text",
    [
        "Residents of Madaya moved to Idlib in search of work on Sunday.",
        "Tanks from Madaya were moved to Palmyra on Sunday.",
        "The talks on Madaya were moved to Geneva on Sunday, residents said.",
    ],
)
def test_other_moves_are_no_evacuations(text: str) -> None:
    assert "evacuation" not in [event.type for event in events(text)]
