import datetime

import pytest

from marsad.clean.dates import dates_in


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Wed 05 Apr 2017", "2017-04-05"),
        ("the 5th of April, 2017", "2017-04-05"),
        ("Apr. 5, 2017", "2017-04-05"),
        ("Jul 012016", "2016-07-01"),
        ("21.08.2013Get", "2013-08-21"),
        ("07-10-2017", "2017-10-07"),
        ("2017-10-07T12:00", "2017-10-07"),
        ("4/25/2017", "2017-04-25"),
    ],
)
def test_dates_are_read(text: str, day: str) -> None:
    (date,) = dates_in(text)
    assert date.days == (datetime.date.fromisoformat(day),)
    assert text[date.start : date.end] == date.words


def test_an_ambiguous_date_has_two_days() -> None:
    (date,) = dates_in("4/5/2017")
    assert date.days == (datetime.date(2017, 4, 5), datetime.date(2017, 5, 4))


def test_a_day_without_its_year_fits_few_years() -> None:
    (date,) = dates_in("this Friday, November 29")
    found = [year for year in range(2010, 2026) if date.in_year(year)]
    assert (date.days, found) == ((), [2013, 2019, 2024])


@pytest.mark.parametrize("text", ["31 February 2017", "1.2.3.2017", "10.10.20171", "May", "2017"])
def test_what_is_no_date_is_none(text: str) -> None:
    assert list(dates_in(text)) == []
