"""What the grammar of times finds."""

from enum import StrEnum

from marsad.model import Noun, When


class TimeKind(StrEnum):
    """How a time stands in its sentence."""

    POINT = "point"
    SINCE = "since"  # `when` is the beginning that is named: "since March 2011"
    UNTIL = "until"  # `when` is the end that is named
    RANGE = "range"  # "from Monday to Wednesday", "over the past 24 hours"
    RUN = "run"  # "for the third day running": the days up to publication, if no day is told
    DURATION = "duration"  # "for three days": resolved only in the present perfect
    RECURRING = "recurring"  # "every Friday"
    RELATIVE = "relative"  # to another time in the text: "the day before"
    FUTURE = "future"  # "next Friday", "tomorrow"


class TimeMention(Noun, frozen=True, kw_only=True):
    """A time in a sentence; offsets are the document's, indices the sentence's tokens (inclusive).

    `shift` is set for RELATIVE times: days from the time that they refer to (-1 is "the day
    before"), or None if the words do not say how many. `blur` is by how many days more or less that
    may be: "days earlier" is one to seven days.
    """

    start: int
    end: int
    first_token: int
    last_token: int
    when: When
    kind: TimeKind
    shift: int | None = None
    blur: int = 0
