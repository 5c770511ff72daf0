"""Aircraft or guns, and what an army's bulletin counts as destroyed."""

import pytest

from tests.read.test_syntax import events


def _told(text: str) -> list[tuple[str, str]]:
    return sorted((event.type, event.place.text) for event in events(text) if event.place)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Army units bombarded Saraqib on Tuesday killing two people.", "shelling"),
        ("The rebels bombed Jaramana on Tuesday killing two people.", "shelling"),
        ("Warplanes bombarded Saraqib on Tuesday killing two people.", "air_strike"),
        ("The Russian air force hit command posts in Saraqib on Tuesday.", "air_strike"),
        ("A crude unguided explosive device hit Saraqib on Tuesday.", "air_strike"),
    ],
)
def test_who_strikes_tells_with_what(text: str, kind: str) -> None:
    assert [event.type for event in events(text)] == [kind]


def test_materiel_is_destroyed_by_the_arm_told_of_last() -> None:
    jets = "Syrian jets struck Islamic State positions in Saraqib on Tuesday. "
    hit = "Three vehicles were destroyed in Binnish and an ammunition depot was hit in Taftanaz."
    assert _told(jets + hit) == [
        ("air_strike", "Binnish"),
        ("air_strike", "Saraqib"),
        ("air_strike", "Taftanaz"),
    ]
    guns = "An army unit shelled Islamic State positions in Saraqib on Tuesday. "
    assert _told(guns + hit) == [
        ("shelling", "Binnish"),
        ("shelling", "Saraqib"),
        ("shelling", "Taftanaz"),
    ]


def test_what_is_destroyed_in_an_attack_is_part_of_it() -> None:
    text = "Jets struck rebel positions in Saraqib on Tuesday destroying two vehicles in Saraqib."
    assert _told(text) == [("air_strike", "Saraqib")]


def test_fighters_whom_a_side_eliminated_died_in_a_clash() -> None:
    text = "The army eliminated 75 militants, including the suicide bombers, in Saraqib on Tuesday."
    assert [event.type for event in events(text)] == ["armed_clash"]
    (fight,) = events("Twenty rebels died in Saraqib in fighting on Tuesday.")
    assert fight.type == "armed_clash"


def test_an_operation_in_which_fighters_fell_is_a_fight() -> None:
    text = "Four rebels were killed in an army offensive in Khan Tuman on Tuesday."
    assert [event.type for event in events(text)] == ["armed_clash"]
    text = "An army offensive began in Khan Tuman on Tuesday."
    assert [event.type for event in events(text)] == ["offensive"]
