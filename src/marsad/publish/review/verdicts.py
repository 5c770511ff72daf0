"""What analysts have decided, in words, and on which incidents it bears now."""

from collections.abc import Iterable, Sequence

from marsad.model import Decision, Noun, Verdict, decisions_in_force
from marsad.publish import wording
from marsad.store import Record

DONE = {
    Verdict.CONFIRM: "confirmed",
    Verdict.REJECT: "rejected",
    Verdict.MERGE: "merged",
    Verdict.SPLIT: "split apart",
}


class DecisionView(Noun, frozen=True, kw_only=True):
    """A decision as the history shows it; `incidents` are those that hold its claims now."""

    decision: Decision
    in_force: bool
    incidents: tuple[str, ...]
    decision_words: str
    when_words: str


class Verdicts:
    """The decisions in force, by the claims they are about."""

    def __init__(self, decisions: Sequence[Decision]) -> None:
        self._by_claim: dict[str, list[Decision]] = {}
        for decision in decisions_in_force(decisions):
            for claim in decision.claims:
                self._by_claim.setdefault(claim, []).append(decision)

    def on(self, claims: Iterable[str]) -> tuple[Decision, ...]:
        """Return the decisions in force on any of these claims, oldest first."""
        found = {d.id: d for claim in claims for d in self._by_claim.get(claim, ())}
        return tuple(sorted(found.values(), key=lambda d: (d.at, d.id)))

    def words(self, claims: Iterable[str]) -> str:
        """Return them in words, "" where nobody decided anything."""
        return "; ".join(decision_words(decision) for decision in self.on(claims))


def decision_words(decision: Decision) -> str:
    """Return "graded fair by Ana: two witnesses", without the time."""
    return f"{_done(decision)} by {decision.by}: {decision.why}"


def _done(decision: Decision) -> str:
    if decision.undoes is not None:
        return f"{decision.undoes} undone"
    if decision.verdict is Verdict.GRADE:
        return f"graded {decision.value}"
    if decision.verdict is Verdict.CORRECT:
        return f"corrected to “{decision.value}”"
    return DONE[decision.verdict]


def decision_views(record: Record, decisions: Iterable[Decision]) -> tuple[DecisionView, ...]:
    """Return decisions for a history, the latest first."""
    holding = {one.id for one in decisions_in_force(record.decisions())}
    latest = sorted(decisions, key=lambda d: (d.at, d.id), reverse=True)
    return tuple(
        DecisionView(
            decision=decision,
            in_force=decision.id in holding,
            incidents=_incidents(record, decision),
            decision_words=decision_words(decision),
            when_words=wording.date(decision.at.date()),
        )
        for decision in latest
    )


def _incidents(record: Record, decision: Decision) -> tuple[str, ...]:
    merged = record.incidents_of(decision.claims)
    found = (id_ for claim in decision.claims for id_ in merged[claim])
    return tuple(dict.fromkeys(found))
