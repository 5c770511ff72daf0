"""Places, or tolls, that a sentence tells each with a day of its own."""

import pytest

from tests.read.test_syntax import events


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "Russian jets killed 14 people in Atarib on Monday and nine in Binnish on Tuesday.",
            [10, 11],
        ),
        (
            (
                "On Monday 14 civilians were killed in Atarib and on Tuesday nine died in Binnish "
                "in Russian raids."
            ),
            [10, 11],
        ),
        (
            (
                "Russian jets killed 14 civilians in Atarib on Monday and a day earlier nine in "
                "Binnish."
            ),
            [10, 9],
        ),
        (
            "Army shelling killed six in Douma on Tuesday and the day before 11 in Harasta.",
            [11, 10],
        ),
        ("Russian warplanes bombed Atarib on Monday and Darat Izza on Tuesday.", [10, 11]),
        ("The army captured Morek on Friday and Kafr Zita on Sunday.", [7, 9]),
        ("Jets struck Binnish on Saturday, Sarmin on Sunday and Atarib on Monday.", [8, 9, 10]),
        ("Raids killed 12 people in Atarib and five in Idlib on Monday.", [10, 10]),
    ],
)
def test_each_part_is_of_its_own_day(text: str, days: list[int]) -> None:
    starts = [event.when.start for event in events(text)]
    assert [day.day for day in starts if day is not None] == days
