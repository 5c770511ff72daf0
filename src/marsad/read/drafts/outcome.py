"""Event drafts to claims: their days, and which toll is a sum of others."""

from collections.abc import Iterator, Sequence

from marsad.model import (
    UNKNOWN_TIME,
    Document,
    EventClaim,
    Salience,
    Skipped,
    SkipReason,
    Status,
    TallyClaim,
    TimePrecision,
    When,
    span_of,
)
from marsad.read.drafts.draft import Draft
from marsad.read.drafts.kept import gathered, news, refused, vague
from marsad.read.drafts.salience import salience_of
from marsad.read.drafts.same_place import lies_in, outside, same_words
from marsad.read.drafts.same_time import overlap
from marsad.read.drafts.same_toll import TELLING, number
from marsad.read.drafts.stated import claim_of, tallies_of
from marsad.read.drafts.totals import totals_of
from marsad.read.events import Mention
from marsad.read.kinds import LASTING, RARE, VIOLENT
from marsad.read.places.exact import SETTLED
from marsad.read.times.timing import news_time, to_come

WEEK = 7
"""Days of publication beyond which weekdays stay words: no day can be counted back from there."""
FOCUS_DAYS = 2
"""A time no longer than this is a day that the text can go on speaking of."""


def event_claims(
    document: Document,
    merged: Sequence[Draft],
    mentions: Sequence[Mention],
    skipped: list[Skipped],
) -> Iterator[EventClaim | TallyClaim]:
    """Yield the events of a document, and as tallies the tolls that sum over several of them."""
    drafts = []
    for draft in merged:
        reason = refused(draft)
        if reason is None:
            drafts.append(draft)
        else:
            skipped.append(_skip(document, draft, reason))
    _once(drafts)
    sums = totals_of(drafts)
    days = _days(mentions, document.published)
    for draft in drafts:
        undated = (document.published.days or WEEK + 1) > WEEK
        own = draft.when is not None and (draft.when.known or undated)
        told = [(m, when) for m, when in days if _of_its_day(draft, m)]
        when = draft.when if own and draft.when else _default_time(document, draft, told)
        if draft.status is Status.REPORTED and to_come(when, document.published):
            draft.status = Status.EXPECTED
        claim = claim_of(document, draft, when)
        countrywide = draft.place is not None and draft.exact == 0
        if draft in sums or (countrywide and news(claim) and draft.figures):
            yield from tallies_of(document, draft, when)
        elif vague(draft, claim):
            skipped.append(_skip(document, draft, SkipReason.GENERAL))
        else:
            yield claim


def _once(drafts: Sequence[Draft]) -> None:
    """A toll told of two events is one told twice: it stays with the better placed one.

    Unless they are of two kinds of violence, each in a town and on a day of its own.
    """
    holders: dict[tuple[object, ...], list[Draft]] = {}
    for draft in drafts:
        for figure in draft.figures:
            if (number(figure) or 0) >= TELLING:
                same = (figure.measure, figure.quantity.low, figure.quantity.high)
                holders.setdefault(same, []).append(draft)
    for key, several in holders.items():
        if len(several) < 2:
            continue
        keeper = max(several, key=lambda d: (d.type in VIOLENT, d.exact, len(d.figures)))
        for draft in several:
            if draft is not keeper and not _two(keeper, draft):
                draft.figures = [
                    f for f in draft.figures if (f.measure, f.quantity.low, f.quantity.high) != key
                ]


def _two(one: Draft, other: Draft) -> bool:
    """True for a raid on Douma on Monday that killed nine and a bomb on Tuesday in Homs."""
    if one.place is None or other.place is None or one.inherited_place or other.inherited_place:
        return False
    settled = min(one.exact, other.exact) >= SETTLED
    if set(one.place.candidates) & set(other.place.candidates):
        return False
    places = (one.place, other.place), (other.place, one.place)
    if not settled or not all(outside(inner, outer) for inner, outer in places):
        return False
    unlike = one.type != other.type and {one.type, other.type} <= VIOLENT
    return unlike and not overlap(one.when, other.when)


def _days(mentions: Sequence[Mention], published: When) -> list[tuple[Mention, When]]:
    """The mentions that name a day of this report's news, with it, in text order."""
    out = []
    for mention in mentions:
        when = mention.when
        if when is None or when.days is None or when.days > FOCUS_DAYS or mention.recalled:
            continue
        if to_come(when, published):
            continue
        if salience_of(when, published, Status.REPORTED) is Salience.MAIN:
            out.append((mention, when))
    return out


def _aside(mention: Mention) -> bool:
    """True for what the text only tells beside something else: no day that it goes on with."""
    syntax = mention.scene.syntax
    if mention.scene.text.startswith(("which ", "that "), mention.start):
        return True
    return syntax is not None and syntax.aside(mention.scene.word(mention.start, mention.end))


def _once_besieged(mention: Mention) -> bool:
    """True for a siege told in the simple past: "towns which rebels besieged for three years"."""
    syntax = mention.scene.syntax
    if syntax is None:
        return False
    word = mention.scene.word(mention.start, mention.end)
    active = syntax.child(word, "nsubj") is not None and syntax.child(word, "aux") is None
    return syntax.tokens[word].tag == "VBD" and active


def _of_its_day(draft: Draft, mention: Mention) -> bool:
    """Return whether the day of a mention can be that of an event which names none."""
    if draft.type not in RARE or draft.figures:
        return True
    if draft.place is None or mention.place is None:
        return mention.type == draft.type
    same = same_words(draft.place, mention.place) or lies_in(draft.place, mention.place)
    return mention.type == draft.type and (same or lies_in(mention.place, draft.place))


def _skip(document: Document, draft: Draft, reason: SkipReason) -> Skipped:
    mention = draft.mentions[0]
    span = span_of(document, mention.scene.sentence.start, mention.scene.sentence.end)
    return Skipped(span=span, reason=reason, detail=draft.type)


def _default_time(document: Document, draft: Draft, days: Sequence[tuple[Mention, When]]) -> When:
    """The day last named before the event, for news; nothing for what lasts or is expected.

    A day named only aside ("a hill that rebels seized on Sunday") is nothing else's. A siege that
    a report tells of goes on at its time, unless it "besieged" the place once.
    """
    end = document.published.end
    if draft.type == "siege" and all(map(_once_besieged, draft.mentions)):
        return UNKNOWN_TIME
    if draft.type == "siege" and draft.status is Status.REPORTED and not draft.note and end:
        return When(
            end=end, precision=TimePrecision.PERIOD, evidence="goes on at the report's time"
        )
    lasting = draft.type in LASTING and not gathered(draft)
    if lasting or draft.status is Status.EXPECTED:
        return UNKNOWN_TIME
    first = draft.mentions[0].scene.index
    named = [(mention, when) for mention, when in days if mention.scene.index <= first]
    before = [when for mention, when in named if not _aside(mention)]
    recalled = all(mention.recalled for mention in draft.mentions)  # "days after a bomb killed 9"
    if recalled or (draft.type in RARE and not (draft.figures or before)):
        return When(end=end, precision=TimePrecision.PERIOD, evidence="spoken of; no day named")
    return news_time(document.published, before[-1] if before else None)
