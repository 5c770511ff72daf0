import datetime

import pytest

from marsad.model import RelationKind, Salience, Status
from tests.read.reading import PUBLISHED, counts, events, read
from tests.read.test_syntax import events as parsed_events


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Warplanes bombed Saraqib on Tuesday killing three people.", "air_strike"),
        ("Rebels fired mortar rounds at Jaramana on Tuesday.", "shelling"),
        ("A chlorine attack on Saraqib on Tuesday injured 30 people.", "chemical_attack"),
        ("Fighters fired shells containing toxic materials on Saraqib.", "chemical_attack"),
        ("A suicide bomber blew himself up in Azaz on Tuesday.", "suicide_bombing"),
        ("A car bomb exploded in Azaz on Tuesday killing two people.", "explosive_device"),
        ("Rebels clashed with the army near Khan Tuman on Tuesday.", "armed_clash"),
        ("The army captured the village of Khan Tuman on Tuesday.", "territory_gained"),
        ("Islamic State fighters executed ten men in Manbij on Tuesday.", "attack_on_civilians"),
        ("Gunmen kidnapped three doctors in Idlib on Tuesday.", "abduction"),
        ("The army pulled out of Khan Tuman on Tuesday.", "withdrawal"),
        ("Rebels shot down a helicopter near Saraqib on Tuesday.", "weapons_disrupted"),
    ],
)
def test_types(text: str, kind: str) -> None:
    assert [event.type for event in events(text)] == [kind]


def test_who_did_it_to_whom_actively_and_passively() -> None:
    (active,) = events("Russian jets struck Islamic State positions near Palmyra on Tuesday.")
    assert [a.name for a in active.initiators] == ["Russian forces"]
    assert [a.name for a in active.targets] == ["Islamic State"]
    (passive,) = events("Ten fighters were executed by Islamic State in Manbij on Tuesday.")
    assert [a.name for a in passive.initiators] == ["Islamic State"]


def test_a_holder_is_no_initiator() -> None:
    (event,) = events("Air strikes hit an area controlled by rebels in Saraqib on Tuesday.")
    assert [a.name for a in event.initiators] == []


def test_an_unidentified_attacker_is_said_to_be_that() -> None:
    text = "It was not immediately clear who carried out the air strikes on Saraqib on Tuesday."
    (event,) = events(text)
    assert [a.name for a in event.initiators] == ["unidentified"]


def test_mentions_of_one_event_become_one() -> None:
    text = (
        "Air strikes on a market in Idlib province killed 12 people on Tuesday. "
        "The raids hit the town of Saraqib and wounded 20 people."
    )
    (event,) = events(text)
    assert event.place is not None and "Saraqib" in event.place.text
    assert [c[0] for c in counts(event.figures)] == ["killed", "injured"]


def test_separate_places_are_separate_events() -> None:
    text = (
        "Air strikes killed nine civilians in Saraqib on Tuesday. "
        "Another five civilians were killed in strikes on Binnish."
    )
    found = events(text)
    assert [event.place.text for event in found if event.place] == ["Saraqib", "Binnish"]


def test_numbers_go_with_the_places_after_them() -> None:
    text = "Shelling killed nine people in Harasta and two in Douma on Tuesday."
    found = {
        event.place.text: event.figures[0].quantity.low for event in events(text) if event.place
    }
    assert found == {"Harasta": 9, "Douma": 2}


def test_a_distance_belongs_to_the_place_it_describes() -> None:
    text = "The army captured Base 46 on Tuesday, 12 kilometres west of the city of Aleppo."
    (event,) = events(text)
    assert event.place is not None and event.place.text == "Base 46"
    relation = event.place.relation
    assert relation is not None and relation.kind is RelationKind.DISTANCE
    assert (relation.km, relation.bearing, relation.anchor) == (12.0, "W", "Aleppo")


def test_a_place_that_no_gazetteer_knows_keeps_its_words() -> None:
    (event,) = events("Air strikes hit the village of Tell Qarmuzeh on Tuesday.")
    assert event.place is not None and event.place.text == "Tell Qarmuzeh"
    assert event.place.candidates == ()


def test_the_base_is_the_one_told_before() -> None:
    text = (
        "The army captured Base 46 on Tuesday. "
        "Turkish forces were on the base, but withdrew on Monday."
    )
    left = [event for event in events(text) if event.type == "withdrawal"]
    assert [event.place.text for event in left if event.place] == ["Base 46"]
    assert [a.name for a in left[0].initiators] == ["Turkish forces"]


