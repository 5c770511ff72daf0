"""The sides of a conflict and what they are called."""

import datetime
from enum import StrEnum

from marsad.model.base import Noun


class ActorKind(StrEnum):
    """ACLED's actor classes, in short."""

    STATE_FORCES = "state_forces"
    REBEL_GROUP = "rebel_group"
    MILITIA = "militia"
    EXTERNAL_FORCES = "external_forces"
    COALITION = "coalition"
    CIVILIANS = "civilians"
    PROTESTERS = "protesters"
    AID_WORKERS = "aid_workers"
    ORGANISATION = "organisation"
    STATE = "state"
    UNIDENTIFIED = "unidentified"


class Alias(Noun, frozen=True, kw_only=True):
    """A name for an actor or source; `loaded` if it judges ("terrorists", "regime")."""

    text: str
    loaded: bool = False
    used_by: tuple[str, ...] = ()  # alignments or source ids


class Alliance(Noun, frozen=True, kw_only=True):
    """Two actors on one side for a time; a missing bound is open."""

    ally: str
    start: datetime.date | None = None
    end: datetime.date | None = None


class Actor(Noun, frozen=True, kw_only=True):
    """A side, under its usual neutral name."""

    id: str
    name: str
    kind: ActorKind
    alignment: str | None = None  # government, opposition, kurdish-led, jihadist, turkey …
    member_of: tuple[str, ...] = ()
    allied_with: tuple[Alliance, ...] = ()
    aliases: tuple[Alias, ...] = ()
    start: datetime.date | None = None
    end: datetime.date | None = None


class ActorRef(Noun, frozen=True, kw_only=True):
    """An actor as one report names it; `actor` is None if the theatre does not know it."""

    name: str
    actor: str | None = None
    text: str = ""
