"""Days told from another of the sentence: "two days after …", "said on Sunday … a day earlier"."""

import datetime
import re
from collections.abc import Callable

from marsad.model import When, precision_of
from marsad.read.scene import Scene
from marsad.read.template import Mark
from marsad.read.times import TimeKind, TimeMention

_COUNTED = "counted from"
_SIGN = {"after": -1, "before": 1}
_BARE = re.compile(r"\s*(?:[,.;:]|$)")


def shifted_from(scene: Scene, times: list[tuple[int, Mark]], start: int) -> When | None:
    """The time of "two days after they had been seized", counted from the day told before it."""
    before = [(p, m) for p, m in times if p < start]
    if not before or before[-1][1].value.kind is not TimeKind.RELATIVE:
        return None
    if bare(scene, before[-1][0]):
        return None
    mention: TimeMention = before[-1][1].value
    sign = _SIGN.get(mention.when.words.split()[-1].lower())
    if mention.shift is None or sign is None:
        return None
    told = [m.value.when for _, m in before if m.value.when.known]
    base = told[-1] if told else scene.published
    if base.start is None or base.end is None:
        return None
    days = datetime.timedelta(days=sign * abs(mention.shift))
    return When(
        start=base.start + days - (datetime.timedelta(days=0 if told else 1)),
        end=base.end + days,
        precision=precision_of(base.start + days, base.end + days),
        words=mention.when.words,
        evidence=f"{mention.when.words} {_COUNTED} {base.words or 'the day of the report'}",
    )


def counted(
    scene: Scene, times: list[tuple[int, Mark]], away: Callable[[int], tuple[float, int]]
) -> When | None:
    """The time of a raid "the day before", by the one day that its sentence names: that of talk.

    `away` gives how far a time is from the event; a day that is nearer is the event's own.
    """
    told = [(p, m.value) for p, m in times if m.value.shift and not leads(scene, p, m.value)]
    days = [(p, m.value) for p, m in times if m.value.when.days == 1]
    if len(told) != 1 or len(days) != 1:
        return None
    (position, mention), (other, day) = told[0], days[0]
    if away(other) < away(position):
        return None
    return counted_from(day.when, mention.when.words, mention.shift)


def counted_from(base: When, words: str, shift: int) -> When | None:
    """Return the day that is so many days after another; None where that one is open."""
    if base.start is None or base.end is None:
        return None
    days = datetime.timedelta(days=shift)
    start, end = base.start + days, base.end + days
    return When(
        start=start,
        end=end,
        precision=precision_of(start, end),
        words=words,
        evidence=f"{words} {_COUNTED} {base.words or base.start.isoformat()}",
    )


def counted_back(when: When) -> bool:
    """Return whether a day is told from another of the text, and not from publication."""
    return when.evidence.startswith(f"{when.words} {_COUNTED}")


def leads(scene: Scene, position: int, mention: TimeMention) -> bool:
    """True for "two days after" what the sentence goes on to tell: no day of its own."""
    words = mention.when.words.lower()
    return words.endswith((" after", " before")) and not bare(scene, position)


def bare(scene: Scene, position: int) -> bool:
    """True for "the day before, …": before what the last sentence told, not before what follows."""
    return _BARE.match(scene.text, scene.template.tag_end(position)) is not None
