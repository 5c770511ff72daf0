"""Whose "its posts" are: those of the side that speaks of them or accuses another."""

import pytest

from tests.read.test_syntax import events


def sides(text: str) -> list[tuple[list[str], list[str]]]:
    """Who did each event of a text, and to whom."""
    return [([r.name for r in e.initiators], [r.name for r in e.targets]) for e in events(text)]


@pytest.mark.parametrize(
    ("text", "who", "whom"),
    [
        (
            "The YPG said Turkish artillery had shelled its fighters near Tel Abyad on Sunday.",
            "Turkish forces",
            "YPG",
        ),
        (
            "The Kurdish militia accused Turkey of bombing its positions near Afrin on Sunday.",
            "Turkey",
            "Kurdish forces",
        ),
        ("The YPG denounced Turkey for shelling its posts near Afrin on Tuesday.", "Turkey", "YPG"),
        (
            "The SDF said its fighters had repelled an attack by Islamic State on Tal Samin.",
            "Islamic State",
            "SDF",
        ),
        (
            "Russia's defence ministry said rebels had shelled its base at Hmeimim on Monday.",
            "rebels",
            "Russian forces",
        ),
    ],
)
def test_what_a_speaker_calls_its_own_is_hit(text: str, who: str, whom: str) -> None:
    assert sides(text) == [([who], [whom])]


def test_a_monitor_has_no_positions() -> None:
    text = "The Observatory said the army had shelled their positions near Kobani on Tuesday."
    assert sides(text) == [(["Syrian government forces"], [])]


@pytest.mark.parametrize(
    "text",
    [
        "Planes, probably Russian, struck a clinic in Ariha on Tuesday.",
        "A raid by jets killed two in Ariha on Friday. The jets were most likely Russian.",
    ],
)
def test_aircraft_are_those_that_they_are_taken_for(text: str) -> None:
    assert [who for who, _ in sides(text)] == [["Russian forces"]]


def test_guns_of_a_nation_are_its_own() -> None:
    assert sides("Turkish howitzers shelled a village near Afrin on Tuesday.")[0][0] == [
        "Turkish forces"
    ]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The Syrian army said troops had captured Morek in Hama on Monday.", "Syrian government"),
        ("Turkey's military said troops had shelled IS posts near Jarablus.", "Turkish forces"),
    ],
)
def test_troops_of_whom_an_army_speaks_are_its_own(text: str, who: str) -> None:
    ((doers, _),) = sides(text)
    assert [doer.startswith(who) for doer in doers] == [True]


def test_troops_of_whom_another_state_speaks_are_nobodys_known() -> None:
    text = "The Russian defence ministry said troops recaptured Palmyra on Sunday."
    assert [who for who, _ in sides(text)] == [[]]


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        (
            "A rebel said 20 soldiers were killed in an ambush on their convoy near Khanaser.",
            ["Syrian government forces"],
        ),
        (
            "The army said nine rebels were wounded in an attack on their post in Hama on Sunday.",
            ["rebels"],
        ),
        ("A Kurdish official said 12 militants died in an attack on their base near Manbij.", []),
    ],
)
def test_fighters_fall_in_an_attack_on_what_is_theirs(text: str, whom: list[str]) -> None:
    assert sides(text) == [([], whom)]


@pytest.mark.parametrize(
    ("text", "who", "whom"),
    [
        (
            "The SDF said six fighters died in an attack on their base near Manbij on Sunday.",
            [],
            ["SDF"],
        ),
        (
            "The rebels said 20 soldiers were killed in their attack on Khanaser on Sunday.",
            ["rebels"],
            ["Syrian government forces"],
        ),
        (
            "The rebels said five people were killed in an attack on their base near Khanaser.",
            [],
            ["rebels"],
        ),
    ],
)
def test_what_else_a_speaker_calls_theirs_is_its_own(
    text: str, who: list[str], whom: list[str]
) -> None:
    assert sides(text) == [(who, whom)]
