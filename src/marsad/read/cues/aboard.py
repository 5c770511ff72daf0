"""People whom vehicles carry: they are brought away, and neither withdraw nor flee."""

from dataclasses import replace

from marsad.read.counts.nouns import counted_nouns
from marsad.read.cues.trigger import Trigger
from marsad.read.parse.grammar import parts_of
from marsad.read.parse.redeployed import BUSES, by_bus_or_deal, moves
from marsad.read.parse.syntax import Syntax
from marsad.read.scene import Scene
from marsad.vocabulary.frames import load_frames

_CARRY = frozenset(("carry", "transport", "ferry", "bring", "evacuate", "take"))
_HURT = frozenset(("wounded", "injured", "sick", "ill", "hurt"))


def brought_away(scene: Scene, trigger: Trigger) -> Trigger:
    """Take "buses carrying wounded rebels left the town" for an evacuation.

    Armed men who come in other vehicles than buses are on the move: "trucks carrying soldiers
    arrived".
    """
    if scene.syntax is None or trigger.type not in ("displacement", "force_movement", "withdrawal"):
        return trigger
    word = scene.word(trigger.start, trigger.end)
    moved = parts_of(scene.syntax, word, trigger.type).doers
    cars = [
        at for at in moved if _vehicle(scene.syntax, at, buses=trigger.type == "force_movement")
    ]
    carried = any(_aboard(scene.syntax, at) for at in cars)
    carried = carried or (moves(scene.syntax, word) and by_bus_or_deal(scene.syntax, word))
    return replace(trigger, type="evacuation", named={}) if carried else trigger


def hurt_aboard(scene: Scene, trigger: Trigger) -> bool:
    """True for "helicopters transporting wounded soldiers", who wounded nobody."""
    if scene.syntax is None:
        return False
    last = scene.syntax.at(scene.template.source_end(trigger.end) - 1)
    whom = scene.syntax.tokens[last].head
    if whom is None or scene.syntax.tokens[last].text.lower() not in _HURT:
        return False
    held = scene.syntax.tokens[whom].head
    return held is not None and scene.syntax.tokens[held].lemma in _CARRY


def _vehicle(syntax: Syntax, noun: int, *, buses: bool) -> bool:
    lemma = syntax.tokens[noun].lemma
    return lemma in BUSES or (not buses and load_frames().classes["vehicle"].holds(lemma, ""))


def _aboard(syntax: Syntax, vehicle: int) -> bool:
    """True for a vehicle that carries people: "buses carrying wounded rebels"."""
    holding = (at for at in syntax.children[vehicle] if syntax.tokens[at].lemma in _CARRY)
    held = (syntax.child(at, "obj") for at in holding)
    return any(at is not None and syntax.tokens[at].text.lower() in counted_nouns() for at in held)
