"""What is only recalled ("the gas attack in 2013") joins the act that far more reports tell of."""

import datetime
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from marsad.model import Decision, EventClaim, Place, TimePrecision, Verdict, When
from tests.reconcile.making import day, event, figure, merge, province
from tests.reconcile.test_incremental import Ledger, at_once
from tests.reconcile.test_laws import unique

GAS = "chemical_attack"


def told(days: str, reports: int, where: str = "Saraqib", first: int = 0) -> list[EventClaim]:
    """Return claims of so many reports of one attack."""
    return [
        event(f"r{n:02}", f"Gas fell at dawn, report {n} says", GAS, where=where, when=days)
        for n in range(first, first + reports)
    ]


def recollection(when: When, where: Place | str | None = None, **more: object) -> EventClaim:
    return event("later", "It recalled the use of sarin", GAS, where=where, when=when, **more)  # type: ignore[arg-type]


YEAR = day("2013-01-01", "2013-12-31")
FAMOUS = told("2013-08-21", 5)
RARE = told("2013-03-19", 1, where="Binnish", first=5)


def home(claims: list[EventClaim], one: EventClaim, **more: object) -> set[str]:
    """Return the reports of the incident that a claim is in."""
    incidents = merge(claims, **more).incidents  # type: ignore[arg-type]
    return next(set(i.documents) for i in incidents if one.id in i.claims)


@pytest.mark.parametrize(
    "recalling",
    [
        recollection(YEAR, province("Idlib")),
        recollection(YEAR),
        recollection(day("2013-08-01", "2013-08-31"), province("Idlib")),
        recollection(
            When(end=datetime.date(2013, 8, 30), precision=TimePrecision.PERIOD), province("Idlib")
        ),
    ],
)
def test_it_joins_the_act_that_far_more_reports_tell_of(recalling: EventClaim) -> None:
    reports = {f"r{n:02}" for n in range(5)}
    assert home([*FAMOUS, *RARE, recalling], recalling) == reports | {"later"}


def test_the_reason_says_how_many_tell_of_it_and_of_the_next() -> None:
    recalling = recollection(YEAR, province("Idlib"))
    incidents = merge([*FAMOUS, *RARE, recalling]).incidents
    [incident] = [i for i in incidents if recalling.id in i.claims]
    assert incident.when.start == incident.when.end == datetime.date(2013, 8, 21)
    said = {c.sentence for link in incident.links for c in link.comparisons}
    assert (
        "one recalls it: of such acts in its days and area 5 reports tell of that of 2013-08-21, "
        "and 1 of the next" in said
    )


@pytest.mark.parametrize(
    "recalling",
    [
        recollection(day("2012-01-01", "2012-12-31"), province("Idlib")),  # before it
        recollection(YEAR, province("Aleppo")),
        recollection(day("2011-03-01", "2015-12-31"), province("Idlib")),  # a practice of years
        event("later", "It recalled the raid", "air_strike", where=province("Idlib"), when=YEAR),
    ],
)
def test_what_lies_beside_its_days_area_or_kind_is_its_own(recalling: EventClaim) -> None:
    assert home([*FAMOUS, recalling], recalling) == {"later"}


def test_where_several_are_told_of_nobody_knows_which_is_meant() -> None:
    recalling = recollection(YEAR, province("Idlib"))
    second = told("2013-03-19", 2, where="Binnish", first=5)
    assert home([*FAMOUS, *second, recalling], recalling) == {"later"}
    few = told("2013-08-21", 4)
    assert home([*few, recalling], recalling) == {"later"}


def test_its_own_report_and_copies_of_one_report_do_not_count() -> None:
    recalling = event("r04", "It recalled the use of sarin", GAS, where=None, when=YEAR)
    assert home([*FAMOUS, recalling], recalling) == {"r04"}


def test_a_split_undoes_it() -> None:
    recalling = recollection(YEAR, province("Idlib"))
    split = Decision(
        id="x-1",
        verdict=Verdict.SPLIT,
        claims=(recalling.id,),
        by="ada",
        why="another attack",
        at=datetime.datetime(2024, 1, 1, tzinfo=datetime.UTC),
    )
    assert home([*FAMOUS, recalling], recalling, decisions=[split]) == {"later"}


WHENS = [
    *(day(f"2013-{text}") for text in ("08-21", "08-21", "08-21", "09-30")),
    YEAR,
    day("2013-08-01", "2013-08-31"),
    When(end=datetime.date(2013, 10, 1), precision=TimePrecision.PERIOD),
]
WHERE: list[Place | str | None] = ["Saraqib", "Saraqib", "Binnish", province("Idlib"), None]


@st.composite
def grave(draw: st.DrawFn) -> EventClaim:
    number = draw(st.sampled_from([0, 0, 60, 1400]))
    return event(
        f"r{draw(st.integers(0, 8)):02}",
        f"{draw(st.sampled_from(['Gas fell', 'Sarin was used', 'Bombs hit it']))} {number}",
        draw(st.sampled_from([GAS, GAS, GAS, "air_strike"])),
        where=draw(st.sampled_from(WHERE)),
        when=draw(st.sampled_from(WHENS)),
        figures=[figure(number, number)] if number else [],
    )


@settings(max_examples=80, deadline=None)
@given(st.lists(grave(), max_size=12), st.integers(3, 7), st.randoms(use_true_random=False))
def test_any_order_and_any_splits_give_the_same(
    claims: list[EventClaim], reports: int, rng: random.Random
) -> None:
    recalling = recollection(YEAR, province("Idlib"))
    left = unique([*claims, *told("2013-08-21", reports), recalling])
    whole = at_once(left)
    ledger = Ledger()
    ledger.read_in_parts(left, rng)
    assert ledger.state() == whole
    ledger.take_back(rng.sample(sorted(ledger.lying), rng.randint(0, len(ledger.lying))))
    assert ledger.state() == at_once(list(ledger.read_claims.values()))
