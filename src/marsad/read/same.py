"""Whether a mention can speak of an event already told: kind, place, time and toll agree."""

import re

from marsad.model import Salience, Status, When
from marsad.read.blasts import blast, bombing, the_blast
from marsad.read.draft import NEAR, Draft
from marsad.read.events import Mention
from marsad.read.kinds import GENERIC, LASTING, ONE_WAY, RARE, REMOTE, VIOLENT
from marsad.read.known import long_known
from marsad.read.salience import salience_of
from marsad.read.same_place import lies_in, same_words, side_by_side
from marsad.read.same_toll import LEAD, part_of, same_number, same_toll, toll, tolls_fit
from marsad.read.where import LOOSE, PART, PROVINCE, SETTLED
from marsad.vocabulary.cues import one

COMES_BACK = 12
"""Sentences within which "the attack" can still mean what the report began with.

Of 4, 6, 8 and 12 the value with the best `reading` in `benchmarks/accuracy.py`.
"""
MONTH = 31
"""Days: what goes on longer is a campaign, and no mention of a day's event is one of it."""
_SAME = (
    frozenset(("air_strike", "chemical_attack")),
    frozenset(("shelling", "chemical_attack")),
)
# What "the blast" can mean: what goes off, be it fired, dropped or laid.
_BLASTS = frozenset(("air_strike", "shelling", "grenade", "suicide_bombing", "explosive_device"))
# Whom a headline can mean besides, by what they lean to.
_CAN_BE = {"rebels": ("jihadist", "turkey"), "jihadists": ("islamic-state",)}
# What one side does: told of another side, it is another event.
_DONE_BY_ONE = (ONE_WAY - {GENERIC}) | {"territory_gained"}
_LAID = frozenset(("explosive_device", "suicide_bombing"))
_AMONG = re.compile(
    r"(?:among (?:the (?:dead|killed|victims)|those killed|them)\b"
    r"|(?:the (?:dead|victims)|those killed) included\b"
    r"|<N\d+>(?: of (?:the (?:dead|victims)|those killed|them))? (?:were|was)\b)"
)
_CALLED = re.compile(r"\bthe (?:[\w-]+ )?<P\d+> $")
_QUARTER = one("places", "quarter")  # what lies in a city


def fits(draft: Draft, mention: Mention) -> bool:
    """Return whether kind, status, place, time and toll of a mention agree with an event's."""
    if any(m.scene is mention.scene and m.recalled is not mention.recalled for m in draft.mentions):
        return False  # "days after a gas attack a bomb killed two"
    if same_toll(draft, mention):
        return draft.status is mention.status and (
            _times_fit(draft, mention) or long_known(draft, mention)
        )
    return (
        _kinds_fit(draft, mention)
        and draft.status is mention.status
        and _places_fit(draft, mention)
        and _times_fit(draft, mention)
        and (
            mention.type == "siege"
            or _lengths_fit(draft.when, mention.when)
            or long_known(draft, mention)
        )
        and tolls_fit(draft, mention)
        and _doers_fit(draft, mention)
    )


def _doers_fit(draft: Draft, mention: Mention) -> bool:
    """False where attacks or captures are the work of sides that do not stand together.

    Nor does one sentence tell twice who did what where: "jets bombed Idlib and planes hit Hama".
    """
    if mention.type not in _DONE_BY_ONE or mention.again:
        return True
    doers = {ref.name for ref in mention.roles.initiators}
    beside = any(m.scene is mention.scene and m.start != mention.start for m in draft.mentions)
    others = {ref.name for ref in draft.initiators}
    if beside and doers and others and not doers & others and draft.place and mention.place:
        return same_words(draft.place, mention.place)
    if not (draft.camps and mention.roles.camps) or draft.camps & mention.roles.camps:
        return True
    # "Rebels seize Aleppo" heads a report that then says which.
    heads = draft.mentions[0].scene.index == 0 and mention.scene.index < LEAD
    could = {camp for ref in draft.initiators for camp in _CAN_BE.get(ref.name, ())}
    return heads and bool(could & mention.roles.camps)


def _in_reach(draft: Draft, mention: Mention) -> bool:
    """Return whether a mention is near enough: what a report begins with it comes back to."""
    lead = draft.mentions[0].scene.index < LEAD
    return mention.scene.index - draft.last <= (COMES_BACK if lead else NEAR)


def _named(draft: Draft, mention: Mention) -> bool:
    """True for an attack called after its place, "the Douma attack", however far back."""
    if _CALLED.search(mention.scene.text, 0, mention.start) is None:
        return False
    return (
        draft.place is not None
        and mention.place is not None
        and same_words(draft.place, mention.place)
    )


def _kinds_fit(draft: Draft, mention: Mention) -> bool:
    if draft.type == mention.type:
        return True
    if mention.type == GENERIC:
        return draft.type in VIOLENT and (_in_reach(draft, mention) or _named(draft, mention))
    if draft.type == GENERIC:
        return mention.type in VIOLENT
    if (mention.type in REMOTE and blast(draft)) or (mention.type in _LAID and bombing(draft)):
        return mention.scene.index - draft.last <= 2
    if mention.type == "explosive_device" and the_blast(mention):
        return draft.type in _BLASTS and mention.scene.index - draft.last <= NEAR
    pair = {draft.type, mention.type}
    if pair == {"suicide_bombing", "explosive_device"}:  # "the blast"
        return mention.scene.index - draft.last <= NEAR
    aside = mention.recalled or any(told.recalled for told in draft.mentions)
    return not aside and any(pair <= same for same in _SAME) and _same_scene(draft, mention)


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
        away = 2 if part_of(draft, mention) else 1
        reach = NEAR if _can_be_there(draft, mention) else away
        return mention.scene.index - draft.last <= reach
    if draft.place is None:
        return mention.scene.index - draft.last <= NEAR
    if same_words(draft.place, mention.place) or _among_the_dead(draft, mention):
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
        return mention.again or not _another(draft, mention)
    if wider[0] == PART:  # "northern Syria" first, which village later
        lead = draft.mentions[0].scene.index < LEAD
        return mention.again or (lead and draft.exact == PART)
    near = mention.scene.index - draft.last <= 2 and draft.mentions[0].scene.index < LEAD
    apart = mention.scene is draft.mentions[-1].scene  # each of a sentence's attacks has its place
    if near and mention.again and not apart and side_by_side(mention.place, draft.place):
        return True
    unknown = not narrower[1].candidates and (
        wider[0] < SETTLED or _QUARTER.search(narrower[1].text.lower()) is not None
    )
    return (
        near and not apart and (wider[0] == LOOSE or unknown or "suburb" in wider[1].text.lower())
    )


def _among_the_dead(draft: Draft, mention: Mention) -> bool:
    """True for "among the dead were six from one family in Bab al-Nairab", told right after."""
    near = mention.scene.index - draft.last <= 1
    return near and bool(part_of(draft, mention)) and bool(_AMONG.match(mention.scene.text))


def _another(draft: Draft, mention: Mention) -> bool:
    """True for a toll of a wider place than one of which the report told none: another attack."""
    if mention.type not in VIOLENT - RARE or mention.exact >= draft.exact or draft.figures:
        return False
    return toll(mention.figures) is not None and draft.mentions[0].scene.index >= LEAD


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
