"""Whose "six of its fighters" are, where another side is named last."""

import pytest

from tests.read.test_syntax import events


@pytest.mark.parametrize(
    ("text", "measure", "side"),
    [
        (
            (
                "The SDF said it had captured a village from Islamic State near Ain Issa and that "
                "six of its fighters were killed."
            ),
            "killed",
            "SDF",
        ),
        (
            (
                "Turkey said its soldiers killed 12 YPG militants near Afrin and two of its troops "
                "were wounded."
            ),
            "injured",
            "Turkey",
        ),
        (
            (
                "The Syrian army ambushed Nusra fighters near Khan Touman while three of its "
                "soldiers were wounded."
            ),
            "injured",
            "Syrian government forces",
        ),
        (
            (
                "Islamic State was driven out of Manbij by Kurdish forces and nine of its men were "
                "killed."
            ),
            "killed",
            "Islamic State",
        ),
        (
            "Rebels attacked an army post in Idlib on Thursday and four of its soldiers died.",
            "killed",
            "Syrian government forces",
        ),
    ],
)
def test_they_are_of_whom_the_clause_above_tells(text: str, measure: str, side: str) -> None:
    (event,) = events(text)
    figures = [f for f in event.figures if f.measure == measure]
    assert figures[-1].group == "combatants"
    assert figures[-1].of is not None
    assert figures[-1].of.name == side


def test_where_both_sides_may_have_such_people_they_are_nobodys() -> None:
    (event,) = events(
        "Nusra attacked the headquarters of Division 30 near Azaz and five of its members died."
    )
    assert [(f.quantity.low, f.of) for f in event.figures] == [(5, None)]


@pytest.mark.parametrize(
    "text",
    [
        "The SDF killed nine militants near Raqqa on Monday the Pentagon said.",
        "The SDF said its fighters had killed nine militants near Raqqa on Monday.",
        "SDF said its fighters had killed nine militants near Raqqa on Monday.",
    ],
)
def test_whom_a_side_kills_are_not_its_own(text: str) -> None:
    (event,) = events(text)
    assert [(f.quantity.low, f.of) for f in event.figures] == [(9, None)]


def test_those_who_kill_others_are_of_their_group_where_they_fall() -> None:
    (event,) = events("IS attacked a post near Raqqa and nine militants were killed on Monday.")
    assert [f.of.name for f in event.figures if f.of] == ["Islamic State"]
