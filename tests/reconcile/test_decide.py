"""Analysts' decisions are obeyed, and undone by later rows."""

import datetime

from marsad.model import Claim, Decision, Grade, Verdict
from tests.reconcile.making import event, merge

ONE = event("a", "Jets bombed the market", by=["army"])
OTHER = event("b", "A raid struck the town at noon", by=["army"])
FAR = event("c", "A raid struck the capital", where="Damascus", by=["army"])


def decide(
    number: int, verdict: Verdict, *claims: Claim, undoes: str | None = None, value: str = ""
) -> Decision:
    return Decision(
        id=f"d{number}",
        verdict=verdict,
        claims=tuple(claim.id for claim in claims),
        by="analyst",
        at=datetime.datetime(2024, 1, number, tzinfo=datetime.UTC),
        why="seen the footage",
        undoes=undoes,
        value=value,
    )


def count(*decisions: Decision) -> int:
    return len(merge([ONE, OTHER, FAR], decisions=decisions).incidents)


def test_split_forbids_and_merge_forces() -> None:
    assert count() == 2
    assert count(decide(1, Verdict.SPLIT, ONE, OTHER)) == 3
    assert count(decide(1, Verdict.MERGE, ONE, FAR)) == 2
    assert count(decide(1, Verdict.MERGE, ONE, OTHER, FAR)) == 1


def test_the_later_of_two_decisions_on_a_pair_holds() -> None:
    merged, split = decide(1, Verdict.MERGE, ONE, OTHER), decide(2, Verdict.SPLIT, ONE, OTHER)
    assert count(merged, split) == count(split, merged) == 3


def test_a_single_claim_split_off_stands_alone() -> None:
    assert count(decide(1, Verdict.SPLIT, ONE)) == 3


def test_reject_drops_a_claim_and_confirm_takes_it_back() -> None:
    assert count(decide(1, Verdict.REJECT, FAR)) == 1
    assert count(decide(1, Verdict.REJECT, FAR), decide(2, Verdict.CONFIRM, FAR)) == 2


def test_confirmed_incidents_say_by_whom() -> None:
    found = merge([FAR], decisions=[decide(1, Verdict.CONFIRM, FAR)]).incidents
    assert found[0].reasons["review"] == "confirmed by analyst: seen the footage"


def test_an_analyst_s_grade_stands_and_the_rules_are_still_told() -> None:
    graded = decide(1, Verdict.GRADE, FAR, value="fair")
    [incident] = merge([FAR], decisions=[graded]).incidents
    assert incident.grade is Grade.FAIR
    assert incident.reasons["grade"].startswith("graded by analyst: seen the footage; by the rules")
    [undone] = merge([FAR], decisions=[graded, decide(2, Verdict.CONFIRM, undoes="d1")]).incidents
    assert undone.grade is not Grade.FAIR
    unknown = decide(1, Verdict.GRADE, FAR, value="splendid")
    assert merge([FAR], decisions=[unknown]).incidents[0].grade is undone.grade


def test_the_latest_remark_stands_beside_the_incident() -> None:
    first = decide(1, Verdict.CORRECT, FAR, value="a mill, not a market")
    last = decide(2, Verdict.CORRECT, FAR, value="a bakery")
    [incident] = merge([FAR], decisions=[last, first]).incidents
    assert incident.reasons["correction"] == "corrected by analyst to “a bakery”: seen the footage"


def test_an_undoing_can_be_undone() -> None:
    split = decide(1, Verdict.SPLIT, ONE, OTHER)
    undo = decide(2, Verdict.CONFIRM, undoes="d1")
    redo = decide(3, Verdict.CONFIRM, undoes="d2")
    assert count(split, undo) == 2
    assert count(split, undo, redo) == 3
