"""Ceasefires, deals and zones that reports mention, and the breaches alleged."""

import datetime
from collections import defaultdict
from collections.abc import Mapping, Sequence

from marsad.model import (
    ActorRef,
    Agreement,
    AgreementClaim,
    Document,
    Incident,
    KnownAgreement,
    Place,
    Status,
    Theatre,
    TimePrecision,
    When,
    content_id,
)
from marsad.reconcile.asserted import day_of, joined, place_key, place_name, published
from marsad.reconcile.compose import choose_actors
from marsad.reconcile.sides import Sides, fold

NEAR = 10  # days: two reports of one unnamed deal in one place


def compose_agreements(
    claims: Sequence[AgreementClaim],
    incidents: Sequence[Incident],
    documents: Mapping[str, Document],
    theatre: Theatre,
    sides: Sides,
) -> tuple[Agreement, ...]:
    """Return the agreements that claims mention; the theatre's others are left out."""
    known = {agreement.id: agreement for agreement in theatre.agreements}
    reported = [c for c in claims if c.status is not Status.DENIED]
    breaches = [incident for incident in incidents if breach(incident)]
    made = []
    for group in _groups(reported, documents):
        if group[0].agreement in known:
            made.append(_known(group, known[group[0].agreement], theatre, breaches, sides))
        elif any(claim.status is Status.REPORTED for claim in group):
            made.append(_told(group, breaches, sides))
    return tuple(sorted(made, key=lambda agreement: agreement.id))


def deal(claim: AgreementClaim) -> str:
    """Return the key of what may be one agreement: its id, else type and place."""
    return claim.agreement or joined((claim.type, place_key(claim.place)))


def breach(incident: Incident) -> bool:
    """Return whether an incident is an alleged violation of some agreement."""
    return incident.type == "ceasefire_violation"


def covers(claim: AgreementClaim, theatre: Theatre) -> set[str]:
    """Return the keys of the places that an agreement may be about, by what one claim says.

    A breach of it lies `within` one of them at least.
    """
    known = next((a for a in theatre.agreements if a.id == claim.agreement), None)
    if known is None:
        places, names = {place_key(claim.place)} - {""}, {}
    else:
        places, names = set(known.places), {place.id: place.name for place in theatre.places}
    return places | {fold(names.get(place, place)) for place in places}


def within(incident: Incident) -> set[str]:
    """Return the keys of the place and the admin units that an incident lies in."""
    place = incident.place
    if place is None:
        return set()
    return {fold(unit) for unit in _units(place)} | ({place.gazetteer_id or ""} - {""})


def _groups(
    claims: Sequence[AgreementClaim], documents: Mapping[str, Document]
) -> list[list[AgreementClaim]]:
    """Return claims of one agreement together: by its id, else by type, place and time."""
    named: dict[str, list[AgreementClaim]] = defaultdict(list)
    loose: dict[str, list[AgreementClaim]] = defaultdict(list)
    for claim in sorted(claims, key=lambda c: c.id):
        if claim.agreement:
            named[claim.agreement].append(claim)
        else:
            loose[deal(claim)].append(claim)
    runs = [run for key in sorted(loose) for run in _runs(loose[key], documents)]
    return [named[key] for key in sorted(named)] + runs


def _runs(
    claims: Sequence[AgreementClaim], documents: Mapping[str, Document]
) -> list[list[AgreementClaim]]:
    """Return claims cut where more than `NEAR` days pass; undated ones stand alone."""

    def day(claim: AgreementClaim) -> datetime.date | None:
        return day_of(claim.when) or day_of(published(claim, documents))

    runs: list[list[AgreementClaim]] = [[c] for c in claims if day(c) is None]
    last: datetime.date | None = None
    for claim in sorted((c for c in claims if day(c)), key=lambda c: (str(day(c)), c.id)):
        today = day(claim)
        if last is None or today is None or (today - last).days > NEAR:
            runs.append([])
        runs[-1].append(claim)
        last = today
    return runs


