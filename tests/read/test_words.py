"""Verbs and idioms of war reporting: each tells its event, in headlines too."""

import pytest

from marsad.model import Status
from tests.read.test_syntax import events


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Jets blitzed Azaz on Monday, leaving five dead.", "air_strike"),
        ("A drone took out a commander in Azaz on Monday.", "air_strike"),
        ("Azaz was struck from the air on Monday.", "air_strike"),
        ("Missiles fired by army jets landed on Azaz on Monday.", "air_strike"),
        ("Artillery hammered Azaz on Monday.", "shelling"),
        ("Six rockets were launched at Azaz on Monday.", "shelling"),
        ("A shell tore into a queue in Azaz on Monday, killing six people.", "shelling"),
        ("Chlorine was released over Azaz on Monday.", "chemical_attack"),
        ("A blast rips through a market in Azaz, six dead", "explosive_device"),
        ("Gunmen mowed down two men in Azaz on Monday.", "attack_on_civilians"),
        ("Gunmen wiped out a whole family in Azaz on Monday.", "attack_on_civilians"),
        ("Fighting rages on the edge of Azaz", "armed_clash"),
        ("Rebels turned on each other in Azaz on Monday.", "armed_clash"),
        ("Rebels raid an army checkpoint in Azaz", "armed_clash"),
        ("Azaz fell on Monday after a week of fighting.", "territory_gained"),
        ("Azaz falls into the hands of rebels", "territory_gained"),
        ("Troops planted the flag over Azaz on Monday.", "territory_gained"),
        ("Rebels regained a hill near Azaz on Monday.", "territory_gained"),
        ("The army proceeded to capture Azaz on Monday.", "territory_gained"),
        ("Rebels kicked off an operation in Azaz on Monday.", "offensive"),
        ("Turkish troops edged closer to Azaz on Monday.", "offensive"),
        ("The army has ringed Azaz", "siege"),
        ("IS fighters slipped out of Azaz on Monday.", "withdrawal"),
        ("Azaz was ceded to the army under a deal", "territory_transferred"),
        ("A truce took hold in Azaz on Monday.", "agreement"),
        ("The army breaks the truce in Azaz", "ceasefire_violation"),
        ("Two nurses were bundled into a van in Azaz on Monday.", "abduction"),
        ("Security forces round up 30 in Azaz", "arrest"),
        ("Protest erupts in Azaz over prices", "protest"),
        ("Residents are trickling back to Azaz", "displacement"),
        ("Turkey beefed up its troops near Azaz on Monday.", "force_movement"),
        ("Turkey has erected an outpost in Azaz", "base_established"),
        ("Police foiled a car bomb attack in Azaz on Monday.", "weapons_disrupted"),
        ("Army units purge Azaz of militants", "territory_gained"),
        ("The capture by the army of Azaz was announced on Monday.", "territory_gained"),
        ("IS has been booted out of Azaz", "territory_gained"),
        ("Rebels opened a second front in Azaz on Monday.", "offensive"),
        ("Syrian troops push deeper into Azaz", "offensive"),
        ("An explosion gutted a market in Azaz on Monday.", "explosive_device"),
        ("Suicide squad hits a police station in Azaz", "suicide_bombing"),
        ("Refugees trudge home to Azaz", "displacement"),
    ],
)
def test_the_verb_tells_the_kind(text: str, kind: str) -> None:
    assert [event.type for event in events(text)] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "Azaz has changed hands several times.",
        "Prices fell in Azaz on Monday.",
        "The choir struck up a song in Azaz on Monday.",
        "Fighting raged around Azaz.",
    ],
)
def test_other_senses_tell_nothing(text: str) -> None:
    assert events(text) == []


def test_what_a_deal_is_for_is_still_to_come() -> None:
    told = events("The two sides struck a deal to evacuate Azaz")
    assert {(event.type, event.status) for event in told} == {
        ("agreement", Status.REPORTED),
        ("evacuation", Status.EXPECTED),
    }


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("After capturing Azaz the rebels seized Saraqib on Monday.", {"Azaz", "Saraqib"}),
        ("The rebels captured Azaz and then overran Saraqib.", {"Azaz", "Saraqib"}),
    ],
)
def test_two_places_taken_are_two_events_by_the_same(text: str, places: set[str]) -> None:
    told = events(text)
    assert {event.place.text for event in told if event.place} == places
    assert all(event.initiators and event.type == "territory_gained" for event in told)


def test_what_is_fought_for_is_an_offensive_and_what_is_hoped_for_is_none() -> None:
    assert [e.type for e in events("The army is trying to retake Azaz.")] == ["offensive"]
    assert events("The rebels said that their goal was to retake Azaz.") == []


def test_a_fight_of_two_sides_goes_on_in_the_area_spoken_of() -> None:
    text = (
        "Rebels held Azaz on Sunday. Battles are ongoing in that area between the army and IS, "
        "residents said."
    )
    assert ("armed_clash", "Azaz") in [(e.type, e.place and e.place.text) for e in events(text)]


def test_a_headline_tells_of_a_protest_without_a_day() -> None:
    assert [event.type for event in events("Demonstrators demand reform in Daraa")] == ["protest"]


def test_a_suburb_is_named_after_its_city() -> None:
    (event,) = events("A car bomb exploded in the Damascus suburb of Jaramana on Monday.")
    assert event.place is not None
    assert event.place.text == "Jaramana"


def test_what_a_capture_would_bring_is_none() -> None:
    assert events("The fall of Azaz would be a turning point in the war.") == []
