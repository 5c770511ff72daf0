"""Which day a claim means that only recalls an attack: "the gas attack in 2013".

The record answers it. Of all acts of its kind in the days and the area of the recollection, one may
be told by far more reports than any other: then it is that day's. Else nobody knows, and the claim
stays as vague as it is. Acts and recollections share keys, the kind and four weeks, so that an act
that comes or goes is weighed again for those alone who may have meant it.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from marsad.model import Claim, EventClaim, Place, Status
from marsad.model.merging import PartKind
from marsad.reconcile.facts import Meant, km_between
from marsad.reconcile.grave import Span, grave, recalled
from marsad.reconcile.ground import Ground, Known
from marsad.reconcile.settings import settings

FOUR_WEEKS = 28


class Act(NamedTuple):
    """A grave act that a report tells with its day (an ordinal)."""

    day: int
    document: str
    place: Place | None


def kept_under(claim: EventClaim) -> Iterator[tuple[PartKind, str]]:
    """Yield the keys under which an act, or the recollection of one, is found."""
    if claim.status is Status.EXPECTED:
        return
    day = _own_day(claim)
    if day is not None and grave(claim):
        yield PartKind.ACT, _key(claim.type, day // FOUR_WEEKS)
    span = recalled(claim)
    if span is not None:
        yield from ((PartKind.RECOLLECTION, key) for key in _keys(claim.type, span))


class Recollections:
    """Finds what claims mean, as the record is with the claims `touched` and without the `gone`."""

    def __init__(
        self, known: Known, touched: Mapping[str, EventClaim], gone: Collection[str]
    ) -> None:
        self._known = known
        self._touched = touched
        self._gone = set(gone)
        self._under: dict[PartKind, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
        for claim in touched.values():
            for kind, key in kept_under(claim):
                self._under[kind][key].add(claim.id)
        self._acts: dict[str, list[Act]] = {}

    def stirred(self, ground: Ground) -> list[EventClaim]:
        """Return the recollections of the record that may mean another day than before."""
        before = ground.shares_of(sorted(self._touched.keys() | self._gone))
        keys = {share.key for share in before if share.kind is PartKind.ACT}
        keys |= self._under[PartKind.ACT].keys()
        found = {share.member for share in ground.shares_in(PartKind.RECOLLECTION, sorted(keys))}
        return _events(self._known.claims(sorted(found - self._touched.keys() - self._gone)))

    def meant(self, claim: EventClaim) -> Meant | None:
        """Return the day that a claim means, None if it recalls none or may mean several."""
        span = recalled(claim)
        if span is None:
            return None
        reports: dict[int, set[str]] = defaultdict(set)
        for act in (act for key in _keys(claim.type, span) for act in self._acts_under(key)):
            fits = span[0] <= act.day <= span[1] and _in_area(claim.place, act.place)
            if fits and act.document != claim.span.document:
                reports[act.day].add(act.document)
        ranked = sorted(((len(some), day) for day, some in reports.items()), reverse=True)
        if not ranked:
            return None
        (most, day), rules = ranked[0], settings().recalled
        others = ranked[1][0] if len(ranked) > 1 else 0
        if most < max(rules["reports"], rules["times"] * others):
            return None
        return Meant(day=day, reports=most, others=others)

    def _acts_under(self, key: str) -> list[Act]:
        """Return the acts of a kind and four weeks."""
        if key not in self._acts:
            lying = {share.member for share in self._known.shares_in(PartKind.ACT, [key])}
            ids = (lying - self._touched.keys() - self._gone) | self._under[PartKind.ACT][key]
            claims = _events(self._known.claims(sorted(ids - self._touched.keys())))
            claims += [self._touched[id_] for id_ in sorted(ids & self._touched.keys())]
            self._acts[key] = [
                Act(day, claim.span.document, claim.place)
                for claim in claims
                if (day := _own_day(claim)) is not None
            ]
        return self._acts[key]


def _events(claims: Iterable[Claim]) -> list[EventClaim]:
    return [claim for claim in claims if isinstance(claim, EventClaim)]


def _own_day(claim: EventClaim) -> int | None:
    """Return the day of a claim that tells one alone."""
    when = claim.when
    return when.start.toordinal() if when.start is not None and when.start == when.end else None


def _keys(kind: str, span: Span) -> Iterator[str]:
    """Yield the keys of acts that a recollection may mean."""
    for one in _meanings(kind):
        for weeks in range(span[0] // FOUR_WEEKS, span[1] // FOUR_WEEKS + 1):
            yield _key(one, weeks)


def _key(kind: str, weeks: int) -> str:
    return f"{kind} {weeks}"


@lru_cache(maxsize=256)
def _meanings(kind: str) -> tuple[str, ...]:
    """Return the types that reports may use for an act of this one, itself first."""
    alike = settings().alike.items()
    others = {one for pair, how in alike if kind in pair and how.score > 0 for one in pair}
    return (kind, *sorted(others - {kind}))


def _in_area(area: Place | None, place: Place | None) -> bool:
    """Return whether an act lies in the area that a recollection names, if it names any."""
    if area is None or (area.latitude is None and area.admin1 is None):
        return True
    if place is None:
        return False
    km = km_between(area.latitude, area.longitude, place.latitude, place.longitude)
    if km is None:
        return area.admin1 is not None and area.admin1 == place.admin1
    return km <= (area.radius_km or 0.0) + settings().place["apart_km"]
