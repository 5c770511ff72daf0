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


def unplaced(record: Record) -> list[Unplaced]:
    """Return words for places without coordinates, the most often used first."""
    using: dict[str, list[Claim]] = defaultdict(list)
    written: dict[str, Counter[str]] = defaultdict(Counter)
    known: dict[str, Place] = {}
    for claim in record.claims():
        place = place_of(claim)
        if place is None or place.latitude is not None or not place.text.strip():
            continue
        key = place.text.casefold()
        using[key].append(claim)
        written[key][place.text] += 1
        if key not in known or not (known[key].admin1 or known[key].within):
            known[key] = place
    merged = _merged(record, (claim.id for found in using.values() for claim in found))
    made = [
        Unplaced(
            words=_usual(written[key]),
            reason=known[key].reason,
            admin1=known[key].admin1,
            within=known[key].within,
            claims=len(found),
            incidents=tuple(dict.fromkeys(id_ for c in found for id_ in merged.get(c.id, ()))),
            sentences=_sentences(record, found),
        )
        for key, found in using.items()
    ]
    return sorted(made, key=lambda one: (-one.claims, one.words))


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


def _merged(record: Record, claims: Iterable[str]) -> dict[str, list[str]]:
    wanted = set(claims)
    found: dict[str, list[str]] = defaultdict(list)
    for incident in record.incidents():
        for claim in incident.claims:
            if claim in wanted:
                found[claim].append(incident.id)
    return found


def _sentences(record: Record, claims: Iterable[Claim]) -> tuple[Evidence, ...]:
    """Return the first sentences that use the words, each once."""
    by_quote: dict[str, Claim] = {}
    for claim in claims:
        by_quote.setdefault(claim.span.quote, claim)
    some = list(by_quote.values())[:MOST_SENTENCES]
    return tuple(evidence(claim, record.document(claim.span.document)) for claim in some)
