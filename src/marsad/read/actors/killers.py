"""Whether somebody killed those counted himself: a side is the subject of the verb that kills."""

from marsad.read.actors.sides import HARMLESS, sides_in
from marsad.read.counts.found import Found
from marsad.read.parse.grammar import parts_of, phrase
from marsad.read.scene import Scene

_KILL = frozenset(
    ("kill", "wound", "injure", "execute", "behead", "murder", "shoot", "eliminate", "neutralize",
     "neutralise", "slay", "liquidate", "annihilate")
)  # fmt: skip


def by_hand(scene: Scene, found: Found) -> bool:
    """Return whether a side is the subject of the verb that kills those counted."""
    if scene.syntax is None:
        return False
    word = scene.tagged(found.tag)
    verb = scene.syntax.head_verb(word)
    if verb is None or scene.syntax.tokens[verb].lemma not in _KILL:
        return False
    sides = {
        scene.tagged(position)
        for position, mark in sides_in(scene, 0, len(scene.text), False)
        if mark.value.actor.kind not in HARMLESS
    }
    doers = parts_of(scene.syntax, verb, "").doers
    return any(inner in sides for doer in doers for inner in phrase(scene.syntax, doer))
