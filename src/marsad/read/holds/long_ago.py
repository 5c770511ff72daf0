"""Captures so long past, and undone by nothing, that they say who holds a place."""

import datetime

from marsad.read.parse.syntax import Syntax
from marsad.read.scene import Scene
from marsad.vocabulary.cues import one

_LOST = one("control", "lost")
_DAYS = 150
"""Days after which a capture that nothing undid says who holds the place."""


def long_ago(scene: Scene, syntax: Syntax, verb: int) -> bool:
    """Return whether a verb's clause names a day long past, and nothing tells of a loss."""
    if _LOST.search(scene.text):
        return False
    published: datetime.date | None = scene.published.start
    for position, mark in scene.template.within(0, len(scene.text), "T"):
        end = mark.value.when.end
        word = scene.word(position, scene.template.tag_end(position))
        clauses = syntax.clauses
        below = syntax.below(word, verb) and syntax.relation(clauses[word]) != "acl:relcl"
        near = clauses[word] == clauses[verb] or below
        if near and end and published and (published - end).days > _DAYS:
            return True
    return False
