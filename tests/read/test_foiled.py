"""Attacks with bombs that came to nothing, and bombers who only meant to be."""

import pytest

from tests.read.test_syntax import events


def types(text: str) -> list[str]:
    return sorted({event.type for event in events(text)})


@pytest.mark.parametrize(
    "text",
    [
        "A suicide bombing planned by Islamic State in Homs was foiled by the army on Tuesday.",
        "Kurdish security forces thwarted a suicide attack in Qamishli on Monday.",
        "A plot to detonate a car bomb in Jableh was thwarted on Monday by the army.",
        "An attack by two suicide bombers on a market in Azaz was foiled on Tuesday by rebels.",
    ],
)
def test_a_bomb_that_was_foiled_did_not_go_off(text: str) -> None:
    (event,) = events(text)
    assert event.type == "weapons_disrupted"
    assert event.initiators
    assert all(ref.name != "Islamic State" for ref in event.initiators)


@pytest.mark.parametrize(
    "text",
    [
        "Security forces foiled an Islamic State attempt to drive a truck bomb into Kobani.",
        "The army killed two would-be suicide bombers near a checkpoint in Homs on Sunday.",
        "Three would-be suicide bombers were killed by Kurdish fighters near Tell Abyad on Monday.",
        "Army units shot dead a suicide bomber who tried to reach a checkpoint in al-Mazzeh.",
        "Guards killed a suicide bomber before he could blow himself up at a checkpoint in Homs.",
        "Two suicide bombers were killed by the army near Palmyra on Tuesday.",
    ],
)
def test_who_did_not_get_there_was_in_a_fight(text: str) -> None:
    assert types(text) == ["armed_clash"]


@pytest.mark.parametrize(
    "text",
    [
        "A suicide bomber killed five people in Homs on Sunday after troops foiled another attack.",
        "The army foiled an attack on Homs hours after a suicide bomber killed nine in Hama.",
        "Two would-be attackers blew themselves up near Kobani on Sunday killing three people.",
    ],
)
def test_a_bomb_told_beside_what_was_foiled_did(text: str) -> None:
    assert "suicide_bombing" in types(text)


@pytest.mark.parametrize(
    "text",
    [
        "A suicide bomber killed two soldiers in Hasaka on Tuesday before he was shot dead.",
        "A motorcycle bomber killed 16 people and wounded 40 in a suicide attack in Hasaka.",
        "A suicide bomber was killed and nine soldiers hurt when he detonated his belt in Hasaka.",
    ],
)
def test_who_killed_others_has_gone_off(text: str) -> None:
    assert types(text) == ["suicide_bombing"]
