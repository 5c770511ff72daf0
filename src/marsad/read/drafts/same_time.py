"""Whether the times of two mentions can be those of one event."""

import re

from marsad.model import Salience, Status, When
from marsad.read.drafts.draft import Draft
from marsad.read.drafts.salience import salience_of
from marsad.read.events import Mention
from marsad.read.kinds import GENERIC, LASTING, VIOLENT
from marsad.read.times.counted_days import counted_back
from marsad.read.times.near import weekday_of
from marsad.read.times.talk import of_talk
from marsad.read.times.timing import NEWS_DAYS
from marsad.vocabulary.cues import one

MONTH = 31
"""Days: what goes on longer is a campaign, and no mention of a day's event is one of it."""
_THE = re.compile(r"\b(?:the|this|that) (?:[a-z]+ )?$")
_CAME_ABOUT = one("tallies", "came_about")


def overlap(one: When | None, other: When | None) -> bool:
    """Return whether two times can be one: they share a day, or one of them is not known.

    In a report without a date Tuesday still is not Thursday.
    """
    if one is None or other is None:
        return True
    if not one.known or not other.known:
        named = {weekday_of(one), weekday_of(other)}
        return None in named or len(named) == 1
    starts = [t for t in (one.start, other.start) if t is not None]
    ends = [t for t in (one.end, other.end) if t is not None]
    return not starts or not ends or max(starts) <= min(ends)


def times_fit(draft: Draft, mention: Mention) -> bool:
    """Return whether two times share a day; where one is not known, whether both are news."""
    one, other = draft.when, mention.when
    if one is None or other is None or not one.known or not other.known:
        return overlap(one, other) and _both_news(draft, mention)
    return overlap(one, other) or _says_when(draft, mention)


def _says_when(draft: Draft, mention: Mention) -> bool:
    """True for "the strike took place on Monday" after one that was told of on Wednesday."""
    told, when = draft.when, mention.when
    if told is None or when is None or told.end is None or when.end is None:
        return False
    if not of_talk(told) or of_talk(when) or mention.type not in VIOLENT | {GENERIC}:
        return False
    near = mention.scene.index - draft.last <= 2 and 0 < (told.end - when.end).days <= MONTH
    return near and came_about(mention)


def came_about(mention: Mention) -> bool:
    """True for "the attack took place": no more than when and where follows."""
    text = mention.scene.text
    the = text.startswith(("the ", "this ", "that "), mention.start)
    if not the and _THE.search(text, max(0, mention.start - 30), mention.start) is None:
        return False
    return _CAME_ABOUT.search(text[mention.end :]) is not None


def _both_news(draft: Draft, mention: Mention) -> bool:
    """False where one tells of long ago and the other names no time: then it is news."""
    published = mention.scene.published
    undated = draft.when is None or not draft.when.known
    if undated and mention.when is not None and _told_from_it(mention, mention.when):
        return False  # "a week earlier": not what the report has told so far
    if mention.again or mention.type in LASTING or all(m.again for m in draft.mentions):
        return True
    told = [when for when in (draft.when, mention.when) if when is not None and when.known]
    return all(salience_of(when, published, Status.REPORTED) is Salience.MAIN for when in told)


def _told_from_it(mention: Mention, when: When) -> bool:
    """True for "a week earlier", and for any day before of what is only recalled."""
    published = mention.scene.published
    if when.end is None or published.end is None or not counted_back(when):
        return False
    return (published.end - when.end).days > (0 if mention.recalled else NEWS_DAYS)


def lengths_fit(one: When | None, other: When | None) -> bool:
    """False where one is a campaign of months and the other is not."""
    return _long(one) == _long(other)


def _long(when: When | None) -> bool:
    return when is not None and when.days is not None and when.days > MONTH
