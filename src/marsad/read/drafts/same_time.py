"""Whether the times of two mentions can be those of one event."""

from marsad.model import Salience, Status, When
from marsad.read.drafts.draft import Draft
from marsad.read.drafts.salience import salience_of
from marsad.read.events import Mention
from marsad.read.kinds import LASTING
from marsad.read.times.counted_days import counted_back
from marsad.read.times.timing import NEWS_DAYS

MONTH = 31
"""Days: what goes on longer is a campaign, and no mention of a day's event is one of it."""


def overlap(one: When | None, other: When | None) -> bool:
    """Return whether two times can be one: they share a day, or one of them is not known."""
    if one is None or other is None or not one.known or not other.known:
        return True
    starts = [t for t in (one.start, other.start) if t is not None]
    ends = [t for t in (one.end, other.end) if t is not None]
    return not starts or not ends or max(starts) <= min(ends)


def times_fit(draft: Draft, mention: Mention) -> bool:
    """Return whether two times share a day; where one is not known, whether both are news."""
    one, other = draft.when, mention.when
    if one is None or other is None or not one.known or not other.known:
        return _both_news(draft, mention)
    return overlap(one, other)


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
