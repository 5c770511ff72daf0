"""Whose "troops" are where an army speaks: "the Syrian army said troops had captured Morek"."""

from marsad.model import ActorKind, ActorRef
from marsad.read.actors.names import Name
from marsad.read.parse.grammar import parts_of
from marsad.read.parse.subjects import subject_of
from marsad.read.parse.syntax import Syntax
from marsad.read.scene import Scene

_TROOPS = frozenset(("troop", "soldier", "force", "unit"))
_OTHERS = ("amod", "compound", "nmod", "nmod:poss", "nummod")
_ARMIES = (ActorKind.STATE_FORCES, ActorKind.EXTERNAL_FORCES)


def own_troops(scene: Scene, kind: str, span: tuple[int, int]) -> list[ActorRef]:
    """Return the army that says what troops of no name did: they are its own.

    Of whom a ministry speaks nobody knows: Russia's tells of Syrian troops as well.
    """
    syntax = scene.syntax
    if syntax is None:
        return []
    word = scene.word(*span)
    doers = parts_of(syntax, word, kind).doers
    if not doers or not all(_nameless(syntax, doer) for doer in doers):
        return []
    said = syntax.tokens[syntax.verb(word) or word].head
    teller = None if said is None else subject_of(syntax, said)
    for position, mark in [] if teller is None else scene.called(teller, "A"):
        name: Name = mark.value
        if position < span[0] and name.actor and name.actor.kind in _ARMIES:
            spoken = name.ref(scene.template.document[mark.start : mark.end])
            return [] if spoken is None else [spoken]
    return []


def _nameless(syntax: Syntax, doer: int) -> bool:
    return syntax.tokens[doer].lemma in _TROOPS and syntax.child(doer, *_OTHERS) is None
