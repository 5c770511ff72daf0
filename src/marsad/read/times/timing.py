"""When an event happened: the time beside its trigger, else the day the report is about."""

import datetime
import re
from collections.abc import Callable
from dataclasses import replace

import msgspec

from marsad.model import UNKNOWN_TIME, When, precision_of
from marsad.read.parse.finders import found_by
from marsad.read.parse.speech import joined
from marsad.read.scene import Scene
from marsad.read.template import Mark
from marsad.read.times import TimeKind, TimeMention, gone_by, still_ahead
from marsad.read.times.counted_days import counted, shifted_from
from marsad.read.times.feasts import in_season, of_a_time
from marsad.read.times.near import overnight
from marsad.read.times.owned import of_a_relative, of_an_operation, of_what_is_ahead, owned
from marsad.read.times.talk import done_then, found_on, learnt_on, of_a_count, of_saying, told_on

# Who lies in a grave that is found died before that day.
_GRAVE = re.compile(r"\b(?:mass|common|shallow) graves?\b|\bexhum|\bunearth")
NEWS_DAYS = 2
"""News without a day of its own is no older than this: reports of agencies are of the day."""
FRAME_DAYS = 60
"""Nobody talks for so long: a time of more days is that of all that its sentence tells."""
BRIEF_DAYS = 40
"""What happens at a point of time is told by no longer stretch than this."""


def time_for(
    scene: Scene,
    start: int,
    end: int,
    brief: bool = False,
    expected: bool = False,
    rare: bool = False,
    again: bool = False,
    own: Callable[[int], bool] | None = None,
) -> When | None:
    """Return the time that goes with the trigger at [start, end), or None if none is named.

    `brief` leaves out how long something lasted: it happened at a point. `expected` says that it
    is still to come: the day on which somebody said so is not its own. `rare` says that it is
    talked of long afterwards: neither the day of talk nor that of an answer to it is its own.
    `own` says of a tag's position whether it is told of the event, where others are recalled.
    """
    first, last = scene.clause(start)
    tagged = scene.template.within(0, len(scene.text), "T")
    times = [(p, m) for p, m in tagged if not _STATE.search(scene.text, max(0, p - 15), p)]
    if again and scene.syntax is not None and scene.syntax.cited(scene.word(start, end)):
        rare = True
    if rare and scene.syntax is not None:
        syntax, word = scene.syntax, scene.word(start, end)
        times = [
            (p, m)
            for p, m in times
            if joined(syntax, word, scene.tagged(p))
            or _beside(scene, start, end, p)
            or (_frame(m.value) and (p <= _OPENING or done_then(scene, word, p)))
        ]
    if not expected:
        ahead = {p for p, m in times if of_what_is_ahead(scene, p)}
        tenses = [(p, m, still_ahead if p in ahead else gone_by) for p, m in times]
        times = [(p, _moved(m, tense, scene.published)) for p, m, tense in tenses]
        times = [(p, m) for p, m in times if not to_come(m.value.when, scene.published)]
    times = [(p, m) for p, m in times if not owned(scene, p, start, end)]
    times = [(p, m) for p, m in times if not of_a_time(scene, p)]
    spoken = [(p, m) for p, m in times if of_saying(scene, p)]
    times = [(p, m) for p, m in times if not of_a_count(scene, p, start, end)]
    shifted = shifted_from(scene, times, start, end)
    if own is not None:
        times = [(p, m) for p, m in times if own(p)]
    inside = [(p, m) for p, m in times if first <= p < last]
    usable = [(p, m) for p, m in inside or times if m.value.when.known]
    usable = usable or [(p, m) for p, m in inside if m.value.when.words]
    named = inside + [item for item in spoken if item not in inside]
    shifted = shifted or counted(scene, named, lambda p: _away(scene, p, start, end))
    if shifted is not None:
        return shifted
    long = {p for p, m in usable if (brief and _lasting(m.value)) or in_season(m.value.when, scene)}
    usable = [(p, m) for p, m in usable if p not in long or _opens(scene, p, start)]
    usable = [(p, m) for p, m in usable if not of_a_relative(scene, p, m.value, end)]
    usable = [(p, m) for p, m in usable if not of_an_operation(scene, p, m.value.when, end)]
    if not usable:
        return found_on(scene.published) if _grave_found(scene, start, end) else None
    reported = _by_day([(p, m) for p, m in usable if not of_saying(scene, p)])
    if expected:
        reported = [
            (p, _moved(m, still_ahead, scene.published))
            for p, m in reported
            if not _TO.match(scene.text, scene.template.tag_end(p), start + 3)
        ]
    usable = _of_clause(scene, reported or usable, start, end) or usable
    position, mark = min(usable, key=lambda item: _away(scene, item[0], start, end))
    found: TimeMention = mark.value
    if not reported:
        return None if expected or rare else told_on(found.when)
    if overnight(found.when) and (day := _told_by(scene, times)) is not None:
        return told_on(day)
    grave = _GRAVE.search(scene.text, first, last) is not None
    if found.when.days == 1 and (grave or learnt_on(scene, position, start, end)):
        return found_on(found.when)
    if _opens(scene, position, start):
        return found.when
    return _when(found, scene.published)


