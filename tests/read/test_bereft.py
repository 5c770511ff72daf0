"""Whom or what a person loses is no place."""

import pytest

from tests.read.test_syntax import events


def types(text: str) -> list[str]:
    return [event.type for event in events(text)]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The father lost his son in Zamalka on Monday when a rocket hit.", ["shelling"]),
        ("Um Omar lost her husband in Qabasin on Monday in an air raid.", ["air_strike"]),
        ("He lost his leg in Zamalka on Monday when a shell landed.", ["shelling"]),
        ("A mother lost her two children in Saqba on Monday in an air raid.", ["air_strike"]),
    ],
)
def test_who_loses_somebody_loses_no_town(text: str, kinds: list[str]) -> None:
    assert types(text) == kinds


@pytest.mark.parametrize(
    "text",
    [
        "The rebels lost two villages in northern Hama on Monday to the army.",
        "The army lost Sukhna in rural Homs on Monday to Islamic State.",
        "President Assad lost his last base in Idlib on Monday to the rebels.",
    ],
)
def test_what_a_side_loses_is_ground(text: str) -> None:
    assert types(text) == ["territory_gained"]
