"""Who only backs others, or only holds a place, has not done what its clause tells besides."""

import pytest

from tests.read.test_syntax import events


def doers(text: str) -> dict[str, list[str]]:
    return {event.type: [ref.name for ref in event.initiators] for event in events(text)}


@pytest.mark.parametrize(
    ("text", "kind", "side"),
    [
        (
            (
                "Coalition jets backed the Syrian Democratic Forces as they stormed the town of "
                "Shadadi."
            ),
            "armed_clash",
            "SDF",
        ),
        (
            "Russian planes supported the Syrian army as it captured Palmyra on Sunday.",
            "territory_gained",
            "Syrian government forces",
        ),
        (
            "Turkish tanks helped rebels as they fought Islamic State near al-Bab on Monday.",
            "armed_clash",
            "rebels",
        ),
        (
            "The army shelled rebels as it advanced on Morek on Monday.",
            "offensive",
            "Syrian government forces",
        ),
    ],
)
def test_they_are_those_who_are_backed(text: str, kind: str, side: str) -> None:
    assert doers(text)[kind] == [side]


@pytest.mark.parametrize(
    "text",
    [
        (
            "Rebels attacked Mhardeh and Salhab which the government holds with rockets killing "
            "two civilians."
        ),
        "Rebels attacked Foua which the army controls with mortars killing two civilians.",
        "Rebels bombarded Nubl which loyalist militias held with shells on Tuesday killing three.",
    ],
)
def test_a_weapon_behind_a_place_that_is_held_is_the_attackers(text: str) -> None:
    assert doers(text)["shelling"] == ["rebels"]


def test_who_holds_a_town_with_guns_fires_none() -> None:
    assert events("The army holds the town of Morek with artillery and tanks.") == []
