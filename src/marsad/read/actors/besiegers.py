"""Sides that a sentence names beside a place called besieged, and that do not besiege it."""

from marsad.read.parse.sieges import called_so, dealt, helped, to_be_lifted
from marsad.read.parse.syntax import Syntax
from marsad.read.scene import Scene


def not_besieging(scene: Scene, span: tuple[int, int]) -> bool:
    """True where the sides named around a siege at `span` have no part in it.

    Those who are in a place called so, "rebels in the besieged suburb", who make a deal about it,
    mean to break the siege or to reach the besieged.
    """
    syntax = scene.syntax
    if syntax is None:
        return False
    word = scene.word(*span)
    if to_be_lifted(syntax, word):
        return True
    place = called_so(syntax, word)
    if place is None:
        return False
    return helped(syntax, place) or dealt(syntax, place) or _within(scene, syntax, span[0], place)


def _within(scene: Scene, syntax: Syntax, before: int, place: int) -> bool:
    """True where a side named before is in the place: "rebels in the besieged suburb"."""
    sides = {scene.tagged(at) for at, _ in scene.template.within(0, before, "A")}
    return syntax.relation(place) == "nmod" and syntax.tokens[place].head in sides
