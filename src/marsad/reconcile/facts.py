"""What linking needs of a claim, worked out once."""

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from marsad.model import (
    ActorRef,
    Document,
    EventClaim,
    Group,
    Measure,
    Place,
    PlacePrecision,
    Qualifier,
    RelationKind,
    Salience,
    Total,
    numbered,
    people_total,
)
from marsad.reconcile.grave import Span, retold
from marsad.reconcile.settings import settings, stopwords, things_hit
from marsad.reconcile.sides import fold

KM_A_DEGREE = 111.2
# "12 km west of Aleppo" is not Aleppo: what counts is the point.
COMPUTED = frozenset({RelationKind.DISTANCE, RelationKind.BETWEEN})
WIDE_KM = 25.0  # "northern Syria": as vague as a province
WIDE = frozenset({PlacePrecision.ADMIN1, PlacePrecision.COUNTRY, PlacePrecision.ADMIN2})
MEASURES = tuple(Measure)

Part = tuple[Measure, Group, int]
Named = tuple[tuple[str, str | None], ...]
"""Actors by name and id."""


class Parent(NamedTuple):
    """The place that another lies in: its id, and its name folded."""

    id: str
    name: str


@dataclass(frozen=True, slots=True, eq=False)
class Roles:
    """Who did it and who was hit. One object stands for all claims that name the same."""

    initiators: tuple[ActorRef, ...]
    targets: tuple[ActorRef, ...]


class Meant(NamedTuple):
    """The day (an ordinal) of the act that a claim recalls.

    So many `reports` tell of it, and of the next in the days and area of the claim `others`.
    """

    day: int
    reports: int
    others: int


class Days(NamedTuple):
    """The days that a claim may be of, as ordinals: see `Facts`."""

    first: int | None
    last: int | None
    length: int
    assumed: Span | None
    retold: Span | None
    meant: Meant | None


@dataclass(frozen=True, slots=True)
class Facts:
    """A claim with its days as ordinals, its place as keys and its words as a set.

    `first` and `last` are None where unknown; `assumed` is then the span of days that its
    report's date allows for news. `retold` is the span that a grave act told without a day of its
    own may be of, None for all others; `meant` is the day of the act that a claim recalls.
    """

    claim: EventClaim
    when: Days
    first: int | None
    last: int | None
    assumed: Span | None
    retold: Span | None
    meant: int | None
    place: str | None  # the gazetteer id, else the folded name; None for a computed point
    folded: str | None  # the place's folded name, whatever its id
    text: str  # the words for the place, folded
    words_for_place: str | None  # folded, where no gazetteer knows a name
    name: str
    around: frozenset[str]  # what the place is a part of: ids and folded names
    admin1: str | None
    namesake: bool  # a city whose province has the same name: reports often mean the province
    wide: bool  # no more is known than an admin unit or a large area
    latitude: float | None
    longitude: float | None
    radius: float
    words: frozenset[str]
    hit: frozenset[str]  # what was hit, of things that a town has few of
    roles: Roles
    totals: tuple[tuple[Measure, Total], ...]
    parts: frozenset[Part]  # the exact or floor numbers by measure and group
    counts: bool  # whether any number of people is given
    pointed: bool  # whether it says a place that is no area
    placed: bool  # whether the claim says where
    dated: bool  # whether both bounds of the time are known
    moored: bool  # whether it says where or when
    days: int  # length of a time of which both bounds are known, else 0
    document: str
    kind: str  # the event type


def content_words(text: str) -> frozenset[str]:
    """Return the words and numbers that carry content, in lower case."""
    return frozenset(re.findall(r"[^\W_]+", text.lower())) - stopwords()


def facts_of(
    claim: EventClaim,
    documents: Mapping[str, Document],
    parents: Mapping[str, Parent],
    meant: Meant | None = None,
) -> Facts:
    """Return what linking needs of a claim; `parents` leads from a place's id to its city."""
    place = claim.place or Place(text="")
    named = place.name is not None and place.precision is not PlacePrecision.UNKNOWN
    computed = place.relation is not None and place.relation.kind in COMPUTED
    when, days = claim.when, days_of(claim, documents, meant)
    words = content_words(claim.span.quote)
    key = _key(place) if named and not computed else None
    placed = key is not None or bool(place.admin1) or place.latitude is not None
    return Facts(
        claim=claim,
        when=days,
        first=days.first,
        last=days.last,
        assumed=days.assumed,
        retold=days.retold,
        meant=meant.day if meant else None,
        place=key,
        folded=fold(place.name or "") or None if named and not computed else None,
        text=fold(place.text),
        words_for_place=_unknown_name(place),
        name=place.name or place.text or "an unknown place",
        around=_around(place, parents),
        admin1=fold(place.admin1) if place.admin1 else None,
        namesake=bool(place.admin1 and place.name and fold(place.admin1) == fold(place.name)),
        wide=_wide(place),
        latitude=place.latitude,
        longitude=place.longitude,
        radius=place.radius_km or 0.0,
        words=words,
        hit=things_hit(words, claim.type),
        roles=_roles(_named(claim.initiators), _named(claim.targets)),
        totals=_totals(claim),
        parts=_parts(claim),
        counts=bool(numbered(claim.figures)),
        pointed=not _wide(place) and (key or place.latitude or _unknown_name(place)) is not None,
        placed=placed,
        moored=placed or when.known,
        dated=when.days is not None,
        days=days.length,
        document=claim.span.document,
        kind=claim.type,
    )