def _known(
    claims: Sequence[AgreementClaim],
    known: KnownAgreement,
    theatre: Theatre,
    breaches: Sequence[Incident],
    sides: Sides,
) -> Agreement:
    """Return an agreement of the theatre's list, with what the claims add."""
    when = When(
        start=known.date,
        end=known.end,
        precision=TimePrecision.DAY if known.end in (None, known.date) else TimePrecision.PERIOD,
        evidence="the theatre's list of agreements",
    )
    names = {place.id: place.name for place in theatre.places}
    return Agreement(
        id=content_id("a", known.id),
        name=known.name,
        type=known.type,
        parties=_refs(known.parties, [r for c in claims for r in c.parties], theatre, sides),
        guarantors=_refs(
            known.guarantors, [r for c in claims for r in c.guarantors], theatre, sides
        ),
        when=when,
        places=tuple(names.get(place, place) for place in known.places),
        claims=tuple(c.id for c in claims),
        violations=_breaches(breaches, set(known.places), when, names),
        terms=known.terms,
        reason=f"{len(claims)} claims mention it; date and terms are from the theatre's list.",
    )


def _told(
    claims: Sequence[AgreementClaim], breaches: Sequence[Incident], sides: Sides
) -> Agreement:
    """Return an agreement that the theatre does not list, as claims tell it."""
    first = claims[0]
    dated = [claim.when for claim in claims if claim.when.known]
    when = (
        min(dated, key=lambda w: (w.days or 10**6, str(w.start), str(w.end))) if dated else When()
    )
    where = place_name(first.place)
    return Agreement(
        id=content_id("a", first.id),
        name=f"{first.type.replace('_', ' ').replace('de escalation', 'de-escalation')}, {where}",
        type=first.type,
        parties=choose_actors((r for c in claims for r in c.parties), sides),
        guarantors=choose_actors((r for c in claims for r in c.guarantors), sides),
        when=when,
        places=(where,) if first.place else (),
        claims=tuple(c.id for c in claims),
        violations=_breaches(breaches, {place_key(first.place)} - {""}, when, {}),
        reason="As reports tell it; the theatre lists no agreement of this name.",
    )


def _refs(
    ids: Sequence[str], told: Sequence[ActorRef], theatre: Theatre, sides: Sides
) -> tuple[ActorRef, ...]:
    """Return the listed actors, then those that claims name besides."""
    known = {actor.id for actor in theatre.actors}
    listed = [theatre.ref(i) if i in known else ActorRef(name=i) for i in ids]
    have = {sides.key(ref) for ref in listed}
    more = [ref for ref in choose_actors(told, sides) if sides.key(ref) not in have]
    return (*listed, *more)


def _breaches(
    incidents: Sequence[Incident], places: set[str], when: When, names: Mapping[str, str]
) -> tuple[str, ...]:
    """Return the alleged violations in the agreement's places while it was in force."""
    folded = {fold(names.get(place, place)) for place in places}
    return tuple(
        sorted(i.id for i in incidents if _during(i.when, when) and _in(i.place, places, folded))
    )


def _in(place: Place | None, places: set[str], folded: set[str]) -> bool:
    """Return whether a place is one of those, or lies in one by its admin unit."""
    if place is None:
        return False
    return place.gazetteer_id in places or any(fold(unit) in folded for unit in _units(place))


def _units(place: Place) -> list[str]:
    """Return the names of a place and of what it lies in."""
    units = (place.name, place.admin1, place.admin2, place.within)
    return [unit for unit in units if unit]


def _during(when: When, force: When) -> bool:
    """Return whether a breach falls into the time in force; an unknown time does not."""
    day = day_of(when)
    if day is None or force.start is None or day < force.start:
        return False
    return force.precision is not TimePrecision.PERIOD or force.end is None or day <= force.end
