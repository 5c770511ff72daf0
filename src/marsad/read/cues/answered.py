"""Attacks that a sentence says were answered or followed: "Israel struck after a rocket fell"."""

from typing import Protocol

from marsad.read.parse.before import before_that
from marsad.read.parse.syntax import Syntax
from marsad.read.scene import Scene


class _Told(Protocol):
    """What a stretch of the tagged text tells: a trigger, a mention."""

    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


def answered(scene: Scene, one: _Told, other: _Told) -> bool:
    """Return whether a side did one thing after another had happened: whoever did that.

    "Israel struck the guns after a rocket wounded two"; not "an explosion was heard after it hit".
    """
    syntax = scene.syntax
    if syntax is None:
        return False
    first, then = (scene.word(told.start, told.end) for told in (one, other))
    verb, earlier = syntax.verb(first), before_that(syntax, then)
    if verb is None or earlier is None or syntax.below(first, earlier):
        return False
    who, what = (syntax.child(at, "nsubj") for at in (verb, earlier))
    return who in _sides(scene, syntax) and what is not None and syntax.tokens[what].pos != "PRON"


def followed(scene: Scene, one: _Told, other: _Told) -> bool:
    """Return whether another attack came after one: "a shooting that was followed by a blast"."""
    syntax = scene.syntax
    if syntax is None:
        return False
    first, then = (scene.word(told.start, told.end) for told in (one, other))
    verb = syntax.tokens[then].head
    if verb is None or syntax.tokens[verb].lemma != "follow" or syntax.below(first, then):
        return False
    return syntax.case(then) == "by"


def _sides(scene: Scene, syntax: Syntax) -> set[int]:
    """The words that name sides or stand for one: "its tanks", "the army said it struck"."""
    named = [scene.tagged(at) for at, _ in scene.template.within(0, len(scene.text), "A")]
    meant = [at for at, token in enumerate(syntax.tokens) if token.pos == "PRON"]
    return {syntax.nominal(at) for at in (*named, *meant)}
