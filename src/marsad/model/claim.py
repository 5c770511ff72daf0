"""What one report says, once."""

from enum import StrEnum
from typing import TypeVar

import msgspec

from marsad.model.actor import ActorRef
from marsad.model.base import Noun, content_id
from marsad.model.document import Document
from marsad.model.place import Place
from marsad.model.quantity import Figure, Quantity
from marsad.model.source import Claimant
from marsad.model.when import UNKNOWN_TIME, When


class Span(Noun, frozen=True, kw_only=True):
    """A stretch of a document's clean text; `document.text[start:end] == quote` always."""

    document: str
    start: int
    end: int
    quote: str


def span_of(document: Document, start: int, end: int) -> Span:
    """Return the span of `document.text[start:end]`, which must lie inside the text."""
    if not 0 <= start < end <= len(document.text):
        raise ValueError(
            f"{start}:{end} is no stretch of a text of {len(document.text)} characters"
        )
    return Span(document=document.id, start=start, end=end, quote=document.text[start:end])


class Status(StrEnum):
    """Whether a claim asserts, denies or expects."""

    REPORTED = "reported"
    DENIED = "denied"
    EXPECTED = "expected"


class Salience(StrEnum):
    """News of this report (within about ten days of it), or background."""

    MAIN = "main"
    BACKGROUND = "background"


class ClaimBase(Noun, frozen=True, kw_only=True):
    """What all claims carry.

    `claimants` is the chain from the one who knows to the one who passes it on: the monitor, by
    way of the agency. It is empty where the report asserts the claim itself. `reader` names the
    reader, its version and the digest of the vocabulary and theatre it used.
    """

    id: str
    span: Span
    claimants: tuple[Claimant, ...] = ()
    status: Status = Status.REPORTED
    reader: str = ""


class EventClaim(ClaimBase, frozen=True, kw_only=True, tag="event", tag_field="kind"):
    """One thing that happened at a place and time, as one report tells it.

    `denied_by` are those who, in the same report, deny it or their part in it, while others say so.
    """

    type: str
    when: When = UNKNOWN_TIME
    place: Place | None = None
    initiators: tuple[ActorRef, ...] = ()
    targets: tuple[ActorRef, ...] = ()
    means: str | None = None
    figures: tuple[Figure, ...] = ()
    salience: Salience = Salience.MAIN
    note: str = ""
    denied_by: tuple[Claimant, ...] = ()


class TallyClaim(ClaimBase, frozen=True, kw_only=True, tag="tally", tag_field="kind"):
    """A total over many events, a period or an area: never part of an incident's sum."""

    figure: Figure
    since: When = UNKNOWN_TIME
    until: When = UNKNOWN_TIME
    scope: Place | None = None


class ControlClaim(ClaimBase, frozen=True, kw_only=True, tag="control", tag_field="kind"):
    """Who holds a place; `holder` is None where the report calls it contested."""

    place: Place
    holder: ActorRef | None = None
    contested: bool = False
    share: float | None = None
    as_of: When = UNKNOWN_TIME


class AgreementClaim(ClaimBase, frozen=True, kw_only=True, tag="agreement", tag_field="kind"):
    """A ceasefire, deal or zone. `agreement` is the theatre's id where it is a known one."""

    type: str  # ceasefire, de_escalation_zone, evacuation_deal, deal
    agreement: str | None = None
    parties: tuple[ActorRef, ...] = ()
    guarantors: tuple[ActorRef, ...] = ()
    place: Place | None = None
    when: When = UNKNOWN_TIME


class PositionChange(StrEnum):
    """What a claim says about a position."""

    HELD = "held"
    ESTABLISHED = "established"
    LEFT = "left"
    EXPECTED_TO_LEAVE = "expected_to_leave"


class PositionClaim(ClaimBase, frozen=True, kw_only=True, tag="position", tag_field="kind"):
    """Bases, checkpoints, observation posts: whose, how many, and whether they stay."""

    owner: ActorRef
    type: str  # observation_post, base, checkpoint, position
    change: PositionChange = PositionChange.HELD
    count: Quantity | None = None
    place: Place | None = None
    when: When = UNKNOWN_TIME


Claim = EventClaim | TallyClaim | ControlClaim | AgreementClaim | PositionClaim


ClaimT = TypeVar("ClaimT", EventClaim, TallyClaim, ControlClaim, AgreementClaim, PositionClaim)


def identified(claim: ClaimT) -> ClaimT:
    """Return the claim with its id: a hash of its span, its kind and what it says there.

    What later stages add (coordinates, for one) is left out, so that a better gazetteer does not
    make another claim of it.
    """
    return _hashed(claim)


def told_apart(claim: EventClaim) -> EventClaim:
    """Return the claim with an id that its figures tell from that of another of the same words.

    "15 died in raids in Manbij while six died in a village near the city" are two events of one
    sentence, kind, place and time.
    """
    numbers = {f"{f.measure} {f.quantity.low} {f.quantity.high}" for f in claim.figures}
    return _hashed(claim, *sorted(numbers))


def _hashed(claim: ClaimT, *more: str) -> ClaimT:
    span = (claim.span.document, claim.span.start, claim.span.end)
    return msgspec.structs.replace(claim, id=content_id("c", *span, *_gist(claim), *more))


def _gist(claim: Claim) -> tuple[str | int | None, ...]:
    """What tells two claims of one span apart."""
    match claim:
        case EventClaim():
            return (
                "event",
                claim.type,
                claim.place.text if claim.place else None,
                claim.when.words,
            )
        case TallyClaim(figure=figure):
            quantity = figure.quantity
            return (
                "tally",
                figure.measure,
                figure.group,
                quantity.low,
                quantity.high,
                figure.start,
            )
        case ControlClaim():
            return ("control", claim.place.text, claim.holder.name if claim.holder else None)
        case AgreementClaim():
            return ("agreement", claim.type, claim.agreement)
        case PositionClaim():
            return ("position", claim.type, claim.owner.name, claim.change)
