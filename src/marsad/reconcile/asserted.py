"""What places, times and claims outside incidents have in common."""

import datetime
from collections.abc import Mapping, Sequence

from marsad.model import Claim, Document, Place, TimePrecision, When
from marsad.reconcile.sides import fold


def joined(parts: Sequence[str]) -> str:
    """Return one key for several; keys sort as their parts do."""
    return "\x1f".join(parts)


def place_key(place: Place | None) -> str:
    """Return what two mentions of one place share: its gazetteer id, else its folded words."""
    if place is None:
        return ""
    return place.gazetteer_id or fold(f"{place.name or place.text} {place.admin1 or ''}")


def extent_key(place: Place) -> str:
    """Return the key of a place's extent: eastern Aleppo is not Aleppo, nor what lies near it."""
    relation = place.relation
    if relation is None:
        return place_key(place)
    return " ".join((place_key(place), relation.kind, relation.bearing or fold(relation.words)))


def place_name(place: Place | None) -> str:
    """Return the name for people, the report's own words where nobody knows the place."""
    return (place.name or place.text) if place is not None else "a place not stated"


def extent_name(place: Place) -> str:
    """Return the name for people with its extent: the report's words for a part of a place."""
    return (place.relation.words if place.relation else "") or place_name(place)


def published(claim: Claim, documents: Mapping[str, Document]) -> When:
    """Return when the claim's report was published, as far as known."""
    document = documents.get(claim.span.document)
    return document.published if document is not None else When()


def day_of(when: When) -> datetime.date | None:
    """Return the day by which to order a time, or None if it is unknown.

    The last day, or the first one of a time that has no known end.
    """
    return when.end or when.start


def between(start: When, end: When, why: str) -> When:
    """Return the time from one time's last day to another's first; unknown if not in order."""
    first, last = start.end or start.start, end.start or end.end
    if first is None or last is None or first > last:
        return When(evidence=why)
    precision = TimePrecision.DAY if first == last else TimePrecision.PERIOD
    return When(start=first, end=last, precision=precision, evidence=why)
