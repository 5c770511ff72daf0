"""Whether somebody killed those counted himself: a side is the subject of the verb that kills."""

from collections.abc import Iterator

from marsad.model import ActorKind, Group
from marsad.read.actors.sides import HARMLESS, sides_in
from marsad.read.counts.found import Found
from marsad.read.counts.nouns import counted_nouns
from marsad.read.parse.grammar import parts_of
from marsad.read.parse.noun_phrase import phrase
from marsad.read.scene import Scene

_KILL = frozenset(
    ("kill", "wound", "injure", "execute", "behead", "murder", "shoot", "eliminate", "neutralize",
     "neutralise", "slay", "liquidate", "annihilate")
)  # fmt: skip
_GUNMEN = frozenset(("gunman", "assailant", "attacker", "assassin", "hitman", "sniper"))
_TROOPS = {noun for noun, group in counted_nouns().items() if group is Group.COMBATANTS}
_TROOPS -= {"bomber", "bombers"}
_KNOWN = frozenset(("the", "these", "those"))


def by_hand(scene: Scene, found: Found) -> bool:
    """Return whether a side is the subject of the verb that kills those counted."""
    if scene.syntax is None:
        return False
    sides = {
        scene.tagged(position)
        for position, mark in sides_in(scene, 0, len(scene.text), False)
        if mark.value.actor.kind not in HARMLESS
    }
    return any(word in sides for word in _killers(scene, found))


def by_gunmen(scene: Scene, found: Found) -> bool:
    """True for people whom gunmen of no side killed: "masked men killed two teachers".

    "The gunmen" are those told of before, and so is what they did.
    """
    syntax = scene.syntax
    if syntax is None:
        return False
    faceless = {
        scene.tagged(position)
        for position, mark in scene.template.within(0, len(scene.text), "A")
        if mark.value.actor is not None and mark.value.actor.kind is ActorKind.UNIDENTIFIED
    }
    return any(
        word in faceless
        or (syntax.tokens[word].lemma in _GUNMEN and syntax.determiner(word) not in _KNOWN)
        for word in _killers(scene, found)
    )


def by_troops(scene: Scene, found: Found) -> bool:
    """Return whether people under arms are said to have killed those counted: "troops killed two".

    It may not be told of which side they are.
    """
    syntax = scene.syntax
    verb = syntax.head_verb(scene.tagged(found.tag)) if syntax is not None else None
    if syntax is None or verb is None or syntax.tokens[verb].lemma not in _KILL:
        return False
    who, whom = syntax.child(verb, "nsubj"), syntax.child(verb, "obj")
    if who is None or whom is None or not syntax.below(scene.tagged(found.tag), whom):
        return False
    return syntax.tokens[who].text.lower() in _TROOPS


def _killers(scene: Scene, found: Found) -> Iterator[int]:
    """Yield the words for those who are said to have killed the people counted."""
    syntax = scene.syntax
    verb = syntax.head_verb(scene.tagged(found.tag)) if syntax is not None else None
    if syntax is None or verb is None or syntax.tokens[verb].lemma not in _KILL:
        return
    for doer in parts_of(syntax, verb, "").doers:
        yield from phrase(syntax, doer)
