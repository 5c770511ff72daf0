"""Attacks that a sentence says were answered or followed: "Israel struck after a rocket fell"."""

from typing import Protocol

from marsad.read.kinds import BOMBS
from marsad.read.parse.before import before_that
from marsad.read.parse.syntax import Syntax
from marsad.read.scene import Scene

_ANSWER = frozenset(("respond", "retaliate", "reply"))
_IN_ANSWER = frozenset(("response", "retaliation", "reply"))
_IN_TURN = frozenset(("before", "after"))
_BLOW_UP = frozenset(("blow", "detonate", "explode", "attack", "strike", "hit", "target", "kill"))


class _Told(Protocol):
    """What a stretch of the tagged text tells: a trigger, a mention."""

    @property
    def type(self) -> str: ...

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


def two_attacks(scene: Scene, one: _Told, other: _Told) -> bool:
    """Return whether one attack came after another, or a bomb and a bomber struck in turn."""
    return followed(scene, one, other) or _bombed_in_turn(scene, one, other)


def _bombed_in_turn(scene: Scene, one: _Told, other: _Told) -> bool:
    """True where a bomb went off and a bomber struck as well: "before two blew themselves up".

    Each by a verb with a subject of its own; "the bomber" is the one whose bomb it was.
    """
    syntax = scene.syntax
    if syntax is None or {one.type, other.type} != BOMBS:
        return False
    bomb, bomber = sorted((one, other), key=lambda told: told.type)
    burst, struck = (syntax.verb(scene.word(told.start, told.end)) for told in (bomb, bomber))
    if burst is None or struck is None or syntax.tokens[struck].lemma not in _BLOW_UP:
        return False
    first, then = sorted((burst, struck))
    joined = syntax.relation(then) == "conj" or syntax.marked(then) in _IN_TURN
    if syntax.tokens[then].head != first or not joined or syntax.subject(then) is None:
        return False
    who = syntax.subject(struck)
    return who is not None and syntax.determiner(who) != "the" and syntax.tokens[who].pos == "NOUN"


def answers(scene: Scene, told: _Told) -> bool:
    """Return whether what a side does is an answer: "the army responded with artillery fire".

    "Turkish guns shelled the posts in response" is one, too.
    """
    syntax = scene.syntax
    if syntax is None:
        return False
    word = scene.word(told.start, told.end)
    if syntax.cited(word):
        return False  # "responded to the shelling"
    verb = syntax.verb(word)
    if verb is not None and syntax.relation(verb) in ("advcl", "xcomp"):
        verb = syntax.tokens[verb].head  # "retaliated by shelling"
    if verb is None:
        return False
    with_it = (c for c in syntax.children[verb] if syntax.case(c) == "in")
    response = any(syntax.tokens[c].lemma in _IN_ANSWER for c in with_it)
    return response or syntax.tokens[verb].lemma in _ANSWER


def _sides(scene: Scene, syntax: Syntax) -> set[int]:
    """The words that name sides or stand for one: "its tanks", "the army said it struck"."""
    named = [scene.tagged(at) for at, _ in scene.template.within(0, len(scene.text), "A")]
    meant = [at for at, token in enumerate(syntax.tokens) if token.pos == "PRON"]
    return {syntax.nominal(at) for at in (*named, *meant)}
