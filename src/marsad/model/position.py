"""Bases, checkpoints, observation posts over time."""

from marsad.model.actor import ActorRef
from marsad.model.base import Noun
from marsad.model.claim import PositionChange
from marsad.model.place import Place
from marsad.model.quantity import Quantity
from marsad.model.when import UNKNOWN_TIME, When


class PositionCount(Noun, frozen=True, kw_only=True):
    """How many positions a claim says were held, set up or left."""

    change: PositionChange
    quantity: Quantity | None
    when: When
    claim: str


class Position(Noun, frozen=True, kw_only=True):
    """Positions of one owner in one place, with the counts as claimed."""

    id: str
    owner: ActorRef
    type: str
    place: Place | None
    start: When = UNKNOWN_TIME
    end: When = UNKNOWN_TIME
    counts: tuple[PositionCount, ...] = ()
    claims: tuple[str, ...] = ()
    reason: str = ""
