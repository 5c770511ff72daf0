"""Claims and reports as the API gives them."""

from collections.abc import Iterable

from marsad.model import Claim, Document, EventClaim, Figure, TallyClaim
from marsad.publish import wording
from marsad.publish.api.shapes import (
    ClaimView,
    DocumentRow,
    DocumentView,
    Passage,
    document_pieces,
)
from marsad.publish.explain.reports import claim_words
from marsad.publish.sources import chain
from marsad.store import Record

OUTLET_UNKNOWN = "a report of unknown outlet"
REACH = 140
"""How many characters of the report stand on each side of a claim's sentence, at least."""


def document_row(document: Document) -> DocumentRow:
    """Return a report without its text."""
    return DocumentRow(
        id=document.id,
        name=document.name,
        title=document.title,
        outlet=document.outlet,
        url=document.url,
        language=document.language,
        published=document.published,
        credits=document.credits,
        outlet_words=document.outlet or OUTLET_UNKNOWN,
        published_words=wording.when(document.published),
    )


def claim_views(record: Record, claims: Iterable[Claim]) -> tuple[ClaimView, ...]:
    """Return claims with the reports that make them, in the order given."""
    made = list(claims)
    documents = record.documents_by_id(claim.span.document for claim in made)
    merged = record.incidents_of(claim.id for claim in made)
    return tuple(
        _claim_view(claim, documents[claim.span.document], merged[claim.id])
        for claim in made
        if claim.span.document in documents
    )


def _claim_view(claim: Claim, document: Document, incidents: Iterable[str]) -> ClaimView:
    return ClaimView(
        claim=claim,
        document=document_row(document),
        passage=around(document.text, claim.span.start, claim.span.end),
        elsewhere=tuple(
            around(document.text, figure.start, figure.end, REACH // 2)
            for figure in figures_of(claim)
            if figure.end and not within(figure, claim)
        ),
        incidents=tuple(incidents),
        says_words=chain(claim, document),
        claim_words=claim_words(claim),
    )


def figures_of(claim: Claim) -> tuple[Figure, ...]:
    """Return the people that a claim counts."""
    match claim:
        case EventClaim():
            return claim.figures
        case TallyClaim():
            return (claim.figure,)
    return ()


def within(figure: Figure, claim: Claim) -> bool:
    """Return whether a figure stands in its claim's own sentence."""
    return claim.span.start <= figure.start and figure.end <= claim.span.end


def around(text: str, start: int, end: int, reach: int = REACH) -> Passage:
    """Return a stretch of a text with whole words on both sides, and "…" where they are cut."""
    first, last = max(0, start - reach), min(len(text), end + reach)
    while first > 0 and not text[first - 1].isspace():
        first -= 1
    while last < len(text) and not text[last].isspace():
        last += 1
    return Passage(
        before=("… " if first > 0 else "") + text[first:start],
        quote=text[start:end],
        after=text[end:last] + (" …" if last < len(text) else ""),
    )


def document_view(record: Record, document: Document) -> DocumentView:
    """Return a report whole, with every claim it makes, in the order of its text."""
    reading = record.reading(document.id)
    return DocumentView(
        document=document_row(document),
        text=document.text,
        source_text=document.source_text,
        pieces=document_pieces(document),
        dropped=document.dropped,
        claims=claim_views(record, reading.claims if reading else ()),
    )


def found(record: Record, words: str, limit: int) -> list[DocumentRow]:
    """Return the reports that hold all these words, best match first."""
    ids = record.search(words, limit)
    documents = record.documents_by_id(ids)
    return [document_row(documents[id_]) for id_ in ids if id_ in documents]
