"""What a sentence says beside its news, of a side or a place: "the rebels, who since 2012 have"."""

import re

from marsad.read.parse.syntax import Syntax
from marsad.read.scene import Scene
from marsad.vocabulary.cues import load_cues

_HARMED = frozenset(load_cues("figures").words["killed"] + load_cues("figures").words["injured"])
"""What is counted, and no description: "the number of Turkish soldiers killed since August"."""
_TIME = re.compile(r" <T\d+>(?=,)")
_WHERE = "where"
"""Opens what happened at a place: "Daraya, where fighting has raged since May"."""


def asides(scene: Scene, start: int, end: int) -> list[tuple[int, int]]:
    """Return where clauses that describe a side or a place stand in the tagged text.

    Since when somebody has held a town is neither the time of an attack nor how long its dead
    were counted. A clause in which the attack or number at [start, end) stands is none of them.
    """
    syntax = scene.syntax
    if syntax is None:
        return []
    named = {
        at
        for position, _ in scene.template.within(0, len(scene.text), "AP")
        for at in (scene.tagged(position), scene.last(position))
    }
    word = scene.word(start, end)
    return [
        _stretch(scene, syntax, clause)
        for clause, token in enumerate(syntax.tokens)
        if _named(syntax, token.head, named)
        and _describes(syntax, clause)
        and not syntax.below(word, clause)
    ]


def _named(syntax: Syntax, noun: int | None, named: set[int]) -> bool:
    """True for a side or place, or for what its name stands before: "Turkish jets, which have"."""
    if noun is None or noun in named:
        return noun in named
    return any(
        child in named and syntax.relation(child) in ("amod", "compound")
        for child in syntax.children[noun]
    )


def _describes(syntax: Syntax, clause: int) -> bool:
    """True for "who have held", "which rebels took" and "held by", not for "where"."""
    if syntax.relation(clause) == "acl:relcl":
        words = (syntax.tokens[child].text.lower() for child in syntax.children[clause])
        return _WHERE not in words
    token = syntax.tokens[clause]
    return syntax.relation(clause) == "acl" and token.tag == "VBN" and token.lemma not in _HARMED


def _stretch(scene: Scene, syntax: Syntax, clause: int) -> tuple[int, int]:
    """The clause with a time right before its last comma: trees may hang that on the main verb."""
    words = [word for word in range(len(syntax.tokens)) if syntax.below(word, clause)]
    start, end = scene.span(words[0])[0], scene.span(words[-1])[1]
    time = _TIME.match(scene.text, end)
    return start, time.end() if time else end
