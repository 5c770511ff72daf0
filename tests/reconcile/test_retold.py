"""Grave acts told later, without a day of their own."""

import datetime

import pytest

from marsad.model import EventClaim, TimePrecision, When
from tests.reconcile.making import day, event, figure, merge


def attack(name: str, words: str, start: str, end: str | None = None, **more: object) -> EventClaim:
    """Return a chemical attack on Saraqib."""
    return event(name, words, "chemical_attack", when=day(start, end), **more)  # type: ignore[arg-type]


def groups(*claims: EventClaim) -> list[set[str]]:
    """Return the documents of each incident, in order."""
    return sorted((set(i.documents) for i in merge(list(claims)).incidents), key=sorted)


FIRST = attack("a", "Gas fell on the town at dawn", "2017-04-04")
LATER = attack("b", "The ministers met over it", "2017-04-08", "2017-04-10")


def test_a_later_claim_without_a_day_of_its_own_speaks_of_the_attack_before() -> None:
    [incident] = merge([FIRST, LATER]).incidents
    assert incident.when.start == incident.when.end == FIRST.when.start
    [time] = [c for link in incident.links for c in link.comparisons if c.aspect == "time"]
    assert "may speak of the earlier" in time.sentence


def test_a_claim_of_no_day_but_that_of_its_report_speaks_of_the_attack_before() -> None:
    talk = When(end=datetime.date(2017, 4, 10), precision=TimePrecision.PERIOD)
    spoken = event("b", "The inquiry into the gas attack goes on", "chemical_attack", when=talk)
    [incident] = merge([FIRST, spoken]).incidents
    assert incident.when.start == incident.when.end == FIRST.when.start
    late = When(end=datetime.date(2017, 6, 10), precision=TimePrecision.PERIOD)
    months = event("b", "The inquiry into the gas attack goes on", "chemical_attack", when=late)
    assert groups(FIRST, months) == [{"a"}, {"b"}]


def test_attacks_with_days_of_their_own_stay_apart() -> None:
    second = attack("b", "Gas fell on it again that night", "2017-04-10")
    assert groups(FIRST, second) == [{"a"}, {"b"}]


def test_a_claim_that_speaks_of_either_does_not_join_two_attacks() -> None:
    second = attack("c", "Gas fell on it again that night", "2017-04-09")
    found = groups(FIRST, LATER, second)
    assert len(found) == 2
    assert {"b", "c"} in found, "the attack within its own days is the nearer one"


@pytest.mark.parametrize(
    "later",
    [
        attack("b", "The ministers met over it", "2017-05-08", "2017-05-10"),
        attack("b", "The ministers met over it", "2017-04-01", "2017-04-02"),
        event("b", "The ministers met over it", when=day("2017-04-08", "2017-04-10")),
    ],
)
def test_months_later_before_it_or_of_another_kind_is_another(later: EventClaim) -> None:
    assert groups(FIRST, later) == [{"a"}, {"b"}]


def test_fifty_dead_make_any_act_as_grave() -> None:
    raid = event("a", "Bombs killed 62 there", when=day("2017-04-04"), figures=[figure(62, 62)])
    spoken = {"when": day("2017-04-08", "2017-04-10")}
    many = event("b", "It speaks of 62 dead", figures=[figure(62, 62)], **spoken)  # type: ignore[arg-type]
    few = event("b", "It speaks of 12 dead", figures=[figure(12, 12)], **spoken)  # type: ignore[arg-type]
    assert groups(raid, many) == [{"a", "b"}]
    assert groups(raid, few) == [{"a"}, {"b"}]
