"""Attacks that stop, and the calm that is agreed or announced for a time."""

import pytest

from tests.read.test_syntax import events


def _types(text: str) -> list[str]:
    return [event.type for event in events(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Moscow announced a humanitarian pause in Aleppo from Tuesday.",
        "The pause in Daraa began on Monday, the ministry said.",
        "Russia extended its halt to air strikes on Aleppo by three days on Monday.",
        "A unilateral halt to air strikes on the city of Aleppo has held since Tuesday.",
    ],
)
def test_a_pause_is_an_agreement(text: str) -> None:
    assert _types(text) == ["agreement"]


@pytest.mark.parametrize(
    "text",
    [
        "Russian and Syrian aircraft stopped bombing Aleppo on Tuesday.",
        "The UN envoy announced a pause in the talks in Geneva on Tuesday.",
        "Militants stopped shelling the village of Nubul on Sunday.",
    ],
)
def test_who_stops_attacks_nobody(text: str) -> None:
    assert not _types(text)


def test_a_truce_ahead_is_expected() -> None:
    text = "Jets left Aleppo alone on Tuesday ahead of a ten-hour truce on Friday."
    (told,) = events(text)
    assert (told.type, told.status.value, str(told.when.start)) == (
        "agreement",
        "expected",
        "2016-10-14",
    )


def test_who_denies_one_thing_and_says_another_has_said_it() -> None:
    text = "A rebel denied the accusation and said government jets had hit Talbiseh on Monday."
    (told,) = events(text)
    assert (told.type, told.status.value) == ("air_strike", "reported")
