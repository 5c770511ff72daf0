"""Event drafts to claims: what is kept, what is too general, which toll is a sum of others."""

from collections.abc import Iterator, Sequence

from marsad.model import (
    UNKNOWN_TIME,
    Document,
    EventClaim,
    Figure,
    Group,
    Measure,
    Salience,
    Skipped,
    SkipReason,
    Status,
    TallyClaim,
    TimePrecision,
    When,
    span_of,
)
from marsad.read.draft import Draft
from marsad.read.events import Mention
from marsad.read.kinds import GENERIC, LASTING, RARE, VIOLENT
from marsad.read.salience import salience_of
from marsad.read.same_place import lies_in, same_words
from marsad.read.same_toll import LEAD, TELLING, uncounted
from marsad.read.spot import PART, SETTLED
from marsad.read.stated import claim_of, tallies_of
from marsad.read.sums import totals_of
from marsad.read.timing import news_time, to_come

WEEK = 7
"""Days of publication beyond which weekdays stay words: no day can be counted back from there."""
CAMPAIGN = 60
"""Days: violence of this long that counts nobody is a campaign and no event."""
FOCUS_DAYS = 2
"""A time no longer than this is a day that the text can go on speaking of."""

# What a whole country can be the place of.
_COUNTRYWIDE = frozenset(
    ("protest", "agreement", "offensive", "force_movement", "air_strike", "chemical_attack",
     "withdrawal", "ceasefire_violation")
)  # fmt: skip
# What reports tell without a word of who does it.
_NOBODYS = frozenset(("aid_delivery", "weapons_disrupted", "displacement"))
_FOUGHT = frozenset(("armed_clash", "offensive"))
# What a place is known for long afterwards: a siege, a capture, the start of an offensive.
_KNOWN = frozenset(("siege", "territory_gained", "offensive"))


def event_claims(
    document: Document,
    merged: Sequence[Draft],
    mentions: Sequence[Mention],
    skipped: list[Skipped],
) -> Iterator[EventClaim | TallyClaim]:
    """Yield the events of a document, and as tallies the tolls that sum over several of them."""
    drafts = [draft for draft in merged if _worth(document, draft, skipped)]
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
        if draft in sums or (draft.exact == 0 and _news(claim) and draft.figures):
            yield from tallies_of(document, draft, when)
        elif _vague(draft, claim):
            _skip(document, draft, SkipReason.GENERAL, skipped)
        else:
            yield claim


def _news(claim: EventClaim) -> bool:
    return claim.salience is Salience.MAIN and claim.status is Status.REPORTED


def _vague(draft: Draft, claim: EventClaim) -> bool:
    """True for what nobody could look up: no figure, and no place or nobody who did it."""
    long = claim.when.days is not None and claim.when.days > CAMPAIGN
    told = [f for f in claim.figures if not (long and draft.exact == 0 and uncounted(f))]
    if told or (draft.type == "territory_gained" and draft.note):
        return False
    if draft.exact <= PART and _news(claim) and draft.type not in ("agreement", "protest"):
        return True
    if claim.salience is not Salience.BACKGROUND:
        return False
    taken = draft.type == "territory_gained" and claim.initiators and claim.when.words
    if draft.type in _KNOWN and (taken or not draft.inherited_place):
        return False
    early = any(mention.scene.index < LEAD for mention in draft.mentions)
    return not claim.initiators or (draft.inherited_place and not early)


def _once(drafts: Sequence[Draft]) -> None:
    """A toll told of two events is one told twice: it stays with the better placed one."""
    holders: dict[tuple[object, ...], list[Draft]] = {}
    for draft in drafts:
        for figure in draft.figures:
            if (_number(figure) or 0) >= TELLING:
                same = (figure.measure, figure.quantity.low, figure.quantity.high)
                holders.setdefault(same, []).append(draft)
    for key, several in holders.items():
        if len(several) < 2:
            continue
        keeper = max(several, key=lambda d: (d.type in VIOLENT, d.exact, len(d.figures)))
        for draft in several:
            if draft is not keeper:
                draft.figures = [
                    f for f in draft.figures if (f.measure, f.quantity.low, f.quantity.high) != key
                ]


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
    return syntax is not None and syntax.aside(mention.scene.word(mention.start, mention.end))


def _of_its_day(draft: Draft, mention: Mention) -> bool:
    """Return whether the day of a mention can be that of an event which names none."""
    if draft.type not in RARE or draft.figures:
        return True
    if draft.place is None or mention.place is None:
        return mention.type == draft.type
    same = same_words(draft.place, mention.place) or lies_in(draft.place, mention.place)
    return mention.type == draft.type and (same or lies_in(mention.place, draft.place))


