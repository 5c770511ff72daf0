"""Those whom somebody kills in a clause of its own, beside an attack told of in another."""

from marsad.read.actors.killers import by_gunmen, by_hand
from marsad.read.counts.found import Found
from marsad.read.cues.trigger import Trigger
from marsad.read.parse.syntax import Syntax
from marsad.read.scene import Scene


def killed_apart(scene: Scene, found: Found, trigger: Trigger) -> bool:
    """True for "rebels killed six soldiers in Daraa and a car bomb wounded nine in Azaz".

    The six did not fall to the bomb: each clause has a subject, that of theirs kills, and there.
    """
    syntax = scene.syntax
    if syntax is None:
        return False
    killing = syntax.clauses[scene.tagged(found.tag)]
    attack = syntax.clauses[scene.word(trigger.start, trigger.end)]
    joined = _joined_to(syntax, killing, attack) or _joined_to(syntax, attack, killing)
    if not joined or not (by_hand(scene, found) or by_gunmen(scene, found)):
        return False
    places = scene.template.within(0, len(scene.text), "P")
    return any(syntax.clauses[scene.tagged(position)] == killing for position, _ in places)


def _joined_to(syntax: Syntax, clause: int, other: int) -> bool:
    """True for a clause with a subject of its own that "and" joins to another, or to one above."""
    return (
        syntax.relation(clause) == "conj"
        and syntax.child(clause, "nsubj", "nsubj:pass") is not None
        and syntax.below(other, syntax.tokens[clause].head or 0)
        and not syntax.below(other, clause)
    )
