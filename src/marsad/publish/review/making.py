"""From what an analyst wishes to a decision that the record can keep."""

import datetime
from typing import Annotated

import msgspec

from marsad import vocabulary
from marsad.errors import InputError
from marsad.model import Decision, Grade, Noun, Verdict, content_id, correction_of
from marsad.store import Record

MOST_CLAIMS = 500
NEEDS = {Verdict.MERGE: 2}
"""How many claims a verdict needs; one is enough for the others."""

Line = Annotated[str, msgspec.Meta(min_length=1, max_length=2000)]
Name = Annotated[str, msgspec.Meta(max_length=100)]
Id = Annotated[str, msgspec.Meta(min_length=1, max_length=100)]


class Wish(Noun, frozen=True, kw_only=True):
    """What an analyst asks for: a verdict on claims, or that a decision be undone.

    `value` is the grade that `grade` gives, or what `correct` says instead: `FIELD: VALUE` takes
    the place of the composed value, any other text is a remark. An undoing names
    neither verdict nor claims. `by` is who decides; with accounts it is whoever is logged in,
    whatever stands here.
    """

    why: Line
    by: Name = ""
    verdict: Verdict | None = None
    claims: Annotated[tuple[Id, ...], msgspec.Meta(max_length=MOST_CLAIMS)] = ()
    value: Annotated[str, msgspec.Meta(max_length=500)] = ""
    undoes: Id | None = None


def decision_of(wish: Wish, record: Record, at: datetime.datetime) -> Decision:
    """Return the decision that a wish asks for, taken at that time.

    Raises InputError, naming the remedy, if it gives no reason, names claims or a decision that
    the record lacks, too few claims to merge, a grade that there is none of, or a correction to
    what its field cannot be.
    """
    if not wish.why.strip() or not wish.by.strip():
        raise InputError("a decision needs a reason and a name; give both")
    verdict = _undoing(wish, record) if wish.undoes is not None else _verdict(wish, record)
    claims = tuple(sorted(set(wish.claims)))
    parts = (verdict, claims, wish.by, at.isoformat(), wish.why, wish.value, wish.undoes)
    return Decision(
        id=content_id("d", *parts),
        verdict=verdict,
        claims=claims,
        by=wish.by.strip(),
        at=at,
        why=wish.why.strip(),
        value=wish.value.strip(),
        undoes=wish.undoes,
    )


def _undoing(wish: Wish, record: Record) -> Verdict:
    """Return the verdict of an undoing, which rules nothing by itself."""
    if wish.verdict is not None or wish.claims or wish.value:
        raise InputError("an undoing names a decision alone; leave out verdict, claims and value")
    if wish.undoes not in {decision.id for decision in record.decisions()}:
        raise InputError(f"there is no decision {wish.undoes} to undo; see the history")
    return Verdict.CONFIRM


def _verdict(wish: Wish, record: Record) -> Verdict:
    verdict = wish.verdict
    if verdict is None:
        raise InputError(f"a decision needs a verdict; one of: {', '.join(Verdict)}")
    asked = set(wish.claims)
    needed = NEEDS.get(verdict, 1)
    if len(asked) < needed:
        raise InputError(f"to {verdict} needs {needed} claims or more; name them by their ids")
    missing = sorted(asked - set(record.claims_by_id(asked)))
    if missing:
        raise InputError(f"this record holds no claim {missing[0]}; it may have been read anew")
    if verdict is Verdict.GRADE and wish.value not in set(Grade):
        raise InputError(f"{wish.value!r} is no grade; one of: {', '.join(Grade)}")
    if verdict is Verdict.CORRECT:
        _check_correction(wish.value)
    return verdict


def _check_correction(value: str) -> None:
    """Raise InputError where a correction says nothing, or what its field cannot be."""
    if not value.strip():
        raise InputError("a correction needs what is right instead; give it as the value")
    try:
        correction = correction_of(value)
    except ValueError as fault:
        raise InputError(str(fault)) from fault
    if correction is None or correction.field != "type":
        return
    known = {kind.id for kind in vocabulary.load().event_types}
    if correction.words.lower().replace(" ", "_") not in known:
        raise InputError(f"{correction.words!r} is no type; one of: {', '.join(sorted(known))}")
