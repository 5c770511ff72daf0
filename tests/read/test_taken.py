"""A place that one side leaves and another takes is one event; "the city" is the one spoken of."""

import pytest

from tests.read.test_syntax import events


def told(text: str) -> list[tuple[str, str | None, set[str]]]:
    """Return each event's type, place and the sides that did it."""
    return [
        (e.type, e.place.text if e.place else None, {ref.name for ref in e.initiators})
        for e in events(text)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The army retreated from Saraqib on Saturday. Rebels took full control of the city.",
        "Rebels took Saraqib on Saturday. The army had retreated from the city hours earlier.",
        "The army pulled out of Saraqib on Saturday and rebels entered the city.",
    ],
)
def test_who_leaves_a_place_that_another_takes_is_part_of_the_capture(text: str) -> None:
    assert told(text) == [("territory_gained", "Saraqib", {"rebels"})]


@pytest.mark.parametrize(
    "text",
    [
        "The army retreated from Saraqib on Saturday. Rebels took Harasta.",
        "The army took Saraqib on Saturday. It withdrew from Harasta.",
        "Rebels took Saraqib in August 2015. The army withdrew from Saraqib on Saturday.",
    ],
)
def test_who_leaves_another_place_or_at_another_time_withdraws(text: str) -> None:
    assert {kind for kind, _, _ in told(text)} >= {"withdrawal"}


@pytest.mark.parametrize(
    "text",
    [
        "The Saraqib strike prompted Turkey to fire missiles at an air base on Friday.",
        "The Jarablus bombing led Turkey to launch air strikes on camps abroad.",
    ],
)
def test_a_place_that_one_deed_is_called_after_is_not_where_the_answer_was(text: str) -> None:
    assert told(text) == []


def test_a_deed_called_after_its_place_was_there() -> None:
    text = "The Saraqib air strike killed three people on Friday."
    assert told(text) == [("air_strike", "Saraqib", set())]


@pytest.mark.parametrize(
    "words", ["managed to wrest control of", "managed to completely wrest control over", "wrested"]
)
def test_what_somebody_managed_to_wrest_is_taken(words: str) -> None:
    assert told(f"The army {words} Azaz on Monday.") == [
        ("territory_gained", "Azaz", {"Syrian government forces"})
    ]


def test_hostages_seized_in_a_town_are_no_capture_of_it() -> None:
    (event,) = events("Nusra freed 13 nuns on Sunday whom it had seized in Maaloula in December.")
    assert event.type == "abduction"


def test_bodies_handed_over_to_a_capital_are_no_hand_over_of_it() -> None:
    text = "The army handed over to Damascus the bodies of 11 men whom IS executed near Arsal."
    assert [event.type for event in events(text)] == ["attack_on_civilians"]


@pytest.mark.parametrize(
    ("text", "place", "side"),
    [
        (
            "Government forces cut the highway on Tuesday when they seized a hilltop near Mallah.",
            "near Mallah",
            "Syrian government forces",
        ),
        (
            "Rebels killed nine soldiers on Tuesday when they captured Khan Touman.",
            "Khan Touman",
            "rebels",
        ),
        (
            "IS blew up the bridge when it overran Maskanah on Tuesday.",
            "Maskanah",
            "Islamic State",
        ),
    ],
)
def test_what_was_done_when_a_side_took_a_place(text: str, place: str, side: str) -> None:
    assert ("territory_gained", place, {side}) in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Nine rebels were killed on Tuesday when they entered the village of Maskanah.",
        "Nine rebels were killed on Tuesday as they captured the village of Maskanah.",
        "Nine soldiers were killed on Tuesday when they were captured in Maskanah.",
    ],
)
def test_who_falls_while_at_it_has_taken_nothing(text: str) -> None:
    assert "territory_gained" not in {kind for kind, _, _ in told(text)}


@pytest.mark.parametrize(
    ("text", "took", "lost"),
    [
        ("Marea was captured by rebels from Islamic State.", "rebels", ["Islamic State"]),
        (
            "Palmyra was retaken by the army from Islamic State.",
            "Syrian government forces",
            ["Islamic State"],
        ),
        ("Tal Rifaat was captured by the YPG from Nusra.", "YPG", ["Jabhat al-Nusra"]),
        ("Marea was captured by rebels from Ahrar al-Sham.", "Ahrar al-Sham", []),
        ("Marea was captured by fighters from Islamic State.", "Islamic State", []),
        ("Marea was captured by rebels from Idlib.", "rebels", []),
    ],
)
def test_a_place_is_taken_by_a_side_from_another(text: str, took: str, lost: list[str]) -> None:
    (event,) = events(text)
    assert [side.name for side in event.initiators] == [took]
    assert [side.name for side in event.targets] == lost
