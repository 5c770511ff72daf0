"""What words for a time mean: a rule from the publication day to an interval of days."""

import datetime
from collections.abc import Callable
from typing import NamedTuple

from marsad.model import TimePrecision, When, precision_of
from marsad.read.times.days import Days
from marsad.read.times.mentions import TimeKind

Rule = Callable[[datetime.date], Days]
_LONGEST = 7  # days between which a publication date may lie for bounds to be worth giving


class Meaning(NamedTuple):
    """A time as words tell it.

    `rule` gives the days from the day of publication (None: nothing can be said of them);
    `anchored` is false if the rule does not depend on it; `evidence` says it in words.
    """

    after: int
    rule: Rule | None
    evidence: str
    anchored: bool = True
    kind: TimeKind = TimeKind.POINT
    shift: int | None = None
    blur: int = 0


def fixed(after: int, days: Days, evidence: str) -> Meaning:
    """Return the meaning of words that hold their whole date."""
    return Meaning(after, lambda _: days, evidence, anchored=False)


def describe(day: datetime.date) -> str:
    """Return a day as text: "5 February 2015"."""
    return f"{day.day} {day:%B %Y}"


def resolve(meaning: Meaning, words: str, published: When) -> When:
    """Return the time that a meaning gives for a report published then.

    Without a publication date the bounds stay unknown and the evidence says so; between two
    dates at most a week apart the interval covers what either would give.
    """
    if meaning.rule is None:
        return When(words=words, evidence=meaning.evidence)
    if not meaning.anchored:
        return _when(meaning.rule(datetime.date.max), words, meaning.evidence)
    if published.start is None or published.end is None:
        return When(words=words, evidence=f"{meaning.evidence}, without a publication date")
    first, last = meaning.rule(published.start), meaning.rule(published.end)
    if first != last and (published.end - published.start).days > _LONGEST:
        return When(words=words, evidence=f"{meaning.evidence}, without an exact publication date")
    bounds = Days(_earlier(first, last), max(first.end, last.end))
    return _when(bounds, words, f"{meaning.evidence}, {_publication(published)}")


def _earlier(first: Days, last: Days) -> datetime.date | None:
    if first.start is None or last.start is None:
        return None
    return min(first.start, last.start)


def _publication(published: When) -> str:
    """Return the publication date as text."""
    first, last = (describe(day) if day else "?" for day in (published.start, published.end))
    return first if first == last else f"between {first} and {last}"


def _when(days: Days, words: str, evidence: str) -> When:
    precision = precision_of(days.start, days.end)
    if days.start is None:
        precision = TimePrecision.PERIOD
    return When(start=days.start, end=days.end, precision=precision, words=words, evidence=evidence)
