"""Deals that something else is done under: one event of their own, with their parties and day."""

import datetime

import pytest

from tests.read.test_syntax import events


@pytest.mark.parametrize(
    "text",
    [
        "Hundreds of people left Madaya on Friday under a deal between the army and rebels.",
        "The evacuation of Madaya residents is part of a deal between the army and rebels.",
        "Buses left Madaya and Zabadani on Friday under an agreement between the army and rebels.",
    ],
)
def test_a_deal_is_told_beside_what_is_done_under_it(text: str) -> None:
    (deal,) = [event for event in events(text) if event.type == "agreement"]
    assert {ref.name for ref in (*deal.initiators, *deal.targets)} == {
        "Syrian government forces",
        "rebels",
    }
    assert deal.when.start is None
    moved = [event for event in events(text) if event.type in ("evacuation", "displacement")]
    assert moved
    for event in moved:
        names = {ref.name for ref in (*event.initiators, *event.targets)}
        assert "Syrian government forces" not in names


def test_a_deal_has_its_own_month() -> None:
    text = "Rebels left Homs on Monday as part of a deal reached by Ankara and Tehran in March."
    days = {event.type: event.when.start for event in events(text)}
    assert days["agreement"] == datetime.date(2016, 3, 1)
    assert days["withdrawal"] == datetime.date(2016, 10, 10)


def test_a_deal_without_a_time_is_of_the_year_of_the_deed() -> None:
    text = "Rebels left the last district of Homs in 2015 under a deal with Damascus."
    deal = next(event for event in events(text) if event.type == "agreement")
    assert deal.when.start == datetime.date(2015, 1, 1)


@pytest.mark.parametrize(
    "text",
    [
        "Residents were evacuated from Madaya to Idlib on Sunday under a deal with the army.",
        "Rebels were moved to Idlib from Madaya on Sunday under a deal with the army.",
        "People were bussed from Madaya to Idlib on Sunday under an agreement with the army.",
    ],
)
def test_a_deal_under_which_people_leave_is_of_whence_they_leave(text: str) -> None:
    (deal,) = [event for event in events(text) if event.type == "agreement"]
    assert deal.place is not None and deal.place.text == "Madaya"


@pytest.mark.parametrize(
    "text",
    [
        "Food was sent from Damascus to Madaya on Sunday under a deal with the army.",
        "Aid entered Madaya on Sunday under a deal brokered by the UN.",
    ],
)
def test_a_deal_under_which_aid_comes_is_of_where_it_comes_to(text: str) -> None:
    (deal,) = [event for event in events(text) if event.type == "agreement"]
    assert deal.place is not None and deal.place.text == "Madaya"
