"""Two events in one sentence: two arms, two verbs with their places, two places left, two tolls."""

import pytest

from marsad.model import Measure
from tests.read.test_syntax import events


def told(text: str) -> set[tuple[str, str]]:
    return {(event.type, event.place.text if event.place else "") for event in events(text)}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Jobar was pounded with barrel bombs as well as artillery and rocket shells.", "Jobar"),
        ("Government forces hit Douma with air strikes and artillery on Tuesday.", "Douma"),
        ("Turkish artillery and coalition jets hit Islamic State near Azaz.", "near Azaz"),
        ("Daraya was bombed and shelled on Sunday, activists said.", "Daraya"),
    ],
)
def test_a_strike_told_with_both_arms_is_two(text: str, place: str) -> None:
    assert told(text) == {("air_strike", place), ("shelling", place)}


def test_backing_from_both_arms_is_no_strike() -> None:
    text = "Troops backed by air strikes and artillery captured Saraqib on Monday."
    assert told(text) == {("territory_gained", "Saraqib")}


def test_each_of_two_verbs_has_its_place() -> None:
    text = "Regime warplanes bombed Maarat al-Numan and Russian planes hit Kafr Nabl."
    assert told(text) == {("air_strike", "Maarat al-Numan"), ("air_strike", "Kafr Nabl")}
    text = "A suicide bomber hit Tartus and another blew himself up in Jableh."
    assert told(text) == {("suicide_bombing", "Tartus"), ("suicide_bombing", "Jableh")}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The Islamic State withdrew from Manbij and Jarablus.", "withdrawal"),
        ("Fighters were evacuated from Manbij and Jarablus under a deal.", "evacuation"),
    ],
)
def test_cities_that_are_left_are_no_places_near_them(text: str, kind: str) -> None:
    assert told(text) == {(kind, "Manbij"), (kind, "Jarablus")}


def test_the_dead_of_one_town_and_the_hurt_of_another_stay_apart() -> None:
    found = events("Air raids killed nine people in Ariha and wounded twenty in Jisr al-Shughur.")
    figures = {
        event.place.text: [(f.measure.value, f.quantity.low) for f in event.figures]
        for event in found
        if event.place
    }
    assert figures == {"Ariha": [("killed", 9)], "Jisr al-Shughur": [("injured", 20)]}


def test_a_fight_with_a_town_and_a_day_needs_no_sides() -> None:
    assert told("Fighting raged in Palmyra on Monday.") == {("armed_clash", "Palmyra")}
    assert told("Fighting raged around Hasakeh.") == set()


@pytest.mark.parametrize(
    ("beside", "news"),
    [
        ("As well as the five killed in air strikes on a bus", "died in strikes on houses"),
        ("Besides the five people killed in shelling of a school", "died when rockets hit a shop"),
    ],
)
def test_the_dead_of_one_attack_are_told_beside_those_of_another(beside: str, news: str) -> None:
    found = events(f"{beside} in Saraqib on Tuesday, 21 others {news}.")
    assert sorted([f.quantity.low for f in event.figures] for event in found) == [[5], [21]]


@pytest.mark.parametrize(
    ("text", "fights"),
    [
        (
            (
                "Clashes between the army and rebels broke out in Daraya and between Nusra and IS "
                "in Khan Sheikhoun."
            ),
            [("Syrian government forces", "rebels"), ("Jabhat al-Nusra", "Islamic State")],
        ),
        (
            (
                "Fighting raged between the SDF and IS near Raqqa on Monday and between the army "
                "and rebels in Daraya."
            ),
            [("SDF", "Islamic State"), ("Syrian government forces", "rebels")],
        ),
    ],
)
def test_two_pairs_that_fight_fight_in_two_places(text: str, fights: list[tuple[str, str]]) -> None:
    told = [([r.name for r in e.initiators], [r.name for r in e.targets]) for e in events(text)]
    assert told == [([one], [other]) for one, other in fights]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The army shelled Rastan on Monday and gunmen kidnapped a doctor in Hama.", "abduction"),
        (
            (
                "Government forces shelled Douma on Monday, killing four people, "
                "and a suicide bomber killed three in Homs."
            ),
            "suicide_bombing",
        ),
        (
            "Syrian jets bombed Saraqib on Tuesday and a landmine killed two children in Manbij.",
            "explosive_device",
        ),
    ],
)
def test_a_further_clause_has_its_own_doer(text: str, kind: str) -> None:
    (event,) = [event for event in events(text) if event.type == kind]
    assert all(ref.actor is None for ref in event.initiators)


@pytest.mark.parametrize(
    ("text", "kind", "killed"),
    [
        (
            "Rebels killed six soldiers in Daraa on Friday and a car bomb wounded nine in Azaz.",
            "armed_clash",
            6,
        ),
        (
            "The army seized the Layramoun district on Monday, and gunmen killed a judge in Azaz.",
            "attack_on_civilians",
            1,
        ),
    ],
)
def test_who_is_killed_in_a_clause_of_its_own(text: str, kind: str, killed: int) -> None:
    fallen = [
        (event.type, figure.quantity.low)
        for event in events(text)
        for figure in event.figures
        if figure.measure is Measure.KILLED
    ]
    assert fallen == [(kind, killed)]
