"""Whose "six of its fighters were killed" are: those of whom the clause above tells."""

import re

import msgspec

from marsad.model import ActorKind, Figure, Group
from marsad.read.actors.named_group import group_of
from marsad.read.actors.names import ARMED, Name
from marsad.read.parse.losses import lost_by
from marsad.read.parse.subjects import REBELS, SOLDIERS, side_of
from marsad.read.parse.syntax import Syntax
from marsad.read.scene import Scene
from marsad.read.template import Mark

_OWN = re.compile(r"\bof (?:its|their)\b", re.IGNORECASE)
_ABOVE = frozenset(("conj", "ccomp", "advcl", "parataxis"))
_BEFALLEN = ("nsubj", "nsubj:pass")
_FIGHTING = (*ARMED, ActorKind.STATE)
_STATES = (
    ActorKind.STATE_FORCES,
    ActorKind.EXTERNAL_FORCES,
    ActorKind.COALITION,
    ActorKind.STATE,
)


def of_their_own(scene: Scene, position: int, figure: Figure) -> Figure:
    """Give fighters that a sentence calls somebody's own the side that they are of.

    "The army captured a village from rebels and six of its men were killed": the army's, though
    rebels are named last. Of an attack on another's base it is the side that has such people,
    soldiers or militants, and nobody's where both may have them. Where the clause above has no side
    for its subject the figure stays. Whom a side "lost" were its own, called so or not.
    """
    mark = scene.template.at(position)
    own = _OWN.search(scene.template.document, mark.start, mark.end)
    syntax = scene.syntax
    if syntax is None or figure.group is not Group.COMBATANTS:
        return figure
    if (loser := lost_by(syntax, scene.tagged(position))) is not None:
        side = _side(scene, loser)
        return figure if side is None else _of(scene, side, figure)
    if own is None:
        return figure
    clause = _clause_above(syntax, scene.tagged(position))
    doer = None if clause is None else side_of(syntax, clause)
    side = None if doer is None else _side(scene, doer)
    if clause is None or side is None:
        return figure
    hit = [_side(scene, word) for word in _phrase(syntax, syntax.child(clause, "obj"))]
    noun = syntax.tokens[syntax.at(mark.end - 1)].lemma
    sides = [one for one in (side, *hit) if one is not None and _has(one, noun)]
    names = {one.value.actor.id for one in sides if one.value.actor is not None}
    if len(names) != 1:
        return msgspec.structs.replace(figure, of=None) if names else figure
    return _of(scene, sides[0], figure)


def _of(scene: Scene, side: Mark, figure: Figure) -> Figure:
    ref = side.value.ref(scene.template.document[side.start : side.end])
    return msgspec.structs.replace(figure, of=ref)


def _clause_above(syntax: Syntax, word: int) -> int | None:
    """Return the verb of the clause that goes before the one of which a word is the subject."""
    verb = syntax.tokens[word].head
    if verb is None or syntax.relation(word) not in _BEFALLEN or not syntax.verbal(verb):
        return None
    return syntax.tokens[verb].head if syntax.relation(verb) in _ABOVE else None


def _phrase(syntax: Syntax, noun: int | None) -> list[int]:
    """Return a noun and what it is of: "the headquarters of Division 30"."""
    return [] if noun is None else [noun, *syntax.children[noun]]


def _side(scene: Scene, word: int) -> Mark | None:
    """Return the side that a word names, "Nusra" for "Nusra fighters"."""
    for position, mark in scene.called(word, "A"):
        name: Name = mark.value
        if name.actor and name.actor.kind in _FIGHTING:
            return group_of(scene, position, mark)
    return None


def _has(side: Mark, noun: str) -> bool:
    """Whether people of a noun can be a side's: groups have no soldiers, states no militants."""
    actor = side.value.actor
    state = actor is not None and actor.kind in _STATES
    return not ((noun in SOLDIERS and not state) or (noun in REBELS and state))
