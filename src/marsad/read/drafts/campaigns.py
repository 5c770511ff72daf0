"""Air campaigns that a power of another country began or carries on: one event of the country."""

from marsad.model import ActorKind
from marsad.read.actors.sides import sides_in
from marsad.read.events import Mention
from marsad.read.parse.grammar import parts_of, phrase

_ENTER = frozenset(("begin", "start", "launch", "carry", "conduct", "wage", "mount"))
_OUTSIDE = frozenset((ActorKind.STATE, ActorKind.EXTERNAL_FORCES, ActorKind.COALITION))


def air_campaign(mention: Mention) -> bool:
    """Return whether a foreign power's air war is told: "Russia began air strikes in September".

    Not "its strikes since it intervened in 2015", which go on all the time. Of nine such in the
    annotated reports seven are events.
    """
    scene = mention.scene
    if mention.type != "air_strike" or scene.syntax is None:
        return False
    verb = scene.syntax.head_verb(scene.word(mention.start, mention.end))
    if verb is None or scene.syntax.tokens[verb].lemma not in _ENTER:
        return False
    powers = {
        scene.tagged(position)
        for position, mark in sides_in(scene, 0, len(scene.text), civil=False)
        if mark.value.actor.kind in _OUTSIDE
    }
    doers = parts_of(scene.syntax, verb, mention.type).doers
    return any(word in powers for doer in doers for word in phrase(scene.syntax, doer))
