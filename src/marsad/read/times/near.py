"""Days close to publication: weekdays, "yesterday", "overnight", "over the weekend"."""

import datetime

from marsad.model import When
from marsad.read.parse.phrases import Line
from marsad.read.times import parts
from marsad.read.times.days import Days, last_weekday, one, plus
from marsad.read.times.lexicon import HOURS_AFTER, HOURS_BEFORE, NEAR, RECURRING, RELATIVE
from marsad.read.times.meaning import Meaning
from marsad.read.times.mentions import TimeKind

_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_NEXT = frozenset(("next", "coming", "upcoming"))
_OVERNIGHT = "overnight"
LATEST = "before or on publication"
_SATURDAY = 5


def near_day(line: Line, index: int) -> Meaning | None:
    """Read a weekday with its hours, "today", "yesterday", "overnight", "the weekend"."""
    start = index
    hours = HOURS_BEFORE.starting(line, index)
    if hours:
        start += hours.length
    found = _weekday(line, start) or (_named(line, index) if start == index else None)
    if found is None and hours:
        found = _named(line, index) or _overnight(line, index)
    if found is None:
        return None
    after = HOURS_AFTER.starting(line, found.after)
    return found._replace(after=found.after + after.length) if after else found


def weekday_of(when: When) -> str | None:
    """Return the weekday that a time is called by where nobody knows of which week it is."""
    name = when.evidence.partition(" ")[0]
    return name if name in _NAMES and not when.known else None


def overnight(when: When) -> bool:
    """Return whether a time is no more than a night, of a day that something else names."""
    return _OVERNIGHT in when.words.lower()


def _weekday(line: Line, index: int) -> Meaning | None:
    """Read "Friday", "last Friday", "next Friday", "every Friday", "Fridays attack"."""
    word = line.at(index)
    start = index + (word in ("last", "this", "past", *_NEXT, "every", "each", "the"))
    weekday = parts.weekday(line, start)
    if weekday is None or word == "the":
        return None
    name = _NAMES[weekday.value]
    plural = line.at(start).endswith("days")
    if word in ("every", "each") or (plural and line.at(index - 1) == "on"):
        return Meaning(weekday.after, None, f"every {name}", kind=TimeKind.RECURRING)
    if word in _NEXT:
        return Meaning(
            weekday.after,
            lambda p: one(plus(last_weekday(p, weekday.value), 7)),
            f"{name} after publication",
            kind=TimeKind.FUTURE,
        )
    if word in ("last", "past"):
        return Meaning(
            weekday.after,
            lambda p: one(last_weekday(plus(p, -2), weekday.value)),  # yesterday is no "last"
            f"{name} before the day before publication",
        )
    evidence = f"{name} {LATEST}"
    return Meaning(weekday.after, lambda p: one(last_weekday(p, weekday.value)), evidence)


def _named(line: Line, index: int) -> Meaning | None:
    near = NEAR.starting(line, index)
    if near:
        kind = TimeKind.FUTURE if near.value > 0 else TimeKind.POINT
        words = line.words(index, index + near.length - 1).lower()
        evidence = f"{words}, counted from publication"
        return Meaning(index + near.length, lambda p: one(plus(p, near.value)), evidence, kind=kind)
    relative = RELATIVE.starting(line, index)
    if relative:
        return Meaning(
            index + relative.length,
            None,
            "counted from another time in the text",
            kind=TimeKind.RELATIVE,
            shift=relative.value,
        )
    recurring = RECURRING.starting(line, index)
    if recurring:
        after = index + recurring.length
        return Meaning(after, None, "again and again", kind=TimeKind.RECURRING)
    return _weekend(line, index)


def _overnight(line: Line, index: int) -> Meaning | None:
    if line.at(index) != _OVERNIGHT:
        return None
    evidence = "overnight, the night up to publication"
    return Meaning(index + 1, lambda p: Days(plus(p, -1), p), evidence)


def _weekend(line: Line, index: int) -> Meaning | None:
    """Read "the weekend", "last weekend": Saturday and Sunday, up to publication."""
    after = index + (line.at(index) in ("the", "last", "this", "past"))
    if line.at(after) not in ("weekend", "weekends"):
        return None

    def rule(published: datetime.date) -> Days:
        saturday = last_weekday(published, _SATURDAY)
        return Days(saturday, min(plus(saturday, 1), published))

    return Meaning(after + 1, rule, "Saturday and Sunday before or on publication")
