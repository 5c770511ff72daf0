"""Names of places that no gazetteer knows, with the sentences that use them."""

from collections import Counter, defaultdict
from collections.abc import Iterable

from marsad.model import (
    AgreementClaim,
    Claim,
    ControlClaim,
    EventClaim,
    Noun,
    Place,
    PositionClaim,
    TallyClaim,
)
from marsad.publish.sources import Evidence, evidence
from marsad.store import Record

MOST_SENTENCES = 5
"""Sentences shown of one name: enough to tell what place is meant."""


class Unplaced(Noun, frozen=True, kw_only=True):
    """Words for a place that could not be put on the map, and why not.

    `claims` counts the claims that use them, `incidents` are those merged from these claims. The
    units are those of the first claim that names any: `within` as reports say it.
    """

    words: str
    reason: str
    admin1: str | None = None
    within: str | None = None
    claims: int
    incidents: tuple[str, ...]
    sentences: tuple[Evidence, ...]


def unplaced(record: Record, limit: int | None = None) -> list[Unplaced]:
    """Return words for places without coordinates, the most often used first.

    With `limit` so many of them.
    """
    using: dict[str, list[Claim]] = defaultdict(list)
    written: dict[str, Counter[str]] = defaultdict(Counter)
    known: dict[str, Place] = {}
    for claim in record.claims_off_the_map():
        place = place_of(claim)
        if place is None or not place.text.strip():
            continue
        key = place.text.casefold()
        using[key].append(claim)
        written[key][place.text] += 1
        if key not in known or not (known[key].admin1 or known[key].within):
            known[key] = place
    words = {key: _usual(spellings) for key, spellings in written.items()}
    most = sorted(using, key=lambda key: (-len(using[key]), words[key]))[:limit]
    merged = record.incidents_of(claim.id for key in most for claim in using[key])
    shown = {key: _telling(using[key]) for key in most}
    documents = record.documents_by_id(c.span.document for some in shown.values() for c in some)
    return [
        Unplaced(
            words=words[key],
            reason=known[key].reason,
            admin1=known[key].admin1,
            within=known[key].within,
            claims=len(using[key]),
            incidents=tuple(dict.fromkeys(id_ for c in using[key] for id_ in merged[c.id])),
            sentences=tuple(evidence(c, documents.get(c.span.document)) for c in shown[key]),
        )
        for key in most
    ]


def _usual(written: Counter[str]) -> str:
    """Return the spelling that is used most."""
    return min(written, key=lambda words: (-written[words], words))


def place_of(claim: Claim) -> Place | None:
    """Return the place that a claim is about, None if it names none."""
    match claim:
        case EventClaim() | ControlClaim() | AgreementClaim() | PositionClaim():
            return claim.place
        case TallyClaim():
            return claim.scope


def _telling(claims: Iterable[Claim]) -> list[Claim]:
    """Return the first claims whose sentences use the words, each sentence once."""
    by_quote: dict[str, Claim] = {}
    for claim in claims:
        by_quote.setdefault(claim.span.quote, claim)
    return list(by_quote.values())[:MOST_SENTENCES]
