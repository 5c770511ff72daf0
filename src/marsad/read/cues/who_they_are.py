"""Words that only say who people are: "rebels fighting IS", "families who had been evacuated".

What they are there for, or went through before, is no event of the clause that tells of them.
"""

from collections.abc import Sequence

from marsad.model import Measure
from marsad.read.counts.found import Found
from marsad.read.cues.trigger import Trigger
from marsad.read.kinds import BATTLES, MOVING
from marsad.read.parse.syntax import Syntax
from marsad.read.places.exact import PART, exactness
from marsad.read.scene import Scene

_FIGHT = frozenset(("fight", "battle", "combat"))
_WHO = frozenset(("who", "that", "which"))
_HIT = frozenset(("hit", "strike", "target", "attack", "bomb", "shell", "rip"))
_BY = frozenset(("near", "against", "into"))
_HAD = frozenset(("had",))
_MOVED = frozenset((Measure.EVACUATED, Measure.DISPLACED))


def who_they_are(scene: Scene, trigger: Trigger, mine: Sequence[Found]) -> bool:
    """Return whether a trigger only says of some people what they do or have been through.

    Figures of its own (`mine`) make an event of it; those of people killed make no evacuation.
    """
    syntax = scene.syntax
    if syntax is None:
        return False
    first, last = (syntax.at(scene.template.source(at)) for at in (trigger.start, trigger.end - 1))
    words = range(first, last + 1)
    if trigger.type in MOVING:
        counted = any(found.figure.measure in _MOVED for found in mine)
        # A day that the sentence names is that of what befell them since.
        dated = bool(scene.template.within(0, len(scene.text), "T"))
        before = dated and any(_been_through(syntax, at) for at in words)
        through = syntax.participle(first) or before
        return not counted and (through or _aboard(syntax, first))
    if mine or trigger.type not in BATTLES:
        return False
    return any(_fights(scene, syntax, at) for at in words)


def _been_through(syntax: Syntax, verb: int) -> bool:
    """True for "who had been evacuated"."""
    had = syntax.tokens[verb].tag == "VBN" and syntax.beside(verb, _HAD)
    return had and _says_who(syntax, verb)


def _aboard(syntax: Syntax, word: int) -> bool:
    """True for what is hit with people aboard: "an attack on buses carrying residents"."""
    if syntax.tokens[word].lemma != "bus" or syntax.child(word, "acl") is None:
        return False
    for at in syntax.up(word):
        head = syntax.tokens[at].head
        if head is None or syntax.verbal(at) or syntax.relation(at).startswith("nsubj"):
            return False
        struck = syntax.relation(at) == "obj" and syntax.tokens[head].lemma in _HIT
        on = syntax.case(at) == "on" and syntax.tokens[head].pos == "NOUN"  # "an attack on"
        if struck or on or syntax.case(at) in _BY:
            return True
    return False


def _fights(scene: Scene, syntax: Syntax, verb: int) -> bool:
    """True for "an alliance battling IS", "groups that had fought the army", without a place."""
    token = syntax.tokens[verb]
    if token.lemma not in _FIGHT or token.pos != "VERB" or token.head is None:
        return False
    doing = syntax.relation(verb) == "acl" and token.tag == "VBG"
    lasting = token.tag in ("VBG", "VBN") and _says_who(syntax, verb)
    return (doing or lasting) and not _own(scene, syntax, verb)


def _says_who(syntax: Syntax, verb: int) -> bool:
    return syntax.relation(verb) == "acl:relcl" and any(
        syntax.relation(child).startswith("nsubj") and syntax.tokens[child].text.lower() in _WHO
        for child in syntax.children[verb]
    )


def _own(scene: Scene, syntax: Syntax, verb: int) -> bool:
    """Whether a verb has a place or a day of its own, and not only the country."""
    tags = scene.template.within(0, len(scene.text), "TP")
    return any(
        syntax.below(scene.tagged(at), verb)
        and (mark.kind == "T" or exactness(scene, scene.template.tag_end(at), mark) > PART)
        for at, mark in tags
    )
