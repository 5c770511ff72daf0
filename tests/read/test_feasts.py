"""Ramadan as a time: told within it, it dates nothing; and as somebody's name."""

import datetime

import pytest

from marsad.model import EventClaim
from tests.read.reading import read
from tests.read.test_times import times

IN_RAMADAN = datetime.date(2016, 6, 12)


def days(text: str, published: datetime.date) -> list[tuple[str, str]]:
    claims = [claim for claim in read(text, published).claims if isinstance(claim, EventClaim)]
    return [(str(claim.when.start), str(claim.when.end)) for claim in claims]


def test_what_is_told_in_ramadan_is_news_and_not_of_all_its_weeks() -> None:
    plain = "Twelve people were killed in an air strike on Saraqib during Ramadan."
    assert days(plain, IN_RAMADAN) == [("2016-06-10", "2016-06-12")]
    struck = "A jet struck a market in Saraqib. At least 36 people were killed. A medic called it "
    text = struck + "a massacre committed in the month of Ramadan which began last week."
    assert days(text, IN_RAMADAN)[:1] == [("2016-06-10", "2016-06-12")]


def test_the_ramadan_of_another_time_is_when_it_was() -> None:
    text = "Twelve people were killed in an air strike on Saraqib during Ramadan."
    assert days(text, datetime.date(2016, 10, 12)) == [("2016-06-06", "2016-07-05")]


@pytest.mark.parametrize("name", ["Ramadan al-Sheikh", "Ramadan Hassan"])
def test_a_feast_whose_name_somebody_bears_is_no_time(name: str) -> None:
    assert times(f"The commander {name} was killed near Saraqib.") == []
    assert times("They were killed in Ramadan near Saraqib.")


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("on Christmas Day", "2015-12-25"),
        ("on New Year's Eve", "2015-12-31"),
        ("on New Years Day", "2016-01-01"),
        ("during Newroz", "2016-03-21"),
    ],
)
def test_feasts_of_the_same_day_each_year_are_the_last_ones(words: str, day: str) -> None:
    text = f"A car bomb killed seven people in Azaz {words}."
    assert days(text, datetime.date(2016, 10, 12)) == [(day, day)]
