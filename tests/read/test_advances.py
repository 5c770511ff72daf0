"""Advances for ground: lists that a verb follows, attempts repelled, where people ran to."""

import pytest

from tests.read.test_grip import _held
from tests.read.test_syntax import events


def _read(text: str, kind: str) -> list[str | None]:
    return [e.place.text if e.place else None for e in events(text) if e.type == kind]


@pytest.mark.parametrize(
    "text",
    [
        "The villages of Kinsabba, Salma and Kabani were captured on Tuesday.",
        "Kinsabba, Salma and Kabani have been retaken by the army, state television said.",
    ],
)
def test_a_list_before_its_verb_has_its_first_place(text: str) -> None:
    assert sorted(map(str, _read(text, "territory_gained"))) == ["Kabani", "Kinsabba", "Salma"]


@pytest.mark.parametrize(
    "text",
    [
        "The army managed to advance and take control of Kinsabba on Monday, a monitor said.",
        "Rebels were able to push forward and seize the town of Kinsabba on Monday.",
        "Rebels succeeded in breaking through the lines and capturing Kinsabba on Monday.",
    ],
)
def test_who_manages_to_advance_and_take_a_place_takes_it(text: str) -> None:
    assert _read(text, "territory_gained") == ["Kinsabba"]


@pytest.mark.parametrize(
    "text",
    [
        "Rebels tried to retake Kinsabba on Monday but their attack was foiled and ten fell.",
        "Rebels attempted to recapture Kinsabba but the army repelled the assault, killing ten.",
    ],
)
def test_an_attempt_that_is_repelled_is_one_fight(text: str) -> None:
    assert _read(text, "offensive") == []
    assert _read(text, "armed_clash") == ["Kinsabba"]


def test_an_attempt_elsewhere_is_another_event() -> None:
    text = "Rebels tried to retake Kinsabba but the army repelled an attack on Salma on Monday."
    assert _read(text, "offensive") == ["Kinsabba"]


@pytest.mark.parametrize("run", ["withdrew towards", "fled to"])
def test_nobody_is_killed_where_the_others_run_to(run: str) -> None:
    text = (
        "The army took Kinsabba on Monday. "
        f"At least 24 rebels were killed and the remaining ones {run} the town of Salma."
    )
    assert {e.place.text for e in events(text) if e.figures and e.place} == {"Kinsabba"}


def test_the_month_is_no_demonstration() -> None:
    assert _read("The army took back Sukhna in March after it was lost to rebels.", "protest") == []


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Rebels have now taken 80 percent of Kinsabba.", {("Kinsabba", "rebels")}),
        ("The army has captured Salma and controls most of the countryside.", set()),
        ("The YPG, which controls most of Syria's northern border, denied it.", set()),
    ],
)
def test_how_much_is_held_of_what(text: str, held: set[tuple[str, str | None]]) -> None:
    assert _held(text) == held


@pytest.mark.parametrize(
    ("text", "kind", "place"),
    [
        ("The army has captured Palmyra and is advancing on Sukhna.", "offensive", "Sukhna"),
        ("IS lost Marea and rebels launched an offensive on Dabiq.", "offensive", "Dabiq"),
        ("The army took Marea and sent reinforcements to Dabiq.", "force_movement", "Dabiq"),
    ],
)
def test_what_is_pressed_elsewhere_is_no_part_of_a_capture(
    text: str, kind: str, place: str
) -> None:
    assert [event.type for event in events(text)] == ["territory_gained", kind]
    assert _read(text, kind) == [place]


def test_an_offensive_that_took_the_town_is_part_of_its_capture() -> None:
    text = "The army launched an offensive in Homs province and captured Palmyra on Monday."
    assert [event.type for event in events(text)] == ["territory_gained"]


@pytest.mark.parametrize(
    "text",
    [
        "IS fighters in Marea attacked the SDF on Monday.",
        "IS fighters sneaked into Marea and attacked the SDF there on Monday.",
        "IS fighters regrouped in Dabiq and attacked the SDF in Marea on Monday.",
    ],
)
def test_a_side_told_to_attack_another_fights_it(text: str) -> None:
    assert _read(text, "armed_clash") == ["Marea"]


@pytest.mark.parametrize(
    "text",
    [
        "The army seized 30 square kilometres of Eastern Ghouta on Monday.",
        "The army has captured 20 square kilometres in Eastern Ghouta since Monday.",
    ],
)
def test_ground_is_measured_too(text: str) -> None:
    assert _read(text, "territory_gained") == ["Eastern Ghouta"]
