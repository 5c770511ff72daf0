"""Whether a mention can speak of an event already told: kind, place, time and toll agree."""

import re

from marsad.read.blasts import blast, bombing, heard, the_blast, the_bombing, the_missiles
from marsad.read.draft import NEAR, Draft
from marsad.read.events import Mention
from marsad.read.kinds import GENERIC, ONE_WAY, RARE, REMOTE, VIOLENT
from marsad.read.known import long_known
from marsad.read.retold import another, counted_later, goes_back, set_apart, shares
from marsad.read.roles import UNIDENTIFIED
from marsad.read.same_place import lies_in, same_words, side_by_side
from marsad.read.same_time import lengths_fit, times_fit
from marsad.read.same_toll import LEAD, part_of, same_number, same_toll, toll, tolls_fit
from marsad.read.where import LOOSE, PART, PROVINCE, SETTLED
from marsad.vocabulary.cues import one

COMES_BACK = 12
"""Sentences within which "the attack" can still mean what the report began with.

Of 4, 6, 8 and 12 the value with the best `reading` in `benchmarks/accuracy.py`.
"""
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
_FIRED = REMOTE | {"explosive_device"}  # what "the missiles" can be of
_AMONG = re.compile(
    r"(?:among (?:the (?:dead|killed|victims)|those killed|them)\b"
    r"|(?:the (?:dead|victims)|those killed) included\b"
    r"|<N\d+>(?: of (?:the (?:dead|victims)|those killed|them))? (?:were|was)\b)"
)
_CALLED = re.compile(r"\bthe (?:[\w-]+ )?<P\d+> $")
_NAMED_ATTACK = re.compile(r"\b(?:the|this|that|attacks?|assaults?)\b")
_QUARTER = one("places", "quarter")  # what lies in a city


def fits(draft: Draft, mention: Mention) -> bool:
    """Return whether kind, status, place, time and toll of a mention agree with an event's."""
    if any(m.scene is mention.scene and m.recalled is not mention.recalled for m in draft.mentions):
        return False  # "days after a gas attack a bomb killed two"
    if same_toll(draft, mention, apart=set_apart(draft, mention)):
        return draft.status is mention.status and (
            times_fit(draft, mention) or long_known(draft, mention)
        )
    if draft.shared or another(draft, mention) or shares(draft, mention):
        return False
    if mention.unnamed and draft.exact > PROVINCE:
        return False
    return (
        _kinds_fit(draft, mention)
        and draft.status is mention.status
        and _places_fit(draft, mention)
        and (times_fit(draft, mention) or counted_later(draft, mention))
        and (
            mention.type == "siege"
            or lengths_fit(draft.when, mention.when)
            or long_known(draft, mention)
        )
        and tolls_fit(draft, mention)
        and _doers_fit(draft, mention)
    )


def _doers_fit(draft: Draft, mention: Mention) -> bool:
    """False where attacks or captures are the work of sides that do not stand together.

    Nor does one sentence tell twice who did what where: "jets bombed Idlib and planes hit Hama".
    """
    if _answers(draft, mention) or _by_others(draft, mention):
        return False
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


def _by_others(draft: Draft, mention: Mention) -> bool:
    """True for "Israel struck the Golan" after what others did or fought: an attack of its own."""
    doers = {ref.name for ref in mention.roles.initiators}
    sides = {ref.name for ref in (*draft.initiators, *draft.targets)}
    if UNIDENTIFIED.name in sides | doers:
        return False
    if mention.type != GENERIC or not doers or not draft.initiators or doers & sides:
        return False
    struck = not _NAMED_ATTACK.search(mention.scene.text, max(0, mention.start - 30), mention.end)
    return struck and not (draft.camps & mention.roles.camps)


def _answers(draft: Draft, mention: Mention) -> bool:
    """True where those who were hit strike: an answer, unless both are a clash."""
    if mention.again or not {draft.type, mention.type} <= ONE_WAY:
        return False
    doers = {ref.name for ref in mention.roles.initiators}
    return not doers.isdisjoint(ref.name for ref in draft.targets)


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
    if {draft.type, mention.type} <= _BLASTS and the_bombing(mention):
        return mention.scene.index - draft.last <= NEAR
    if {draft.type, mention.type} <= _FIRED and the_missiles(mention):
        return mention.scene.index - draft.last <= 2
    if draft.type in _BLASTS and heard(mention):
        return mention.scene.index - draft.last <= NEAR
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
        return _implied_fits(draft, mention)
    if draft.place is None:
        return mention.scene.index - draft.last <= NEAR
    if set_apart(draft, mention):
        return False
    if same_words(draft.place, mention.place) or _among_the_dead(draft, mention):
        return True
    if as_province(draft, mention):
        return True
    if heard(mention) and side_by_side(mention.place, draft.place):
        return mention.scene.index - draft.last <= NEAR  # in the city, of a base beside it
    if draft.inherited_place and lies_in(mention.place, draft.place) and not mention.listed:
        return mention.scene.index - draft.last <= NEAR
    wider, narrower = sorted(
        ((draft.exact, draft.place), (mention.exact, mention.place)), key=lambda p: p[0]
    )
    if wider[0] == narrower[0] or wider[0] > 4 or (
        mention.listed and draft.exact < mention.exact and not _heads(draft, mention)
    ):
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
    known = mention.again and not mention.recalled
    if near and known and not apart and side_by_side(mention.place, draft.place):
        return True
    unknown = not narrower[1].candidates and (
        wider[0] < SETTLED or _QUARTER.search(narrower[1].text.lower()) is not None
    )
    return (
        near and not apart and (wider[0] == LOOSE or unknown or "suburb" in wider[1].text.lower())
    )


def _implied_fits(draft: Draft, mention: Mention) -> bool:
    if goes_back(draft, mention) and not mention.spoken:
        return _in_reach(draft, mention)
    away = 2 if part_of(draft, mention) else 1
    reach = NEAR if _can_be_there(draft, mention) else away
    return mention.scene.index - draft.last <= reach


def _among_the_dead(draft: Draft, mention: Mention) -> bool:
    """True for "among the dead were six from one family in Bab al-Nairab", told right after."""
    near = mention.scene.index - draft.last <= 1
    return near and bool(part_of(draft, mention)) and bool(_AMONG.match(mention.scene.text))


def _another(draft: Draft, mention: Mention) -> bool:
    """True for a toll of a wider place than one of which the report told none: another attack."""
    if mention.type not in VIOLENT - RARE or mention.exact >= draft.exact or draft.figures:
        return False
    return toll(mention.figures) is not None and draft.mentions[0].scene.index >= LEAD


def _heads(draft: Draft, mention: Mention) -> bool:
    """True for "the army retakes villages in Hama" over a report that then lists them."""
    headed = not draft.figures and all(m.scene.index == 0 for m in draft.mentions)
    if not headed or draft.place is None or mention.place is None:
        return False
    return 0 < mention.scene.index <= LEAD and lies_in(mention.place, draft.place)


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
