"""From the record's nouns to what the API answers with."""

import datetime
from collections.abc import Iterable

import marsad
from marsad.model import (
    Agreement,
    GazetteerEntry,
    Holding,
    Incident,
    Measure,
    Place,
    PlacePrecision,
    Position,
    PositionCount,
    Series,
    SeriesPoint,
    Theatre,
    contested,
    main_figure,
)
from marsad.publish import views, wording
from marsad.publish.api.claims import claim_views
from marsad.publish.api.figures import figure_views
from marsad.publish.api.shapes import (
    AgreementView,
    ContradictionView,
    HoldingView,
    IncidentRow,
    IncidentView,
    MapPlace,
    PointView,
    PositionView,
    RecordView,
    SeriesView,
    Spot,
    Toll,
    TypeRow,
)
from marsad.publish.attribution import attributions
from marsad.publish.review import Verdicts, decision_views
from marsad.store import IncidentFilter, Record
from marsad.vocabulary import Vocabulary

KILLED = Measure.KILLED
PRECISIONS = {
    PlacePrecision.EXACT: "the place itself is known",
    PlacePrecision.NEAR: "known to within about 25 km",
    PlacePrecision.ADMIN2: "only the district is known",
    PlacePrecision.ADMIN1: "only the governorate is known",
    PlacePrecision.AREA: "only an area or a line is known",
    PlacePrecision.COUNTRY: "only the country is known",
    PlacePrecision.UNKNOWN: "no gazetteer knows this place",
}


def record_view(
    record: Record, theatre: Theatre, vocabulary: Vocabulary, held_back: tuple[str, ...] = ()
) -> RecordView:
    """Return what the record is about and how much it holds."""
    return RecordView(
        version=marsad.__version__,
        theatre=theatre.name,
        digest=record.merged_for() or "",
        counts=record.counts(),
        types=tuple(
            TypeRow(id=type_.id, label=type_.label, group=type_.page_group)
            for type_ in vocabulary.event_types
        ),
        rejections=tuple(record.rejections()),
        held_back=held_back,
        attributions=attributions(record.layers()),
    )


def incident_rows(record: Record, wanted: IncidentFilter, words: Vocabulary) -> list[IncidentRow]:
    """Return the incidents that meet the filter, in the record's order."""
    verdicts = Verdicts(record.decisions())
    return [incident_row(found, words, verdicts) for found in record.incidents(wanted)]


def incident_row(incident: Incident, vocabulary: Vocabulary, verdicts: Verdicts) -> IncidentRow:
    """Return an incident as a list and a map need it."""
    killed = main_figure(incident, KILLED)
    return IncidentRow(
        id=incident.id,
        type=incident.type,
        group=vocabulary.event_type(incident.type).page_group,
        summary=incident.summary,
        start=incident.when.start,
        end=incident.when.end,
        spot=_spot(incident.place),
        status=incident.status,
        killed=Toll(low=killed.low, best=killed.best, high=killed.high) if killed else None,
        origins=len(incident.origins),
        reports=len(incident.documents),
        corroboration=incident.corroboration,
        grade=incident.grade,
        contradictions=len(incident.contradictions),
        contested=contested(incident),
        background=incident.background,
        type_words=wording.words(incident.type),
        when_words=wording.when(incident.when),
        place_words=wording.place(incident.place),
        sides_words=", ".join(actor.name for actor in (*incident.initiators, *incident.targets)),
        killed_words=" and ".join(wording.toll(toll) for toll in views.tolls(incident, KILLED)),
        sources_words=views.sources_cell(incident),
        standing_words=views.standing(incident),
        review_words=verdicts.words(incident.claims),
    )


def _spot(place: Place | None) -> Spot | None:
    if place is None or place.latitude is None or place.longitude is None:
        return None
    return Spot(
        latitude=place.latitude,
        longitude=place.longitude,
        radius_km=place.radius_km or 0.0,
        precision=place.precision,
    )


