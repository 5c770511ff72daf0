"""Why an incident is composed as it is."""

from collections.abc import Iterator

from marsad.model import ActorRef, ComposedFigure, EventClaim, Incident, PlacePrecision
from marsad.publish import views, wording
from marsad.publish.explain.shape import Explanation, MergeReason, OriginNote, Point
from marsad.publish.explain.witnesses import Witnesses
from marsad.store import Record

NO_RULE = "no rule is recorded"
WIDE = frozenset(
    {PlacePrecision.ADMIN2, PlacePrecision.ADMIN1, PlacePrecision.AREA, PlacePrecision.COUNTRY}
)


def explain_incident(record: Record, incident: Incident) -> Explanation:
    """Return every composed value of an incident with its claims, and why they were merged."""
    others = [id_ for found in incident.contradictions for s in found.stands for id_ in s.claims]
    witnesses = Witnesses(record, (*incident.claims, *others))
    return Explanation(
        id=incident.id,
        kind="incident",
        title=incident.summary,
        points=(
            *_values(incident, witnesses),
            *_figures(incident, witnesses),
            *_standing(incident),
        ),
        origins=tuple(
            OriginNote(name=origin.name, reports=len(origin.documents), reason=origin.reason)
            for origin in incident.origins
        ),
        merged_because=_merging(incident),
        contradictions=witnesses.differences(incident.contradictions),
        notes=witnesses.missing,
    )


def _values(incident: Incident, witnesses: Witnesses) -> Iterator[Point]:
    """Points on what, where, when and who."""

    def type_said(claim: EventClaim) -> str:
        return wording.words(claim.type)

    def status_said(claim: EventClaim) -> str:
        return str(claim.status)

    questions = (
        ("type", wording.words(incident.type), lambda c: c.type == incident.type, type_said),
        ("when", wording.when(incident.when), lambda c: _same_time(c, incident), _time_said),
        ("place", wording.place(incident.place), lambda c: _same_place(c, incident), _place_said),
        ("status", str(incident.status), lambda c: c.status is incident.status, status_said),
    )
    for aspect, value, agrees, says in questions:
        for_, against = witnesses.split(incident.claims, agrees, says)
        yield Point(
            aspect=aspect,
            value=value,
            rule=incident.reasons.get(aspect, NO_RULE),
            evidence_for=for_,
            evidence_against=against,
        )
    if incident.means:
        yield _means(incident, witnesses)
    yield _side(incident, witnesses, "initiators")
    yield _side(incident, witnesses, "targets")


def _means(incident: Incident, witnesses: Witnesses) -> Point:
    """The point on weapons and means: a claim that names none says nothing."""

    def named(claim: EventClaim) -> bool | None:
        return claim.means in incident.means if claim.means else None

    for_, against = witnesses.split(incident.claims, named, lambda claim: claim.means or "")
    return Point(
        aspect="means",
        value=", ".join(incident.means),
        rule=incident.reasons.get("means", NO_RULE),
        evidence_for=for_,
        evidence_against=against,
    )


def _same_time(claim: EventClaim, incident: Incident) -> bool | None:
    """Whether a claim's time and the incident's may be the same; None where it gives none."""
    one, other = claim.when, incident.when
    if not one.known:
        return None
    before = one.end is not None and other.start is not None and one.end < other.start
    after = one.start is not None and other.end is not None and one.start > other.end
    return not before and not after


def _time_said(claim: EventClaim) -> str:
    words = f" (“{claim.when.words}”)" if claim.when.words else ""
    return f"{wording.when(claim.when)}{words}"


def _same_place(claim: EventClaim, incident: Incident) -> bool | None:
    """Whether a claim's place may be the incident's; None where it names none that is known.

    The wider area that holds the place ("Idlib province" for a town in it) speaks for it.
    """
    one, other = claim.place, incident.place
    if one is None or other is None or (one.name is None and one.text != other.text):
        return None
    if one.text == other.text or (one.name, one.admin1) == (other.name, other.admin1):
        return True
    wide = one.precision in WIDE or other.precision in WIDE
    return wide and (one.admin1 is None or other.admin1 is None or one.admin1 == other.admin1)


def _place_said(claim: EventClaim) -> str:
    return f"“{claim.place.text}”" if claim.place else "place unknown"


def _side(incident: Incident, witnesses: Witnesses, aspect: str) -> Point:
    """The point on initiators or targets: a claim that names none of them speaks against."""
    composed: tuple[ActorRef, ...] = getattr(incident, aspect)
    wanted = {_key(actor) for actor in composed}

    def named(claim: EventClaim) -> tuple[ActorRef, ...]:
        found: tuple[ActorRef, ...] = getattr(claim, aspect)
        return found

    def agrees(claim: EventClaim) -> bool | None:
        keys = {_key(actor) for actor in named(claim)}
        return bool(keys & wanted) if keys else None

    for_, against = witnesses.split(
        incident.claims, agrees, lambda claim: views.names(named(claim))
    )
    return Point(
        aspect=aspect,
        value=views.names(composed),
        rule=incident.reasons.get(aspect, "every side that a claim names"),
        evidence_for=for_,
        evidence_against=against,
    )


def _key(actor: ActorRef) -> str:
    return actor.actor or actor.name.casefold()


def _figures(incident: Incident, witnesses: Witnesses) -> Iterator[Point]:
    for figure in incident.figures:
        says = {
            id_: ", ".join(wording.figure(f) for f in claim.figures if f.measure is figure.measure)
            for id_, claim in witnesses.claims.items()
            if isinstance(claim, EventClaim)
        }
        yield Point(
            aspect=f"{figure.measure}{' (part of a larger figure)' if figure.part_of else ''}",
            value=wording.toll(figure),
            rule=_figure_rule(figure),
            evidence_for=witnesses.quoted(figure.for_claims, says),
            evidence_against=witnesses.quoted((*figure.other_claims, *figure.superseded), says),
        )


def _figure_rule(figure: ComposedFigure) -> str:
    parts = [figure.reason or NO_RULE]
    if figure.by_party:
        parts.append("only a party to the conflict gives it, about its enemy's losses")
    if figure.superseded:
        earlier = wording.count(len(figure.superseded), "earlier claim")
        parts.append(f"it supersedes {earlier} of the same origin")
    return "; ".join(parts)


def _standing(incident: Incident) -> Iterator[Point]:
    reasons = incident.reasons
    yield Point(
        aspect="corroboration",
        value=f"{views.STANDINGS[incident.corroboration]}: {views.sources_cell(incident)}",
        rule=reasons.get("corroboration", NO_RULE),
    )
    if incident.grade is not None:
        yield Point(aspect="grade", value=str(incident.grade), rule=reasons.get("grade", NO_RULE))
    if incident.inherited:
        yield Point(
            aspect="dated by the record",
            value=wording.count(len(incident.inherited), "claim"),
            rule=reasons.get("inherited", NO_RULE),
        )


def _merging(incident: Incident) -> tuple[MergeReason, ...]:
    return tuple(
        MergeReason(
            one=link.one,
            other=link.other,
            score=link.score,
            sentences=tuple(comparison.sentence for comparison in link.comparisons),
        )
        for link in incident.links
    )
