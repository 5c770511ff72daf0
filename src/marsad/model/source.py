"""Who says things."""

from enum import StrEnum

from marsad.model.actor import Alias
from marsad.model.base import Noun


class SourceKind(StrEnum):
    """What sort of speaker a source is; it decides who is best placed to count."""

    MONITOR = "monitor"
    AGENCY = "agency"
    STATE_MEDIA = "state_media"
    MINISTRY = "ministry"
    PARTY = "party"
    UN_AGENCY = "un_agency"
    RESCUERS = "rescuers"
    NGO = "ngo"
    OUTLET = "outlet"
    OFFICIAL = "official"
    LOCAL = "local"
    ANONYMOUS = "anonymous"


class Source(Noun, frozen=True, kw_only=True):
    """A speaker, with the names it goes by and the side it leans to (None: no side)."""

    id: str
    name: str
    kind: SourceKind
    alignment: str | None = None
    aliases: tuple[Alias, ...] = ()
    actor: str | None = None  # the actor it speaks for


class Claimant(Noun, frozen=True, kw_only=True):
    """A source as one report names it; `source` is None if the theatre does not know it."""

    name: str
    source: str | None = None
    text: str = ""
