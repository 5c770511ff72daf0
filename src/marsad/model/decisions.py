"""Which of an analyst's decisions hold: rows are never overwritten, only undone by later rows."""

from collections.abc import Sequence

from marsad.model.record import Decision


def decisions_in_force(decisions: Sequence[Decision]) -> tuple[Decision, ...]:
    """Return the decisions that no later one in force undoes, oldest first.

    An undoing can itself be undone; only a later row undoes an earlier one.
    """
    undone: set[str] = set()
    kept: list[Decision] = []
    for decision in sorted(decisions, key=lambda d: (d.at, d.id), reverse=True):
        if decision.id in undone:
            continue
        kept.append(decision)
        if decision.undoes is not None:
            undone.add(decision.undoes)
    return tuple(reversed(kept))
