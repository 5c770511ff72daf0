"""Decisions are undone by later rows, and undoings too."""

import datetime

from marsad.model import Decision, Verdict, decisions_in_force


def decision(number: int, undoes: str | None = None) -> Decision:
    return Decision(
        id=f"d{number}",
        verdict=Verdict.CONFIRM,
        claims=(),
        by="analyst",
        at=datetime.datetime(2024, 1, number, tzinfo=datetime.UTC),
        why="seen the footage",
        undoes=undoes,
    )


def ids(*decisions: Decision) -> list[str]:
    return [one.id for one in decisions_in_force(decisions)]


def test_what_is_undone_is_not_in_force_and_the_order_given_does_not_matter() -> None:
    first, undo, redo = decision(1), decision(2, "d1"), decision(3, "d2")
    assert ids(undo, first) == ["d2"]
    assert ids(redo, first, undo) == ["d1", "d3"]


def test_an_earlier_row_undoes_nothing_later() -> None:
    assert ids(decision(1, "d2"), decision(2)) == ["d1", "d2"]
