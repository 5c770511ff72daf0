"""An incident from its claims: every value is one that a claim gives, chosen by a stated rule."""

from collections import Counter as Tally
from collections.abc import Iterable, Sequence

from marsad.model import (
    ActorRef,
    EventClaim,
    Place,
    PlacePrecision,
    Status,
    When,
)
from marsad.reconcile.facts import km_between
from marsad.reconcile.sides import Sides, fold
from marsad.vocabulary import Vocabulary

SUPPORT = 0.25  # share of the claims that must give a type before it can be chosen
AGREEING = 0.8  # share of the most agreement from which a narrower time goes first
FINEST = tuple(PlacePrecision)  # in order from exact to unknown
SPREAD = "the area that claims name, none of whose places is that of half of them"
OPEN = 10**6  # days: longer than any known interval


def choose_type(claims: Sequence[EventClaim], vocabulary: Vocabulary) -> tuple[str, str]:
    """Return the most specific type that at least a quarter of the claims give, and why."""
    counts = Tally(claim.type for claim in claims)
    supported = [t for t, n in counts.items() if n >= SUPPORT * len(claims)]
    chosen = vocabulary.most_specific(supported).id
    if len(counts) == 1:
        return chosen, "all claims give this type"
    others = ", ".join(f"{t} ({n})" for t, n in sorted(counts.items()) if t != chosen)
    return chosen, f"the most specific type that claims support; others say {others}"


def choose_place(claims: Sequence[EventClaim]) -> tuple[Place | None, str]:
    """Return the most precise place that a claim gives, the one named most often among equals.

    Where claims give many places of an area that some name as a whole, it is that area.
    """
    places = [claim.place for claim in claims if claim.place is not None]
    if not places:
        return None, "no claim says where"
    counts = Tally(_place_key(place) for place in places)
    chosen = min(
        places,
        key=lambda p: (
            p.name is None,
            FINEST.index(p.precision),
            -counts[_place_key(p)],
            p.radius_km or 0.0,
            _place_key(p),
            p.text,
        ),
    )
    area = _spread_over(places, chosen)
    place = area or chosen
    named = sorted({p.name or p.text for p in places if _place_key(p) != _place_key(place)})
    if not named:
        return place, "all claims that say where name this place"
    rule = "the most precise place that a claim gives" if area is None else SPREAD
    return place, f"{rule}; others say {', '.join(named)}"


def _spread_over(places: Sequence[Place], chosen: Place) -> Place | None:
    """Return the area that claims name, where no one place in it is that of half of them.

    An attack on the towns of Ghouta is not pinned to the one that a few reports more tell of.
    """
    points = [p for p in places if p.precision is PlacePrecision.EXACT]
    pinned = sum(_place_key(p) == _place_key(chosen) for p in points)
    if chosen.precision is not PlacePrecision.EXACT or 2 * pinned >= len(points):
        return None
    counts = Tally(_place_key(place) for place in places)
    areas = [
        p
        for p in places
        if p.precision is PlacePrecision.AREA
        and p.relation is None
        and counts[_place_key(p)] >= pinned
        and 2 * sum(_holds(p, point) for point in points) > len(points)
    ]
    return min(
        areas,
        key=lambda p: (-counts[_place_key(p)], p.radius_km or 0.0, _place_key(p), p.text),
        default=None,
    )


def _holds(area: Place, point: Place) -> bool:
    """True for a point within the radius of an area."""
    km = km_between(area.latitude, area.longitude, point.latitude, point.longitude)
    return km is not None and km <= (area.radius_km or 0.0)


def _place_key(place: Place) -> str:
    return place.gazetteer_id or fold(place.name or place.text)


def choose_when(claims: Sequence[EventClaim]) -> tuple[When, str]:
    """Return the narrowest interval of those that agree with the most claims, and why.

    A wide one agrees with misdated claims too: a day that nearly as many tell goes before it.
    """
    known = [claim.when for claim in claims if claim.when.known]
    if not known:
        return When(), "no claim says when"
    support = {w: sum(_agree(w, other) for other in known) for w in known}
    exact = Tally((w.start, w.end) for w in known)
    most = max(support.values())
    chosen = min(
        (w for w in known if support[w] >= AGREEING * most),
        key=lambda w: (w.days or OPEN, -support[w], -exact[w.start, w.end], *_sortable(w)),
    )
    if len(exact) == 1:
        return chosen, "all claims that say when agree"
    agreeing = support[chosen]
    return chosen, f"the narrowest time that {agreeing} of {len(known)} dated claims agree with"


def _agree(one: When, other: When) -> bool:
    """Return whether two intervals, with open bounds, have a day in common."""
    if one.end and other.start and one.end < other.start:
        return False
    return not (other.end and one.start and other.end < one.start)


def _sortable(when: When) -> tuple[str, str, str, str]:
    return str(when.start), str(when.end), when.words, when.evidence


def choose_actors(refs: Iterable[ActorRef], sides: Sides) -> tuple[ActorRef, ...]:
    """Return the actors, most often named first; "unidentified" only if nobody names one."""
    found: dict[str, list[ActorRef]] = {}
    for ref in refs:
        found.setdefault(sides.key(ref), []).append(ref)
    named = {k: v for k, v in found.items() if not sides.unidentified(v[0])} or found
    order = sorted(named, key=lambda key: (-len(named[key]), key))
    return tuple(min(named[key], key=lambda ref: (ref.name, ref.text)) for key in order)


def choose_means(claims: Sequence[EventClaim]) -> tuple[tuple[str, ...], str]:
    """Return the weapons and means that claims name, in alphabetical order, and how often."""
    counts = Tally(claim.means for claim in claims if claim.means)
    named = tuple(sorted(counts))
    if not named:
        return (), "no claim names any"
    return named, "; ".join(
        f"{means}, in {counts[means]} of {len(claims)} claims" for means in named
    )


def choose_status(claims: Sequence[EventClaim]) -> tuple[Status, str]:
    """Return denied only if nobody reports it."""
    denied = [claim for claim in claims if claim.status is Status.DENIED]
    if len(denied) == len(claims):
        return Status.DENIED, "it is only denied"
    if denied:
        return Status.REPORTED, f"{len(claims) - len(denied)} claims report it, {len(denied)} deny"
    return Status.REPORTED, f"{_claims(len(claims))} it, none denies it"


def _claims(count: int) -> str:
    return "the one claim reports" if count == 1 else f"all {count} claims report"
