"""Whose "six of its fighters were killed" are: those of whom the clause above tells."""

import re

import msgspec

from marsad.model import ActorKind, ActorRef, Figure, Group
from marsad.read.actors.named_group import group_of
from marsad.read.actors.names import ARMED, Name
from marsad.read.parse.subjects import owner_of, subject_of
from marsad.read.parse.syntax import Syntax
from marsad.read.scene import Scene

_OWN = re.compile(r"\bof (?:its|their)\b", re.IGNORECASE)
_ABOVE = frozenset(("conj", "ccomp", "advcl", "parataxis"))
_BEFALLEN = ("nsubj", "nsubj:pass")
_FIGHTING = (*ARMED, ActorKind.STATE)


def of_their_own(scene: Scene, position: int, figure: Figure) -> Figure:
    """Give fighters that a sentence calls somebody's own the side that they are of.

    "The army captured a village from rebels and six of its men were killed": the army's, though
    rebels are named last. Where the clause above has no side for its subject the figure stays.
    """
    mark = scene.template.at(position)
    own = _OWN.search(scene.template.document, mark.start, mark.end)
    if scene.syntax is None or figure.group is not Group.COMBATANTS or own is None:
        return figure
    word = scene.tagged(position)
    subject = _subject_above(scene.syntax, word)
    side = None if subject is None else _side(scene, subject)
    return figure if side is None else msgspec.structs.replace(figure, of=side)


def _subject_above(syntax: Syntax, word: int) -> int | None:
    """Return the subject of the clause that goes before the one of which a word is the subject."""
    verb = syntax.tokens[word].head
    if verb is None or syntax.relation(word) not in _BEFALLEN or not syntax.verbal(verb):
        return None
    above = syntax.tokens[verb].head
    if above is None or syntax.relation(verb) not in _ABOVE:
        return None
    subject = subject_of(syntax, above)
    owner = None if subject is None else owner_of(syntax, subject)
    return subject if owner is None else owner


def _side(scene: Scene, word: int) -> ActorRef | None:
    for position, mark in scene.template.within(0, len(scene.text), "A"):
        name: Name = mark.value
        if scene.tagged(position) != word or name.actor is None or name.actor.kind not in _FIGHTING:
            continue
        side = group_of(scene, position, mark)
        ref: ActorRef = side.value.ref(scene.template.document[side.start : side.end])
        return ref
    return None
