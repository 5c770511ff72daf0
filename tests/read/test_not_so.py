"""What was to come and did not, what was not fired, who survived, and who only got away."""

import pytest

from marsad.model import Status
from tests.read.test_syntax import events


@pytest.mark.parametrize(
    "text",
    [
        "A deal to evacuate Zabadani collapsed on Sunday after a bus broke down.",
        "The agreement to evacuate Waer was suspended on Monday, the governor said.",
        "Plans to evacuate the sick from Douma were called off on Tuesday.",
        "The planned offensive on Raqqa has been shelved, the Pentagon said.",
    ],
)
def test_what_fell_through_is_not_to_come(text: str) -> None:
    assert events(text) == []


def test_what_is_resumed_is_still_to_come() -> None:
    (evacuation,) = events("The evacuation of Waer will resume on Friday after it was suspended.")
    assert evacuation.status is Status.EXPECTED


@pytest.mark.parametrize(
    "text",
    [
        "Planes flew over Mahin on Sunday but dropped no bombs.",
        "The jets fired no missiles at Mahin on Sunday, residents said.",
    ],
)
def test_no_bombs_are_no_strike(text: str) -> None:
    assert events(text) == []


def test_who_survives_an_attempt_on_his_life_made_none() -> None:
    (attack,) = events(
        "A commander of Ahrar al-Sham survived an attempt on his life in Idlib on Friday in which "
        "two of his guards died."
    )
    assert attack.initiators == ()
    assert [ref.name for ref in attack.targets] == ["Ahrar al-Sham"]


@pytest.mark.parametrize(
    "text",
    [
        "Ten IS detainees escaped from a prison in Azaz on Monday.",
        "Thirty women escaped from IS captivity in Raqqa on Monday.",
    ],
)
def test_captives_who_get_away_are_not_displaced(text: str) -> None:
    assert events(text) == []


def test_residents_who_escape_the_fighting_are() -> None:
    (fled,) = events("Ten families escaped from the fighting in Hasakah on Monday.")
    assert fled.type == "displacement"


@pytest.mark.parametrize(
    "text",
    [
        "The army freed 12 hostages held by IS near Sweida on Thursday.",
        "Kurdish forces freed 70 hostages from an IS prison in Hawija on Thursday.",
        "The US freed a Yazidi woman during the raid in Deir ez-Zor on Saturday.",
    ],
)
def test_who_frees_captives_took_nobody_and_bombed_nothing(text: str) -> None:
    assert events(text) == []


def test_whom_troops_seize_in_a_raid_they_do_not_bomb() -> None:
    (seized,) = events("US troops captured an IS leader in a raid in Deir ez-Zor on Saturday.")
    assert seized.type == "abduction"


@pytest.mark.parametrize(
    "text",
    [
        "IS warned people in Raqqa on Sunday to flee as the dam might collapse.",
        "No civilians left eastern Aleppo during the pause, the UN said.",
        "Coalition helicopters dropped SDF fighters behind IS lines near Tabqa on Wednesday.",
    ],
)
def test_who_is_warned_stays_or_is_set_down_is_in_no_event(text: str) -> None:
    assert events(text) == []


def test_a_deal_that_frees_captives_took_none() -> None:
    text = (
        "Nusra fighters left Arsal for Idlib on Tuesday under a deal that freed five Hezbollah "
        "captives."
    )
    assert "abduction" not in [event.type for event in events(text)]
