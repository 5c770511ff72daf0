"""Acts so grave that reports speak of them for weeks and years: by their kind, or by their dead."""

from marsad.model import EventClaim, Measure, people_total
from marsad.reconcile.settings import settings

Span = tuple[int, int]
"""First and last day, as ordinals."""


def grave_kind(kind: str) -> bool:
    """Return whether acts of a type are so rare that each is grave, however many it killed."""
    return settings().rare.get(kind, 0.0) >= settings().retold["rare"]


def grave(claim: EventClaim) -> bool:
    """Return whether a claim tells of an act of a grave kind, or of fifty dead."""
    if grave_kind(claim.type):
        return True
    if all(figure.measure is not Measure.KILLED for figure in claim.figures):
        return False
    killed = people_total(claim.figures, Measure.KILLED)
    return killed is not None and (killed.low or 0) >= settings().retold["killed"]


def retold(claim: EventClaim) -> Span | None:
    """Return the days in which a grave act must lie that is told of without a day of its own.

    One day alone is its own; several are as far as the words or the report's date tell. Of a time
    without a start no more than its last day is known.
    """
    rules, when = settings().retold, claim.when
    if when.end is None or (when.start and not 1 < (when.days or 0) <= rules["days"]):
        return None
    if not grave(claim):
        return None
    last = when.end.toordinal()
    first = last + 1 - int(rules["days"])
    return min(when.start.toordinal(), first) if when.start else first, last


def recalled(claim: EventClaim) -> Span | None:
    """Return the days in which an act lies that a claim recalls, None for one that tells news.

    More than a week is a time to recall by ("in August 2013"), as is one without a start; of years
    together only what is no act but a practice is said.
    """
    rules, when = settings().recalled, claim.when
    if when.end is None:
        return None
    if when.start is None:
        return retold(claim)
    if not rules["from_days"] <= (when.days or 0) <= rules["to_days"] or not grave(claim):
        return None
    return when.start.toordinal(), when.end.toordinal()
