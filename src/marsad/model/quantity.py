"""Numbers as claimed, and people counted."""

from enum import StrEnum

from marsad.model.actor import ActorRef
from marsad.model.base import Noun
from marsad.model.source import Claimant


class Qualifier(StrEnum):
    """What the words say of a number's exactness."""

    EXACTLY = "exactly"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    ABOUT = "about"
    RANGE = "range"
    VAGUE = "vague"  # "dozens": never turned into a number


class Quantity(Noun, frozen=True, kw_only=True):
    """A number as claimed: "at least 26" is low 26, high None; "dozens" is None, None."""

    low: int | None
    high: int | None
    qualifier: Qualifier
    words: str

    @property
    def number(self) -> int:
        """The lowest number claimed, else the highest; 0 where the words are vague."""
        return self.low or self.high or 0


class Measure(StrEnum):
    """What happened to the people counted."""

    KILLED = "killed"
    INJURED = "injured"
    MISSING = "missing"
    CAPTURED = "captured"
    DETAINED = "detained"
    DISPLACED = "displaced"
    RETURNED = "returned"
    EVACUATED = "evacuated"
    TRAPPED = "trapped"


class Group(StrEnum):
    """Who was counted."""

    PEOPLE = "people"
    CIVILIANS = "civilians"
    CHILDREN = "children"
    WOMEN = "women"
    COMBATANTS = "combatants"
    AID_WORKERS = "aid_workers"
    JOURNALISTS = "journalists"


class Figure(Noun, frozen=True, kw_only=True):
    """People counted. `start` and `end` are offsets of `text` in the document.

    `part_of` is true if these people are counted in another figure of the same claim
    ("18 killed, five of them children": the second). `claimants` is set where this figure has
    another source than its claim.
    """

    measure: Measure
    group: Group
    quantity: Quantity
    of: ActorRef | None = None
    part_of: bool = False
    text: str = ""
    start: int = 0
    end: int = 0
    claimants: tuple[Claimant, ...] = ()
