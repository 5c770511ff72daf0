"""Deaths without an attack, what is usual, demanded, aimed at or would have been: no events."""

import pytest

from marsad.model import SkipReason, Status, TallyClaim
from tests.read.reading import events, read, tallies
from tests.read.test_syntax import events as parsed_events


@pytest.mark.parametrize(
    "text",
    [
        "A baby died of cold in a camp near Idlib on Sunday.",
        "Two patients have died from lack of medicine in Douma.",
        "Twelve people died in a road accident near Homs on Monday.",
        "An earthquake killed hundreds of people in Idlib.",
        "A cholera outbreak has killed 30 people in Raqqa.",
        "A fire in a camp near Idlib killed two children.",
        "A boat capsized off Latakia killing 30 people.",
    ],
)
def test_deaths_that_no_attack_caused_are_skipped_and_said_so(text: str) -> None:
    reading = read(text)
    assert reading.claims == ()
    assert SkipReason.GENERAL in {skipped.reason for skipped in reading.skipped}


@pytest.mark.parametrize(
    ("text", "kind", "killed"),
    [
        ("Two babies died of starvation in Madaya on Sunday.", "attack_on_civilians", 2),
        ("Jets bombed Douma on Sunday. Nine died of hunger there.", "attack_on_civilians", 9),
        ("Malnutrition killed three children in Madaya on Sunday.", "attack_on_civilians", 3),
        ("Three people died of hunger in besieged Madaya on Sunday.", "siege", 3),
    ],
)
def test_who_die_of_hunger_are_dead_of_the_war_and_of_no_attack(
    text: str, kind: str, killed: int
) -> None:
    last = parsed_events(text)[-1]
    assert last.type == kind
    assert [figure.quantity.low for figure in last.figures] == [killed]


def test_who_died_of_hunger_in_recent_weeks_are_a_total() -> None:
    (total,) = tallies("At least two children have died of hunger in Madaya in recent weeks.")
    assert total.figure.quantity.low == 2


def test_whom_somebody_fights_for_is_no_battle() -> None:
    text = "A commander in the alliance fighting in support of Assad reached Sukhna on Saturday."
    assert parsed_events(text) == []


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Four people were killed by a fire caused by air strikes in Saraqib.", 4),
        ("Two women died of their wounds in Douma after the shelling.", 2),
        ("Three children were killed when a shell hit their car near Homs.", 3),
        ("A truck bomb crashed into a checkpoint in Hasakeh killing six fighters.", 6),
    ],
)
def test_who_dies_in_an_attack_does_whatever_else_is_told(text: str, killed: int) -> None:
    (event,) = events(text)
    assert [figure.quantity.low for figure in event.figures] == [killed]


@pytest.mark.parametrize(
    "text",
    [
        "Jihadists often attack army posts in Palmyra.",
        "Government aircraft regularly bomb Saraqib.",
        "The outskirts of Qardaha have previously come under rocket fire.",
        "Latakia has seen heavy fighting.",
        "Shelling of residential areas in Damascus is common.",
    ],
)
def test_what_is_usual_is_told_of_no_one_time(text: str) -> None:
    assert events(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Binnish has regularly been targeted by both government air strikes and raids of its ally.",
        "Turkey carries out regular strikes against IS in Jarablus.",
        "The town of Saraqib has come under almost daily shelling by government forces.",
    ],
)
def test_what_is_done_again_and_again_is_of_no_one_time(text: str) -> None:
    assert parsed_events(text) == []


def test_what_is_repeated_on_a_day_with_dead_is_an_event() -> None:
    (event,) = parsed_events("The army repeatedly shelled Douma on Sunday killing three people.")
    assert event.type == "shelling"


@pytest.mark.parametrize(
    "text",
    [
        "Government forces have repeatedly shelled Douma since Monday.",
        "Rebels often shell Aleppo and on Tuesday they shelled Saraqib.",
    ],
)
def test_what_has_a_day_is_told_whatever_is_usual(text: str) -> None:
    assert "shelling" in {event.type for event in events(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Washington asked the YPG to withdraw from Manbij.",
        "Turkey insisted on the withdrawal of the YPG from Manbij.",
        "France urged Damascus to lift the siege of Eastern Ghouta.",
        "The UN wants a pause in Aleppo so that aid can reach the city.",
        "The university in Idlib closed for fear of air strikes.",
        "Talks about a prisoner swap in Idlib collapsed.",
        "The objective of capturing Raqqa remains far off.",
        "The goal of the army is to capture Palmyra.",
        "Had the army captured Saraqib it would have cut the road.",
        "Lifting the siege of Madaya was one of the demands of the rebels.",
    ],
)
def test_what_is_demanded_meant_or_would_have_been_is_no_event(text: str) -> None:
    assert events(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Turkey plans to attack Afrin.",
        "The army threatened to attack Douma.",
        "Rebels say they are prepared for an attack on Idlib.",
        "The army is able to take Saraqib within days.",
    ],
)
def test_an_attack_that_is_only_meant_is_expected(text: str) -> None:
    (event,) = events(text)
    assert event.status is Status.EXPECTED


def test_a_total_of_deaths_by_hunger_is_no_toll_of_the_war() -> None:
    claims = read("More than 60 people have died of hunger in Madaya since November.").claims
    assert not [claim for claim in claims if not isinstance(claim, TallyClaim)]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Russia suspended its air strikes on Idlib on Tuesday.", []),
        ("Rebels said the army had stopped shelling Daraya.", []),
        ("A brief lull in regime bombing brought relief to Idlib on Friday.", []),
        ("Russia halted its raids on Idlib but the army shelled Saraqib.", ["shelling"]),
        ("The army resumed bombing Idlib on Tuesday.", ["air_strike"]),
        ("The battle for Hasakeh entered its second day on Friday.", ["armed_clash"]),
    ],
)
def test_who_halts_his_bombing_does_not_bomb(text: str, kinds: list[str]) -> None:
    assert [event.type for event in events(text)] == kinds


@pytest.mark.parametrize(
    ("told", "kinds"),
    [
        ("Nurses in the town staged a sit-in and called on the factions to leave.", ["protest"]),
        ("Traders there held a large demonstration against the levy.", ["protest"]),
        ("There have been protests in the town against the levy.", []),
    ],
)
def test_a_single_protest_is_known_by_the_town_told_before(told: str, kinds: list[str]) -> None:
    first, *rest = parsed_events(f"Armed men kidnapped a surgeon in Binnish on Monday. {told}")
    assert first.type == "abduction"
    assert [(e.type, e.place and e.place.text) for e in rest] == [(k, "Binnish") for k in kinds]


@pytest.mark.parametrize(
    ("areas", "sieges"),
    [("besieged areas", 0), ("15 besieged areas", 0), ("the besieged suburbs", 1)],
)
def test_people_in_besieged_areas_of_no_name_besiege_no_town(areas: str, sieges: int) -> None:
    text = f"Shells killed 15 people in Damascus. The UN says 40,000 people live in {areas}."
    assert [event.type for event in events(text)].count("siege") == sieges
    assert len(tallies(text)) == 1 - sieges
