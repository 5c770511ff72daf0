"""Bombs that aircraft once dropped and that go off long afterwards: they lie there like mines."""

from collections.abc import Iterator
from dataclasses import replace

from marsad.read.cues.trigger import Trigger
from marsad.read.kinds import REMOTE
from marsad.read.parse.syntax import Syntax
from marsad.read.scene import Scene

_REMNANTS = frozenset(("remnant", "leftover", "dud"))
_UNEXPLODED = frozenset(("unexploded", "undetonated", "leftover", "dud"))
_AGO = frozenset(("earlier", "ago", "previously", "before"))
_LONG = frozenset(("week", "month", "year"))


def left_over(scene: Scene, trigger: Trigger) -> Trigger:
    """Take "a cluster munition remnant", "an unexploded barrel bomb" for a device, not a strike."""
    syntax = scene.syntax
    if syntax is None or trigger.type not in REMOTE:
        return trigger
    nouns = list(_nouns(syntax, scene.word(trigger.start, trigger.end)))
    if not any(_lies_there(syntax, noun) for noun in nouns):
        return trigger
    return replace(trigger, type="explosive_device", means="bomb", named={})


def left_by(syntax: Syntax, word: int) -> bool:
    """True for the raids that what goes off now was left over from."""
    head = syntax.tokens[word].head
    left = head is not None and syntax.tokens[head].lemma == "leave"
    return left and syntax.relation(word) == "obl" and syntax.case(word) in ("from", "by", "after")


def _nouns(syntax: Syntax, word: int) -> Iterator[int]:
    """Yield a word, the noun that it says more of and its subject: "remnants of a bomb killed"."""
    yield word
    head = syntax.tokens[word].head
    if head is not None and syntax.relation(word) in ("compound", "nmod", "acl"):
        yield head
    subject = syntax.child(word, "nsubj")
    if subject is not None:
        yield subject


def _lies_there(syntax: Syntax, noun: int) -> bool:
    if syntax.tokens[noun].lemma in _REMNANTS:
        return True
    for child in syntax.children[noun]:
        token = syntax.tokens[child]
        if token.text.lower() in _UNEXPLODED:
            return True
        if syntax.relation(child) == "acl" and (token.lemma == "leave" or _ago(syntax, child)):
            return True
    return False


def _ago(syntax: Syntax, verb: int) -> bool:
    """True for "a bomb dropped weeks earlier", not for one that fell an hour before."""
    ago = (child for child in syntax.children[verb] if syntax.tokens[child].text.lower() in _AGO)
    times = [syntax.tokens[at].lemma for child in ago for at in syntax.children[child]]
    return not _LONG.isdisjoint(times)