def _grave_found(scene: Scene, start: int, end: int) -> bool:
    """True for a grave that the report says somebody found: its dead died before."""
    if scene.syntax is None or scene.published.end is None:
        return False
    grave = "grave" in scene.text[start:end]
    return grave and found_by(scene.syntax, scene.word(start, end)) is not None


def _by_day(times: list[tuple[int, Mark]]) -> list[tuple[int, Mark]]:
    """Leave out "overnight", "for the third day running" beside the day on which that was."""
    named = [
        (p, m) for p, m in times if not overnight(m.value.when) and m.value.kind is not TimeKind.RUN
    ]
    return named if any(m.value.when.days in (1, 2) for _, m in named) else times  # a night is 2


def _told_by(scene: Scene, times: list[tuple[int, Mark]]) -> When | None:
    """Return the one day on which somebody told of a night: "overnight, it said on Monday".

    A weekday of six days ago may be that of the day after the date above the report.
    """
    days = [m.value.when for p, m in times if m.value.when.days == 1 and of_saying(scene, p)]
    if len(days) != 1 or days[0].start is None or scene.published.end is None:
        return None
    return days[0] if (scene.published.end - days[0].start).days < _TOMORROW else None


_TOMORROW = 6  # days back, of a weekday


def to_come(when: When, published: When) -> bool:
    """True for a time after the report: nothing that has happened is of then."""
    if when.start is None or published.end is None:
        return False
    return when.start > published.end


def _moved(mark: Mark, tense: Callable[[When, When], When], published: When) -> Mark:
    when = tense(mark.value.when, published)
    return replace(mark, value=msgspec.structs.replace(mark.value, when=when))


def _frame(mention: TimeMention) -> bool:
    """True for a time that, at the head of a sentence, holds for all of it: "in the last months".

    No day of talk is so long, but for "last month": only years and what is counted in months.
    """
    days = mention.when.days
    return days is not None and days > FRAME_DAYS


def _beside(scene: Scene, start: int, end: int, position: int) -> bool:
    """True for a time right beside an event: "the April 4 attack", "a gas attack this week"."""
    if position >= end:
        return BETWEEN.fullmatch(scene.text, end, position) is not None
    before = _WORD.fullmatch(scene.text, scene.template.tag_end(position), start)
    return before is not None and not of_saying(scene, position)


BETWEEN = re.compile(r"(?: (?:on|in|of))? ?")
"""What stands between an event and its time right behind it."""
# "For the first time since 2016" says when it was last so; "in power since 1963" who rules.
_STATE = re.compile(r"first time|\bin (?:power|office) (?=$|<)")
_OPENING = 3  # characters before the first word of a sentence: a quotation mark
_WORD = re.compile(r"(?:['’]?s)? (?:\w+ )?")
_TO = re.compile(r" to ")  # "vowed on Tuesday to retake the town"
# "At war since 2011 when the army fired on protests": the event is of 2011 alone.
_THEN = re.compile(r",? when\b")


def _of_clause(
    scene: Scene, times: list[tuple[int, Mark]], start: int, end: int
) -> list[tuple[int, Mark]]:
    """Leave out the times of what came before or after the event: "shelled after Friday's raid"."""
    syntax = scene.syntax
    if syntax is None:
        return times
    word = scene.word(start, end)
    return [(p, m) for p, m in times if not syntax.apart(word, scene.tagged(p))]


def _opens(scene: Scene, position: int, start: int) -> bool:
    """True for a time that its clause is of: "quiet since 2012 when rebels seized the east"."""
    return (
        position < start and _THEN.match(scene.text, scene.template.tag_end(position)) is not None
    )


def _away(scene: Scene, position: int, start: int, end: int) -> tuple[float, int]:
    """How far a time is from a trigger: by syntax where it is known, then in the text."""
    near = _distance(position, start, end)
    if scene.syntax is None:
        return 0.0, near
    return scene.syntax.distance(scene.word(start, end), scene.tagged(position)), near


def _when(mention: TimeMention, published: When) -> When:
    """Return the mention's time; one that began then and goes on ends with the report."""
    when = mention.when
    lasting = mention.kind is TimeKind.DURATION and when.start == when.end
    begun = (mention.kind is TimeKind.SINCE or lasting) and when.known and published.end is not None
    if begun and not to_come(when, published):  # "from Saturday" of what is to come
        return msgspec.structs.replace(
            when, end=published.end, precision=precision_of(when.start, published.end)
        )
    return when


def _lasting(mention: TimeMention) -> bool:
    days = mention.when.days
    return mention.kind in (TimeKind.SINCE, TimeKind.DURATION) or (
        mention.kind is TimeKind.RANGE and days is not None and days > BRIEF_DAYS
    )


def _distance(position: int, start: int, end: int) -> int:
    if start <= position < end:
        return 0
    return position - end if position >= end else start - position + 10


def news_time(published: When, focus: When | None) -> When:
    """Return the time of news without a day: the day in focus, else the days before publication."""
    if focus is not None and focus.known:
        return msgspec.structs.replace(
            focus,
            words="",
            evidence=f"no day named; the report speaks of {focus.words or 'this day'}",
        )
    if published.end is None:
        return UNKNOWN_TIME
    start = (published.start or published.end) - datetime.timedelta(days=NEWS_DAYS)
    return When(
        start=start,
        end=published.end,
        precision=precision_of(start, published.end),
        evidence=f"no day named; news of a report published {published.end.isoformat()}",
    )
