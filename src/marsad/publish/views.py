"""From the record's nouns to rows of words, in the record's own order."""

from collections.abc import Iterable

from marsad.model import (
    ActorRef,
    Agreement,
    ComposedFigure,
    ContradictionKind,
    Corroboration,
    Holding,
    Incident,
    Measure,
    Position,
    PositionCount,
    Series,
    main_figure,
)
from marsad.model.incident import Counted
from marsad.publish import wording
from marsad.publish.rows import AgreementRow, ControlRow, IncidentRow, PositionRow, TallyRow

STANDINGS = {
    Corroboration.SINGLE: "single origin",
    Corroboration.CORROBORATED: "corroborated",
    Corroboration.CROSS_PARTY: "corroborated across sides",
}


DIFFERING = {
    ContradictionKind.HAPPENED: "whether it happened",
    ContradictionKind.HOLDER: "who holds it",
}


def names(actors: Iterable[ActorRef]) -> str:
    """Return neutral names, or "not stated"."""
    return ", ".join(actor.name for actor in actors) or wording.NOT_STATED


def tolls(incident: Counted, measure: Measure) -> tuple[ComposedFigure, ...]:
    """Return the figure of people in all; where there is none, those of groups that do not nest."""
    whole = main_figure(incident, measure)
    if whole is not None:
        return (whole,)
    return tuple(f for f in incident.figures if f.measure is measure and not f.part_of)


def toll_cell(incident: Incident, measure: Measure) -> str:
    """Return an incident's toll in words: "12 to 35; best 31"."""
    stated = " and ".join(wording.toll_number(figure) for figure in tolls(incident, measure))
    return stated or wording.NOT_STATED


def sources_cell(incident: Incident) -> str:
    """Return "3 origins in 11 reports"."""
    origins = wording.count(len(incident.origins), "origin")
    return f"{origins} in {wording.count(len(incident.documents), 'report')}"


def standing(incident: Incident) -> str:
    """Return how firmly an incident stands: origins, grade, status, contradictions."""
    parts = [STANDINGS[incident.corroboration]]
    if incident.grade is not None:
        parts.append(f"civilian harm {incident.grade}")
    if incident.status != "reported":
        parts.append(str(incident.status))
    if incident.contradictions:
        parts.append(f"origins differ on {_differ_on(incident)}")
    if incident.background:
        parts.append("background")
    return "; ".join(parts)


def _differ_on(incident: Incident) -> str:
    kinds = dict.fromkeys(contradiction.kind for contradiction in incident.contradictions)
    return ", ".join(differing(kind) for kind in kinds)


def differing(kind: ContradictionKind) -> str:
    """Return what origins differ on: "the toll", "whether it happened"."""
    return DIFFERING.get(kind, f"the {kind}")


def incident_rows(incidents: Iterable[Incident]) -> list[IncidentRow]:
    """Return one row an incident."""
    return [
        IncidentRow(
            id=incident.id,
            date=wording.when(incident.when),
            type=wording.words(incident.type),
            place=wording.place(incident.place),
            by=names(incident.initiators),
            against=names(incident.targets),
            killed=toll_cell(incident, Measure.KILLED),
            injured=toll_cell(incident, Measure.INJURED),
            sources=sources_cell(incident),
            standing=standing(incident),
        )
        for incident in incidents
    ]


def control_rows(holdings: Iterable[Holding]) -> list[ControlRow]:
    """Return one row a holding."""
    return [
        ControlRow(
            id=holding.id,
            place=wording.place(holding.place),
            holder=_holder(holding),
            status=str(holding.status),
            since=wording.when(holding.start),
            until=wording.when(holding.end) if holding.end.known else "",
            last_asserted=wording.when(holding.last_asserted),
            claims_for=len(holding.supporting),
            claims_against=len(holding.opposing),
        )
        for holding in holdings
    ]


def _holder(holding: Holding) -> str:
    name = holding.holder.name if holding.holder else "contested"
    return f"{name} ({holding.share:.0%})" if holding.share is not None else name


def tally_rows(series: Iterable[Series]) -> list[TallyRow]:
    """Return one row a point of each running total."""
    return [
        TallyRow(
            id=total.id,
            scope=total.scope,
            counted=counted(total),
            number=wording.quantity(point.quantity),
            since=wording.when(total.since),
            up_to=wording.when(point.when),
            counted_by=total.claimant or ", ".join(point.claimants) or wording.NOT_STATED,
            claims=len(point.claims),
            remarks="; ".join(total.remarks),
        )
        for total in series
        for point in total.points
    ]


def counted(total: Series) -> str:
    """Return who is counted: "civilians killed", "people displaced"."""
    of = f" of {total.of.name}" if total.of else ""
    return f"{wording.words(total.group)}{of} {total.measure}"


def agreement_rows(agreements: Iterable[Agreement]) -> list[AgreementRow]:
    """Return one row an agreement."""
    return [
        AgreementRow(
            id=agreement.id,
            name=agreement.name,
            type=wording.words(agreement.type),
            date=wording.when(agreement.when),
            parties=names(agreement.parties),
            guarantors=names(agreement.guarantors),
            places=", ".join(agreement.places),
            alleged_violations=len(agreement.violations),
            claims=len(agreement.claims),
        )
        for agreement in agreements
    ]


def position_rows(positions: Iterable[Position]) -> list[PositionRow]:
    """Return one row a count, and one row for positions that no claim counts."""
    return [
        _position_row(position, count)
        for position in positions
        for count in position.counts or (None,)
    ]


def _position_row(position: Position, count: PositionCount | None) -> PositionRow:
    stated = count.quantity if count else None
    return PositionRow(
        id=position.id,
        owner=position.owner.name,
        type=wording.words(position.type),
        place=wording.place(position.place),
        change=wording.words(count.change) if count else "",
        number=wording.quantity(stated) if stated else wording.NOT_STATED,
        date=wording.when(count.when if count else position.start),
        claims=len(position.claims),
    )
