"""What was done before or after what is told first stands in a clause of its own."""

import pytest

from tests.read.test_syntax import events


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("The army entered Harasta on Friday after the last rebels were bused out.", ["rebels"]),
        ("Government troops entered Harasta on Friday after rebels were bused out.", ["rebels"]),
        ("The army entered Daraya Friday after the last fighters were evacuated.", []),
    ],
)
def test_the_army_that_enters_after_an_evacuation_has_no_part_in_it(
    text: str, sides: list[str]
) -> None:
    gained, left = events(text)
    assert (gained.type, left.type) == ("territory_gained", "evacuation")
    assert [ref.name for ref in left.targets] == sides
    assert not left.initiators


def test_what_is_taken_next_is_not_part_of_what_is_taken_first() -> None:
    told = events("Kurdish forces captured Tal Abyad on Monday before taking the town of Suluk.")
    assert [e.place.text if e.place else "" for e in told] == ["Tal Abyad", "Suluk"]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The army entered Harasta on Friday after rebels withdrew from it.", ["territory_gained"]),
        ("Soldiers were bused to the front near Hama on Monday activists said.", []),
        ("The army said it evacuated civilians from Daraya on Friday.", ["evacuation"]),
    ],
)
def test_what_is_told_in_one(text: str, kinds: list[str]) -> None:
    assert [event.type for event in events(text)] == kinds
