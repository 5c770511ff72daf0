"""Whether a mention can speak of an event already told: kind, place, time and toll agree."""

import re
from collections.abc import Sequence

from marsad.model import Figure, Group, Measure, Place, Salience, Status, When
from marsad.read.draft import NEAR, Draft
from marsad.read.events import Mention
from marsad.read.kinds import GENERIC, LASTING, VIOLENT
from marsad.read.salience import salience_of
from marsad.read.where import LOOSE, PART, PROVINCE, SETTLED
from marsad.vocabulary.cues import one

COMES_BACK = 12
"""Sentences within which "the attack" can still mean what the report began with.

Of 4, 6, 8 and 12 the value with the best `reading` in `benchmarks/accuracy.py`.
"""
LEAD = 2
"""The first sentences of a report tell roughly where; the next ones name the place."""
WEEK = 7
"""Days: a fight that went on for longer is not the one in which a place was taken."""
MONTH = 31
"""Days: what goes on longer is a campaign, and no mention of a day's event is one of it."""
TELLING = 9
"""From here on the same number twice in a report is no chance."""
TELLING_OF_ANY = 20
"""From here on it is none even where two kinds of violence are told."""
_SAME = (
    frozenset(("air_strike", "chemical_attack")),
    frozenset(("shelling", "chemical_attack")),
)
# "The strike", "the car bomb": the one that was told of.
_THE_ONE = re.compile(
    r"the (?:air ?|car |suicide |barrel )?"
    r"(?:strike|raid|attack|blast|bomb|bombing|explosion|shelling|massacre)\b"
)
_OTHER = one("tallies", "other")
_ANEW = one("tallies", "anew")
_QUARTER = one("places", "quarter")  # what lies in a city


def fits(draft: Draft, mention: Mention) -> bool:
    """Return whether kind, status, place, time and toll of a mention agree with an event's."""
    if _same_toll(draft, mention):
        return draft.status is mention.status and _times_fit(draft, mention)
    return (
        _kinds_fit(draft, mention)
        and draft.status is mention.status
        and _places_fit(draft, mention)
        and _times_fit(draft, mention)
        and _lengths_fit(draft.when, mention.when)
        and _tolls_fit(draft, mention)
        and _doers_fit(draft, mention)
    )


def _doers_fit(draft: Draft, mention: Mention) -> bool:
    """False where two attacks are the work of sides that do not stand together."""
    if mention.type == "armed_clash" or mention.type not in VIOLENT or mention.again:
        return True
    return not (draft.camps and mention.roles.camps) or bool(draft.camps & mention.roles.camps)


def _same_toll(draft: Draft, mention: Mention) -> bool:
    """True where both are violence that killed or hurt the same telling number of people."""
    if not {draft.type, mention.type} <= VIOLENT | {GENERIC}:
        return False
    kin = draft.type == mention.type or GENERIC in (draft.type, mention.type)
    least = TELLING if kin else TELLING_OF_ANY
    theirs = {_count(figure) for figure in draft.figures}
    return any(_count(f) in theirs and (_count(f)[1] or 0) >= least for f in mention.figures)


def _count(figure: Figure) -> tuple[Measure, int | None]:
    return figure.measure, figure.quantity.low or figure.quantity.high


def _in_reach(draft: Draft, mention: Mention) -> bool:
    """Return whether a mention is near enough: what a report begins with it comes back to."""
    lead = draft.mentions[0].scene.index < LEAD
    return mention.scene.index - draft.last <= (COMES_BACK if lead else NEAR)


def _kinds_fit(draft: Draft, mention: Mention) -> bool:
    if draft.type == mention.type:
        return True
    if mention.type == GENERIC:
        return draft.type in VIOLENT and _in_reach(draft, mention)
    if draft.type == GENERIC:
        return mention.type in VIOLENT
    pair = {draft.type, mention.type}
    if pair == {"suicide_bombing", "explosive_device"}:  # "the blast"
        return mention.scene.index - draft.last <= NEAR
    return any(pair <= same for same in _SAME) and _same_scene(draft, mention)


def _same_scene(draft: Draft, mention: Mention) -> bool:
    """True where two kinds of attack can be one: told side by side, of one place."""
    if mention.scene.index - draft.last > 2 or _of_its_own(draft, mention):
        return False
    if mention.place is None or draft.place is None:
        return mention.scene.index - draft.last <= 1
    return same_words(mention.place, draft.place)


