"""What the record makes of one report, or of one sentence in it."""

from marsad.model import Claim, Document, EventClaim, Reading, Skipped, SkipReason, TallyClaim
from marsad.publish import wording
from marsad.publish.explain.incident import NO_RULE
from marsad.publish.explain.shape import Explanation, Point
from marsad.publish.sources import evidence
from marsad.store import Record


def explain_claim(record: Record, claim: Claim) -> Explanation:
    """Return a claim with its sentence, its source and what it was merged into."""
    document = record.document(claim.span.document)
    merged = record.incidents_of([claim.id])[claim.id]
    place = _place(claim)
    located = () if place is None else (Point(aspect="place", value=place[0], rule=place[1]),)
    return Explanation(
        id=claim.id,
        kind="claim",
        title=claim_words(claim),
        points=(
            Point(
                aspect="claim",
                value=claim_words(claim),
                rule=f"read by {claim.reader}" if claim.reader else NO_RULE,
                evidence_for=(evidence(claim, document),),
            ),
            *located,
        ),
        notes=tuple(f"Merged into incident {id_}." for id_ in merged),
    )


def claim_words(claim: Claim) -> str:
    """Return a claim in a few words: "shelling, Saraqib, 11 January 2018: 12 killed"."""
    match claim:
        case EventClaim():
            figures = ", ".join(wording.figure(figure) for figure in claim.figures)
            time = wording.when(claim.when)
            told = f"{wording.words(claim.type)}, {wording.place(claim.place)}, {time}"
            return f"{told}: {figures}" if figures else told
        case TallyClaim():
            return f"{wording.figure(claim.figure)} in all, up to {wording.when(claim.until)}"
    kind = str(claim.__struct_config__.tag)
    return f"{kind}: “{claim.span.quote}”"


def _place(claim: Claim) -> tuple[str, str] | None:
    """Return where a claim is located and why there; None if it names no place."""
    place = claim.scope if isinstance(claim, TallyClaim) else claim.place
    if place is None:
        return None
    return f"“{place.text}” is {wording.place(place)}", place.reason or NO_RULE


def explain_document(record: Record, document: Document) -> Explanation:
    """Return a report's claims in the order of its text, and what in it was not read as one."""
    reading = record.reading(document.id) or Reading(document=document.id)
    published = document.published
    return Explanation(
        id=document.id,
        kind="document",
        title=f"{document.title or document.name} ({document.outlet or 'outlet unknown'})",
        points=(
            Point(
                aspect="published",
                value=wording.when(published),
                rule=published.evidence or NO_RULE,
            ),
            *(
                Point(
                    aspect=f"claim {claim.id}",
                    value=claim_words(claim),
                    rule=f"read by {claim.reader}" if claim.reader else NO_RULE,
                    evidence_for=(evidence(claim, document),),
                )
                for claim in reading.claims
            ),
        ),
        notes=(*_cut(document), *_skipped(reading)),
    )


def _cut(document: Document) -> tuple[str, ...]:
    reasons = sorted({cut.reason for cut in document.dropped})
    if not reasons:
        return ()
    cuts = wording.count(len(document.dropped), "passage")
    return (f"{cuts} of the source cut before reading: {', '.join(reasons)}.",)


def _skipped(reading: Reading) -> tuple[str, ...]:
    return tuple(f"{_why_skipped(skipped)}: “{skipped.span.quote}”" for skipped in reading.skipped)


def _why_skipped(skipped: Skipped) -> str:
    if skipped.reason is SkipReason.UNSUPPORTED:  # a language model's words, none of the report's
        return f"Not borne out by the text ({skipped.detail}), at"
    return f"Not read as a claim ({wording.words(skipped.reason)})"
