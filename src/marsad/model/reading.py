"""All claims of one document."""

from enum import StrEnum

from marsad.model.actor import ActorRef
from marsad.model.base import Noun
from marsad.model.claim import Claim, Span
from marsad.model.source import Claimant


class Label(Noun, frozen=True, kw_only=True):
    """What a source calls an actor: the same group is "terrorists", "rebels", "fighters"."""

    actor: ActorRef
    words: str
    span: Span
    source: Claimant | None = None  # None: the outlet's own words


class SkipReason(StrEnum):
    """Why a passage that looked like a claim was not read as one."""

    NEGATED = "negated"
    GENERAL = "general"  # "fighting has raged for years"
    NO_PLACE_OR_TIME = "no_place_or_time"
    UNSUPPORTED = "unsupported"  # a number or quote that the text does not hold


class Skipped(Noun, frozen=True, kw_only=True):
    """A passage that was looked at and not read as a claim, with the reason."""

    span: Span
    reason: SkipReason
    detail: str = ""


class Reading(Noun, frozen=True, kw_only=True):
    """What one document claims, in the order of the text."""

    document: str
    claims: tuple[Claim, ...] = ()
    labels: tuple[Label, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    reader: str = ""
