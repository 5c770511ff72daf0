"""Who did one deed of a sentence has no part in that of another clause with its own subject."""

import pytest

from tests.read.test_syntax import events


def _sides(text: str, type_: str) -> tuple[list[str], list[str]]:
    (event,) = (event for event in events(text) if event.type == type_)
    initiators = [side.name for side in event.initiators]
    return initiators, [side.name for side in event.targets if side.name != "civilians"]


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        (
            "Russian jets bombed Binnish, whereas a bomb in Salqin wounded three.",
            "explosive_device",
        ),
        ("The army took Morek while a rocket attack on Homs killed two children.", "shelling"),
        (
            "Rebels stormed Nubl while a suicide bomber killed six people in Homs.",
            "suicide_bombing",
        ),
        (
            "The SDF took Shaddadi while 12 people died in a car bombing in Homs.",
            "explosive_device",
        ),
        ("Turkish jets bombed Afrin before rockets fell on Kilis.", "shelling"),
        ("Rebels captured a base from the army and shells hit Homs, killing two.", "shelling"),
        ("A bomb killed two in Homs while rebels stormed army posts in Morek.", "explosive_device"),
        (
            "Fighting between rebels and the army left nine dead in Jobar and a bomb hit Homs.",
            "explosive_device",
        ),
    ],
)
def test_a_deed_of_its_own_is_by_nobody_named(text: str, type_: str) -> None:
    assert _sides(text, type_) == ([], [])


def test_who_only_shoots_elsewhere_is_not_whom_others_attack() -> None:
    text = "Rebels attacked Nubl, and Turkish border guards shot dead two men in Harem."
    assert _sides(text, "armed_clash") == (["rebels"], [])


@pytest.mark.parametrize(
    ("text", "type_", "sides"),
    [
        (  # they are told of again
            "Government forces stormed Morek as their jets bombed Halfaya, killing three.",
            "air_strike",
            (["Syrian government forces"], []),
        ),
        (  # a fight takes two
            "Clashes broke out in Jobar as the army attacked Nusra Front positions.",
            "armed_clash",
            (["Syrian government forces"], ["Jabhat al-Nusra"]),
        ),
        (  # of which those died
            "Jets bombed an Islamic State convoy in Raqqa and six died in the raids.",
            "air_strike",
            ([], ["Islamic State"]),
        ),
        (
            "The army shelled Douma while Russian jets bombed Arbin, killing nine.",
            "air_strike",
            (["Russian forces"], []),
        ),
    ],
)
def test_who_is_meant_in_both_clauses_is_in_both(
    text: str, type_: str, sides: tuple[list[str], list[str]]
) -> None:
    assert _sides(text, type_) == sides


def test_a_siege_is_by_those_who_fight_around_it() -> None:
    text = (
        "Douma is regularly hit by government fire and regime forces have waged an offensive in "
        "the area, which has also been under siege since 2013."
    )
    (siege,) = (event for event in events(text) if event.type == "siege")
    assert [side.name for side in siege.initiators] == ["Syrian government forces"]
