"""Who is counted without a noun in a clause of another deed need not be who was counted before."""

import pytest

from marsad.model import Group
from tests.read.test_syntax import events


def _groups(text: str) -> list[Group]:
    found = sorted((f.start, f.group) for event in events(text) for f in event.figures)
    return [group for _, group in found]


@pytest.mark.parametrize(
    "text",
    [
        "Rebels killed six soldiers near Morek while air raids hit Hass and wounded nine.",
        "The YPG killed six militants in Suluk, and coalition jets struck Raqqa, killing nine.",
        "Jets hit a base in Homs killing four soldiers, and missiles hit Hama, wounding six.",
    ],
)
def test_they_are_anybody(text: str) -> None:
    assert _groups(text) == [Group.COMBATANTS, Group.PEOPLE]


@pytest.mark.parametrize(
    "text",
    [
        "A roadside bomb killed four soldiers in Suran and wounded nine on Monday.",
        "The army killed six rebels in Jobar and army snipers killed nine in Harasta.",
        "An army unit killed six terrorists in Jobar and another unit killed nine in Harasta.",
        "A roadside bomb killed four soldiers in Suran and nine were wounded on Monday.",
        "Bombs killed four soldiers in Suran on Monday while almost nine more were wounded.",
    ],
)
def test_of_one_deed_they_are_those_told_before(text: str) -> None:
    assert _groups(text) == [Group.COMBATANTS, Group.COMBATANTS]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Nusra Front fighters killed 14 soldiers in Azizah as shells hit Hamdaniyeh.",
            [("armed_clash", "Azizah"), ("shelling", "Hamdaniyeh")],
        ),
        (
            "While artillery shelled Rashidin, rebels killed 20 soldiers in Ramouseh.",
            [("armed_clash", "Ramouseh"), ("shelling", "Rashidin")],
        ),
        (
            "Gunmen killed a preacher in Hama as a car bomb exploded in Salqin.",
            [("attack_on_civilians", "Hama"), ("explosive_device", "Salqin")],
        ),
        (  # one deed, at one place
            "The army killed nine rebels in Jobar as its artillery shelled the district.",
            [("shelling", "Jobar")],
        ),
        (
            "The army killed nine rebels in Jobar as shells pounded the district on Monday.",
            [("shelling", "Jobar")],
        ),
    ],
)
def test_whom_a_side_killed_elsewhere_has_an_event_of_its_own(
    text: str, told: list[tuple[str, str]]
) -> None:
    assert sorted((e.type, e.place.text) for e in events(text) if e.place) == sorted(told)


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("Islamic State killed six soldiers near Palmyra.", "Jets bombed Sukhna killing 24."),
        ("A car bomb killed 25 rebels at Atmeh.", "A blast in Tartous killed seven."),
        ("Rebels killed 12 soldiers in Souran.", "Barrel bombs on Latamneh left nine dead."),
    ],
)
def test_whom_the_next_deed_elsewhere_struck_may_be_anybody(first: str, then: str) -> None:
    *_, last = sorted(events(f"{first} {then}"), key=lambda event: event.span.start)
    assert [(f.group.value, f.of) for f in last.figures] == [("people", None)]


@pytest.mark.parametrize("then", ["They wounded nine there.", "The attack on Hama wounded four."])
def test_the_dead_of_the_same_deed_are_those_told_of(then: str) -> None:
    (event,) = events(f"Rebels killed six soldiers in an attack on Hama. {then}")
    assert {figure.group.value for figure in event.figures} == {"combatants"}
