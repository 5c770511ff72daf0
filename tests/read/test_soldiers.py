"""Whose soldiers are who are nobody's by their name."""

import pytest

from tests.read.test_syntax import events


def _sides(text: str) -> tuple[list[str], list[str]]:
    event = events(text)[-1]
    return [ref.name for ref in event.initiators], [ref.name for ref in event.targets]


ARMY = "Syrian government forces"


@pytest.mark.parametrize(
    ("text", "doers", "hit"),
    [
        ("Rebels killed seven soldiers in an attack on Darayya on Tuesday.", ["rebels"], [ARMY]),
        ("Shells hit Homs. Soldiers fought rebels in Douma on Tuesday.", [ARMY], ["rebels"]),
        ("Troops backed by tanks fought rebels in Douma on Tuesday.", [ARMY], ["rebels"]),
        (
            "An Islamic State bomb killed 15 soldiers in Palmyra.",
            ["Islamic State"],
            [ARMY],
        ),
    ],
)
def test_soldiers_whom_rebels_fight_are_the_armys(
    text: str, doers: list[str], hit: list[str]
) -> None:
    assert _sides(text) == (doers, hit)


@pytest.mark.parametrize(
    "text",
    [
        "Islamic State killed five soldiers in the Lebanese town of Arsal on Monday.",
        "The Syrian army took Palmyra. Islamic State killed nine soldiers near Mosul on Tuesday.",
        "Turkish troops entered Jarablus. Islamic State killed a soldier near al-Bab on Tuesday.",
        "A Russian soldier died in Hama. Rebels killed two soldiers near Palmyra on Tuesday.",
        "Two soldiers were killed when rebels shelled the Golan on Tuesday, Israel said.",
        "Rebels killed two allied soldiers near Palmyra on Tuesday.",
    ],
)
def test_soldiers_of_a_report_of_others_are_nobodys(text: str) -> None:
    assert _sides(text)[1] == []
