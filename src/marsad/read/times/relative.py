"""Days told from another: "a day earlier", "the next day", after a sentence that named a day."""

import re
from collections.abc import Sequence
from dataclasses import replace

import msgspec

from marsad.model import When
from marsad.read.events import Mention
from marsad.read.times import TimeKind, TimeMention
from marsad.read.times.counted_days import counted_back, counted_from, leads
from marsad.read.times.talk import of_talk
from marsad.read.times.timing import news_time

# "The blast came", "it was": what was told last.
_IT_CAME = re.compile(
    r"\W*(?:(?:the|this|that)(?: [\w-]+){1,3}|it|this|that)"
    r" (?:came|comes|happened|occurred|took place|was carried out|follows|followed)"
    r"(?: (?:just|only|barely|less than|more than|a|some))* $"
)
_ALSO = re.compile(r"\b(?:also|another|too)\b")
_MONTH = 31  # days: of what is told of a longer time nothing is so many days later
_NEXT = 2  # sentences within which a month is that of what comes "three days later"
REACH = 8
"""Sentences back in which the day named last is the one that others are told from."""


def with_days(mentions: Sequence[Mention]) -> list[Mention]:
    """Return the mentions, those at a day told from another with that day.

    The other is the day that was named last before, a few sentences back at most; where none was,
    the day stays as unknown as it is.
    """
    out: list[Mention] = []
    for mention in mentions:
        told = _told_from_another(mention) or (_came_after(mention) if _dated(out) else None)
        base = None if told is None else _stretch(out, mention) or _named_before(out, mention, told)
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


def _dated(told: Sequence[Mention]) -> bool:
    """True where the report opens with news of a named day: "the attack" may be that news."""
    return bool(told) and told[0].when is not None and told[0].when.days == 1


def _came_after(mention: Mention) -> TimeMention | None:
    """Return how long before the attack told last one was: "the blast came hours after a bomb".

    It is counted back from the day of that attack, where the sentence names no day.
    """
    scene = mention.scene
    times = scene.template.within(0, len(scene.text), "T")
    if not mention.recalled or len(times) != 1 or mention.when is None:
        return None
    position, mark = times[0]
    told: TimeMention = mark.value
    after = told.when.words == mention.when.words and told.kind is TimeKind.RELATIVE
    if not after or told.shift is None or _IT_CAME.match(scene.text[:position]) is None:
        return None
    return msgspec.structs.replace(told, shift=-told.shift)


def _named_before(out: Sequence[Mention], mention: Mention, time: TimeMention) -> When | None:
    """Return the day named last; what "also" happened is told from the last of its own kind.

    Days, not hours, are told also from what somebody told of a day: "said on Saturday it had
    taken X. Two days earlier".
    """
    told = [known for known in out if _of_a_day(known.when, bool(time.shift))]
    kin = [known for known in told if known.type == mention.type]
    if _ALSO.search(mention.scene.text) and (own := _last_day(kin, mention)):
        return own
    return _last_day(told, mention)


def _of_a_day(when: When | None, talk: bool) -> bool:
    return when is not None and (when.days == 1 or (talk and of_talk(when)))


def _stretch(out: Sequence[Mention], mention: Mention) -> When | None:
    """Return the month or week last told of, if no day was: "bombed it in August. A day later"."""
    near = [m for m in out if m.scene.index < mention.scene.index <= m.scene.index + _NEXT]
    told = [m.when for m in near if m.scene is near[-1].scene and m.when is not None]
    known = [when for when in told if when.known and not of_talk(when)]
    if not known or any(when.days is None or when.days <= 1 for when in known):
        return None
    return known[-1] if (known[-1].days or 0) <= _MONTH else None


def _last_day(told: Sequence[Mention], mention: Mention) -> When | None:
    for known in reversed(told):
        if mention.scene.index - known.scene.index > REACH:
            return None
        if _before(known, mention) and not _aside(known, told):
            return known.when
    return None


def _aside(known: Mention, told: Sequence[Mention]) -> bool:
    """True for what a sentence tells beside its news: "took X on Monday, a day after taking Y"."""
    if known.when is None or not counted_back(known.when):
        return False
    news = [other.when for other in told if other.scene is known.scene]
    return any(when is not None and when.days == 1 and not counted_back(when) for when in news)


def _before(known: Mention, mention: Mention) -> bool:
    """True for what was told before, but for what the same "a day later" has been read for."""
    if known.scene is not mention.scene:
        return True
    if known.when is None or mention.when is None:
        return known.start < mention.start
    return known.start < mention.start and known.when.words != mention.when.words


def _shifted(mention: Mention, base: When, told: TimeMention) -> Mention:
    """Return a mention with its time: so few days later in a month it is of that month still."""
    inside = abs(told.shift or 0) * 2 < (base.days or 0)
    when = base if inside else counted_from(base, told)
    return mention if when is None else replace(mention, when=when)
