"""Incidents as GeoJSON (RFC 7946): WGS 84, longitude before latitude."""

from collections.abc import Iterable
from typing import Literal

import marsad
from marsad.model import ComposedFigure, Incident, Noun, contested
from marsad.publish import wording
from marsad.publish.attribution import attributions
from marsad.store import Record


class Point(Noun, frozen=True, kw_only=True):
    """Longitude and latitude in degrees."""

    type: Literal["Point"] = "Point"
    coordinates: tuple[float, float]


class Properties(Noun, frozen=True, kw_only=True):
    """What a map shows of an incident; dates are ISO days, null where a bound is unknown."""

    id: str
    type: str
    summary: str
    start: str | None
    end: str | None
    time_precision: str
    date: str  # in words
    place: str  # in words
    admin1: str | None
    radius_km: float | None
    place_precision: str
    status: str
    initiators: tuple[str, ...]
    targets: tuple[str, ...]
    figures: tuple[ComposedFigure, ...]
    origins: int
    reports: int
    corroboration: str
    grade: str | None
    contested: bool
    background: bool


class Feature(Noun, frozen=True, kw_only=True):
    """One incident; without a geometry where no gazetteer can place it."""

    type: Literal["Feature"] = "Feature"
    id: str
    geometry: Point | None
    properties: Properties


class FeatureCollection(Noun, frozen=True, kw_only=True):
    """Incidents, and as foreign members (RFC 7946, 6.1) what made this and of whose data."""

    type: Literal["FeatureCollection"] = "FeatureCollection"
    marsad: str
    theatre: str | None
    attributions: tuple[str, ...]
    features: tuple[Feature, ...]


def incidents_geojson(record: Record, incidents: Iterable[Incident]) -> FeatureCollection:
    """Return incidents as features, in the order given.

    A point marks the middle of what is known: `radius_km` and `place_precision` say how far the
    place may lie from it.
    """
    return FeatureCollection(
        marsad=marsad.__version__,
        theatre=record.theatre(),
        attributions=attributions(record.layers()),
        features=tuple(_feature(incident) for incident in incidents),
    )


def _feature(incident: Incident) -> Feature:
    place = incident.place
    point = None
    if place is not None and place.latitude is not None and place.longitude is not None:
        point = Point(coordinates=(place.longitude, place.latitude))
    return Feature(id=incident.id, geometry=point, properties=_properties(incident))


def _properties(incident: Incident) -> Properties:
    place, when = incident.place, incident.when
    return Properties(
        id=incident.id,
        type=incident.type,
        summary=incident.summary,
        start=when.start.isoformat() if when.start else None,
        end=when.end.isoformat() if when.end else None,
        time_precision=when.precision,
        date=wording.when(when),
        place=wording.place(place),
        admin1=place.admin1 if place else None,
        radius_km=place.radius_km if place else None,
        place_precision=place.precision if place else "unknown",
        status=incident.status,
        initiators=tuple(actor.name for actor in incident.initiators),
        targets=tuple(actor.name for actor in incident.targets),
        figures=incident.figures,
        origins=len(incident.origins),
        reports=len(incident.documents),
        corroboration=incident.corroboration,
        grade=incident.grade,
        contested=contested(incident),
        background=incident.background,
    )
