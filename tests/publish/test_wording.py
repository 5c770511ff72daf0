"""Never more exact than what is known."""

import datetime

import pytest

from marsad.model import (
    ActorRef,
    ComposedFigure,
    Figure,
    Group,
    Measure,
    Place,
    Qualifier,
    Quantity,
    Relation,
    RelationKind,
    TimePrecision,
    When,
    precision_of,
)
from marsad.publish import wording
from tests.store import samples


def between(start: str | None, end: str | None) -> When:
    first = datetime.date.fromisoformat(start) if start else None
    last = datetime.date.fromisoformat(end) if end else None
    return When(start=first, end=last, precision=precision_of(first, last))


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("2018-01-11", "2018-01-11", "11 January 2018"),
        ("2018-01-09", "2018-01-11", "between 9 and 11 January 2018"),
        ("2018-01-30", "2018-02-02", "between 30 January and 2 February 2018"),
        ("2017-12-30", "2018-01-02", "between 30 December 2017 and 2 January 2018"),
        ("2020-12-01", "2020-12-31", "December 2020, day unknown"),
        ("2020-02-01", "2020-02-29", "February 2020, day unknown"),
        ("2016-01-01", "2016-12-31", "2016, day unknown"),
        ("2011-03-15", None, "since 15 March 2011"),
        (None, "2018-01-11", "until 11 January 2018"),
        (None, None, "date unknown"),
    ],
)
def test_dates(start: str | None, end: str | None, words: str) -> None:
    assert wording.when(between(start, end)) == words


def test_a_period_is_from_and_to() -> None:
    start, end = datetime.date(2016, 12, 30), datetime.date(2017, 5, 4)
    period = When(start=start, end=end, precision=TimePrecision.PERIOD)
    assert wording.when(period) == "from 30 December 2016 to 4 May 2017"


def toll(low: int | None, best: int | None, high: int | None, **more: object) -> str:
    fields = {"measure": Measure.KILLED, "group": Group.PEOPLE, "of": None} | more
    return wording.toll(ComposedFigure(low=low, best=best, high=high, **fields))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("low", "best", "high", "words"),
    [
        (12, 31, 35, "12 to 35 killed; best 31"),
        (12, 12, 35, "12 to 35 killed; best 12"),
        (26, 26, 26, "26 killed"),
        (26, None, None, "at least 26 killed"),
        (26, 26, None, "at least 26 killed"),
        (26, 31, None, "at least 26 killed; best 31"),
        (None, None, 26, "up to 26 killed"),
        (1200, 1200, 1200, "1,200 killed"),
        (0, 0, 0, "none killed"),
        (None, 31, None, "31 killed"),
        (None, None, None, "killed: not stated"),
    ],
)
def test_tolls(low: int | None, best: int | None, high: int | None, words: str) -> None:
    assert toll(low, best, high) == words


def test_tolls_of_groups_and_sides() -> None:
    hts = ActorRef(name="HTS", actor="hts")
    fighters = ActorRef(name="combatants")
    assert toll(5, 5, 7, group=Group.CHILDREN) == "5 to 7 children killed; best 5"
    assert toll(1, 1, 1, group=Group.CHILDREN) == "1 child killed"
    assert toll(1, 1, 1, group=Group.AID_WORKERS) == "1 aid worker killed"
    assert toll(3, 3, 3, group=Group.COMBATANTS, of=hts) == "3 combatants of HTS killed"
    assert toll(3, 3, 3, group=Group.COMBATANTS, of=fighters) == "3 combatants killed"


@pytest.mark.parametrize(
    ("low", "high", "qualifier", "words"),
    [
        (26, 26, Qualifier.EXACTLY, "26"),
        (26, None, Qualifier.AT_LEAST, "at least 26"),
        (50, 50, Qualifier.ABOUT, "about 50"),
        (None, None, Qualifier.VAGUE, "“the words”"),
    ],
)
def test_quantities(low: int | None, high: int | None, qualifier: Qualifier, words: str) -> None:
    claimed = Quantity(low=low, high=high, qualifier=qualifier, words="the words")
    assert wording.quantity(claimed) == words


def test_a_claimed_figure() -> None:
    number = Quantity(low=26, high=None, qualifier=Qualifier.AT_LEAST, words="at least 26")
    claimed = Figure(measure=Measure.INJURED, group=Group.CIVILIANS, quantity=number)
    assert wording.figure(claimed) == "at least 26 civilians injured"


def test_places() -> None:
    assert wording.place(None) == "place unknown"
    assert wording.place(samples.SARAQIB) == "Saraqib, Idlib (± 3 km)"
    assert wording.place(Place(text="Tell Nowhere")) == "Tell Nowhere (not located)"
    city = Place(text="Aleppo", name="Aleppo", admin1="Aleppo", latitude=36.2, radius_km=7.6)
    assert wording.place(city) == "Aleppo (± 7.6 km)"


def related(name: str | None, relation: Relation, text: str) -> str:
    place = Place(text=text, name=name, latitude=36.2, radius_km=3.0, relation=relation)
    return wording.place(place)


def test_places_relative_to_others() -> None:
    west = Relation(kind=RelationKind.DISTANCE, anchor="Aleppo", km=12.0, bearing="W")
    assert related("Base 46", west, "Base 46") == "Base 46, 12 km west of Aleppo (± 3 km)"
    assert related("Aleppo", west, "12 km west of Aleppo") == "12 km west of Aleppo (± 3 km)"
    away = Relation(kind=RelationKind.DISTANCE, anchor="Aleppo", km=2.5)
    assert related(None, away, "2.5 km from Aleppo") == "2.5 km from Aleppo (± 3 km)"
    near = Relation(kind=RelationKind.NEAR, anchor="Saraqib")
    assert related("Saraqib", near, "outside Saraqib") == "near Saraqib (± 3 km)"
    part = Relation(kind=RelationKind.PART, anchor="Idlib", bearing="S")
    assert related("Idlib", part, "southern Idlib") == "southern Idlib (± 3 km)"


def test_bearings() -> None:
    assert wording.bearing("NNE") == "north-north-east"


def test_counts() -> None:
    assert wording.count(1, "origin") == "1 origin"
    assert wording.count(1100, "report") == "1,100 reports"
