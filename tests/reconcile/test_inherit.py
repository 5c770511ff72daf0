"""An undated report takes its time from the record, and gives it back."""

import datetime

from marsad.model import Decision, Verdict, When
from tests.reconcile.making import day, event, figure, merge, only

WORDS = "Warplanes struck the vegetable market of the town at noon, killing shoppers"


def test_an_undated_report_inherits_the_day_with_its_evidence() -> None:
    dated = event("a", WORDS, figures=[figure(12, 12)], by=["army"])
    undated = event("b", f"{WORDS} and traders", when=None, figures=[figure(12, 12)], by=["army"])
    incident = only([dated, undated])
    [taken] = incident.inherited
    assert taken.claim == undated.id
    assert (taken.when.start, taken.when.end) == (dated.when.start, dated.when.end)
    assert WORDS in taken.when.evidence
    assert taken.when.evidence in incident.reasons["inherited"]
    assert not undated.when.known


def test_an_earlier_toll_that_an_undated_report_also_gives_is_enough_to_meet() -> None:
    first = event("a", "The bomb by the buses killed 112, rescuers say", figures=[figure(112, 112)])
    now = event(
        "b", "126 dead: new count of bus explosion", when=None,
        figures=[figure(126, 126), figure(112, 112)],
    )  # fmt: skip
    assert only([first, now]).figures[0].high == 126


def test_a_split_takes_the_day_back() -> None:
    dated = event("a", WORDS, figures=[figure(12, 12)])
    undated = event("b", WORDS, when=None, figures=[figure(12, 12)])
    split = Decision(
        id="d",
        verdict=Verdict.SPLIT,
        claims=(dated.id, undated.id),
        by="an analyst",
        at=datetime.datetime(2020, 1, 1),
        why="another market",
    )
    incidents = merge([dated, undated], decisions=[split]).incidents
    assert [incident.inherited for incident in incidents] == [(), ()]
    assert sorted(incident.when.known for incident in incidents) == [False, True]


def test_a_weak_likeness_dates_nothing() -> None:
    claims = [
        event("a", "Shells hit the school of the town", when="2016-08-01"),
        event("b", "Jets bombed a bridge near the mill", when=None, figures=[figure(6, 6)]),
    ]
    assert all(not incident.inherited for incident in merge(claims).incidents)


def test_years_swallow_no_dated_incident() -> None:
    years = When(start=datetime.date(2013, 1, 1), end=datetime.date(2016, 12, 31))
    long = event("a", "Raids hit the town for years", when=years, by=["army"], hit=["civilians"])
    days = [
        event(name, f"Jets bombed the {name} quarter", when=when, by=["army"], hit=["civilians"])
        for name, when in (("north", "2014-03-01"), ("south", "2015-07-09"))
    ]
    assert sorted(len(i.claims) for i in merge([long, *days]).incidents) == [1, 1, 1]


def test_a_month_passes_on_no_day() -> None:
    month = day("2016-08-01", "2016-08-31")
    claims = [
        event("a", WORDS, when=month, figures=[figure(12, 12)]),
        event("b", WORDS, when=None, figures=[figure(12, 12)]),
    ]
    assert not only(claims).inherited
