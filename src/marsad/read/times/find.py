"""All times of a sentence."""

from marsad.model import Sentence, When, precision_of
from marsad.read.parse.phrases import Line
from marsad.read.times.compose import time_at
from marsad.read.times.meaning import Meaning, resolve
from marsad.read.times.mentions import TimeKind, TimeMention
from marsad.read.times.triggers import beginnings

_LEADS = frozenset(("on", "in", "during", "over", "at", "within", "earlier", "late"))


def find_times(sentence: Sentence, published: When) -> tuple[TimeMention, ...]:
    """Return the times of a sentence in order; no two overlap.

    Weekdays and the like count back from `published`. Where that is unknown, so are they: the
    mention keeps its words, and its evidence says what is missing.
    """
    line = Line(sentence)
    found: list[TimeMention] = []
    after = 0
    for index in beginnings(line):
        meaning = time_at(line, index) if index >= after else None
        if meaning is None:
            continue
        taken = found[-1].last_token if found else -1
        found.append(_mention(line, _with_lead(line, index, taken), meaning, published))
        after = meaning.after
    return tuple(found)


def _with_lead(line: Line, index: int, taken: int) -> int:
    """Return the first token with the preposition before the time."""
    led = index - 1 > taken and line.at(index - 1) in _LEADS and line.at(index) != "for"
    return index - 1 if led else index


def _mention(line: Line, first: int, meaning: Meaning, published: When) -> TimeMention:
    last = meaning.after - 1
    return TimeMention(
        start=line.tokens[first].start,
        end=line.tokens[last].end,
        first_token=first,
        last_token=last,
        when=resolve(meaning, line.words(first, last), published),
        kind=meaning.kind,
        shift=meaning.shift,
        blur=meaning.blur,
    )


def reach(mention: TimeMention, published: When) -> When:
    """Return the interval that a mention covers: "since Wednesday" reaches to publication.

    Its bounds are None where they are unknown: of "until Friday" the start always is.
    """
    when = mention.when
    if mention.kind is TimeKind.SINCE:
        start, end = when.start, published.end
    elif mention.kind is TimeKind.UNTIL:
        start, end = None, when.end
    else:
        return when
    return When(
        start=start,
        end=end,
        precision=precision_of(start, end),
        words=when.words,
        evidence=when.evidence,
    )