def days_of(
    claim: EventClaim, documents: Mapping[str, Document], meant: Meant | None = None
) -> Days:
    """Return the days that a claim may be of; reports are asked for where it says none."""
    when = claim.when
    return Days(
        first=when.start.toordinal() if when.start else None,
        last=when.end.toordinal() if when.end else None,
        length=when.days or 0,
        assumed=_assumed(claim, documents),
        retold=retold(claim),
        meant=meant,
    )


def _key(place: Place) -> str | None:
    return place.gazetteer_id or fold(place.name or "") or None


def _unknown_name(place: Place) -> str | None:
    """Return the words for a place that no gazetteer knows, if they hold a name."""
    if place.name is not None or place.text == place.text.lower():
        return None
    return fold(place.text) or None


def _wide(place: Place) -> bool:
    """Return whether no more is known than an admin unit or a large area."""
    computed = place.relation is not None and place.relation.kind in COMPUTED
    return not computed and (place.precision in WIDE or (place.radius_km or 0.0) > WIDE_KM)


def _around(place: Place, parents: Mapping[str, Parent]) -> frozenset[str]:
    """Return the ids and names of the places that this one lies in, short of admin units.

    "Eastern Aleppo" has no id: it is known by its name.
    """
    found: set[str] = set()
    parent = parents.get(place.gazetteer_id or "")
    while parent is not None and parent.id not in found:
        found |= {parent.id, parent.name}
        parent = parents.get(parent.id)
    return frozenset(found | ({fold(place.within)} if place.within else set()))


def _assumed(claim: EventClaim, documents: Mapping[str, Document]) -> Span | None:
    """Return the days in which undated news must lie: the ten before its report."""
    document = documents.get(claim.span.document)
    published = document.published if document else None
    if claim.salience is not Salience.MAIN or published is None or published.end is None:
        return None
    start = published.start or published.end
    return start.toordinal() - int(settings().time["news_days"]), published.end.toordinal()


def _totals(claim: EventClaim) -> tuple[tuple[Measure, Total], ...]:
    """Return the claim's totals by measure."""
    measures = sorted({figure.measure for figure in claim.figures}, key=MEASURES.index)
    found = ((m, people_total(claim.figures, m)) for m in measures)
    return tuple((measure, given) for measure, given in found if given is not None)


def _parts(claim: EventClaim) -> frozenset[Part]:
    return frozenset(
        (f.measure, f.group, f.quantity.low)
        for f in claim.figures
        if f.quantity.low is not None and f.quantity.qualifier is not Qualifier.VAGUE
    )


def _named(refs: tuple[ActorRef, ...]) -> Named:
    return tuple((ref.name, ref.actor) for ref in refs)


@lru_cache(maxsize=65536)
def _roles(initiators: Named, targets: Named) -> Roles:
    ones, others = (
        tuple(ActorRef(name=name, actor=actor) for name, actor in some)
        for some in (initiators, targets)
    )
    return Roles(initiators=ones, targets=others)


def distance_km(one: Facts, other: Facts) -> float | None:
    """Return the distance in kilometres, or None where a point is missing."""
    return km_between(one.latitude, one.longitude, other.latitude, other.longitude)


def km_between(
    latitude: float | None,
    longitude: float | None,
    other_latitude: float | None,
    other_longitude: float | None,
) -> float | None:
    """Return the distance of two points in kilometres, or None where one is missing.

    Equirectangular: within 0.1 % at the distances that matter here (under 50 km).
    """
    if latitude is None or longitude is None or other_latitude is None or other_longitude is None:
        return None
    middle = math.radians((latitude + other_latitude) / 2)
    east = (longitude - other_longitude) * math.cos(middle)
    return KM_A_DEGREE * math.hypot(latitude - other_latitude, east)
