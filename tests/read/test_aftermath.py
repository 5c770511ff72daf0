"""Tests of who only comes when it is over."""

import pytest

from tests.read.test_syntax import events


def _doers(text: str, kind: str) -> list[str]:
    (event,) = [event for event in events(text) if event.type == kind]
    return [side.name for side in event.initiators]


@pytest.mark.parametrize(
    "text",
    [
        "A Russian helicopter was shot down in Idlib and its crew were rescued by the army.",
        "A Syrian helicopter came down near Talbiseh and its wreckage was filmed by rebels.",
        "The pilot of a Syrian jet shot down in Latakia was taken prisoner by Islamic State.",
        "Rebels captured the pilot of a Syrian warplane that crashed near Talbiseh on Sunday.",
    ],
)
def test_who_takes_the_crew_did_not_bring_the_plane_down(text: str) -> None:
    assert _doers(text, "weapons_disrupted") == []


@pytest.mark.parametrize(
    "text",
    [
        "A Syrian warplane was shot down by rebels near Hama on Monday and its pilot was killed.",
        "A Syrian jet crashed near Hama on Monday after it was hit by rebels.",
        "Rebels fired a missile that brought down a Syrian helicopter near Hama on Monday.",
    ],
)
def test_who_hits_a_plane_brought_it_down(text: str) -> None:
    assert _doers(text, "weapons_disrupted") == ["rebels"]


@pytest.mark.parametrize(
    ("text", "bombers"),
    [
        ("A bomb exploded in Manbij on Monday and two men were arrested by the SDF.", []),
        ("A bomb exploded in Azaz and the attack was claimed by Islamic State.", ["Islamic State"]),
    ],
)
def test_who_arrests_people_after_a_blast_did_not_lay_the_bomb(
    text: str, bombers: list[str]
) -> None:
    assert _doers(text, "explosive_device") == bombers
