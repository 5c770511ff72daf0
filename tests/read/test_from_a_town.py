"""A distance without a direction, numbers behind their places, and names that are no places."""

import pytest

from marsad.model import RelationKind
from tests.read.test_syntax import events, places


@pytest.mark.parametrize(
    ("text", "km"),
    [
        ("The SDF captured five villages 10 km from Raqqa on Tuesday.", 10.0),
        ("Shells landed 2 km from the town of Atarib on Tuesday killing two people.", 2.0),
        ("The SDF captured two villages five miles away from Raqqa on Tuesday.", 8.0),
    ],
)
def test_a_distance_needs_no_direction(text: str, km: float) -> None:
    (event,) = events(text)
    assert event.place is not None
    assert event.place.relation is not None
    assert event.place.relation.kind is RelationKind.DISTANCE
    assert event.place.relation.km == km
    assert event.place.relation.bearing is None


@pytest.mark.parametrize(
    "text",
    [
        "Warplanes bombed Saraqib killing four and Ariha killing six on Monday.",
        "Warplanes hit a market in Saraqib killing four people and a school in Ariha killing six.",
        "Missiles hit two hospitals in Saraqib killing four and one in Ariha killing six.",
    ],
)
def test_each_place_has_the_dead_told_behind_it(text: str) -> None:
    told = {e.place.text: [f.quantity.low for f in e.figures] for e in events(text) if e.place}
    assert told == {"Saraqib": [4], "Ariha": [6]}


def test_who_is_wounded_besides_is_of_the_same_place() -> None:
    (event,) = events("Warplanes bombed Saraqib killing four and wounding six people.")
    assert [f.quantity.low for f in event.figures] == [4, 6]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The SDF captured a captain in Liwaa al-Fath (Brigade of Conqeust) near Azaz.",
            "near Azaz",
        ),
        ("IS destroyed the temple of Baal in Palmyra in August 2015.", "Palmyra"),
    ],
)
def test_brigades_and_temples_are_no_places(text: str, wanted: str) -> None:
    assert places(text) == [wanted]


def test_initials_are_no_place() -> None:
    text = "Two patients died due to four bombs dropped from a helicopter on QRCS medical facility."
    assert "QRCS" not in places(text)


def test_a_suburb_is_not_the_side_that_it_is_for() -> None:
    (blasts,) = events(
        "Two blasts hit a market in Jaramana, a pro-government suburb of Damascus, killing 32."
    )
    assert [ref.name for ref in blasts.targets] == ["civilians"]
