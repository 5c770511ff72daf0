"""Why a holding, a running total, an agreement or a position stands in the record."""

from collections.abc import Sequence

from marsad.model import Agreement, Contradiction, Holding, Incident, Position, Series
from marsad.publish import views, wording
from marsad.publish.explain.incident import NO_RULE
from marsad.publish.explain.shape import Explanation, Point
from marsad.publish.explain.witnesses import Witnesses
from marsad.store import Record


def explain_holding(record: Record, holding: Holding) -> Explanation:
    """Return the claims that say a place is held so, and those that say otherwise."""
    contradictions = _touching(record, {*holding.supporting, *holding.opposing})
    stands = [id_ for found in contradictions for s in found.stands for id_ in s.claims]
    witnesses = Witnesses(record, (*holding.supporting, *holding.opposing, *stands))
    row = views.control_rows([holding])[0]
    return Explanation(
        id=holding.id,
        kind="holding",
        title=f"{row.place}: {row.holder}, {row.status}",
        points=(
            Point(
                aspect="holder",
                value=f"{row.holder}, since {row.since}, last asserted {row.last_asserted}",
                rule=holding.reason or NO_RULE,
                evidence_for=witnesses.quoted(holding.supporting),
                evidence_against=witnesses.quoted(holding.opposing),
            ),
        ),
        contradictions=witnesses.differences(contradictions),
        notes=witnesses.missing,
    )


def _touching(record: Record, claims: set[str]) -> Sequence[Contradiction]:
    """Return the record's contradictions in which one of these claims stands."""
    return [
        found
        for found in record.contradictions()
        if any(claims & set(stand.claims) for stand in found.stands)
    ]


def explain_series(record: Record, series: Series) -> Explanation:
    """Return each point of a running total with the sentences that give it."""
    witnesses = Witnesses(record, (id_ for point in series.points for id_ in point.claims))
    by = series.claimant or "nobody whom the reports name"
    return Explanation(
        id=series.id,
        kind="series",
        title=f"{views.counted(series)}, {series.scope}, counted by {by}",
        points=tuple(
            Point(
                aspect=f"up to {wording.when(point.when)}",
                value=wording.quantity(point.quantity),
                rule=series.reason or NO_RULE,
                evidence_for=witnesses.quoted(point.claims),
            )
            for point in series.points
        ),
        notes=(*series.remarks, *witnesses.missing),
    )


def explain_agreement(record: Record, agreement: Agreement) -> Explanation:
    """Return what claims an agreement, and which incidents are said to breach it."""
    witnesses = Witnesses(record, agreement.claims)
    row = views.agreement_rows([agreement])[0]
    found = [record.incident(id_) for id_ in agreement.violations]
    breaches = [incident for incident in found if incident is not None]
    return Explanation(
        id=agreement.id,
        kind="agreement",
        title=f"{agreement.name}, {row.date}",
        points=(
            Point(
                aspect="agreement",
                value=f"{row.type} between {row.parties}; guarantors {row.guarantors}",
                rule=agreement.reason or NO_RULE,
                evidence_for=witnesses.quoted(agreement.claims),
            ),
            *(_breach(record, incident) for incident in breaches),
        ),
        notes=((f"Terms: {agreement.terms}",) if agreement.terms else ()) + witnesses.missing,
    )


def _breach(record: Record, incident: Incident) -> Point:
    return Point(
        aspect="alleged violation",
        value=f"{incident.id}: {incident.summary}",
        rule="said to breach it by the claims below",
        evidence_for=Witnesses(record, incident.claims).quoted(incident.claims),
    )


def explain_position(record: Record, position: Position) -> Explanation:
    """Return the counts of an owner's positions with the sentences that give them."""
    witnesses = Witnesses(record, position.claims)
    rows = views.position_rows([position])
    return Explanation(
        id=position.id,
        kind="position",
        title=f"{rows[0].owner}: {rows[0].type}, {rows[0].place}",
        points=tuple(
            Point(
                aspect=wording.words(count.change),
                value=f"{row.number}, {row.date}",
                rule=position.reason or NO_RULE,
                evidence_for=witnesses.quoted((count.claim,)),
            )
            for row, count in zip(rows, position.counts, strict=False)
        ),
        notes=witnesses.missing,
    )
