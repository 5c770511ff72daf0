"""A reading in the shape of annotators: what places are called, and when what has no day was."""

import datetime
from typing import Any

import pytest

from marsad.model import (
    ActorRef,
    ControlClaim,
    Document,
    EventClaim,
    Place,
    Reading,
    Relation,
    RelationKind,
    Span,
    Status,
    When,
)
from marsad.publish.reading_json import reading_to_gold

DAY = datetime.date(2016, 6, 11)


def _event(claim: EventClaim) -> dict[str, Any]:
    document = Document(id="d", name="d", text="", published=When(start=DAY, end=DAY))
    reading = Reading(document="d", claims=(claim,), labels=(), skipped=(), reader="r")
    event: dict[str, Any] = reading_to_gold(document, reading)["events"][0]
    return event


def _claim(**more: Any) -> EventClaim:
    span = Span(document="d", start=0, end=1, quote="x")
    return EventClaim(id="c", span=span, type="shelling", **more)


@pytest.mark.parametrize(
    ("place", "name"),
    [
        (Place(text="Barna", name="Birnah", kind="village"), "Barna"),
        (Place(text="Qarmul Hill"), "Qarmul Hill"),
        (Place(text="Qarmul farms"), "Qarmul"),
        (Place(text="village of Barna", name="Birnah", kind="village"), "Barna"),
        (
            Place(
                text="near Barna",
                name="Birnah",
                kind="village",
                relation=Relation(kind=RelationKind.NEAR, anchor="Barna"),
            ),
            "Barna",
        ),
        (Place(text="Al-Kitf area"), "Al-Kitf"),
        (Place(text="the southeast of the Panorama area"), "Panorama"),
        (Place(text="Deir Ezour", name="Deir ez-Zor", kind="city"), "Deir ez-Zor"),
        (Place(text="the town", name="Birnah", kind="village"), "Birnah"),
        (Place(text="the town"), "the town"),
        (
            Place(text="Aleppo's Old City", name="Old Aleppo", kind="city_district"),
            "Aleppo's Old City",
        ),
        (
            Place(
                text="3 km west of Barna",
                name="Birnah",
                kind="village",
                relation=Relation(kind=RelationKind.DISTANCE, anchor="Birnah", km=3.0, bearing="W"),
            ),
            "Birnah",
        ),
    ],
)
def test_a_small_place_is_spelt_as_the_report_spells_it(place: Place, name: str) -> None:
    named = _event(_claim(place=place))["place"]
    assert (named["text"], named["name"]) == (place.text, name)


@pytest.mark.parametrize(
    ("status", "end"),
    [(Status.REPORTED, "2016-06-11"), (Status.DENIED, "2016-06-11"), (Status.EXPECTED, None)],
)
def test_what_is_past_and_has_no_day_was_by_the_day_of_its_report(
    status: Status, end: str | None
) -> None:
    event = _event(_claim(status=status))
    assert (event["start"], event["end"]) == (None, end)


def test_what_has_a_day_keeps_it() -> None:
    day = datetime.date(2016, 5, 1)
    event = _event(_claim(when=When(start=day, end=day)))
    assert (event["start"], event["end"]) == ("2016-05-01", "2016-05-01")


def test_a_place_and_holder_are_stated_once_and_with_the_share() -> None:
    span = Span(document="d", start=0, end=1, quote="x")
    aleppo, rebels = "Aleppo", ActorRef(name="rebels", actor="rebels", text="rebel")

    def held(text: str, share: float | None = None) -> ControlClaim:
        place = Place(text=text, name=aleppo, kind="city")
        return ControlClaim(id=text, span=span, place=place, holder=rebels, share=share)

    document = Document(id="d", name="d", text="", published=When(start=DAY, end=DAY))
    claims = (held("eastern Aleppo"), held("Aleppo", 0.6), held("rebel-held Aleppo"))
    reading = Reading(document="d", claims=claims, labels=(), skipped=(), reader="r")
    stated = reading_to_gold(document, reading)["control"]
    assert [(one["holder"], one["share"]) for one in stated] == [("rebels", 0.6)]


def test_a_report_of_an_unknown_day_has_none_and_tells_of_what_was_before_its_last() -> None:
    unsure = When(start=DAY, end=DAY + datetime.timedelta(days=300))
    document = Document(id="d", name="d", text="", published=unsure)
    reading = Reading(document="d", claims=(_claim(),), labels=(), skipped=(), reader="r")
    told = reading_to_gold(document, reading)
    assert told["published"] is None
    assert (told["events"][0]["start"], told["events"][0]["end"]) == (None, "2017-04-07")
