"""What a mention takes from the events told before it: sides, or the kind of attack."""

import re
from collections.abc import Sequence

from marsad.model import ActorKind, ActorRef, Group, Measure, Salience, Status
from marsad.read.actors.unarmed import CIVILIANS
from marsad.read.cues.another import another_hit
from marsad.read.drafts.draft import NEAR, Draft
from marsad.read.drafts.salience import salience_of
from marsad.read.drafts.same_place import same_words
from marsad.read.drafts.same_time import overlap
from marsad.read.events import Mention
from marsad.read.kinds import BOMBS, FOUGHT, GENERIC, REMOTE, VIOLENT
from marsad.read.parse.accused import reacted_to
from marsad.read.places.exact import LOOSE
from marsad.vocabulary.cues import one

_MORE = one("roles", "more")
_TWO = one("roles", "two_sides")
_AGAIN = re.compile(
    r"\bagain\b|\b(?:hit|struck|bombed|shelled|targeted|attacked) (?:before|previously|once more)\b"
)
# A bomb that lay hidden is often nobody's, whoever laid the one before.
_FOLLOWING = VIOLENT - {"explosive_device", "suicide_bombing", "grenade"}
_STRUCK = re.compile(r"\b(?:strike|attack|raid|bombing|struck|hit)s?\b")
_NEARBY = 2  # days: a time of more is none on which an attack goes on from the day before
_THE_GROUP = re.compile(
    r"\bthe (?:group|organi[sz]ation|militia|militants|faction)(?: (?:[a-z]+|<T\d+>)){0,2} $"
)
_STATES = frozenset(
    (ActorKind.STATE_FORCES, ActorKind.STATE, ActorKind.EXTERNAL_FORCES, ActorKind.COALITION)
)


def between_the_same(drafts: Sequence[Draft], draft: Draft) -> None:
    """Give a clash of which no side is named the sides that fought just before.

    "The two sides" may also be the one that struck and the one that was hit.
    """
    at = draft.mentions[0].scene.index
    two = two_sides(draft.mentions[0])
    near = [d for d in drafts if d.initiators and at - d.last <= NEAR]
    for told in reversed([d for d in near if two or d.type in FOUGHT]):
        doers, hit = told.initiators, [t for t in told.targets if t != CIVILIANS]
        if two and not hit:  # "the army and IS traded fire"
            doers, hit = doers[:1], doers[1:]
        if hit:
            draft.initiators += doers
            draft.targets += hit
            return


def two_sides(mention: Mention) -> bool:
    """True for a fight "between the two sides": those of whom the report spoke last."""
    return _TWO.search(mention.scene.text, mention.start) is not None


def further(drafts: Sequence[Draft], mention: Mention) -> Draft | None:
    """The attack of the same kind just before, which one more by nobody named goes on with."""
    if mention.type not in _FOLLOWING or not _MORE.search(mention.scene.text):
        return None
    same = [d for d in drafts if d.type == mention.type and d.initiators and not _only_judged(d)]
    near = [d for d in same if mention.scene.index - d.last <= 2]
    return near[-1] if near else None


def _only_judged(draft: Draft) -> bool:
    """True for what is told only by those who accuse or condemn somebody: no news to go on with.

    "The White House accused Russia of the strikes on Aleppo. Raids also hit Binnish".
    """
    return all(
        m.scene.syntax is not None and reacted_to(m.scene.syntax, m.scene.word(m.start, m.end))
        for m in draft.mentions
    )


def listed_with(drafts: Sequence[Draft], mention: Mention) -> Draft | None:
    """The attack of a list's first place, told before in general: "the raids hit Hass and Binnish".

    What was said of "raids on villages of Idlib" is true of each village; a toll is the first's.
    """
    if not mention.listed or mention.type not in VIOLENT:
        return None
    for draft in drafts:
        *before, last = draft.mentions
        one_list = last.scene is mention.scene and last.start == mention.start
        wide = before and all(m.exact < mention.exact for m in before if m.place is not None)
        if (
            one_list
            and wide
            and not draft.figures
            and last.scene.index - before[-1].scene.index <= 1
        ):
            return draft
    return None


def summing(totals: Sequence[Draft], mention: Mention) -> Draft | None:
    """The attacks that a total sums up, which those of a place by nobody named are part of.

    "Government raids killed 22 on Monday. In Douma 16 died in the raids, in Saqba six."
    """
    if mention.type not in _FOLLOWING or not mention.figures:
        return None
    at = mention.scene.index
    alike = [d for d in totals if d.type == mention.type and d.initiators and at - d.last <= NEAR]
    return alike[-1] if alike else None


def spoken_of(drafts: Sequence[Draft], mention: Mention) -> Sequence[ActorRef]:
    """Return who did what was told last, for "they" and "it"; "the group" is no state's army."""
    near = [d for d in drafts if d.initiators and mention.scene.index - d.last <= 1]
    if not near:
        return ()
    doers = near[-1].initiators
    if _THE_GROUP.search(mention.scene.text, 0, mention.start) is None:
        return doers
    states = {
        mark.value.actor.id
        for told in near[-1].mentions
        for mark in told.scene.template.marks
        if mark.kind == "A" and mark.value.actor is not None and mark.value.actor.kind in _STATES
    }
    return [doer for doer in doers if doer.actor not in states]


