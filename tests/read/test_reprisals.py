"""What somebody takes revenge for or remembers is of another place and day."""

import datetime

import pytest

from marsad.model import EventClaim
from tests.read.reading import PUBLISHED
from tests.read.test_syntax import events


def _at(text: str, place: str) -> EventClaim:
    (event,) = [e for e in events(text) if e.place and e.place.text == place]
    return event


def test_those_avenged_are_not_killed_by_the_avengers() -> None:
    text = (
        "Rebels fired rockets at Foua on Sunday in revenge for the killing of 18 people in Idlib "
        "a day earlier."
    )
    assert _at(text, "Foua").figures == ()
    killing = _at(text, "Idlib")
    assert [f.quantity.low for f in killing.figures] == [18]
    assert killing.initiators == ()


def test_the_raid_that_was_answered_keeps_its_dead() -> None:
    text = "Rebels shelled Foua on Sunday in retaliation for a raid on Saraqib that killed 12."
    assert _at(text, "Foua").figures == ()
    raid = _at(text, "Saraqib")
    assert [f.quantity.low for f in raid.figures] == [12]
    assert raid.when.start is None


@pytest.mark.parametrize(
    "text",
    [
        "On the anniversary of the Houla massacre in which 108 died people marched in Kafr Nabl.",
        "People in Azaz on Friday marked the anniversary of the Houla massacre in which 108 died.",
    ],
)
def test_a_massacre_remembered_is_not_of_that_day(text: str) -> None:
    massacre = _at(text, "Houla")
    assert massacre.when.start is None
    assert massacre.when.words == ""


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("A year ago today", datetime.date(2015, 10, 12)),
        ("Two weeks ago today", datetime.date(2016, 9, 28)),
        ("Three years ago today", datetime.date(2013, 10, 12)),
    ],
)
def test_ago_today_is_that_day(words: str, day: datetime.date) -> None:
    (event,) = events(f"{words} sarin killed hundreds of people in Ghouta near Damascus.")
    assert (event.when.start, event.when.end) == (day, day)


def test_who_lies_in_a_mass_grave_died_before_it_was_found() -> None:
    (grave,) = events("Mass graves holding 120 bodies were found near Raqqa on Wednesday.")
    assert grave.when.start is None
    assert grave.when.end == PUBLISHED
    assert "found on Wednesday" in grave.when.evidence


def test_who_draws_fire_on_a_town_does_not_shell_it() -> None:
    text = (
        "Rebel rockets hit central Damascus on Sunday killing a woman and drawing heavy army fire "
        "on Douma."
    )
    assert [ref.name for ref in _at(text, "Douma").initiators] == ["Syrian government forces"]


def test_what_the_shelling_followed_is_an_attack_of_its_own() -> None:
    text = "The shelling of Douma followed rocket fire on Damascus that killed a woman on Sunday."
    assert _at(text, "Douma").figures == ()
    assert [f.quantity.low for f in _at(text, "Damascus").figures] == [1]


def test_a_number_of_people_counts_no_rockets_of_the_next_clause() -> None:
    text = (
        "Syrian forces shelled the suburb of Douma on Monday killing at least nine people a day "
        "after rebels fired rockets at the capital."
    )
    rockets = _at(text, "Damascus")
    assert [ref.name for ref in rockets.initiators] == ["rebels"]
    assert rockets.when.start == datetime.date(2016, 10, 9)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            (
                "In retaliation for the downing of the plane Russian jets bombed Saraqib killing "
                "six civilians."
            ),
            "Saraqib",
        ),
        (
            "The Israeli army shelled a post near Quneitra in revenge for the killing of a boy.",
            "Quneitra",
        ),
    ],
)
def test_what_is_avenged_was_not_where_the_avengers_strike(text: str, place: str) -> None:
    told = [(e.type, e.place.text) for e in events(text) if e.place is not None]
    assert len(told) == 1
    assert told[0][0] in ("air_strike", "shelling")
    assert place in told[0][1]


@pytest.mark.parametrize(
    "text",
    [
        "French jets bombed Raqqa on Sunday after the attacks in Paris that killed 129 people.",
        "Iranian missiles hit Raqqa on Sunday in response to attacks in Tehran that left 18 dead.",
    ],
)
def test_the_dead_of_an_attack_abroad_are_not_those_of_the_answer(text: str) -> None:
    assert _at(text, "Raqqa").figures == ()


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            (
                "Coalition jets bombed Islamic State positions in Manbij on Tuesday a day after a "
                "car bomb killed seven people in Hasaka."
            ),
            "Hasaka",
        ),
        (
            (
                "The Turkish army shelled Islamic State positions near Jarablus on Monday after "
                "rockets killed two people in Kilis."
            ),
            "Kilis",
        ),
    ],
)
def test_whom_a_side_strikes_the_attack_before_did_not(text: str, place: str) -> None:
    assert [ref.name for ref in _at(text, place).targets] == ["civilians"]


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        (
            (
                "The Turkish army returned fire on Sunday after a mortar shell from Syria hit "
                "Akcakale and wounded three people."
            ),
            {(): 1},
        ),
        (
            (
                "The Israeli army said it struck Syrian artillery positions on Monday after "
                "mortar fire hit the Golan Heights."
            ),
            {("Israeli forces",): 0, (): 0},
        ),
        (
            (
                "Israel responded with artillery fire on Syrian army positions in Quneitra after "
                "a rocket wounded two soldiers on Tuesday."
            ),
            {("Israel",): 0, (): 1},
        ),
    ],
)
def test_who_answers_fire_did_not_open_it(text: str, counts: dict[tuple[str, ...], int]) -> None:
    found = {tuple(ref.name for ref in e.initiators): len(e.figures) for e in events(text)}
    assert found == counts


def test_the_group_is_hit_before_it_is_driven_out() -> None:
    (raid,) = [
        event
        for event in events(
            "Kurdish fighters drove Islamic State from Tel Abyad on Monday after US jets pounded "
            "the group's positions."
        )
        if event.type == "air_strike"
    ]
    assert [ref.name for ref in raid.targets] == ["Islamic State"]
