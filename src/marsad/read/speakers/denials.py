"""Denials of what others in the same report say happened: kept with that event, no event apart."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from marsad.model import Claimant, Place, Status
from marsad.read.actors.names import Name
from marsad.read.drafts.draft import NEAR, Draft
from marsad.read.drafts.same import fits
from marsad.read.drafts.same_place import same_words
from marsad.read.events import Mention
from marsad.read.kinds import GENERIC, VIOLENT
from marsad.read.parse.accusers import asserts_denied, claims_denied
from marsad.read.parse.denied import DENIES
from marsad.read.parse.syntax import Syntax
from marsad.read.scene import Scene
from marsad.read.speakers.speech import VERBS, claimant_of, speaking
from marsad.vocabulary.cues import load_cues, one

_ROLE_DENIED = one("status", "role_denied")
_ATTACK = re.compile(r" (?:[\w-]+ )?(?:attack|strike|raid|bombing|massacre|shelling)s?\b")


def with_denials(drafts: Sequence[Draft], scenes: Sequence[Scene]) -> list[Draft]:
    """Return the events, each with those who deny it; what only a denial tells stays denied.

    "Moscow denied carrying out the strikes" speaks of strikes that the report tells, "Damascus
    denied any involvement" of what it told last. "Damascus denies using barrel bombs" speaks of no
    event at all.
    """
    told = [draft for draft in drafts if draft.status is Status.REPORTED]
    out = []
    for draft in drafts:
        if draft.status is Status.DENIED and all(map(_practice, draft.mentions)):
            continue
        denied = _told(told, draft) if draft.status is Status.DENIED else None
        if denied is None:
            out.append(draft)
            if draft.status is Status.DENIED and all(map(_of_role, draft.mentions)):
                _assert(draft)
            elif draft.status is Status.DENIED and (said := _asserted(draft)):
                _assert(draft, theirs=any(claims_denied(syntax, verb) for syntax, verb in said))
        else:
            _put(denied, _deniers(draft))
    for scene in scenes:
        for position, claimant in _refusals(scene):
            event = _at_place(told, scene, position) or last_told(told, scene.index, position)
            if event is not None:
                _put(event, [claimant])
    for draft in out:
        _unaccuse(draft)
    return out


def _unaccuse(draft: Draft) -> None:
    """Leave out whom only its deniers accuse: "denied it and accused rebels of the attack".

    Also "of using chlorine", where others have told of it before.
    """
    deniers = {claimant.name for claimant in draft.denied_by}
    accused: set[str] = set()
    known: set[str] = set()
    for mention in draft.mentions:
        told_again = mention.again or mention is not draft.mentions[0]
        theirs = told_again and any(c.name in deniers for c in mention.claimants)
        (accused if theirs else known).update(ref.name for ref in mention.roles.initiators)
    draft.initiators = [ref for ref in draft.initiators if ref.name not in accused - known]


def _deniers(denial: Draft) -> Sequence[Claimant]:
    """Those of a denial's claimants who deny: in "SOHR said …, but Russia denied it" Russia."""
    names = {
        claimant_of(mention.scene, mark).name
        for mention in denial.mentions
        for mark in speaking(mention.scene, DENIES)
    }
    return [claimant for claimant in denial.claimants if claimant.name in names] or denial.claimants


def _told(told: Sequence[Draft], denial: Draft) -> Draft | None:
    """The event told as a fact of which a denial speaks."""
    for mention in denial.mentions:
        asserted = replace(mention, status=Status.REPORTED)
        for draft in told:
            if fits(draft, asserted) and not _told_instead(draft, mention):
                return draft
    return None


def _told_instead(draft: Draft, denial: Mention) -> bool:
    """True for "denied a gas attack and said that jets hit a depot": that is not what is denied."""
    beside = (m.type for m in draft.mentions if m.scene is denial.scene)
    return denial.type != GENERIC and any(kind not in (denial.type, GENERIC) for kind in beside)


def _of_role(mention: Mention) -> bool:
    """True where the deed is taken for a fact: "denied any involvement in the raid on Haas"."""
    before = mention.scene.text[: mention.start]
    return _ROLE_DENIED.search(before) is not None


def _asserted(draft: Draft) -> list[tuple[Syntax, int]]:
    """The verbs by which others than its deniers tell of what a sentence says is denied."""
    if len(_deniers(draft)) == len(draft.claimants):
        return []
    return [
        (syntax, verb)
        for mention in draft.mentions
        if (syntax := mention.scene.syntax) is not None
        for verb, token in enumerate(syntax.tokens)
        if token.lemma in VERBS and asserts_denied(syntax, verb)
    ]


def _assert(draft: Draft, *, theirs: bool = False) -> None:
    """Make what somebody only denies his part in an event that the report tells.

    It is `theirs` where another says that it was done by who denies it.
    """
    deniers = _deniers(draft)
    draft.status = Status.REPORTED
    draft.claimants = [one for one in draft.claimants if one not in deniers]
    if not theirs:
        draft.initiators = []
    _put(draft, deniers)


def _practice(mention: Mention) -> bool:
    """True where the denial that a mention lies in is one of a practice, whenever and wherever."""
    if mention.when is not None or (mention.place is not None and not mention.implied):
        return False
    text = mention.scene.text
    return any(
        match.start() <= mention.start < match.end()
        for pattern in load_cues("status").possible(text, "practice")
        for match in pattern.regex.finditer(text)
    )


def _refusals(scene: Scene) -> Iterator[tuple[int, Claimant]]:
    """Who denies, without a word of what: "a claim that Damascus rejected"; with the position."""
    for pattern in load_cues("status").possible(scene.text, "refusal"):
        for match in pattern.regex.finditer(scene.text):
            tags = (tag for name, tag in match.groupdict().items() if name.startswith("by") and tag)
            for mark in map(scene.template.mark, tags):
                if isinstance(mark.value, Name):
                    yield match.start(), claimant_of(scene, mark)


def _at_place(told: Sequence[Draft], scene: Scene, position: int) -> Draft | None:
    """The violence told last of a place that an attack denied is called after: "the X attack"."""
    for at, mark in scene.template.within(position, len(scene.text), "P"):
        if _ATTACK.match(scene.text, scene.template.tag_end(at)) is None:
            continue
        named = Place(text=mark.value.text, candidates=tuple(e.id for e in mark.value.entries))
        own = [d for d in told if d.type in VIOLENT and not d.inherited_place]
        there = [d for d in own if d.place and same_words(d.place, named)]
        return max(there, key=lambda d: d.last, default=None)
    return None


def last_told(
    told: Sequence[Draft], index: int, position: int, near: int | None = None
) -> Draft | None:
    """What is told last before a position of a sentence: in it, or violence not far from it.

    With `near` it is anything in as many sentences before.
    """
    best: tuple[tuple[int, int], Draft] | None = None
    for draft in told:
        for mention in draft.mentions:
            at = (mention.scene.index, mention.start)
            reach = near if near is not None else NEAR if draft.type in VIOLENT else 0
            close = index - reach <= at[0] and at < (index, position)
            if close and (best is None or at > best[0]):
                best = at, draft
    return best[1] if best else None


def _put(draft: Draft, deniers: Sequence[Claimant]) -> None:
    known = {claimant.name for claimant in draft.denied_by}
    draft.denied_by += [claimant for claimant in deniers if claimant.name not in known]
