"""Days and months as the tense has them: what has happened is past, what is expected to come."""

import datetime

import pytest

from marsad.model import Status
from tests.read.test_syntax import events

D = datetime.date


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("A suicide bomber killed 17 people in Azaz in November.", D(2015, 11, 1), D(2015, 11, 30)),
        ("A suicide bomber killed 17 people in Azaz in June.", D(2016, 6, 1), D(2016, 6, 30)),
    ],
)
def test_a_month_that_has_happened_is_the_last_such(text: str, first: D, last: D) -> None:
    (event,) = events(text)
    assert (event.when.start, event.when.end) == (first, last)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Fighters and their families will leave Daraya on Friday.", D(2016, 10, 14)),
        ("The army plans to storm Azaz on Saturday, a source said on Monday.", D(2016, 10, 15)),
        ("The UN will deliver aid to Madaya on Wednesday.", D(2016, 10, 12)),
    ],
)
def test_a_weekday_of_what_is_expected_is_the_next_such(text: str, day: D) -> None:
    (event,) = events(text)
    assert event.status is Status.EXPECTED
    assert event.when.start == event.when.end == day


@pytest.mark.parametrize("verb", ["threatened", "vowed", "pledged"])
def test_the_day_of_a_threat_is_not_that_of_what_it_is_about(verb: str) -> None:
    (event,) = events(f"Rebels {verb} on Tuesday to launch an offensive in Hama.")
    assert event.status is Status.EXPECTED
    assert event.when.start is None


def test_what_happened_a_week_earlier_is_not_what_an_undated_report_tells() -> None:
    now, before = events(
        "Seven soldiers were killed in an ambush by Islamic State fighters near the T4 airbase, "
        "SOHR said. A week earlier the group killed 21 soldiers in the same area."
    )
    assert [f.quantity.low for f in now.figures] == [7]
    assert [f.quantity.low for f in before.figures] == [21]
    assert before.when.end is not None and before.when.end <= D(2016, 10, 5)


def test_the_days_of_a_total_are_not_those_of_an_event_before_it() -> None:
    (event,) = events(
        "Coalition strikes in Tabqa killed four. In all, 472 civilians have been killed by "
        "coalition strikes in the past month."
    )
    assert event.when.start == D(2016, 10, 10)
