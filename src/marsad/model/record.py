"""What the record holds besides incidents: holdings, series, agreements, positions, decisions."""

import datetime
from enum import StrEnum

from marsad.model.actor import ActorRef
from marsad.model.base import Noun
from marsad.model.incident import Contradiction, Incident
from marsad.model.place import Place
from marsad.model.position import Position
from marsad.model.quantity import Group, Measure, Quantity
from marsad.model.when import UNKNOWN_TIME, When


class HoldingStatus(StrEnum):
    """How firmly a place is held, as claimed."""

    HELD = "held"
    CONTESTED = "contested"
    BESIEGED = "besieged"
    CLAIMED = "claimed"  # by the holder alone


class Holding(Noun, frozen=True, kw_only=True):
    """Who holds a place over time: a claim with an age.

    `start` and `end` are the change's own time where a claim tells it (a capture, a withdrawal),
    else unknown; `last_asserted` is the newest claim that says so.
    """

    id: str
    place: Place
    holder: ActorRef | None
    status: HoldingStatus
    start: When = UNKNOWN_TIME
    end: When = UNKNOWN_TIME
    last_asserted: When = UNKNOWN_TIME
    share: float | None = None
    supporting: tuple[str, ...] = ()
    opposing: tuple[str, ...] = ()
    reason: str = ""


class SeriesPoint(Noun, frozen=True, kw_only=True):
    """A total on a day: `when` is the day up to which the claim counts."""

    when: When
    quantity: Quantity
    claims: tuple[str, ...]
    claimants: tuple[str, ...] = ()


class Series(Noun, frozen=True, kw_only=True):
    """A running total as somebody counts it; `claimant` is None where reports name nobody."""

    id: str
    measure: Measure
    group: Group
    scope: str
    claimant: str | None
    since: When
    points: tuple[SeriesPoint, ...]
    of: ActorRef | None = None
    reason: str = ""
    remarks: tuple[str, ...] = ()  # a later total that is lower, a gap


class Agreement(Noun, frozen=True, kw_only=True):
    """A ceasefire, deal or zone, with what is said to breach it."""

    id: str
    name: str
    type: str
    parties: tuple[ActorRef, ...]
    guarantors: tuple[ActorRef, ...]
    when: When
    places: tuple[str, ...]
    claims: tuple[str, ...]
    violations: tuple[str, ...] = ()  # incident ids
    terms: str = ""
    reason: str = ""


class Verdict(StrEnum):
    """What an analyst can decide."""

    CONFIRM = "confirm"
    REJECT = "reject"
    CORRECT = "correct"
    MERGE = "merge"
    SPLIT = "split"
    GRADE = "grade"


class Decision(Noun, frozen=True, kw_only=True):
    """An analyst's verdict: a row, undone by a further row, never overwritten."""

    id: str
    verdict: Verdict
    claims: tuple[str, ...]
    by: str
    at: datetime.datetime
    why: str
    value: str = ""
    undoes: str | None = None


class Merged(Noun, frozen=True, kw_only=True):
    """Everything that reconciling makes of the claims."""

    incidents: tuple[Incident, ...] = ()
    holdings: tuple[Holding, ...] = ()
    series: tuple[Series, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    positions: tuple[Position, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
