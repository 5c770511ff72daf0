"""Words that only say who people are: whom they fight, what they have been through."""

import pytest

from tests.read.test_syntax import events


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("A group fighting troops in Syria has used banned arms against Kurds in Aleppo.", []),
        (
            "IS executed eight men in Binnish on Saturday who had fought against the jihadists.",
            ["attack_on_civilians"],
        ),
        (
            "A bomb on Sunday killed nine rebels in Homs who have been fighting to oust Assad.",
            ["explosive_device"],
        ),
        (
            "The SDF, which is fighting Islamic State in northern Syria, shelled Manbij on Sunday.",
            ["shelling"],
        ),
    ],
)
def test_whom_people_fight_is_no_fight_of_that_day(text: str, kinds: list[str]) -> None:
    assert [event.type for event in events(text)] == kinds


@pytest.mark.parametrize(
    "text",
    [
        "Rebels who had fought the army in Mork on Sunday withdrew to Hama.",
        "Nine soldiers were killed on Sunday fighting rebels in Mork.",
        "Rebels have been fighting the army in Mork since Sunday.",
    ],
)
def test_a_fight_with_a_place_of_its_own_is_told(text: str) -> None:
    assert [event.type for event in events(text)] == ["armed_clash"]


@pytest.mark.parametrize(
    "text",
    [
        "A car bomb hit Rashidin on Sunday near people who had been evacuated from Fuaa.",
        "A car bomb in Rashidin on Sunday went off near a convoy of buses carrying civilians.",
        "A car bomb on Sunday killed 43 in an attack on buses carrying families in Rashidin.",
        "A car bomb in Rashidin on Sunday killed 43 people who had been evacuated from Fuaa.",
    ],
)
def test_who_is_hit_was_not_evacuated_that_day(text: str) -> None:
    assert [event.type for event in events(text)] == ["explosive_device"]


@pytest.mark.parametrize(
    "text",
    [
        "On Sunday buses carrying residents left Madaya for Idlib.",
        "A convoy of buses carrying rebels and their families left Qudsaya on Sunday.",
        "Some 300 people were evacuated from Madaya on Sunday and reached Idlib.",
    ],
)
def test_who_is_driven_away_is_evacuated(text: str) -> None:
    assert [event.type for event in events(text)] == ["evacuation"]
