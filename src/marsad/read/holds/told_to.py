"""Whose "the area they hold" is, where a side is told to do something with it."""

from marsad.read.scene import Scene
from marsad.read.template import Mark


def told_to(scene: Scene, start: int) -> Mark | None:
    """Return the rebels of "ordered rebels to leave the area they hold", given the area's start."""
    syntax = scene.syntax
    if syntax is None:
        return None
    above = syntax.up(syntax.at(scene.template.source(start)))
    ordered = (syntax.tokens[at].head for at in above if syntax.relation(at) == "xcomp")
    whom = {syntax.child(verb, "obj", "iobj") for verb in ordered if verb is not None}
    sides = scene.template.within(0, start, "A")
    return next((mark for at, mark in sides if scene.tagged(at) in whom), None)
