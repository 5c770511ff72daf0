"""Bare numbers of those whom others killed: "rebels killed six soldiers and a bomb hurt nine"."""

import re
from collections.abc import Sequence

from marsad.model import Group
from marsad.read.counts.found import Found
from marsad.read.counts.people import People
from marsad.read.parse.passive import is_passive
from marsad.read.parse.subjects import subject_of
from marsad.read.parse.two_deeds import apart
from marsad.read.scene import Scene
from marsad.vocabulary.cues import one

_HIT = frozenset(("obj", "obl:unmarked"))
_KNOWN = frozenset(("the", "this", "that", "these", "those"))
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
    verb = syntax.tokens[number].head
    if verb is None or syntax.tokens[verb].pos != "VERB" or is_passive(syntax, verb):
        return False
    if syntax.relation(number) not in _HIT or not apart(syntax, before, number, fight=False):
        return False
    return _doer(scene, before).isdisjoint(_doer(scene, number))


def _elsewhere(scene: Scene, told: Sequence[Found], found: Found) -> bool:
    """True for a number whom a deed at a place of its own struck, the first that a sentence counts.

    "Rebels killed six soldiers. Jets bombed Sukhna on Monday killing 24": these may be anybody.
    """
    syntax = scene.syntax
    if syntax is None or told or found.figure.part_of or _AGAIN.search(scene.text, 0, found.tag):
        return False
    verb = syntax.tokens[scene.tagged(found.tag)].head
    if verb is None or syntax.relation(scene.tagged(found.tag)) not in _HIT:
        return False
    by = syntax.subject(verb)
    if by is not None and syntax.determiner(by) in _KNOWN:
        return False  # "the attack on Hama wounded four"
    places = scene.template.within(0, len(scene.text), "P")
    struck = syntax.tokens[verb].pos == "VERB" and not _FIGHT.search(scene.text)
    return struck and bool(places)


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
