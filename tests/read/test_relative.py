"""Days told from another day."""

import datetime

import pytest

from tests.read.reading import events
from tests.read.test_syntax import events as parsed


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("A day earlier,", 7),
        ("The day before,", 7),
        ("The previous day", 7),
        ("On the same day,", 8),
        ("The following day", 9),
        ("Two days later,", 10),
    ],
)
def test_a_day_told_from_that_of_the_sentence_before(words: str, day: int) -> None:
    text = f"A car bomb killed 5 people in Azaz on Saturday. {words} an air strike hit Ariha."
    starts = {event.type: event.when.start for event in events(text)}
    assert starts["explosive_device"] == datetime.date(2016, 10, 8)
    assert starts["air_strike"] == datetime.date(2016, 10, day)


def test_where_no_day_was_named_before_there_is_none_to_count_from() -> None:
    (event,) = events("A day earlier, an air strike killed 12 people in Ariha.")
    assert "counted from" not in event.when.evidence


def test_a_day_after_something_is_not_counted_from_the_sentence_before() -> None:
    text = (
        "A car bomb killed 5 people in Azaz on Saturday. "
        "Shelling killed 4 people in Ariha a day after the talks broke off."
    )
    shelled = next(event for event in events(text) if event.type == "shelling")
    assert shelled.when.start != datetime.date(2016, 10, 9)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("SOHR said on Tuesday that raids on Atareb a day earlier had killed nine.", "2016-10-10"),
        (
            "SOHR on Tuesday raised the toll of a raid on Atareb the previous day to 9.",
            "2016-10-10",
        ),
        ("Two soldiers died in Palmyra two days earlier, the army said on Sunday.", "2016-10-07"),
        ("Jets bombed Douma for the third day running on Sunday.", "2016-10-09"),
    ],
)
def test_a_day_told_from_that_of_talk(text: str, day: str) -> None:
    (event,) = events(text)
    assert (event.when.start, event.when.end) == (datetime.date.fromisoformat(day),) * 2


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("Days earlier", "2016-10-03", "2016-10-09"),
        ("A few days before that,", "2016-10-03", "2016-10-09"),
        ("Three days before that,", "2016-10-07", "2016-10-07"),
        ("Weeks earlier", "2016-09-05", "2016-10-03"),
        ("A month earlier", "2016-09-03", "2016-09-17"),
        ("Hours later", "2016-10-10", "2016-10-10"),
        ("A fortnight earlier", "2016-09-23", "2016-09-29"),
    ],
)
def test_vague_lengths_are_as_wide_as_they_may_be(words: str, first: str, last: str) -> None:
    text = f"Rebels shelled Nubl on Monday. {words} a raid on Darkush killed six people."
    raid = next(event for event in events(text) if event.type == "air_strike")
    assert raid.when.start == datetime.date.fromisoformat(first)
    assert raid.when.end == datetime.date.fromisoformat(last)


def test_the_week_before_last_is_the_second_last() -> None:
    (event,) = events("A raid on a market in Darkush killed six people the week before last.")
    assert event.when.start == datetime.date(2016, 9, 26)
    assert event.when.end == datetime.date(2016, 10, 2)


def test_a_night_between_two_days_is_theirs() -> None:
    (event,) = events("A raid on Darkush killed six people overnight from Saturday to Sunday.")
    assert event.when.start == datetime.date(2016, 10, 8)
    assert event.when.end == datetime.date(2016, 10, 9)


def test_a_number_of_attacks_in_a_week_counts_no_days() -> None:
    text = (
        "It was the second such attack in a week after bombs killed 16 people at a wedding in "
        "Tal Tawil on October 3."
    )
    (event,) = parsed(text)
    assert event.when.start == event.when.end == datetime.date(2016, 10, 3)


@pytest.mark.parametrize(
    ("text", "taken", "shelled"),
    [
        ("Two days after rebels seized Maan, the army on Sunday shelled Morek, killing 4.", 7, 9),
        ("On Sunday, two days after rebels seized Maan, the army shelled Morek, killing 4.", 7, 9),
        ("Two days after rebels seized Maan on Sunday, the army shelled Morek, killing 4.", 9, 11),
    ],
)
def test_of_two_deeds_days_apart_each_has_its_day(text: str, taken: int, shelled: int) -> None:
    days = {event.type: event.when.start for event in parsed(text)}
    assert days["territory_gained"] == datetime.date(2016, 10, taken)
    assert days["shelling"] == datetime.date(2016, 10, shelled)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("It came three days after jets hit a bakery in Tabqa, killing five.", 4),
        ("The blast came hours after jets hit a bakery in Tabqa, killing five.", 7),
        ("The attack happened two days after jets hit a bakery in Tabqa, killing five.", 5),
    ],
)
def test_the_attack_came_days_after_another_counted_from_its_own_day(text: str, day: int) -> None:
    before = "A car bomb killed nine people in al-Bab on Friday. "
    days = {event.type: event.when.start for event in parsed(before + text)}
    assert days["explosive_device"] == datetime.date(2016, 10, 7)
    assert days["air_strike"] == datetime.date(2016, 10, day)


def test_what_was_when_the_last_one_was_is_an_event_of_that_day() -> None:
    text = (
        "Jets bombed Hayyan on Sunday, killing nine people. It was the third such raid since "
        "Friday, when cluster bombs wounded 12 people at a cattle market."
    )
    (raid,) = [event for event in parsed(text) if any(f.quantity.low == 12 for f in event.figures)]
    assert raid.when.start == raid.when.end == datetime.date(2016, 10, 7)


@pytest.mark.parametrize(
    "text",
    [
        "Jets bombed Douma in August 2015 killing 96 people. Rebels shelled Damascus a day later.",
        (
            "Shells hit Homs on Monday. In August 2015 jets bombed Douma killing 96 people. "
            "Three days later rebels shelled Damascus killing 13."
        ),
    ],
)
def test_days_later_in_a_month_is_that_month_still(text: str) -> None:
    event = parsed(text)[-1]
    assert event.type == "shelling"
    assert event.when.start == datetime.date(2015, 8, 1)
    assert event.when.end == datetime.date(2015, 8, 31)
