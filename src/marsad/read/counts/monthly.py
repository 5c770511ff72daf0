"""What follows a total and breaks it down: a monitor's report on a month, cause by cause."""

import datetime
import re
from dataclasses import dataclass

import msgspec

from marsad.model import TallyClaim
from marsad.read.counts.found import Found
from marsad.read.counts.periods import MONTH, at_one_place
from marsad.read.scene import Scene

_ALSO = re.compile(r"\b(?:also|another|further|additional|more)\b")
_HAVE = re.compile(
    r"\b(?:have|has|had) (?:(?:also|since|so far|reportedly) )*"
    r"(?:been (?:\w+ )?(?:killed|wounded|injured|displaced)|died|perished|lost|fled)\b"
)
_REACH = 4
"""Sentences behind the total of a month within which a report breaks it down."""


@dataclass(frozen=True, slots=True)
class Total:
    """A total and the index of the sentence that tells it or goes on with it."""

    claim: TallyClaim
    index: int

    @property
    def number(self) -> int:
        """How many are counted, 0 where the words are vague."""
        return self.claim.figure.quantity.number

    @property
    def months(self) -> tuple[datetime.date | None, datetime.date | None]:
        """The days from and to which people are counted."""
        return self.claim.since.start, self.claim.until.end

    @property
    def of_a_month(self) -> bool:
        """True for what is counted in a month or year that is over."""
        since = self.claim.since
        return since == self.claim.until and (since.days or 0) >= MONTH


def of_the_month(scene: Scene, found: Found, total: Total) -> bool:
    """Return whether people are counted in the month of the total told before.

    "Air strikes killed 640 civilians": no day and no settlement is named, and they are fewer.
    """
    if not total.of_a_month or not 0 <= scene.index - total.index <= _REACH:
        return False
    if found.figure.measure is not total.claim.figure.measure:
        return False
    if not 0 < found.figure.quantity.number < total.number:
        return False
    named = any(scene.template.within(0, len(scene.text), "T"))
    return not named and not at_one_place(scene, *scene.clause(found.tag))


def also_since(scene: Scene, found: Found, total: Total) -> bool:
    """Return whether people are counted over the time of a total told just before.

    "The army has lost 48 men since June, while 312 rebels have been killed."
    """
    whole, (first, last) = total.claim, scene.clause(found.tag)
    measure = found.figure.measure
    if measure is not whole.figure.measure or whole.since == whole.until or found.figure.part_of:
        return False
    if not whole.since.known or not 0 <= scene.index - total.index <= 1:
        return False
    also = scene.index == total.index or _ALSO.search(scene.text, first, last) is not None
    told = _HAVE.search(scene.text, first, last) is not None
    dated = any(scene.template.within(first, last, "T"))
    return also and told and not dated and not at_one_place(scene, first, last)


def greater(total: Total | None, other: Total) -> Total:
    """Return the total that a report goes on to break down: of one month's two the greater."""
    if total is None or total.months != other.months or total.number < other.number:
        return other
    return Total(total.claim, other.index)


def within(scene: Scene, part: TallyClaim, total: Total) -> TallyClaim:
    """Return the part of a total with the total's time, unless its sentence names its own."""
    if any(scene.template.within(0, len(scene.text), "T")):
        return part
    whole = total.claim
    return msgspec.structs.replace(part, since=whole.since, until=whole.until)
