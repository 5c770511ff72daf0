"""What only a sentence's syntax tells: clauses, agents, places and times that belong elsewhere."""

import functools

import pytest

from marsad import language, theatres, vocabulary
from marsad.locate import Gazetteer
from marsad.model import EventClaim
from marsad.read import TextReader
from tests.read.reading import document

GOVERNMENT = "Syrian government forces"


@functools.cache
def reader() -> TextReader:
    theatre = theatres.load("syria")
    return TextReader(language.load("marsad"), vocabulary.load(), theatre, Gazetteer(theatre))


def events(text: str) -> list[EventClaim]:
    claims = reader().read(document(text)).claims
    return [claim for claim in claims if isinstance(claim, EventClaim)]


def places(text: str) -> list[str]:
    return [event.place.text if event.place else "" for event in events(text)]


def initiators(text: str) -> list[list[str]]:
    return [[side.name for side in event.initiators] for event in events(text)]


def test_the_reader_names_its_language_layer() -> None:
    assert reader().name.split()[1] == language.load("marsad").name


def test_it_is_the_side_that_said_so() -> None:
    (who,) = initiators("The Turkish army said it had shelled positions of the YPG in Afrin.")
    assert who == ["Turkish forces"]


def test_a_backer_and_a_speaker_are_no_initiators() -> None:
    text = "Fighters backed by Turkey captured the village of Khan Tuman on Tuesday, the army said."
    (who,) = initiators(text)
    assert "Turkish forces" not in who
    assert "Syrian government forces" not in who


def test_who_was_able_to_take_a_town_took_it() -> None:
    (who,) = initiators("The army was able to take Saraqib on Monday.")
    assert who == ["Syrian government forces"]


def test_whoever_faces_an_attack_does_not_make_it() -> None:
    (who,) = initiators("The army faced suicide attacks by Islamic State in Palmyra on Tuesday.")
    assert who == ["Islamic State"]


def test_fighters_led_by_a_group_are_that_group() -> None:
    (who,) = initiators("Fighters led by HTS took control of the town of Saraqib on Tuesday.")
    assert who == ["HTS"]


def test_fighters_killed_by_a_side_are_a_clash() -> None:
    (event,) = events("Kurdish forces killed 12 Islamic State fighters in Manbij on Tuesday.")
    assert event.type == "armed_clash"
    assert [side.name for side in event.initiators] == ["Kurdish forces"]


def test_something_that_is_no_side_takes_no_town() -> None:
    text = "The army has besieged Douma since 2013 and no food convoys entered it on Tuesday."
    assert "territory_gained" not in [event.type for event in events(text)]


def test_where_somebody_speaks_is_not_where_it_happened() -> None:
    text = "A doctor in Homs said air strikes killed five people in Saraqib on Tuesday."
    assert places(text) == ["Saraqib"]


def test_where_people_come_from_is_not_where_it_happened() -> None:
    text = (
        "A truck blew up on Tuesday beside buses that carried people from the towns of Foua "
        "and Kafraya at Rashidin killing 12 people."
    )
    assert places(text) == ["Rashidin"]


def test_a_lead_takes_the_place_told_next() -> None:
    text = (
        "A bomb attack in Syria killed at least 14 people on Tuesday, a monitor said. "
        "A car exploded near a mosque in the town of Azaz."
    )
    (event,) = events(text)
    assert event.place is not None and event.place.text == "Azaz"
    assert [figure.quantity.low for figure in event.figures] == [14]


def test_places_of_a_list_are_events_of_their_own() -> None:
    text = (
        "Air strikes hit Eastern Ghouta on Monday. "
        "Other places that Syrian government forces targeted on Tuesday are the towns of Misraba, "
        "Arbin and Kafr Batna."
    )
    assert {"Misraba", "Arbin", "Kafr Batna"} <= set(places(text))


@pytest.mark.parametrize("toll", ["killed 12 people", "killed dozens", "left dozens dead"])
def test_a_shared_toll_is_one_event(toll: str) -> None:
    (event,) = events(f"Air strikes on the towns of Misraba and Arbin {toll} on Tuesday.")
    assert event.place is not None and event.place.text == "Misraba"


def test_places_that_come_after_a_vague_toll_have_one_each() -> None:
    text = "The army killed many terrorists in the towns of Misraba and Arbin on Tuesday."
    assert set(places(text)) == {"Misraba", "Arbin"}