def incident_view(record: Record, incident: Incident, vocabulary: Vocabulary) -> IncidentView:
    """Return an incident with its claims and the reports that make them."""
    held = record.claims_by_id(incident.claims)
    claims = claim_views(record, (held[id_] for id_ in incident.claims if id_ in held))
    precision = incident.place.precision if incident.place else PlacePrecision.UNKNOWN
    decisions = record.decisions()
    mine = set(incident.claims)
    return IncidentView(
        incident=incident,
        row=incident_row(incident, vocabulary, Verdicts(decisions)),
        precision_words=PRECISIONS[precision],
        figures=figure_views(incident, claims),
        contradictions=tuple(
            ContradictionView(contradiction=one, on_words=views.differing(one.kind))
            for one in incident.contradictions
        ),
        claims=claims,
        decisions=decision_views(record, (d for d in decisions if mine & set(d.claims))),
    )


def in_force(holding: Holding, day: datetime.date) -> bool:
    """Return whether a claim of holding stands on a day, as far as reports tell.

    It begins with the change or, where nobody tells that, with the day it was last asserted: what
    is only known later is not read back. It ends with the first day on which it may have ended.
    """
    begins = holding.start if holding.start.known else holding.last_asserted
    first = begins.start or begins.end
    last = holding.end.start or holding.end.end
    return first is not None and first <= day and (last is None or day < last)


def holding_views(holdings: Iterable[Holding]) -> list[HoldingView]:
    """Return who holds what, in words too."""
    made = []
    for holding in holdings:
        (words,) = views.control_rows([holding])
        since = f"since {words.since}; " if holding.start.known else ""
        until = f"until {words.until}; " if holding.end.known else ""
        made.append(
            HoldingView(
                holding=holding,
                place_words=words.place,
                holder_words=words.holder,
                asserted_words=f"{since}{until}last asserted: {words.last_asserted}",
            )
        )
    return made


def series_views(series: Iterable[Series]) -> list[SeriesView]:
    """Return running totals, in words too."""
    return [
        SeriesView(
            series=total,
            counted_words=f"{views.counted(total)}, {total.scope}",
            by_words=f"as counted by {_claimant(total)}",
            claimant_words=_claimant(total),
            points=tuple(_point(point) for point in total.points),
        )
        for total in series
    ]


def _claimant(total: Series) -> str:
    since = f", since {wording.when(total.since)}" if total.since.known else ""
    return f"{total.claimant or 'nobody whom the reports name'}{since}"


def _point(point: SeriesPoint) -> PointView:
    return PointView(
        claims=point.claims,
        up_to_words=f"up to {wording.when(point.when)}",
        number_words=wording.quantity(point.quantity),
    )


def agreement_views(agreements: Iterable[Agreement]) -> list[AgreementView]:
    """Return ceasefires, deals and zones, in words too."""
    return [
        AgreementView(
            agreement=agreement,
            type_words=wording.words(agreement.type),
            when_words=wording.when(agreement.when),
            parties_words=views.names(agreement.parties),
            guarantors_words=views.names(agreement.guarantors),
        )
        for agreement in agreements
    ]


def position_views(positions: Iterable[Position]) -> list[PositionView]:
    """Return bases, checkpoints and posts, in words too."""
    return [
        PositionView(
            position=position,
            type_words=wording.words(position.type),
            place_words=wording.place(position.place),
            counts_words=tuple(_count_words(count) for count in position.counts),
        )
        for position in positions
    ]


def _count_words(count: PositionCount) -> str:
    stated = wording.quantity(count.quantity) if count.quantity else "number not stated"
    return f"{wording.words(count.change)}: {stated} ({wording.when(count.when)})"


def map_places(theatre: Theatre) -> list[MapPlace]:
    """Return the theatre's countries and cities, its own before others, large before small.

    The gazetteer gives no population for all of them, so a place's radius stands for its size.
    """
    return [
        MapPlace(
            id=place.id,
            name=place.name,
            arabic=place.arabic,
            latitude=place.latitude,
            longitude=place.longitude,
            kind=place.kind,
            home=place.country == theatre.country,
            rank=rank,
        )
        for kind in ("country", "city")
        for rank, place in enumerate(_by_size(theatre, kind))
    ]


def _by_size(theatre: Theatre, kind: str) -> list[GazetteerEntry]:
    found = [place for place in theatre.places if place.kind == kind]
    return sorted(found, key=lambda p: (p.country != theatre.country, -p.radius_km, p.name, p.id))
