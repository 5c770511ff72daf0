"""Days told from another of the sentence: "two days after …", "said on Sunday … a day earlier"."""

import datetime
import re
from collections.abc import Callable, Sequence

import msgspec

from marsad.model import When, precision_of
from marsad.read.scene import Scene
from marsad.read.template import Mark
from marsad.read.times import TimeKind, TimeMention

_COUNTED = "counted from"
_BARE = re.compile(r"\s*(?:[,.;:]|$)")
# "Three days before that raid": the one told of.
_THAT = re.compile(r" (?:that|this|those|these) [a-z]+\b(?! (?:had|has|was|were|left|killed)\b)")


def shifted_from(scene: Scene, times: list[tuple[int, Mark]], start: int, end: int) -> When | None:
    """The time of what stands with "two days after" in a sentence that names another day.

    What the words lead in ("two days after they had been seized") is counted back from the day of
    what it is told beside; that, where it names none, from the day of what they lead in.
    """
    leading = [(p, m.value) for p, m in times if _leads_in(scene, p, m.value)]
    if scene.syntax is None:
        return _led_back(scene, times, leading, start)
    word = scene.word(start, end)
    for position, mention in leading:
        head = scene.syntax.tokens[scene.last(position)].head
        if head is None:
            continue
        days = [(scene.syntax.below(scene.tagged(p), head), m.value.when) for p, m in times]
        # "The day after shelling of Homs on Monday" may be Monday.
        clause = scene.syntax.subject(head) is not None
        inner = [when for below, when in days if clause and below and when.days == 1]
        outer = [when for below, when in days if not below and when.known]
        if scene.syntax.below(word, head):
            return None if inner else _led_back(scene, times, leading, start, outer)
        if inner and not outer and _beside(scene, word, head):
            return counted_from(inner[0], mention)
    return None


def _leads_in(scene: Scene, position: int, mention: TimeMention) -> bool:
    """True for "two days after" something, if it is known how many."""
    relative = mention.kind is TimeKind.RELATIVE and mention.shift is not None
    return relative and leads(scene, position, mention)


def _beside(scene: Scene, word: int, head: int) -> bool:
    """True for what a clause or noun that "two days after" leads in hangs on."""
    syntax = scene.syntax
    if syntax is None:
        return False
    above = syntax.tokens[head].head
    return above is not None and syntax.clauses[above] == syntax.clauses[word]


def _led_back(
    scene: Scene,
    times: list[tuple[int, Mark]],
    leading: list[tuple[int, TimeMention]],
    start: int,
    outer: Sequence[When] = (),
) -> When | None:
    """The day before, where the last time before the event is "two days after"."""
    before = [(p, m) for p, m in times if p < start]
    mention = dict(leading).get(before[-1][0]) if before else None
    if mention is None:
        return None
    back = msgspec.structs.replace(mention, shift=-(mention.shift or 0))
    told = [m.value.when for _, m in before if m.value.when.known] or outer
    if told:
        return counted_from(told[-1], back)
    if mention.blur or not mention.shift:
        return None
    if scene.published.start is None or scene.published.end is None:
        return None
    eve = scene.published.start - datetime.timedelta(days=1)
    news = When(start=eve, end=scene.published.end, words="the day of the report")
    return counted_from(news, back)


def counted(
    scene: Scene, times: list[tuple[int, Mark]], away: Callable[[int], tuple[float, int]]
) -> When | None:
    """The time of a raid "the day before", by the one day that its sentence names: that of talk.

    `away` gives how far a time is from the event; a day that is nearer is the event's own.
    """
    told: list[tuple[int, TimeMention]] = [
        (p, m.value) for p, m in times if m.value.shift and not leads(scene, p, m.value)
    ]
    days = [(p, m.value) for p, m in times if m.value.when.days == 1]
    if len(told) != 1 or len(days) != 1:
        return None
    position, mention = told[0]
    other, day = days[0]
    if away(other) < away(position):
        return None
    if _goes_on(scene, position, other):
        return mention.when
    return counted_from(day.when, mention)


def _goes_on(scene: Scene, position: int, other: int) -> bool:
    """True for a day of what is told next: "a week earlier it shelled X, and on Monday Y"."""
    syntax = scene.syntax
    if syntax is None or other < position:
        return False
    verb = syntax.head_verb(scene.tagged(other))
    return verb is not None and syntax.relation(verb) == "conj"


def counted_from(base: When, mention: TimeMention) -> When | None:
    """Return the days that a time told from another means; None where that one is open."""
    if base.start is None or base.end is None or mention.shift is None:
        return None
    start = base.start + datetime.timedelta(days=mention.shift - mention.blur)
    end = base.end + datetime.timedelta(days=mention.shift + mention.blur)
    words = mention.when.words
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
    if not words.endswith((" after", " before")) or bare(scene, position):
        return False
    if _THAT.match(scene.text, scene.template.tag_end(position)):
        return False  # counted from the day told last, as "three days earlier" is
    if scene.syntax is None:
        return True
    head = scene.syntax.tokens[scene.last(position)].head  # "the day before the army said" so
    return head is None or scene.syntax.relation(head) != "root"


def bare(scene: Scene, position: int) -> bool:
    """True for "the day before, …": before what the last sentence told, not before what follows."""
    return _BARE.match(scene.text, scene.template.tag_end(position)) is not None
