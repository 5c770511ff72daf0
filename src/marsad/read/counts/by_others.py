"""Bare numbers of those whom others killed: "rebels killed six soldiers and a bomb hurt nine"."""

import re
from collections.abc import Sequence

from marsad.model import Group
from marsad.read.counts.found import Found
from marsad.read.counts.people import People
from marsad.read.parse.passive import is_passive
from marsad.read.parse.subjects import subject_of
from marsad.read.parse.syntax import Syntax
from marsad.read.parse.two_deeds import KNOWN, apart
from marsad.read.scene import Scene
from marsad.vocabulary.cues import one

_HIT = frozenset(("obj", "obl:unmarked"))
_FIGHT = one("tallies", "battle")
_AGAIN = re.compile(r"\b(?:another|further|more|them|they|the same|again|also) $")


def bare_numbers(scene: Scene, listed: Sequence[Found]) -> set[int]:
    """Return the tags with no noun of their own that go on counting: "ten others", "another 17"."""
    return {
        one.tag
        for n, one in enumerate(listed)
        if _bare(scene, one.tag)
        and not (_by_others(scene, listed[:n], one) or _elsewhere(scene, listed[:n], one))
    }


def _bare(scene: Scene, position: int) -> bool:
    people: People = scene.template.at(position).value
    return people.noun in ("", "others", "other") and people.groups == (Group.PEOPLE,)


def _by_others(scene: Scene, told: Sequence[Found], found: Found) -> bool:
    """True for a bare number of another deed than that which the number before it is told of.

    The nine need be no soldiers. "Nine were wounded" and "nine of them" are of those told before,
    and so are those whom the same side kills: "the army killed six rebels and army snipers nine".
    """
    syntax = scene.syntax
    lead = next((one for one in reversed(told) if not one.figure.part_of), None)
    if syntax is None or lead is None or found.figure.part_of:
        return False
    number, before = scene.tagged(found.tag), scene.tagged(lead.tag)
    verb = _verb_that_hit(syntax, number)
    if verb is None or is_passive(syntax, verb):
        return False
    if not apart(syntax, before, number, fight=False):
        return False
    return _doer(scene, before).isdisjoint(_doer(scene, number))


def _elsewhere(scene: Scene, told: Sequence[Found], found: Found) -> bool:
    """True for a number whom a deed at a place of its own struck, the first that a sentence counts.

    "Rebels killed six soldiers. Jets bombed Sukhna on Monday killing 24": these may be anybody.
    """
    syntax = scene.syntax
    if syntax is None or told or found.figure.part_of or _AGAIN.search(scene.text, 0, found.tag):
        return False
    verb = _verb_that_hit(syntax, scene.tagged(found.tag))
    if verb is None:
        return False
    by = syntax.subject(verb)
    if by is not None and syntax.determiner(by) in KNOWN:
        return False  # "the attack on Hama wounded four"
    places = scene.template.within(0, len(scene.text), "P")
    return bool(places) and not _FIGHT.search(scene.text)


def _verb_that_hit(syntax: Syntax, number: int) -> int | None:
    """Return the verb of which a number is the object: "killing 24"."""
    verb = syntax.tokens[number].head
    object_ = verb is not None and syntax.relation(number) in _HIT
    return verb if object_ and verb is not None and syntax.tokens[verb].pos == "VERB" else None


def _doer(scene: Scene, number: int) -> set[str]:
    """Return what the subject of the verb above a number is called: its noun, and its side."""
    syntax = scene.syntax
    verb = None if syntax is None else syntax.head_verb(number)
    doer = None if syntax is None or verb is None else subject_of(syntax, verb)
    if syntax is None or doer is None:
        return set()
    sides = [
        mark.value.actor.id
        for position, mark in scene.template.within(0, len(scene.text), "A")
        if mark.value.actor is not None and syntax.below(scene.tagged(position), doer)
    ]
    return {syntax.tokens[doer].lemma or "", *sides}
