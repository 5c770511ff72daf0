"""Lines of the CSV tables: figures, dates and coordinates each in a cell of their own."""

import datetime

from marsad.model import (
    Claim,
    ComposedFigure,
    ControlClaim,
    EventClaim,
    Incident,
    Measure,
    Noun,
    Place,
    TallyClaim,
    When,
    contested,
    main_figure,
)
from marsad.publish import wording


class IncidentLine(Noun, frozen=True, kw_only=True):
    """One incident; a bound that nobody states is an empty cell, not a 0."""

    id: str
    type: str
    start: str
    end: str
    time_precision: str
    place: str
    admin1: str
    admin2: str
    country: str
    latitude: float | None
    longitude: float | None
    radius_km: float | None
    place_precision: str
    initiators: str
    targets: str
    status: str
    killed_low: int | None
    killed_best: int | None
    killed_high: int | None
    injured_low: int | None
    injured_best: int | None
    injured_high: int | None
    other_figures: str
    origins: int
    origin_names: str
    reports: int
    corroboration: str
    grade: str
    contested: bool
    background: bool
    summary: str


class ClaimLine(Noun, frozen=True, kw_only=True):
    """One claim with its sentence."""

    id: str
    kind: str
    type: str
    status: str
    report: str
    claimants: str
    start: str
    end: str
    place_words: str
    place: str
    admin1: str
    latitude: float | None
    longitude: float | None
    radius_km: float | None
    figures: str
    incidents: str
    quote: str


def incident_line(incident: Incident) -> IncidentLine:
    """Return an incident's line; figures other than people killed or injured are in words."""
    place = incident.place
    killed = main_figure(incident, Measure.KILLED)
    injured = main_figure(incident, Measure.INJURED)
    return IncidentLine(
        id=incident.id,
        type=incident.type,
        start=_iso(incident.when.start),
        end=_iso(incident.when.end),
        time_precision=incident.when.precision,
        place=_name(place),
        admin1=(place.admin1 or "") if place else "",
        admin2=(place.admin2 or "") if place else "",
        country=(place.country or "") if place else "",
        latitude=place.latitude if place else None,
        longitude=place.longitude if place else None,
        radius_km=place.radius_km if place else None,
        place_precision=place.precision if place else "unknown",
        initiators="; ".join(actor.name for actor in incident.initiators),
        targets="; ".join(actor.name for actor in incident.targets),
        status=incident.status,
        killed_low=killed.low if killed else None,
        killed_best=killed.best if killed else None,
        killed_high=killed.high if killed else None,
        injured_low=injured.low if injured else None,
        injured_best=injured.best if injured else None,
        injured_high=injured.high if injured else None,
        other_figures=_others(incident, killed, injured),
        origins=len(incident.origins),
        origin_names="; ".join(origin.name for origin in incident.origins),
        reports=len(incident.documents),
        corroboration=incident.corroboration,
        grade=incident.grade or "",
        contested=contested(incident),
        background=incident.background,
        summary=incident.summary,
    )


def _others(incident: Incident, *shown: ComposedFigure | None) -> str:
    return "; ".join(wording.toll(figure) for figure in incident.figures if figure not in shown)


def _iso(day: datetime.date | None) -> str:
    return day.isoformat() if day else ""


def _name(place: Place | None) -> str:
    return (place.name or place.text) if place else ""


def claim_line(claim: Claim, report: str, incidents: str) -> ClaimLine:
    """Return a claim's line, given the report's name and the ids of its incidents."""
    place, when = _where_and_when(claim)
    return ClaimLine(
        id=claim.id,
        kind=str(claim.__struct_config__.tag),
        type=claim.type if isinstance(claim, EventClaim) else "",
        status=claim.status,
        report=report,
        claimants="; ".join(claimant.name for claimant in claim.claimants),
        start=_iso(when.start),
        end=_iso(when.end),
        place_words=place.text if place else "",
        place=(place.name or "") if place else "",
        admin1=(place.admin1 or "") if place else "",
        latitude=place.latitude if place else None,
        longitude=place.longitude if place else None,
        radius_km=place.radius_km if place else None,
        figures="; ".join(_figures(claim)),
        incidents=incidents,
        quote=claim.span.quote,
    )


def _figures(claim: Claim) -> list[str]:
    match claim:
        case EventClaim():
            return [wording.figure(figure) for figure in claim.figures]
        case TallyClaim():
            return [wording.figure(claim.figure)]
    return []


def _where_and_when(claim: Claim) -> tuple[Place | None, When]:
    match claim:
        case TallyClaim():
            return claim.scope, When(start=claim.since.start, end=claim.until.end)
        case ControlClaim():
            return claim.place, claim.as_of
        case _:
            return claim.place, claim.when
