"""Places that a report tells to lie by a town: what they are near, wherever they are named."""

import pytest

from marsad.model import Place
from tests.read.reading import control, events


def _relation(place: Place | None) -> tuple[str, str | None] | None:
    return (place.relation.anchor, place.relation.bearing) if place and place.relation else None


@pytest.mark.parametrize(
    ("text", "anchor", "bearing"),
    [
        ("Ten fighters were killed in clashes at Al Maleh north of Aleppo.", "Aleppo", "N"),
        ("SDF fighters captured Safsafeh, east of Tabqa, on Monday.", "Tabqa", "E"),
        ("Jets bombed Kafr Halab village, which lies west of Aleppo.", "Aleppo", "W"),
        ("Jets bombed Abu Hassan, a hilltop village just west of Saraqib.", "Saraqib", "W"),
        ("Jets bombed Abu Hassan to the west and south of Saraqib.", "Saraqib", None),
        ("Air strikes hit Mreiiyeh on the southern outskirts of Deir Ezzor.", "Deir Ezzor", None),
    ],
)  # fmt: skip
def test_a_place_lies_by_the_town_told_behind_it(
    text: str, anchor: str, bearing: str | None
) -> None:
    (event,) = events(text)
    assert _relation(event.place) == (anchor, bearing)


def test_it_lies_there_wherever_it_is_named() -> None:
    told = events(
        "Rebels shelled Al Maleh north of Aleppo on Monday. The army took Al Maleh on Tuesday."
    )
    assert [_relation(event.place) for event in told] == [("Aleppo", "N")] * 2


def test_what_is_held_lies_there_too() -> None:
    (held,) = control("Al Maleh, north of Aleppo, is held by the rebels.")
    assert _relation(held.place) == ("Aleppo", "N")
    (held,) = control("Troops shelled Morek near Idlib, which is held by the rebels.")
    assert held.place.text.endswith("Idlib")


@pytest.mark.parametrize(
    "text",
    [
        "Rebels attacked Morek and shelled villages north of Hama.",  # the villages lie there
        "The army took Khalasa in the south of Aleppo province on Monday.",  # no town is named
        "The army shelled Idlib west of Aleppo on Monday.",  # there is one Idlib alone
    ],
)
def test_other_places_lie_by_no_town(text: str) -> None:
    assert {_relation(event.place) for event in events(text)} == {None}


def test_what_nobody_knows_may_lie_anywhere_on_that_side() -> None:
    (claim,) = events("Rebels took the village of Kurayma, southeast of IS-held Manbij.")
    assert claim.place is not None
    assert claim.place.relation is None
