"""Whether a mention can speak of an event already told: kind, place, time and toll agree."""

import re

from marsad.read.actors.roles import UNIDENTIFIED
from marsad.read.counts.one_toll import says_where
from marsad.read.cues.answered import answered, answers, two_attacks
from marsad.read.cues.blasts import (
    blast,
    bombing,
    bombs,
    heard,
    the_blast,
    the_bombing,
    the_missiles,
)
from marsad.read.cues.known import long_known
from marsad.read.drafts.draft import NEAR, Draft
from marsad.read.drafts.retold import (
    added,
    another,
    counted_later,
    crew,
    set_apart,
    shares,
    the_same,
)
from marsad.read.drafts.same_place import same_words
from marsad.read.drafts.same_time import lengths_fit, times_fit
from marsad.read.drafts.same_toll import LEAD, number, same_dead, same_toll, tolls_fit
from marsad.read.drafts.same_where import in_reach, places_fit
from marsad.read.events import Mention
from marsad.read.kinds import GENERIC, ONE_WAY, REMOTE, VIOLENT, leanings
from marsad.read.places.exact import PROVINCE

_SAME = (
    frozenset(("air_strike", "chemical_attack")),
    frozenset(("shelling", "chemical_attack")),
)
# What "the blast" can mean: what goes off, be it fired, dropped or laid.
_BLASTS = frozenset(("air_strike", "shelling", "grenade", "suicide_bombing", "explosive_device"))
FEW_DAYS, WAVE_DAYS = 2, 5
"""Days that one attack is told to have taken at most, and a wave of them at least."""
# What one side does: told of another side, it is another event.
_DONE_BY_ONE = (ONE_WAY - {GENERIC}) | {"territory_gained"}
_LAID = frozenset(("explosive_device", "suicide_bombing"))
_FIRED = REMOTE | {"explosive_device"}  # what "the missiles" can be of
_CALLED = re.compile(r"\bthe (?:[\w-]+ )?<P\d+> $")
_NAMED_ATTACK = re.compile(r"\b(?:the|this|that|attacks?|assaults?)\b")


def fits(draft: Draft, mention: Mention) -> bool:
    """Return whether kind, status, place, time and toll of a mention agree with an event's."""
    if any(m.scene is mention.scene and m.recalled is not mention.recalled for m in draft.mentions):
        return False  # "days after a gas attack a bomb killed two"
    beside = [m for m in draft.mentions if m.scene is mention.scene]
    if any(answered(m.scene, m, mention) or two_attacks(m.scene, m, mention) for m in beside):
        return False
    apart = set_apart(draft, mention)
    if same_toll(draft, mention, apart=apart):
        return draft.status is mention.status and (
            times_fit(draft, mention) or long_known(draft, mention)
        )
    if says_where(draft, mention):
        return draft.status is mention.status and times_fit(draft, mention)
    if draft.shared or another(draft, mention) or added(draft, mention):
        return False
    if shares(draft, mention) or _several(draft, mention) or _wave(draft, mention):
        return False
    if the_same(mention) and draft.type in VIOLENT:
        return draft.status is mention.status and mention.scene.index - draft.last <= 2
    if mention.unnamed and draft.exact > PROVINCE:
        return False
    return (
        _kinds_fit(draft, mention)
        and draft.status is mention.status
        and places_fit(draft, mention, apart=apart)
        and (times_fit(draft, mention) or counted_later(draft, mention))
        and (
            mention.type == "siege"
            or lengths_fit(draft.when, mention.when)
            or long_known(draft, mention)
        )
        and tolls_fit(draft, mention)
        and _doers_fit(draft, mention)
    )


def _several(draft: Draft, mention: Mention) -> bool:
    """True for "captured eight villages in the province" after the one that a report named."""
    if not draft.type == mention.type == "territory_gained" or draft.place is None:
        return False
    counted = bool(mention.note) and not draft.note
    return counted and not mention.implied and mention.exact < draft.exact


def _wave(draft: Draft, mention: Mention) -> bool:
    """True for "raids across the province in the past week" after those of a day in its town."""
    if draft.type != mention.type or draft.place is None or mention.place is None:
        return False
    one, other = draft.when, mention.when
    if one is None or one.days is None or other is None or other.days is None:
        return False
    apart = not (mention.implied or same_words(draft.place, mention.place))
    return one.days <= FEW_DAYS and other.days >= WAVE_DAYS and apart


def _doers_fit(draft: Draft, mention: Mention) -> bool:
    """False where attacks or captures are the work of sides that do not stand together.

    Nor does one sentence tell twice who did what where: "jets bombed Idlib and planes hit Hama".
    """
    if _answers(draft, mention) or _by_others(draft, mention):
        return False
    if mention.roles.initiators and not draft.initiators and answers(mention.scene, mention):
        return False  # to what nobody known had done
    if mention.type not in _DONE_BY_ONE or mention.again:
        return True
    doers = {ref.name for ref in mention.roles.initiators}
    beside = any(m.scene is mention.scene and m.start != mention.start for m in draft.mentions)
    others = {ref.name for ref in draft.initiators}
    agree = not (draft.camps and mention.roles.camps) or draft.camps & mention.roles.camps
    if beside and doers and others and not doers & others and draft.place and mention.place:
        taken_back = mention.type == draft.type == "territory_gained" and not agree
        return not taken_back and same_words(draft.place, mention.place)
    if agree:
        return True
    # "Rebels seize Aleppo" heads a report that then says which.
    heads = draft.mentions[0].scene.index == 0 and mention.scene.index < LEAD
    if heads and leanings(draft.initiators) & mention.roles.camps:
        return True
    # "Terrorist groups" shelled a town in one sentence, and IS the same town in another.
    could = leanings(mention.roles.initiators) & draft.camps
    could |= leanings(draft.initiators) & mention.roles.camps
    return bool(could) and _same_hurt(draft, mention)


def _same_hurt(draft: Draft, mention: Mention) -> bool:
    """True for as many dead or hurt at a place of the same name."""
    if draft.place is None or mention.place is None:
        return False
    one, other = (
        {(figure.measure, count) for figure in figures if (count := number(figure)) is not None}
        for figures in (draft.figures, mention.figures)
    )
    return bool(one & other) and same_words(draft.place, mention.place)


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
    if mention.type == GENERIC and draft.type == "weapons_disrupted":
        if same_dead(draft, mention):
            return in_reach(draft, mention)
        return crew(mention) and mention.scene.index - draft.last <= 2
    if mention.type == GENERIC:
        return draft.type in VIOLENT and (in_reach(draft, mention) or _named(draft, mention))
    if draft.type == GENERIC:
        return mention.type in VIOLENT
    if (mention.type in REMOTE and blast(draft)) or (mention.type in _LAID and bombing(draft)):
        return mention.scene.index - draft.last <= 2
    if mention.type == "explosive_device" and the_blast(mention):
        return draft.type in _BLASTS and mention.scene.index - draft.last <= NEAR
    if {draft.type, mention.type} <= _BLASTS and (the_bombing(mention) or bombs(mention)):
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
