"""Who is seized: people abducted, and fighters captured in a fight."""

import pytest

from marsad.model import Measure
from tests.read.test_syntax import events


@pytest.mark.parametrize(
    "text",
    [
        (
            "Nine rebels were killed and several others were taken prisoner during a battle with "
            "the YPG near Ain Daqna."
        ),
        "SDF fighters captured three IS militants and killed five in clashes near Manbij.",
        "Islamic State captured four soldiers during fighting near Palmyra.",
        (
            "The rebels killed nine soldiers and took three others prisoner in an attack on a "
            "checkpoint near Maan."
        ),
    ],
)
def test_fighters_captured_in_a_fight_are_figures_of_it(text: str) -> None:
    (event,) = events(text)
    assert event.type == "armed_clash"
    assert Measure.CAPTURED in {figure.measure for figure in event.figures}


def test_civilians_taken_in_a_fight_are_abducted() -> None:
    text = "Islamic State abducted 12 villagers during fighting with the army near Palmyra."
    assert "abduction" in {event.type for event in events(text)}


def test_who_frees_captives_did_not_take_them_nor_there_and_then() -> None:
    (event,) = events(
        "Troops rescued two teachers abducted in Marea last year near Dabiq on Monday."
    )
    assert event.place is not None
    assert (event.place.text, event.initiators) == ("Marea", ())
    assert event.when.end is not None
    assert event.when.end.year < 2016


def test_captives_found_say_neither_where_nor_when_they_were_taken() -> None:
    assert not events("In Hama troops found 19 people abducted by Islamic State on Sunday.")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The nuns were taken from Maaloula by the Nusra Front in December.", "abduction"),
        ("Two reporters were freed. They were seized by IS militants in Raqqa.", "abduction"),
        (
            "Two villages fell in Raqqa, residents said. They were seized by IS in May.",
            "territory_gained",
        ),
    ],
)
def test_people_who_are_taken_are_no_ground(text: str, kind: str) -> None:
    assert events(text)[-1].type == kind


@pytest.mark.parametrize(
    "text",
    [
        "Air force intelligence raided homes in Barzeh on Monday and arrested nine young men.",
        "Members of the air force intelligence branch raided homes in Hama and arrested two.",
        "Agents of air force intelligence raided a school in Hama and arrested a teacher.",
    ],
)
def test_air_force_intelligence_raids_on_the_ground(text: str) -> None:
    assert [event.type for event in events(text)] == ["arrest"]


@pytest.mark.parametrize(
    "text",
    [
        "The air force raided homes in the Barzeh quarter of Damascus on Monday.",
        "The air force raided homes in Barzeh on Monday, an intelligence officer said.",
        "The air force hit a branch of military intelligence in Hama on Monday.",
    ],
)
def test_the_air_force_raids_from_the_air(text: str) -> None:
    assert [event.type for event in events(text)] == ["air_strike"]


@pytest.mark.parametrize(
    "text",
    [
        "The head of the local council in Zamalka was seized from his office on Tuesday.",
        "The director of the hospital in Darkush was seized by rebels on Monday.",
        "Jaish al-Islam men seized the deputy head of the local council in Zamalka on Tuesday.",
        "The manager of a bakery in Atareb was captured by Islamic State on Monday.",
        "The baker was seized from his shop in Darkush by Jund al-Aqsa on Monday.",
    ],
)
def test_who_heads_something_is_seized_and_no_ground(text: str) -> None:
    assert [event.type for event in events(text)] == ["abduction"]


@pytest.mark.parametrize(
    "text",
    [
        "The head of the council said Atareb was seized by Islamic State on Monday.",
        "The headquarters of the council in Saraqib was taken by Jund al-Aqsa on Monday.",
        "Rebels seized the hospital in Darkush on Monday, its director said.",
    ],
)
def test_what_somebody_heads_is_ground(text: str) -> None:
    assert [event.type for event in events(text)] == ["territory_gained"]