def _own(mention: Mention) -> bool:
    """True for an attack with sides and a place of its own."""
    return mention.exact > 4 and not mention.implied and bool(mention.roles.initiators)


def kin(drafts: Sequence[Draft], mention: Mention) -> tuple[str, Draft | None]:
    """Return what kind of attack a mention tells, and the one told before that it goes on with.

    Dead without a cause are a further part of that; fighters who fell where a place was fought for
    fell in a clash. What somebody suffered elsewhere and long before is of no kind told here.
    """
    if mention.type != GENERIC:
        return mention.type, None
    if not mention.again:  # materiel destroyed: by the arm that the report told of last
        struck = [d for d in drafts if d.type in REMOTE]
        return (struck[-1].type, struck[-1]) if struck else (GENERIC, None)
    new = _own(mention) or _dated(mention) or _anew(mention)
    new = new or another_hit(mention.scene, mention.start, mention.end)
    if not (mention.figures or new) or _long_before(mention):
        return GENERIC, None
    told = [d for d in drafts if not all(m.recalled for m in d.mentions)]
    near = sorted((d for d in told if mention.scene.index - d.last <= NEAR), key=lambda d: d.last)
    fought = [d for d in near if d.type in FOUGHT and _fell_there(d, mention)]
    violent = [d for d in without_strikes(near, mention) if d.type in VIOLENT and not _guessed(d)]
    if fought and not (violent and violent[-1].last > fought[-1].last):
        return "armed_clash", fought[-1]
    if not violent and _own(mention):
        doers = {ref.name for ref in mention.roles.initiators}
        far = sorted((d for d in told if d.type in VIOLENT), key=lambda d: d.last)
        violent = [d for d in far if doers & {ref.name for ref in d.initiators}]
    if violent and (_by_others(violent[-1], mention) or _answered_by(violent[-1], mention)):
        return GENERIC, None
    if violent and _other_days(violent[-1], mention):
        return GENERIC, None
    return (violent[-1].type, violent[-1]) if violent else (GENERIC, None)


def _guessed(draft: Draft) -> bool:
    """True for shelling that only what it hit tells of: who else was killed may have fought."""
    return draft.type == "shelling" and all(m.weak for m in draft.mentions)


def _other_days(draft: Draft, mention: Mention) -> bool:
    """True for "jets struck al-Bab on Tuesday. Two soldiers were killed there last week".

    What killed on a day nearby is as that of which the report told, as is "a strike there".
    """
    when = mention.when
    if when is None or when.days is None or not mention.implied or overlap(draft.when, when):
        return False
    struck = _STRUCK.search(mention.scene.text, *mention.scene.clause(mention.start))
    return when.days > _NEARBY and not (struck or _MORE.search(mention.scene.text))


def _answered_by(draft: Draft, mention: Mention) -> bool:
    """True for those in revenge for whom the attack was made that the same sentence tells of."""
    return mention.recalled and draft.mentions[-1].scene is mention.scene


def _by_others(draft: Draft, mention: Mention) -> bool:
    """True for what a side did elsewhere, after a bomb or an attack that another had made.

    "A car bomb killed ten in Idlib. The army killed 15 in Homs" tells of no second bomb.
    """
    if not _own(mention) or draft.place is None or mention.place is None:
        return False
    if same_words(draft.place, mention.place) or not (draft.initiators or draft.type in BOMBS):
        return False
    told = {ref.name for ref in draft.initiators}
    return not told & {ref.name for ref in mention.roles.initiators}


def without_strikes(drafts: Sequence[Draft], mention: Mention) -> Sequence[Draft]:
    """Return the events without raids and shelling, where both sides of a fight there count dead.

    "Rebels stormed Maan. Jets bombed it later. Nine rebels and 14 soldiers died".
    """
    sides = {
        figure.of.name if figure.of else None
        for figure in mention.figures
        if figure.measure is Measure.KILLED and not figure.part_of
    }
    if mention.type != GENERIC or len(sides) < 2:
        return drafts
    if not any(d.type in FOUGHT and _fell_there(d, mention) for d in drafts):
        return drafts
    return [draft for draft in drafts if draft.type not in REMOTE]


def _fell_there(draft: Draft, mention: Mention) -> bool:
    """True for fighters who fell at the place of a fight."""
    if draft.place is None or mention.place is None or not mention.figures:
        return False
    armed = all(figure.group is Group.COMBATANTS for figure in mention.figures)
    return armed and same_words(draft.place, mention.place)


def _anew(mention: Mention) -> bool:
    """True for "the next day the same hospital was hit again"."""
    first, last = mention.scene.clause(mention.start)
    return mention.when is not None and _AGAIN.search(mention.scene.text, first, last) is not None


def _dated(mention: Mention) -> bool:
    """True for what somebody did on a day that is named: "on May 18 it hit a column of tanks"."""
    known = mention.when is not None and mention.when.known and mention.when.days == 1
    return known and (mention.pronoun or bool(mention.roles.initiators))


def _long_before(mention: Mention) -> bool:
    """True for an attack elsewhere, at a time of its own long before the report."""
    own = mention.place is not None and not mention.implied and mention.exact >= LOOSE
    if not own or mention.when is None or _MORE.search(mention.scene.text):
        return False
    published = mention.scene.published
    return salience_of(mention.when, published, Status.REPORTED) is Salience.BACKGROUND
