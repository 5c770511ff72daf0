"""The days of a toll told in parts: "14 in Atarib on Monday and nine in Binnish on Tuesday"."""

import itertools
import re
from collections.abc import Sequence

from marsad.model import When
from marsad.read.scene import Scene
from marsad.read.times import TimeKind, TimeMention
from marsad.read.times.counted_days import counted_from

_JOIN = re.compile(r",? (?:and|while)\b|,")
_MONTH = 31
"""Days: "last week", "in May" still tell when a part was."""


def days_of_parts(scene: Scene, parts: Sequence[int]) -> list[When] | None:
    """Return a day for each of several parts of a sentence: its number or its place, by position.

    None unless each part of the sentence names one of its own; "a day earlier" is counted from
    that of the part before.
    """
    starts = [0]
    for part, following in itertools.pairwise(parts):
        joins = list(_JOIN.finditer(scene.text, part, following))
        if not joins:
            return None
        starts.append(joins[-1].start())
    days: list[When] = []
    for part, start, end in zip(parts, starts, [*starts[1:], len(scene.text)], strict=True):
        named = scene.template.within(start, end, "T")
        if len(named) > 1:  # "the rebels who took Idlib in March seized Ariha on Saturday"
            named = [(at, mark) for at, mark in named if at > part]
        day = _day(named[0][1].value, days[-1:]) if len(named) == 1 else None
        if day is None:
            return None
        days.append(day)
    return days


def _day(time: TimeMention, before: Sequence[When]) -> When | None:
    if time.kind is TimeKind.RELATIVE and (time.shift or 0) < 0 and before:
        return counted_from(before[0], time)
    lasting = time.kind in (TimeKind.SINCE, TimeKind.DURATION)
    return None if lasting or (time.when.days or _MONTH + 1) > _MONTH else time.when
