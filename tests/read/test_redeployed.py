"""Fighters who move to another front, and those who are brought away."""

import pytest

from tests.read.test_syntax import events


@pytest.mark.parametrize(
    ("text", "place", "who"),
    [
        ("Two hundred Nusra fighters moved from Idlib to Aleppo on Monday.", "Aleppo", "Nusra"),
        ("About 100 rebels moved from Azaz to Marea on Sunday in a convoy.", "Marea", "rebels"),
        ("Turkish troops moved from Jarablus to al-Rai on Sunday.", "al-Rai", "Turkish"),
        ("Rebel fighters travelled from Qusayr to Aleppo on Sunday.", "Aleppo", "rebels"),
    ],
)
def test_fighters_who_move_are_not_evacuated(text: str, place: str, who: str) -> None:
    (event,) = events(text)
    assert (event.type, event.figures) == ("force_movement", ())
    assert event.place is not None
    assert place in event.place.text
    assert [who in ref.name for ref in event.initiators] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "Hundreds of rebels moved from Moadamiya to Idlib on buses on Friday.",
        "About 300 rebels moved from Daraya to Idlib on Friday under a local agreement.",
        "About 300 rebels and their families moved from Daraya to Idlib on Friday.",
    ],
)
def test_fighters_moved_by_bus_or_deal_are_brought_away(text: str) -> None:
    assert "evacuation" in {event.type for event in events(text)}
    assert "force_movement" not in {event.type for event in events(text)}


def test_fighters_who_move_to_do_something_are_not_on_the_move() -> None:
    text = "The rebels moved to dislodge Islamic State from Azaz on Sunday."
    assert [event.type for event in events(text)] == ["territory_gained"]
