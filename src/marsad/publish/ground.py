"""Roads and zones as a map draws them, with the claims that tell of them.

Their course and extent are the theatre's: named places, no survey. What is said of them is the
record's.
"""

import datetime
from collections.abc import Iterable, Mapping
from typing import Literal

from marsad.model import (
    Agreement,
    GazetteerEntry,
    KnownAgreement,
    Noun,
    Route,
    Theatre,
    Zone,
    content_id,
)
from marsad.publish import wording
from marsad.publish.roads import RoadState, road_states
from marsad.store import Record


class GroundPoint(Noun, frozen=True, kw_only=True):
    """A place along a road or in a zone: WGS 84 degrees, a radius in kilometres."""

    name: str
    latitude: float
    longitude: float
    radius_km: float


class Road(Noun, frozen=True, kw_only=True):
    """A road as the places along it, in order, and what is said of it, the newest first."""

    kind: Literal["road"] = "road"
    id: str
    name: str
    points: tuple[GroundPoint, ...]
    states: tuple[RoadState, ...]


class Pact(Noun, frozen=True, kw_only=True):
    """The agreement that declared a zone; `entry` is its id in the record, None if not there."""

    name: str
    start: datetime.date
    end: datetime.date | None
    when_words: str
    parties_words: str
    entry: str | None
    claims: tuple[str, ...]


class GroundZone(Noun, frozen=True, kw_only=True):
    """A zone as the places in it; `pact` is None where a party declared it alone."""

    kind: Literal["zone"] = "zone"
    id: str
    name: str
    points: tuple[GroundPoint, ...]
    pact: Pact | None


class Ground(Noun, frozen=True, kw_only=True):
    """The theatre's roads and zones."""

    roads: tuple[Road, ...]
    zones: tuple[GroundZone, ...]


def ground(record: Record, theatre: Theatre) -> Ground:
    """Return roads of which at least two places are known, and zones of which one is."""
    places = {place.id: place for place in theatre.places}
    states = road_states(record, theatre.routes)
    roads = [_road(one, places, states[one.id]) for one in theatre.routes]
    known = {agreement.id: agreement for agreement in theatre.agreements}
    told = {agreement.id: agreement for agreement in record.agreements()}
    zones = [
        GroundZone(
            id=zone.id,
            name=zone.name,
            points=_points(zone.places, places),
            pact=_pact(zone, known, told, theatre),
        )
        for zone in theatre.zones
    ]
    return Ground(
        roads=tuple(road for road in roads if len(road.points) > 1),
        zones=tuple(zone for zone in zones if zone.points),
    )


def _road(
    route: Route, places: Mapping[str, GazetteerEntry], states: tuple[RoadState, ...]
) -> Road:
    return Road(id=route.id, name=route.name, points=_points(route.along, places), states=states)


def _points(ids: Iterable[str], places: Mapping[str, GazetteerEntry]) -> tuple[GroundPoint, ...]:
    return tuple(
        GroundPoint(
            name=places[id_].name,
            latitude=places[id_].latitude,
            longitude=places[id_].longitude,
            radius_km=places[id_].radius_km,
        )
        for id_ in ids
        if id_ in places
    )


def _pact(
    zone: Zone,
    known: Mapping[str, KnownAgreement],
    told: Mapping[str, Agreement],
    theatre: Theatre,
) -> Pact | None:
    """Return a zone's agreement; merging gives one of the theatre's list the id made here."""
    agreement = known.get(zone.agreement or "")
    if agreement is None:
        return None
    entry = told.get(content_id("a", agreement.id))
    end = f" to {wording.date(agreement.end)}" if agreement.end else ""
    return Pact(
        name=agreement.name,
        start=agreement.date,
        end=agreement.end,
        when_words=f"from {wording.date(agreement.date)}{end}",
        parties_words=", ".join(theatre.actor(id_).name for id_ in agreement.parties)
        or wording.NOT_STATED,
        entry=entry.id if entry else None,
        claims=entry.claims if entry else (),
    )