def _of_its_own(draft: Draft, mention: Mention) -> bool:
    """True for an attack with a day and a doer unlike those told before: an answer to it."""
    doers = {ref.name for ref in mention.roles.initiators}
    if not doers or doers & {ref.name for ref in draft.initiators}:
        return False
    when = mention.when
    if when is None or not when.known:
        return False
    return draft.when is None or draft.when.words != when.words


def _places_fit(draft: Draft, mention: Mention) -> bool:
    if mention.place is None:
        return _in_reach(draft, mention)
    if mention.implied:
        return mention.scene.index - draft.last <= (NEAR if _can_be_there(draft, mention) else 1)
    if draft.place is None:
        return mention.scene.index - draft.last <= NEAR
    if same_words(draft.place, mention.place):
        return True
    if as_province(draft, mention):
        return True
    if draft.inherited_place and lies_in(mention.place, draft.place) and not mention.listed:
        return mention.scene.index - draft.last <= NEAR
    wider, narrower = sorted(
        ((draft.exact, draft.place), (mention.exact, mention.place)), key=lambda p: p[0]
    )
    if wider[0] == narrower[0] or wider[0] > 4 or (mention.listed and draft.exact < mention.exact):
        return False
    if not _in_reach(draft, mention):
        return False
    if wider[0] == 0 or lies_in(narrower[1], wider[1]):
        return True
    if wider[0] == PART:  # "northern Syria" first, which village later
        lead = draft.mentions[0].scene.index < LEAD
        return mention.again or (lead and draft.exact == PART)
    near = mention.scene.index - draft.last <= 2 and draft.mentions[0].scene.index < LEAD
    unknown = not narrower[1].candidates and (
        wider[0] < SETTLED or _QUARTER.search(narrower[1].text.lower()) is not None
    )
    return near and (wider[0] == LOOSE or unknown)


def as_province(draft: Draft, mention: Mention) -> bool:
    """True for "a market in Idlib" that a report begins with, and the town then named.

    Its city has the name of the province, which the town lies in; their tolls must not differ.
    """
    if draft.place is None or mention.place is None or mention.listed or draft.type != mention.type:
        return False
    lead = draft.exact == mention.exact == SETTLED and draft.mentions[0].scene.index < LEAD
    if not lead or mention.scene.index - draft.last > 2 or len(draft.place.candidates) < 2:
        return False
    tolls = toll(draft.figures), toll(mention.figures)
    differ = None not in tolls and not same_number(*tolls)  # type: ignore[arg-type]
    return lies_in(mention.place, draft.place) and not differ


def _can_be_there(draft: Draft, mention: Mention) -> bool:
    """False where an implied place is another one than the event's."""
    if draft.place is None or mention.place is None or draft.inherited_place:
        return True
    return (
        same_words(draft.place, mention.place)
        or lies_in(draft.place, mention.place)
        or lies_in(mention.place, draft.place)
        or (min(draft.exact, mention.exact) < SETTLED and not _elsewhere(draft, mention))
    )


def _elsewhere(draft: Draft, mention: Mention) -> bool:
    """True for a province and a place known, so that it would be known to lie in it."""
    if draft.place is None or mention.place is None:
        return False
    known = draft.place.candidates and mention.place.candidates
    return bool(known) and min(draft.exact, mention.exact) == PROVINCE


def same_words(one: Place, other: Place) -> bool:
    """Return whether two wordings can mean one place."""
    if set(one.candidates) & set(other.candidates):
        return True
    return _fold(one.text) == _fold(other.text)


def lies_in(inner: Place, outer: Place) -> bool:
    """Return whether a place is said to lie in another, or its gazetteer id says so."""
    if inner.within and _fold(inner.within) in _fold(outer.text):
        return True
    return any(
        small.startswith(f"{large}-") for small in inner.candidates for large in outer.candidates
    )


def _fold(words: str) -> str:
    return re.sub(
        r"[^a-z]+", "", re.sub(r"\b(?:al|the|el|of|city|town|province)\b", "", words.lower())
    )


