"""Counts that are not of the whole incident, though a claim of it gives them.

A report counts an incident once: what its speaker gives beside a larger number is an earlier count,
or of another attack that the report tells of; what is counted at one place of several ("30 bodies
at a hospital in the suburb") is a part. Who recalls an attack long after knows how many died: a
number far from all that were given then is of what the report tells as news.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from typing import Protocol

from marsad.model import EventClaim, Place
from marsad.reconcile.compare_what import far_apart
from marsad.reconcile.facts import km_between
from marsad.reconcile.grave import recalled


class Count(Protocol):
    """A number that an origin gives in a claim."""

    @property
    def claim(self) -> str:
        """The id of the claim."""
        ...

    @property
    def origin(self) -> str:
        """Who gives it."""
        ...

    @property
    def number(self) -> int:
        """How many."""
        ...


def minor(counts: Sequence[Count], claims: Mapping[str, EventClaim]) -> Collection[int]:
    """Return the positions of those of the counts that are not of the whole incident."""
    if len({count.number for count in counts}) < 2:
        return ()
    told = [(count, claims[count.claim]) for count in counts]
    then = [count.number for count, claim in told if recalled(claim) is None]
    of_report: dict[str, list[tuple[Count, EventClaim]]] = defaultdict(list)
    for count, claim in told:
        of_report[claim.span.document].append((count, claim))
    return {
        at
        for at, (count, claim) in enumerate(told)
        if any(_less(count, claim, *other) for other in of_report[claim.span.document])
        or (then and recalled(claim) and all(far_apart(count.number, n) for n in then))
    }


def _less(count: Count, claim: EventClaim, other: Count, its: EventClaim) -> bool:
    """Return whether a report gives a larger number, by the same speaker or of where this lies."""
    if other.number <= count.number:
        return False
    return other.origin == count.origin or _inside(claim.place, its.place)


def _inside(one: Place | None, other: Place | None) -> bool:
    """Return whether a place lies within the radius of a larger one."""
    if one is None or other is None or one.gazetteer_id == other.gazetteer_id:
        return False
    reach = other.radius_km or 0.0
    if (one.radius_km or 0.0) >= reach:
        return False
    km = km_between(one.latitude, one.longitude, other.latitude, other.longitude)
    return km is not None and km <= reach
