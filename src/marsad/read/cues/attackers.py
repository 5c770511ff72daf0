"""Attacks whose doer stands far from their verb, behind what else is told of him."""

from dataclasses import replace

from marsad.read.actors.names import ARMED
from marsad.read.cues.trigger import Trigger
from marsad.read.kinds import GENERIC
from marsad.read.scene import Scene

_ATTACK = frozenset(("attack", "assault", "raid", "storm"))


def by_far_side(scene: Scene, trigger: Trigger) -> Trigger:
    """Take "Islamic State, which lost Kobani last year, attacked the town" for a fight.

    Where the side stands right before its verb the words of the cue say it.
    """
    syntax = scene.syntax
    if syntax is None or trigger.type != GENERIC or not trigger.again or trigger.named:
        return trigger
    verb = scene.word(trigger.start, trigger.end)
    if not syntax.verbal(verb) or syntax.tokens[verb].lemma not in _ATTACK:
        return trigger
    doer = syntax.child(verb, "nsubj")
    if doer is None or syntax.child(doer, "acl:relcl") is None or syntax.child(verb, "obj") is None:
        return trigger
    named = [mark.value.actor for at, mark in scene.called(doer, "A") if at < trigger.start]
    armed = any(actor is not None and actor.kind in ARMED for actor in named)
    return replace(trigger, type="armed_clash", again=False) if armed else trigger
