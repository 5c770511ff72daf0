"""Days of something else in the sentence: of what is still ahead, of a toll that rises."""

import pytest

from tests.read.test_syntax import events

PUBLISHED = "Published 12 October 2016 (Wednesday). "


def days(text: str) -> list[str]:
    return [f"{event.when.start}..{event.when.end}" for event in events(PUBLISHED + text)]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Jets bombed Atarib ahead of peace talks in Geneva on Friday.", "2016-10-10..2016-10-12"),
        (
            "The army shelled Douma in anticipation of a visit by envoys on Friday.",
            "2016-10-10..2016-10-12",
        ),
        (
            "Jets bombed Atarib on Monday ahead of Friday's peace talks in Geneva.",
            "2016-10-10..2016-10-10",
        ),
        # What is told behind "ahead of" has its own day.
        ("Ahead of the talks jets bombed Atarib on Monday.", "2016-10-10..2016-10-10"),
    ],
)
def test_the_day_of_what_is_ahead(text: str, day: str) -> None:
    assert days(text) == [day]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "The Observatory said on Tuesday the toll of raids on Atarib a day earlier rose to 61.",
            "2016-10-10..2016-10-10",
        ),
        (
            "The toll of air strikes on Atarib on Monday rose to 35 on Wednesday.",
            "2016-10-10..2016-10-10",
        ),
        # Who counts anew tells of some day before.
        ("The toll in an air raid on Atarib rose to 35 on Wednesday.", "2016-10-10..2016-10-12"),
    ],
)
def test_the_day_on_which_a_toll_rose(text: str, day: str) -> None:
    assert days(text) == [day]
