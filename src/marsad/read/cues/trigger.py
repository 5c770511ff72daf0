"""What one word or phrase of a sentence tells: an event's type, where it stands, whom it caught."""

from dataclasses import dataclass

from marsad.read.cues.recalled import Aside


@dataclass(frozen=True, slots=True)
class Trigger:
    """One or more cues of one type in a clause.

    `start` and `end` are positions in the tagged text, `named` the tags that the cue's groups
    caught, `weak` and `again` what its note says.
    """

    type: str
    start: int
    end: int
    named: dict[str, str]
    means: str | None
    weak: bool
    again: bool
    aside: Aside | None = None  # of an attack that the sentence only recalls
