"""Whose fire somebody comes under, what that is, and whom it hits."""

import pytest

from tests.read.test_syntax import events

Told = list[tuple[str, list[str], list[str]]]


def told(text: str) -> Told:
    return [
        (event.type, [a.name for a in event.initiators], [a.name for a in event.targets])
        for event in events(text)
    ]


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("Families leaving Tabqa came under fire from IS snipers on Monday.", "Islamic State"),
        ("Villagers from Marea came under gunfire from Turkish troops on Monday.",
         "Turkish forces"),
        ("Residents of Zamalka came under attack by army troops on Monday.",
         "Syrian government forces"),
        ("An ambulance came under fire from SDF fighters near Suluk on Monday.", "SDF"),
        ("Farmers were fired on by Turkish soldiers near Amuda on Monday.", "Turkish forces"),
        ("Shepherds were attacked by IS fighters near Sukhna on Monday.", "Islamic State"),
    ],
)  # fmt: skip
def test_who_fires_at_people_without_arms_is_no_target(text: str, doer: str) -> None:
    assert told(text) == [("attack_on_civilians", [doer], ["civilians"])]


@pytest.mark.parametrize(
    ("text", "doer", "hit"),
    [
        ("Army troops came under fire from rebels in Zamalka on Monday.", "rebels",
         "Syrian government forces"),
        ("Men of the Levant Front came under fire from IS near Marea on Monday.", "Islamic State",
         "Levant Front"),
        ("Turkish soldiers were fired on by YPG fighters near Afrin on Monday.", "YPG",
         "Turkish forces"),
        ("Turkish troops came under attack by IS near Marea on Monday.", "Islamic State",
         "Turkish forces"),
        ("Soldiers and residents came under fire from rebels in Zamalka on Monday.", "rebels",
         "Syrian government forces"),
    ],
)  # fmt: skip
def test_who_bears_arms_is_in_a_fight(text: str, doer: str, hit: str) -> None:
    assert told(text) == [("armed_clash", [doer], [hit])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Zamalka came under fire from army artillery on Monday.",
         [("shelling", ["Syrian government forces"], [])]),
        ("On Monday shoppers in Zamalka came under fire from army mortars.",
         [("shelling", ["Syrian government forces"], ["civilians"])]),
        ("Marea came under attack from Russian warplanes on Monday.",
         [("air_strike", ["Russian forces"], [])]),
        ("Zamalka came under fire from the army on Monday.",
         [("armed_clash", ["Syrian government forces"], [])]),
    ],
)  # fmt: skip
def test_a_town_under_fire_from_guns_is_shelled_by_their_owner(text: str, expected: Told) -> None:
    assert told(text) == expected
