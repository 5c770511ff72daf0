"""Who was killed by a side in a clause of its own, and elsewhere, fell in a deed of its own."""

import datetime

import pytest

from tests.read.test_syntax import events


def _killed(text: str) -> set[tuple[str, str, str, int | None]]:
    return {
        (
            event.type,
            event.place.text if event.place else "",
            "+".join(ref.name for ref in event.initiators),
            figure.quantity.low,
        )
        for event in events(text)
        for figure in event.figures
    }


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        (
            "Jets struck Kafr Zita on Monday after rebels killed 14 soldiers in Maardas.",
            ("armed_clash", "Maardas", "rebels", 14),
        ),
        (
            "Rebels shelled Kafraya on Sunday a day after Hezbollah killed seven people in Madaya.",
            ("attack_on_civilians", "Madaya", "Hezbollah", 7),
        ),
        (
            "Rebels attacked Fuaa on Tuesday a week after the army killed 12 people in Zabadani.",
            ("attack_on_civilians", "Zabadani", "Syrian government forces", 12),
        ),
        (
            "Jabhat al-Nusra took Hazano as Jund al-Aqsa killed six Ahrar al-Sham men in Saraqib.",
            ("armed_clash", "Saraqib", "Jund al-Aqsa", 6),
        ),
        (
            "A car bomb exploded in Homs, and troops killed two gunmen in Talkalakh.",
            ("armed_clash", "Talkalakh", "", 2),
        ),
        (
            "A bomb exploded in Salamiyah while soldiers shot dead two villagers in Rastan.",
            ("attack_on_civilians", "Rastan", "", 2),
        ),
    ],
)
def test_a_killing_in_a_clause_of_its_own_is_an_event(
    text: str, killed: tuple[str, str, str, int]
) -> None:
    assert _killed(text) == {killed}
    assert len(events(text)) == 2


def test_each_side_that_kills_has_its_dead_and_its_place() -> None:
    text = (
        "Rebels killed five soldiers in Morek on Monday and the army killed three rebels in "
        "Maardas on Tuesday."
    )
    assert _killed(text) == {
        ("armed_clash", "Morek", "rebels", 5),
        ("armed_clash", "Maardas", "Syrian government forces", 3),
    }


def test_a_day_after_is_the_day_before() -> None:
    text = "Rebels shelled Kafraya on Sunday a day after Hezbollah killed seven people in Madaya."
    (killing,) = [event for event in events(text) if event.type == "attack_on_civilians"]
    assert killing.when.start == killing.when.end == datetime.date(2016, 10, 8)


@pytest.mark.parametrize(
    "text",
    [
        "Troops killed 14 rebels in Inkhil as insurgents attacked a post in the town.",
        "Islamic State attacked Ain Issa on Tuesday as its men killed six SDF fighters there.",
        "Gunmen attacked a post in Inkhil on Monday, and killed two soldiers.",
    ],
)
def test_a_killing_at_the_place_of_the_attack_is_its_own(text: str) -> None:
    assert [event.type for event in events(text)] == ["armed_clash"]
