"""Corrections: which field they are of, and what they must say."""

import datetime

import pytest

from marsad.model import (
    Correction,
    corrected_names,
    corrected_number,
    corrected_when,
    correction_of,
)


def correction(text: str) -> Correction:
    made = correction_of(text)
    assert made is not None
    return made


def test_a_field_with_its_value_is_a_correction_and_all_else_a_remark() -> None:
    assert correction(" Place : the old market ") == Correction(
        field="place", words="the old market"
    )
    assert correction_of("a bakery, not a mill") is None
    assert correction_of("weather: it rained") is None
    assert correction_of("place:") is None


def test_days_and_numbers_are_read() -> None:
    when = corrected_when(correction("date: 2017-04-04 to 2017-04-06"))
    assert (when.start, when.end) == (datetime.date(2017, 4, 4), datetime.date(2017, 4, 6))
    assert corrected_when(correction("date: 2017-04-04")).days == 1
    assert corrected_number(correction("killed: 89")) == (89, 89)
    assert corrected_number(correction("injured: 80 to 90")) == (80, 90)
    assert corrected_names(correction("targets: civilians; rebels;")) == ("civilians", "rebels")


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("date: yesterday", "is no day"),
        ("date: 2017-02-30", "day is out of range"),
        ("date: 2017-04-06 to 2017-04-04", "is before"),
        ("killed: dozens", "is no number"),
        ("killed: 90 to 80", "is less than"),
    ],
)
def test_what_is_no_day_or_number_is_refused(text: str, fault: str) -> None:
    with pytest.raises(ValueError, match=fault):
        correction_of(text)