def _worth(document: Document, draft: Draft, skipped: list[Skipped]) -> bool:
    """False, with a record of the reason, for what has no place, day or figure to hold on to."""
    dated = draft.when is not None and (draft.when.known or bool(draft.when.words))
    strong = any(not m.weak and not m.again for m in draft.mentions)
    if draft.type == GENERIC:
        if draft.place is None or (all(m.again for m in draft.mentions) and not draft.figures):
            return _skip(document, draft, SkipReason.GENERAL, skipped)
        draft.type = _guess(draft)
    if draft.type == "offensive" and any(map(_fell, draft.figures)):
        draft.type = "armed_clash"  # an operation in which so many fighters fell is a fight
    if draft.place is None:
        return _skip(document, draft, SkipReason.NO_PLACE_OR_TIME, skipped)
    if draft.type == "territory_gained" and draft.note and draft.initiators:
        return True  # so many towns, though not which
    if draft.exact <= PART and not draft.figures and not (dated and draft.type in _COUNTRYWIDE):
        return _skip(document, draft, SkipReason.GENERAL, skipped)
    # a fight of two sides goes on where the text is: "battles are ongoing in that area"
    spoken = any(m.spoken for m in draft.mentions)  # "rebels took control of the city"
    sided = draft.targets if draft.type in _FOUGHT else draft.type == "territory_gained" and spoken
    told = strong and draft.initiators and sided
    if draft.inherited_place and not dated and not draft.figures and not told:
        return _skip(document, draft, SkipReason.GENERAL, skipped)
    months = draft.when is not None and (draft.when.days or 0) > CAMPAIGN
    if months and draft.type in VIOLENT and not draft.figures:
        return _skip(document, draft, SkipReason.GENERAL, skipped)
    # "Russia bombed a market in Atarib": a side and a settlement are enough; not for protests,
    # whose side is always the same.
    own = draft.exact >= SETTLED and not draft.inherited_place
    own = own and (draft.type != "protest" or draft.mentions[0].scene.index == 0)
    # a convoy is often nobody's, nobody closes a road, flees or finds weapons
    known = draft.initiators or draft.type in _NOBODYS or _closed(draft)
    fought = dated and own and draft.type in VIOLENT  # "fighting raged in Palmyra on Monday"
    held = fought or ((dated or own) and known)
    if not strong and not draft.figures and not held:
        return _skip(document, draft, SkipReason.GENERAL, skipped)
    return True


def _closed(draft: Draft) -> bool:
    """True for a road cut or a crossing closed, by whomever."""
    told = [m.scene.text[m.start : m.end] for m in draft.mentions if m.type == "siege"]
    return any("besieged" not in words for words in told)


def _fell(figure: Figure) -> bool:
    killed = figure.measure is Measure.KILLED and bool(_number(figure))
    return killed and figure.group is Group.COMBATANTS


def _guess(draft: Draft) -> str:
    """The type of an attack that no word makes more exact: on civilians, or a clash."""
    if not all(mention.again for mention in draft.mentions):
        return "shelling"  # materiel destroyed
    armed = any(
        f.group is Group.COMBATANTS or (f.of is not None and f.group is Group.PEOPLE)
        for f in draft.figures
    )
    return "armed_clash" if armed else "attack_on_civilians"


def _skip(document: Document, draft: Draft, reason: SkipReason, skipped: list[Skipped]) -> bool:
    mention = draft.mentions[0]
    span = span_of(document, mention.scene.sentence.start, mention.scene.sentence.end)
    skipped.append(Skipped(span=span, reason=reason, detail=draft.type))
    return False


def _default_time(document: Document, draft: Draft, days: Sequence[tuple[Mention, When]]) -> When:
    """The day last named before the event, for news; nothing for what lasts or is expected.

    A day named only aside ("a hill that rebels seized on Sunday") gives way to others. A siege
    that a report tells of goes on at its time.
    """
    end = document.published.end
    if draft.type == "siege" and draft.status is Status.REPORTED and not draft.note and end:
        return When(
            end=end, precision=TimePrecision.PERIOD, evidence="goes on at the report's time"
        )
    lasting = draft.type in LASTING and not _gathered(draft)
    if lasting or draft.status is Status.EXPECTED:
        return UNKNOWN_TIME
    first = draft.mentions[0].scene.index
    named = [(mention, when) for mention, when in days if mention.scene.index <= first]
    firm = [(mention, when) for mention, when in named if not _aside(mention)]
    before = [when for _, when in firm or named]
    recalled = all(mention.recalled for mention in draft.mentions)  # "days after a bomb killed 9"
    if recalled or (draft.type in RARE and not (draft.figures or before)):
        return When(end=end, precision=TimePrecision.PERIOD, evidence="spoken of; no day named")
    return news_time(document.published, before[-1] if before else None)


def _gathered(draft: Draft) -> bool:
    """True for a protest that counted people held: no wave of protests, it was on one day."""
    told = [m.scene.text[m.start : m.end] for m in draft.mentions if not m.weak]
    return draft.type == "protest" and any("<N" in words for words in told)


def _number(figure: Figure | None) -> int | None:
    if figure is None:
        return None
    return figure.quantity.low if figure.quantity.low is not None else figure.quantity.high