def fight_for(clash: Draft, taken: Draft) -> bool:
    """Return whether a clash is the fight in which a place was taken: by place, day and sides."""
    if clash.place is None or taken.place is None or clash.status is not taken.status:
        return False
    near = abs(clash.mentions[0].scene.index - taken.mentions[0].scene.index) <= NEAR
    sides = {r.name for r in clash.initiators + clash.targets}
    takers = {r.name for r in taken.initiators + taken.targets}
    return (
        near
        and same_words(clash.place, taken.place)
        and overlap(clash.when, taken.when)
        and not (clash.when is not None and (clash.when.days or 0) > WEEK)
        and (not sides or not takers or bool(sides & takers))
    )


def overlap(one: When | None, other: When | None) -> bool:
    """Return whether two times can be one: they share a day, or one of them is not known."""
    if one is None or other is None or not one.known or not other.known:
        return True
    starts = [t for t in (one.start, other.start) if t is not None]
    ends = [t for t in (one.end, other.end) if t is not None]
    return not starts or not ends or max(starts) <= min(ends)


def _times_fit(draft: Draft, mention: Mention) -> bool:
    one, other = draft.when, mention.when
    if one is None or other is None or not one.known or not other.known:
        return _both_news(draft, mention)
    return overlap(one, other)


def _both_news(draft: Draft, mention: Mention) -> bool:
    """False where one tells of long ago and the other names no time: then it is news."""
    if mention.again or mention.type in LASTING or all(m.again for m in draft.mentions):
        return True
    told = [when for when in (draft.when, mention.when) if when is not None and when.known]
    published = mention.scene.published
    return all(salience_of(when, published, Status.REPORTED) is Salience.MAIN for when in told)


def _lengths_fit(one: When | None, other: When | None) -> bool:
    """False where one is a campaign of months and the other is not."""
    return _long(one) == _long(other)


def _long(when: When | None) -> bool:
    return when is not None and when.days is not None and when.days > MONTH


def toll(figures: Sequence[Figure], measure: Measure = Measure.KILLED) -> Figure | None:
    """Return the leading figure of a measure: the first that is no part of another."""
    for figure in figures:
        if figure.measure is measure and not figure.part_of and not uncounted(figure):
            return figure
    return None


def uncounted(figure: Figure) -> bool:
    """True for "dozens": words, and no number."""
    return figure.quantity.low is None and figure.quantity.high is None


def _tolls_fit(draft: Draft, mention: Mention) -> bool:
    """False where both count dead and differ, unless place and day are the same in words."""
    for measure in (Measure.KILLED, Measure.INJURED):
        one, other = toll(draft.figures, measure), toll(mention.figures, measure)
        if one is None or other is None:
            continue
        if (one.quantity.low, one.quantity.high) == (other.quantity.low, other.quantity.high):
            continue
        sides = one.of is not None and other.of is not None and one.of.name != other.of.name
        if sides or same_number(one, other):
            continue
        if _the_one(draft, mention):
            continue
        elsewhere = mention.place is not None and not mention.implied
        if not elsewhere and mention.again and _ANEW.search(mention.scene.text):
            continue
        if _OTHER.search(mention.scene.text[max(0, mention.start - 60) : mention.end + 30]):
            return False
        if mention.place is None or draft.place is None or mention.implied:
            return (
                mention.again
                and bool(mention.claimants)
                and mention.claimants != tuple(draft.claimants)
            )
        if draft.exact != mention.exact or mention.exact < 4:
            return False
    return True


def _the_one(draft: Draft, mention: Mention) -> bool:
    """True for "the strike on Urum al-Joz" after a report that began with one "in Idlib"."""
    return (
        draft.exact <= LOOSE < mention.exact
        and draft.mentions[0].scene.index < LEAD
        and mention.scene.index - draft.last <= 2
        and not mention.listed
        and _THE_ONE.match(mention.scene.text, mention.start) is not None
    )


def same_number(one: Figure, other: Figure) -> bool:
    """True for "26" and "at least 26"."""
    return (one.quantity.low or one.quantity.high) == (other.quantity.low or other.quantity.high)


def wide_groups(one: Figure, other: Figure) -> bool:
    """Return whether two counts may be of the same people: one group holds the other."""
    wide = (Group.PEOPLE, Group.CIVILIANS)
    return (
        one.group is other.group
        or (one.group in wide and other.group in wide)
        or (Group.PEOPLE in (one.group, other.group) and one.part_of == other.part_of)
    )
