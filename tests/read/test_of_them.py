"""Who "12 of them" are, and what an attack on people without arms is."""

import pytest

from marsad.model import EventClaim
from tests.read.test_syntax import events


def _only(text: str) -> EventClaim:
    (event,) = events(text)
    return event


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("IS attacked shepherds near Palmyra killing 12 of them on Sunday.", "civilians"),
        ("IS attacked civilians near Palmyra, killing 12 of them, on Sunday.", "civilians"),
        ("A mine left by IS blew up a truck with workers near Palmyra killing 12 of them.", ""),
        ("A mine planted by rebels hit a bus carrying farmers near Hama killing five of them.", ""),
    ],
)
def test_they_are_not_those_who_did_it(text: str, group: str) -> None:
    (killed,) = _only(text).figures
    assert killed.of is None
    assert killed.group == (group or "civilians")


def test_they_are_the_side_that_was_hit() -> None:
    (killed,) = _only(
        "The army ambushed IS fighters near Palmyra killing 12 of them on Sunday."
    ).figures
    assert killed.of is not None
    assert (killed.of.name, killed.group) == ("Islamic State", "combatants")


def test_they_are_the_armys_where_they_are_soldiers() -> None:
    (killed,) = _only("Rebels shelled a convoy of soldiers near Hama killing five of them.").figures
    assert killed.of is not None
    assert (killed.of.name, killed.group) == ("Syrian government forces", "combatants")


def test_what_a_side_leaves_behind_is_its_own() -> None:
    (lost,) = _only("Rebels attacked the base in Maan and left 12 of them dead behind.").figures
    assert lost.group == "combatants"


@pytest.mark.parametrize(
    "text",
    [
        "IS fighters attacked a group of shepherds near Palmyra on Sunday.",
        "IS fighters ambushed oil workers near Palmyra on Sunday killing 12.",
        "IS attacked villagers and aid workers near Palmyra on Sunday.",
    ],
)
def test_an_attack_on_people_without_arms_is_no_clash(text: str) -> None:
    attack = _only(text)
    assert attack.type == "attack_on_civilians"
    assert [ref.name for ref in attack.initiators] == ["Islamic State"]
    assert "civilians" in [ref.name for ref in attack.targets]


def test_an_attack_on_soldiers_and_villagers_may_be_one() -> None:
    text = "IS fighters attacked soldiers and villagers near Palmyra on Sunday killing 12 soldiers."
    assert _only(text).type == "armed_clash"


@pytest.mark.parametrize(
    "text",
    [
        "ISIS attacked Tal Bathina on Tuesday but army units confronted them and killed 14.",
        "IS fighters attacked Tal Tamr on Tuesday and the YPG fought them, killing 14.",
        "Islamic State stormed a post near Palmyra and the army clashed with them and killed 14.",
    ],
)
def test_whom_a_side_confronts_and_kills_are_those_that_them_means(text: str) -> None:
    (killed,) = _only(text).figures
    assert killed.of is not None
    assert (killed.of.name, killed.group) == ("Islamic State", "combatants")


def test_who_is_repelled_bears_arms() -> None:
    text = (
        "Nusra Front fighters attacked Fua in Idlib. Government forces repelled them, killing 11."
    )
    (killed,) = (figure for event in events(text) for figure in event.figures)
    assert killed.group == "combatants"


def test_protesters_whom_police_confront_bear_none() -> None:
    text = (
        "Protesters marched in Daraa on Tuesday but security forces confronted them and killed 9."
    )
    (killed,) = (figure for event in events(text) for figure in event.figures)
    assert killed.group == "people"
