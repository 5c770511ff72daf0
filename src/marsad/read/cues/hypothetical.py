"""Deeds that are only weighed: what would follow from another, what any that comes would meet.

"Taking the town would cut the road", "will answer any strike", "unclear where they could land".
"""

from marsad.read.parse.syntax import Syntax
from marsad.read.scene import Scene
from marsad.vocabulary.cues import load_cues

_JUDGED = frozenset(load_cues("status").words["judged"]) | {"part", "step", "stage"}
_WOULD = frozenset(("will", "would", "could", "might", "may", "can"))
_HAVE = frozenset(("have",))
_ANY = frozenset(("any",))
_WHERE = frozenset(("where", "when"))
_NOW = frozenset(("VBP", "VBZ"))
_PRESENT = frozenset(("is", "are", "remains", "remain"))


def hypothetical(scene: Scene, start: int, end: int) -> bool:
    """Return whether a trigger at [start, end) tells of a deed that is only weighed."""
    syntax = scene.syntax
    if syntax is None:
        return False
    word = scene.word(start, end)
    if syntax.tokens[word].pos not in ("VERB", "AUX"):
        noun, verb = syntax.nominal(word), syntax.head_verb(word)
        if verb is None:
            return False
        return _any(syntax, noun, verb) or (
            syntax.relation(noun) == "obj" and _weighed(syntax, verb)
        )
    met = syntax.child(word, "obj")
    return _weighed(syntax, word) or (met is not None and _any(syntax, met, word))


def _any(syntax: Syntax, noun: int, verb: int) -> bool:
    """True for "would respond to any strike", "any strike kills": none is told of."""
    if not syntax.beside(noun, _ANY):
        return False
    always = syntax.relation(noun) == "nsubj" and syntax.tokens[verb].tag in _NOW
    return always or _would(syntax, verb)


def _weighed(syntax: Syntax, verb: int) -> bool:
    head = syntax.tokens[verb].head
    if _what_if(syntax, verb) and head is not None and _supposed(syntax, head):
        return True
    if any(_what_if(syntax, child) for child in syntax.children[verb]):
        return _would(syntax, verb)
    return _open(syntax, verb)


def _what_if(syntax: Syntax, verb: int) -> bool:
    """True for a deed that is the subject of what it brings about: "taking the town would"."""
    if syntax.tokens[verb].tag != "VBG":
        return False
    head = syntax.tokens[verb].head
    if head is None or verb > head or syntax.marked(verb) or syntax.case(verb):
        return False
    relation = syntax.relation(verb)
    return relation == "csubj" or (relation == "advcl" and syntax.subject(head) is None)


def _supposed(syntax: Syntax, head: int) -> bool:
    """True for what it "would" do, and where it "is part of a plan" or "is crucial"."""
    cop = syntax.child(head, "cop")
    if cop is not None and syntax.tokens[cop].text.lower() in _PRESENT:
        return syntax.tokens[head].lemma in _JUDGED
    return _would(syntax, head)


def _open(syntax: Syntax, verb: int) -> bool:
    """True for "it is not clear where they could strike next"."""
    asked = syntax.relation(verb) in ("ccomp", "csubj") and syntax.beside(verb, _WHERE)
    return asked and _would(syntax, verb)


def _would(syntax: Syntax, verb: int) -> bool:
    return syntax.beside(verb, _WOULD) and not syntax.beside(verb, _HAVE)
