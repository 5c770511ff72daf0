"""Whose a day or a toll is behind a clause told by the way."""

import datetime

import pytest

from tests.read.test_syntax import events

FRIDAY = datetime.date(2016, 10, 7)


@pytest.mark.parametrize(
    "text",
    [
        (
            "Rebels recaptured the town of Khan Tuman, which the army seized in May, on Friday, "
            "killing 18 soldiers."
        ),
        (
            "Rebels recaptured the town of Khan Tuman which the army seized in May on Friday "
            "killing 18 soldiers."
        ),
    ],
)
def test_the_day_behind_a_clause_about_the_place_is_the_main_verbs(text: str) -> None:
    now, before = events(text)
    assert [ref.name for ref in now.initiators] == ["rebels"]
    assert (now.when.start, now.when.end) == (FRIDAY, FRIDAY)
    assert [f.quantity.low for f in now.figures] == [18]
    assert before.when.start == datetime.date(2016, 5, 1)
    assert before.figures == ()


@pytest.mark.parametrize(
    "text",
    [
        (
            "Russian planes bombed Atareb on Monday after rebels seized the Brigade 46 base, "
            "killing 12 people."
        ),
        (
            "Russian planes bombed Atareb on Monday after rebels seized the Brigade 46 base "
            "killing 12 civilians."
        ),
    ],
)
def test_who_die_after_a_base_was_taken_died_in_the_raid(text: str) -> None:
    tolls = {e.type: [f.quantity.low for f in e.figures] for e in events(text)}
    assert tolls == {"air_strike": [12], "territory_gained": []}


@pytest.mark.parametrize(
    ("text", "was", "now"),
    [
        (
            (
                "Islamic State, which was expelled from Tal Abyad by Kurdish forces in June 2015, "
                "attacked Ain Issa on Monday, killing nine fighters."
            ),
            ("Tal Abyad", "Kurdish forces", 2015),
            ("Ain Issa", "Islamic State", 2016),
        ),
        (
            "Islamic State seized Tabqa in 2014 and was driven out by the SDF on Monday.",
            ("Tabqa", "Islamic State", 2014),
            ("Tabqa", "SDF", 2016),
        ),
        (
            "Rebels who seized Busra al-Sham in March 2015 were pushed out by the army on Tuesday.",
            ("Busra al-Sham", "rebels", 2015),
            ("Busra al-Sham", "Syrian government forces", 2016),
        ),
    ],
)
def test_what_a_side_did_or_suffered_before_hides_no_news(
    text: str, was: tuple[str, str, int], now: tuple[str, str, int]
) -> None:
    told = [
        (
            e.place.text if e.place else "",
            e.initiators[0].name if e.initiators else "",
            e.when.start.year if e.when.start else 0,
        )
        for e in events(text)
    ]
    assert told == [was, now]


@pytest.mark.parametrize(
    "text",
    [
        (
            "The army has retaken 20 villages near Khan Touman since the start of its campaign on "
            "February 1."
        ),
        (
            "Since the start of the operation on 24 August rebels have captured 30 villages around "
            "Jarablus."
        ),
    ],
)
def test_the_day_an_offensive_began_is_not_that_of_what_it_won(text: str) -> None:
    (event,) = events(text)
    assert event.when.start is not None
    assert event.when.start > datetime.date(2016, 10, 1)


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("Rebels released four nuns kidnapped in Maaloula on Monday in a swap.", None),
        ("Nusra released 45 UN peacekeepers captured in the Golan on Thursday.", None),
        ("On Monday rebels freed four nuns kidnapped in Maaloula on Friday.", FRIDAY),
        ("Four nuns kidnapped in Maaloula on Friday were released on Monday.", FRIDAY),
    ],
)
def test_the_day_captives_are_freed_is_not_that_of_their_capture(
    text: str, start: datetime.date | None
) -> None:
    (event,) = events(text)
    assert (event.type, event.when.start) == ("abduction", start)


@pytest.mark.parametrize(
    "text",
    [
        (
            "Air strikes hit Manbij, which Islamic State seized in 2014, killing 12 civilians on "
            "Tuesday, the Observatory said."
        ),
        (
            "Air strikes hit Manbij which Islamic State seized in 2014 killing 12 civilians on "
            "Tuesday the Observatory said."
        ),
        (
            "The strikes hit Kafr Hamra, which rebels captured in 2013, killing 12 people on "
            "Tuesday, the Observatory said."
        ),
    ],
)
def test_strikes_kill_and_not_who_had_taken_the_town(text: str) -> None:
    tolls = {
        (e.type, e.when.start.year): [f.quantity.low for f in e.figures]
        for e in events(text)
        if e.when.start is not None
    }
    assert tolls.pop(("air_strike", 2016)) == [12]
    assert list(tolls.values()) == [[]]
