"""From the record to what the API answers with."""

import marsad
from marsad.model import Document, Incident, Measure
from marsad.publish.api.shapes import (
    ClaimInReport,
    DocumentRow,
    DocumentView,
    IncidentRow,
    IncidentView,
    RecordView,
    Toll,
    TypeRow,
    document_row,
)
from marsad.publish.attribution import attributions
from marsad.publish.views import main_figure
from marsad.store import Record
from marsad.vocabulary import Vocabulary


def record_view(record: Record, vocabulary: Vocabulary) -> RecordView:
    """Return what the record is about and how much it holds."""
    return RecordView(
        version=marsad.__version__,
        digest=record.merged_for() or "",
        theatre=record.theatre() or "",
        counts=record.counts(),
        types=tuple(
            TypeRow(id=type_.id, label=type_.label, group=type_.page_group)
            for type_ in vocabulary.event_types
        ),
        rejections=tuple(record.rejections()),
        attributions=attributions(),
    )


def incident_row(incident: Incident, vocabulary: Vocabulary) -> IncidentRow:
    """Return an incident as a list and a map need it."""
    killed = main_figure(incident, Measure.KILLED)
    return IncidentRow(
        id=incident.id,
        type=incident.type,
        group=vocabulary.event_type(incident.type).page_group,
        summary=incident.summary,
        when=incident.when,
        place=incident.place,
        status=incident.status,
        killed=Toll(low=killed.low, best=killed.best, high=killed.high) if killed else None,
        origins=len(incident.origins),
        reports=len(incident.documents),
        corroboration=incident.corroboration,
        grade=incident.grade,
        contradictions=len(incident.contradictions),
        background=incident.background,
    )


def incident_view(record: Record, incident: Incident, vocabulary: Vocabulary) -> IncidentView:
    """Return an incident with its claims and the reports that make them."""
    claims = record.claims_by_id(incident.claims)
    documents = {
        document_id: document_row(document)
        for document_id in incident.documents
        if (document := record.document(document_id)) is not None
    }
    return IncidentView(
        incident=incident,
        row=incident_row(incident, vocabulary),
        claims=tuple(
            ClaimInReport(claim=claims[id_], document=documents[claims[id_].span.document])
            for id_ in incident.claims
            if id_ in claims
        ),
    )


def document_view(record: Record, document: Document) -> DocumentView:
    """Return a report whole, with every claim it makes."""
    reading = record.reading(document.id)
    claims = reading.claims if reading else ()
    return DocumentView(
        document=document_row(document),
        text=document.text,
        source_text=document.source_text,
        pieces=tuple((p.clean, p.length, p.raw, p.raw_length) for p in document.pieces),
        dropped=document.dropped,
        claims=claims,
        incidents={
            claim.id: found[0] for claim in claims if (found := record.incidents_of(claim.id))
        },
    )


def found(record: Record, words: str) -> list[DocumentRow]:
    """Return the reports that hold all these words, best match first."""
    documents = (record.document(document_id) for document_id in record.search(words))
    return [document_row(document) for document in documents if document is not None]