def test_news_is_main_and_older_is_background() -> None:
    text = (
        "Air strikes hit Saraqib on Tuesday. "
        "A chemical attack on Khan Sheikhun killed 80 people in April 2015."
    )
    kinds = {event.type: event.salience for event in events(text)}
    assert kinds == {"air_strike": Salience.MAIN, "chemical_attack": Salience.BACKGROUND}


def test_a_day_not_named_is_bounded_with_the_reason() -> None:
    (event,) = events("Air strikes hit Saraqib and killed two people.")
    assert event.when.end == PUBLISHED
    assert event.when.start == PUBLISHED - datetime.timedelta(days=2)
    assert "no day named" in event.when.evidence


def test_without_a_publication_date_times_stay_unknown() -> None:
    reading = read("Air strikes hit Saraqib on Tuesday and killed two people.", published=None)
    (event,) = reading.claims
    assert event.when.start is None and event.when.end is None  # type: ignore[union-attr]


def test_two_days_after_is_counted_from_the_day_told() -> None:
    text = "The bodies were found on Tuesday two days after gunmen kidnapped three men in Idlib."
    taken = [event for event in events(text) if event.type == "abduction"]
    assert [event.when.start for event in taken] == [datetime.date(2016, 10, 9)]


def test_a_road_is_known_by_its_ends() -> None:
    text = "Rebels cut the highway linking the capital, Damascus, with Aleppo on Tuesday."
    (event,) = events(text)
    assert event.type == "siege" and event.place is not None
    assert "m5" in event.place.candidates
    assert event.place.text == "highway linking the capital, Damascus, with Aleppo"


def test_near_a_village_is_more_exact_than_its_province() -> None:
    (event,) = events("Air strikes killed two people near Balyun in southern Idlib on Tuesday.")
    assert event.place is not None and event.place.text == "near Balyun"


def test_who_rules_since_when_is_no_day_of_what_they_did() -> None:
    (event,) = events("The regime of a party in power since 1963 bombed Saraqib.")
    assert event.when.start is not None
    assert event.when.start.year == 2016


def test_the_first_time_since_tells_no_time() -> None:
    (event,) = events("Warplanes bombed Saraqib on Tuesday for the first time since 2012.")
    assert event.when.start == datetime.date(2016, 10, 11)


def test_rescuers_are_no_attackers() -> None:
    (event,) = events("White Helmets reached Saraqib after air strikes killed two people.")
    assert event.initiators == ()


def test_towns_that_are_counted_and_not_named() -> None:
    text = "About fifty towns were conquered by jihadists on Tuesday, SOHR said."
    (event,) = events(text)
    assert (event.type, event.note) == ("territory_gained", "About fifty towns")
    assert event.place is not None and event.place.text == "Syria"


def test_what_is_to_come_is_expected_and_dates_nothing_else() -> None:
    joint, strike = events(
        "Turkish and Russian forces will begin joint patrols on the M4 highway on October 25. "
        "Hours before the talks an air strike killed 15 civilians in the village of Balyun."
    )
    assert (joint.status, joint.when.start) == (Status.EXPECTED, datetime.date(2016, 10, 25))
    assert strike.status is Status.REPORTED
    assert strike.when.end is not None and strike.when.end <= PUBLISHED


def test_a_day_told_aside_is_not_that_of_what_follows() -> None:
    """Published on Wednesday, 12 October."""
    text = (
        "Air strikes killed 19 people in Salma on Tuesday. "
        "Clashes raged in Hama after rebels seized Binnish on Sunday. "
        "Three people died as shells hit Morek."
    )
    days = {event.place.text: event.when.start for event in parsed_events(text) if event.place}
    assert days["Morek"] == days["Salma"] == datetime.date(2016, 10, 11)


def test_last_monday_is_never_yesterday() -> None:
    text = "Air strikes killed 19 people in Salma last Tuesday."
    assert [event.when.start for event in parsed_events(text)] == [datetime.date(2016, 10, 4)]


def test_people_who_are_moved_out_without_a_word_of_it_are_evacuated() -> None:
    text = "Hundreds of fighters began leaving Daraya on Tuesday aboard buses."
    assert [event.type for event in events(text)] == ["evacuation"]
