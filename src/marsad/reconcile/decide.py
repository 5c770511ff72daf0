"""Analysts' decisions: rows that merging obeys, the latest first, the undone ones left out."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from marsad.model import Decision, Grade, Noun, Verdict, decisions_in_force

Pair = tuple[str, str]


class Rulings(Noun, frozen=True, kw_only=True):
    """What decisions say of claims: dropped ones, those that must or must not be one incident.

    `together` leads from a claim to those that it must be with; pairs `apart` are in id order.
    `alone` are claims split from everything; `confirmed` and `graded` lead from a claim to the
    decision, `corrected` to all of them.
    """

    rejected: frozenset[str] = frozenset()
    together: Mapping[str, frozenset[str]] = {}
    apart: frozenset[Pair] = frozenset()
    alone: frozenset[str] = frozenset()
    confirmed: Mapping[str, Decision] = {}
    graded: Mapping[str, Decision] = {}
    corrected: Mapping[str, tuple[Decision, ...]] = {}


def rulings(decisions: Sequence[Decision]) -> Rulings:
    """Return what the decisions in force rule; of two on one pair or claim the later holds."""
    pairs: dict[Pair, Verdict] = {}
    alone: set[str] = set()
    standing: dict[str, Decision] = {}
    graded: dict[str, Decision] = {}
    corrected: dict[str, tuple[Decision, ...]] = {}
    for decision in decisions_in_force(decisions):
        claims = sorted(set(decision.claims))
        if decision.verdict in (Verdict.MERGE, Verdict.SPLIT):
            pairs.update(dict.fromkeys(combinations(claims, 2), decision.verdict))
        if decision.verdict is Verdict.MERGE:
            alone.difference_update(claims)
        if decision.verdict is Verdict.SPLIT and len(claims) == 1:
            alone.update(claims)
        if decision.verdict in (Verdict.REJECT, Verdict.CONFIRM):
            standing.update(dict.fromkeys(claims, decision))
        if decision.verdict is Verdict.GRADE and decision.value in set(Grade):
            graded.update(dict.fromkeys(claims, decision))
        if decision.verdict is Verdict.CORRECT:
            corrected.update({claim: (*corrected.get(claim, ()), decision) for claim in claims})
    return Rulings(
        rejected=frozenset(c for c, d in standing.items() if d.verdict is Verdict.REJECT),
        together=_beside(pair for pair, v in pairs.items() if v is Verdict.MERGE),
        apart=frozenset(pair for pair, v in pairs.items() if v is Verdict.SPLIT),
        alone=frozenset(alone),
        confirmed={c: d for c, d in standing.items() if d.verdict is Verdict.CONFIRM},
        graded=graded,
        corrected=corrected,
    )


def _beside(pairs: Iterable[Pair]) -> dict[str, frozenset[str]]:
    """Return with whom each claim of these pairs is."""
    found: dict[str, set[str]] = defaultdict(set)
    for one, other in pairs:
        found[one].add(other)
        found[other].add(one)
    return {claim: frozenset(others) for claim, others in found.items()}


def latest(claims: Sequence[str], decisions: Mapping[str, Decision]) -> Decision | None:
    """Return the latest of these decisions on any of the claims, or None."""
    found = [decisions[claim] for claim in claims if claim in decisions]
    return max(found, key=lambda decision: (decision.at, decision.id), default=None)


def corrections(claims: Sequence[str], rulings: Rulings) -> tuple[Decision, ...]:
    """Return the corrections in force on any of the claims, each once, in order of time."""
    found = {d.id: d for claim in claims for d in rulings.corrected.get(claim, ())}
    return tuple(sorted(found.values(), key=lambda decision: (decision.at, decision.id)))
