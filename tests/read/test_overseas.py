"""Attacks recalled from where the conflict does not reach; ships that fire from the sea."""

import pytest

from tests.read.test_syntax import events


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            (
                "Shells fell on Salma on Friday. The group also claimed the bombings in Paris last "
                "month in which 19 people were killed."
            ),
            "Paris",
        ),
        (
            (
                "Mortar rounds hit Jobar on Friday. A bomb brought down an airliner over Egypt's "
                "Sinai peninsula last month, killing all 60 on board."
            ),
            "Sinai",
        ),
    ],
)
def test_an_attack_abroad_is_not_at_the_town_told_before(text: str, place: str) -> None:
    (where,) = {event.place.text for event in events(text) if event.figures and event.place}
    assert where.startswith(place)


def test_ships_at_sea_fire_elsewhere() -> None:
    (event,) = events("Warships in the Mediterranean Sea fired missiles at targets in Idlib.")
    assert event.place is not None
    assert event.place.text == "Idlib"
