"""A bomb and a bomber told in one sentence: two attacks, or how the one was made."""

import pytest

from tests.read.test_syntax import events

BOTH = {"explosive_device", "suicide_bombing"}


@pytest.mark.parametrize(
    "text",
    [
        (
            "A car bomb went off in Azaz on Monday shortly before two suicide bombers blew"
            " themselves up, killing ten."
        ),
        (
            "Militants detonated a car bomb near a school in Azaz on Monday and minutes later a"
            " suicide bomber blew himself up."
        ),
        "A suicide bomber blew himself up in Azaz on Monday after a car bomb went off nearby.",
        (
            "A roadside bomb killed two soldiers in Azaz on Monday before a suicide bomber"
            " attacked the rescuers."
        ),
    ],
)
def test_a_bomb_and_then_a_bomber_are_two_attacks(text: str) -> None:
    assert {event.type for event in events(text)} == BOTH


@pytest.mark.parametrize(
    "text",
    [
        "A suicide bomber detonated his car bomb in Azaz on Monday before guards could stop him.",
        "A car bomb driven by a suicide bomber exploded in Azaz on Monday.",
        "A car bomb exploded in Azaz on Monday when a suicide bomber drove it into a checkpoint.",
        "A car bomb exploded in Azaz on Monday and the suicide bomber was killed.",
    ],
)
def test_the_bomb_of_a_bomber_is_one_attack(text: str) -> None:
    assert [event.type for event in events(text)] == ["suicide_bombing"]
