"""Days told from another: "a day earlier", "the next day", after a sentence that named a day."""

import re
from collections.abc import Sequence
from dataclasses import replace

from marsad.model import When
from marsad.read.events import Mention
from marsad.read.times import TimeKind, TimeMention
from marsad.read.times.counted_days import counted_from, leads
from marsad.read.times.timing import news_time

_ALSO = re.compile(r"\b(?:also|another|too)\b")
REACH = 8
"""Sentences back in which the day named last is the one that others are told from."""


def with_days(mentions: Sequence[Mention]) -> list[Mention]:
    """Return the mentions, those at a day told from another with that day.

    The other is the day that was named last before, a few sentences back at most; where none was,
    the day stays as unknown as it is.
    """
    out: list[Mention] = []
    for mention in mentions:
        told = _told_from_another(mention)
        base = None if told is None else _named_before(out, mention)
        if base is None and told is not None and (told.shift or 0) <= -3:
            base = news_time(mention.scene.published, None)
        out.append(mention if base is None or told is None else _shifted(mention, base, told))
    return out


def _told_from_another(mention: Mention) -> TimeMention | None:
    """Return the time of a mention if it is so many days from the day told before."""
    when = mention.when
    if when is None or when.known or not when.words:
        return None
    scene = mention.scene
    for position, mark in scene.template.within(0, len(scene.text), "T"):
        told: TimeMention = mark.value
        if told.kind is not TimeKind.RELATIVE or told.when.words != when.words:
            continue
        return None if told.shift is None or leads(scene, position, told) else told
    return None


def _named_before(told: Sequence[Mention], mention: Mention) -> When | None:
    """Return the day named last; what "also" happened is told from the last of its own kind."""
    kin = [known for known in told if known.type == mention.type]
    if _ALSO.search(mention.scene.text) and (own := _last_day(kin, mention)):
        return own
    return _last_day(told, mention)


def _last_day(told: Sequence[Mention], mention: Mention) -> When | None:
    for known in reversed(told):
        if mention.scene.index - known.scene.index > REACH:
            return None
        if _before(known, mention) and known.when is not None and known.when.days == 1:
            return known.when
    return None


def _before(known: Mention, mention: Mention) -> bool:
    """True for what was told before, but for what the same "a day later" has been read for."""
    if known.scene is not mention.scene:
        return True
    if known.when is None or mention.when is None:
        return known.start < mention.start
    return known.start < mention.start and known.when.words != mention.when.words


def _shifted(mention: Mention, base: When, told: TimeMention) -> Mention:
    when = counted_from(base, told)
    return mention if when is None else replace(mention, when=when)
