"""Words that look like another event: the month of March, a drone's way, those who are dug out."""

import pytest

from tests.read.test_syntax import events


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("The YPG took Tal Abyad in March and its allies praised it.", ["territory_gained"]),
        ("Hundreds took part in a march in Idlib against HTS.", ["protest"]),
        (
            "An Iranian drone entered Israeli airspace over Beit Shean and was shot down.",
            ["weapons_disrupted"],
        ),
        ("Neighbours pulled out two children alive from a house in Ariha.", []),
        ("The army pulled out its troops from Ariha.", ["withdrawal"]),
    ],
)
def test_events_are_told_by_what_is_meant(text: str, types: list[str]) -> None:
    assert [event.type for event in events(text)] == types
