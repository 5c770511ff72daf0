"""Both sides of a fight, where a parse cuts the first one's name in two."""

import pytest

from tests.read.test_syntax import events

NDF = "National Defence Forces"


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        (
            "Skirmishes between Ahrar al-Sham and Jund al-Aqsa spread to the town of Kafr Zita",
            ["Ahrar al-Sham", "Jund al-Aqsa"],
        ),
        (
            "Skirmishes between Ahrar al-Sham and Jund al-Aqsa broke out in the town of Kafr Zita",
            ["Ahrar al-Sham", "Jund al-Aqsa"],
        ),
        (
            "Battles gripped Hasakah as Kurdish forces and National Defence militia fought there.",
            ["Kurdish forces", NDF],
        ),
    ],
)
def test_both_sides_of_a_fight_are_told(text: str, sides: list[str]) -> None:
    (event,) = events(text)
    assert [ref.name for ref in (*event.initiators, *event.targets)] == sides
