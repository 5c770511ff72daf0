"""Tests of whom people protest against, and of what those have done."""

import pytest

from tests.read.reading import names
from tests.read.test_syntax import events


def _sides(text: str, kind: str) -> tuple[list[str], list[str]]:
    (event,) = [event for event in events(text) if event.type == kind]
    return [side.name for side in event.initiators], [side.name for side in event.targets]


@pytest.mark.parametrize(
    ("protest", "side"),
    [
        ("Residents protested in Atarib on Friday against Ahrar al-Sham after it", "Ahrar al-Sham"),
        ("Crowds gathered in Amuda to protest against the YPG after its fighters", "YPG"),
        (
            "Villagers blocked a road in Azaz in protest at Nusra Front because it",
            "Jabhat al-Nusra",
        ),
    ],
)
def test_it_is_whom_they_protest_against(protest: str, side: str) -> None:
    text = f"{protest} shot dead six people at an earlier rally."
    assert _sides(text, "attack_on_civilians") == ([side], ["civilians"])


def test_who_is_protested_against_is_not_arrested() -> None:
    text = "Police arrested 12 demonstrators in Hama on Friday at a protest against the government."
    assert "Syrian government forces" not in _sides(text, "arrest")[1]


@pytest.mark.parametrize(
    "text",
    [
        "Mines have killed 30 civilians in Manbij since it was captured by the SDF in August.",
        "Families returned to Manbij after it was captured by the SDF in August, residents said.",
    ],
)
def test_it_is_no_plural_and_so_the_place(text: str) -> None:
    assert _sides(text, "territory_gained") == (["SDF"], [])
    assert "abduction" not in {event.type for event in events(text)}


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Families of detained soldiers demonstrated in Latakia on Sunday.", {"protest"}),
        ("Relatives of arrested activists held a sit-in in Sweida on Sunday.", {"protest"}),
        ("Residents arrested in Raqqa on Monday were taken to a prison.", {"arrest"}),
        ("Police arrested activists in Sweida on Sunday, residents said.", {"arrest"}),
    ],
)
def test_detained_before_a_noun_is_no_arrest_of_that_day(text: str, kinds: set[str]) -> None:
    assert {event.type for event in events(text)} == kinds


@pytest.mark.parametrize(
    "text",
    [
        "Hundreds demonstrated in Daraa against President Bashar al-Assad activists said.",
        "Hundreds marched in Daraa against the rule of Bashar al-Assad activists said.",
        "Hundreds marched in Homs in support of Bashar al-Assad, activists said.",
    ],
)
def test_whom_people_march_for_or_against_says_nothing(text: str) -> None:
    (event,) = events(text)
    assert names(event) == ["local activists"]