def test_the_fight_for_a_place_is_one_event_with_its_taking() -> None:
    text = (
        "Rebels clashed with the army in Khan Tuman on Tuesday and 12 soldiers were killed. "
        "Rebels captured the village of Khan Tuman on Tuesday."
    )
    (event,) = events(text)
    assert event.type == "territory_gained"
    assert [figure.quantity.low for figure in event.figures] == [12]


def test_people_said_to_be_displaced_are_no_flight() -> None:
    text = "Shelling hit a camp for people displaced from Idlib near Azaz on Tuesday."
    assert [event.type for event in events(text)] == ["shelling"]


def test_the_day_of_speaking_bounds_the_day_of_an_attack() -> None:
    (event,) = events("Shelling killed five people in Saraqib, the Observatory said on Tuesday.")
    assert event.when.start is not None and event.when.end is not None
    assert (event.when.start.day, event.when.end.day) == (10, 11)


def test_the_protests_of_a_war_are_the_countrys() -> None:
    text = "The conflict began with protests against the government in March 2011."
    (event,) = events(text)
    assert event.type == "protest"
    assert event.place is not None and event.place.text == "Syria"
    assert [side.name for side in event.initiators] == ["protesters"]


def test_attacks_of_opposed_sides_are_two() -> None:
    text = (
        "Rebels shelled Saraqib on Tuesday killing two people. "
        "The Syrian army also shelled Saraqib on Tuesday."
    )
    assert len(events(text)) == 2


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("The opposition blamed Russia for bombing a market in Atarib on Monday.", "Russia"),
        ("The opposition blamed Russia for the air strike on a market in Atarib.", "Russia"),
        ("The group accused Islamic State of executing 20 people in Raqqa.", "Islamic State"),
        ("The regime was accused of dropping barrel bombs on Daraya on Tuesday.", GOVERNMENT),
    ],
)
def test_who_is_accused_of_it_is_said_to_have_done_it(text: str, side: str) -> None:
    assert initiators(text) == [[side]]


def test_a_ministry_speaks_of_its_forces_and_is_none() -> None:
    text = "The Russian defence ministry said its planes had struck Islamic State in Palmyra."
    assert initiators(text) == [["Russian forces"]]
    (who,) = initiators("The Russian defence ministry said a blast in Palmyra killed nine people.")
    assert "Russian forces" not in who


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Activists in Douma said four rockets landed in a market on Monday.", "Douma"),
        ("Residents of Arbin said helicopters dropped two barrel bombs on Tuesday.", "Arbin"),
        ("A doctor in Saraqib said eleven people had died in an air strike.", "Saraqib"),
        ("Activists in Douma said jets had bombed Arbin on Monday.", "Arbin"),
    ],
)
def test_residents_tell_what_befalls_them_unless_they_name_another_place(
    text: str, place: str
) -> None:
    assert places(text) == [place]


def test_bombing_a_town_is_done_from_the_air() -> None:
    (event,) = events("The bombing of Aleppo killed six people on Tuesday.")
    assert event.type == "air_strike"
    (event,) = events("A bombing in Aleppo killed six people on Tuesday.")
    assert event.type == "explosive_device"


@pytest.mark.parametrize(
    ("text", "kind", "doer"),
    [
        (
            "Kurdish fighters expelled IS from Tal Abyad on Monday.",
            "territory_gained",
            "Kurdish forces",
        ),
        ("The YPG kicked IS out of Shaddadi.", "territory_gained", "YPG"),
        ("Kurdish fighters expel IS from Tal Abyad", "territory_gained", "Kurdish forces"),
        ("Turkey shells YPG in Afrin", "shelling", "Turkey"),
        ("Two women died in Turkish fire near Afrin on Monday.", "shelling", "Turkish forces"),
        ("Rebels begin leaving Daraya under deal", "withdrawal", "rebels"),
        ("The army tightened the noose around Daraya.", "siege", GOVERNMENT),
    ],
)
def test_headlines_and_a_group_that_is_spelt_like_a_verb(text: str, kind: str, doer: str) -> None:
    (event,) = events(text)
    assert event.type == kind
    assert [side.name for side in event.initiators] == [doer]


def test_a_clause_about_a_road_does_not_say_where_it_was_taken() -> None:
    (event,) = events("The army recaptured the Castello road which leads to Aleppo on Monday.")
    assert event.place is not None
    assert event.place.text == "Castello road"
