"""Days told from another day."""

import datetime

import pytest

from tests.read.reading import events


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
