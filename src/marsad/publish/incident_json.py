"""Incidents as JSON in the shape that annotated incidents have, so that one script scores both."""

from collections.abc import Mapping, Sequence
from typing import Any

from marsad.model import (
    Claim,
    ComposedFigure,
    Document,
    EventClaim,
    Figure,
    Group,
    Incident,
    Measure,
    Origin,
    Place,
    Salience,
    Status,
    Total,
    contested,
    people_total,
)


def incident_to_gold(
    incident: Incident, claims: Mapping[str, Claim], documents: Mapping[str, Document]
) -> dict[str, Any]:
    """Return an incident as a JSON object; places are WGS 84 degrees, radii kilometres.

    `reports` holds each report once, in order of names, with the people killed and injured in all
    as it gives them, `[low, high]` or null. `contested` is true if origins contradict each other
    on who did it, whom it hit or whether it happened. Claims and documents that are not at hand
    are left out.
    """
    mine = [claims[i] for i in incident.claims if i in claims]
    events = [claim for claim in mine if isinstance(claim, EventClaim)]
    return {
        "id": incident.id,
        "type": incident.type,
        "status": incident.status,
        "start": incident.when.start.isoformat() if incident.when.start else None,
        "end": incident.when.end.isoformat() if incident.when.end else None,
        "time_precision": incident.when.precision,
        "place": _place(incident.place),
        "initiators": [ref.name for ref in incident.initiators],
        "targets": [ref.name for ref in incident.targets],
        "reports": _reports(events, documents),
        "killed": _toll(incident.figures, Measure.KILLED),
        "injured": _toll(incident.figures, Measure.INJURED),
        "figures": [_figure(figure) for figure in incident.figures],
        "origins": [_names(origin) for origin in incident.origins],
        "contested": contested(incident),
        "contradictions": [
            {"kind": c.kind, "sentence": c.sentence} for c in incident.contradictions
        ],
        "corroboration": incident.corroboration,
        "grade": incident.grade,
        "background": incident.background,
        "summary": incident.summary,
        "note": "",
    }


def _place(place: Place | None) -> dict[str, Any] | None:
    if place is None:
        return None
    return {
        "name": place.name or place.text,
        "admin1": place.admin1,
        "country": place.country,
        "lat": place.latitude,
        "lon": place.longitude,
        "radius_km": place.radius_km,
        "precision": place.precision,
        "gazetteer_id": place.gazetteer_id,
    }


def _reports(
    events: Sequence[EventClaim], documents: Mapping[str, Document]
) -> list[dict[str, Any]]:
    """Return each report once, with the claim that tells it best."""
    by_document: dict[str, list[EventClaim]] = {}
    for claim in events:
        by_document.setdefault(claim.span.document, []).append(claim)
    made = [
        _report(documents[document].name, told)
        for document, told in by_document.items()
        if document in documents
    ]
    return sorted(made, key=lambda report: str(report["doc"]))


def _report(name: str, told: Sequence[EventClaim]) -> dict[str, Any]:
    best = min(
        told,
        key=lambda c: (
            c.salience is not Salience.MAIN,
            c.status is not Status.REPORTED,
            -len(c.figures),
            c.span.start,
            c.id,
        ),
    )
    reported = [c for c in told if c.status is Status.REPORTED]
    figures = [figure for c in reported for figure in c.figures]
    claimants = [c.name for claim in told for c in claim.claimants]
    claimants += [c.name for figure in figures for c in figure.claimants]
    return {
        "doc": name,
        "quote": best.span.quote,
        "claimants": list(dict.fromkeys(claimants)),
        "killed": _highest(reported, Measure.KILLED),
        "injured": _highest(reported, Measure.INJURED),
    }


def _highest(told: Sequence[EventClaim], measure: Measure) -> list[int | None] | None:
    """Return the highest total that any speaker in the report gives, or None if none is given."""
    totals: list[Total] = []
    for claim in told:
        speakers: dict[tuple[str, ...], list[Figure]] = {}
        for figure in claim.figures:
            speakers.setdefault(tuple(c.name for c in figure.claimants), []).append(figure)
        given = (people_total(figures, measure) for figures in speakers.values())
        totals += [total for total in given if total is not None]
    if not totals:
        return None
    best = max(totals, key=lambda t: (not t.partial, t.named or 0, t.high is not None))
    return [best.low, best.high]


def _toll(figures: Sequence[ComposedFigure], measure: Measure) -> dict[str, int | None]:
    """Return low, best and high of the people in all; all null where no report gives a number."""
    for figure in figures:
        if figure.measure is measure and figure.group is Group.PEOPLE and not figure.part_of:
            return {"low": figure.low, "best": figure.best, "high": figure.high}
    return {"low": None, "best": None, "high": None}


def _figure(figure: ComposedFigure) -> dict[str, Any]:
    return {
        "measure": figure.measure,
        "group": figure.group,
        "of": figure.of.name if figure.of else None,
        "low": figure.low,
        "best": figure.best,
        "high": figure.high,
        "part_of": figure.part_of,
        "by_party": figure.by_party,
        "reason": figure.reason,
    }


def _names(origin: Origin) -> list[str]:
    return list(dict.fromkeys([origin.name, *origin.claimants]))
