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


@pytest.mark.parametrize(
    ("text", "types"),
    [
        (
            "The SDF began the battle for Raqqa in June after it had captured Tabqa in May.",
            {"offensive", "territory_gained"},
        ),
        (
            "The army launched an offensive on Tal Afar, weeks after retaking Mosul.",
            {"offensive", "territory_gained"},
        ),
        ("Rebels launched an attack on Maan and seized it after fierce clashes.",
         {"territory_gained"}),
    ],
)  # fmt: skip
def test_an_attack_begun_after_a_capture_is_no_part_of_it(text: str, types: set[str]) -> None:
    assert {event.type for event in events(text)} == types
