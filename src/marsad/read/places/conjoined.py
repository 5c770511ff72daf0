"""Two places that one preposition or verb takes together: "near Ariha and Muhambal"."""

import re
from dataclasses import replace

import msgspec

from marsad.model import Relation, RelationKind
from marsad.read.parse.syntax import Syntax
from marsad.read.places.exact import PROVINCE, SETTLED, rank
from marsad.read.places.lies_in import holds_one, words_between
from marsad.read.places.spot import Spot
from marsad.read.scene import Scene
from marsad.vocabulary.cues import load_cues, one

REACH = 90
"""Characters between two places that a sentence's syntax may list together, at most."""
_BETWEEN = one("places", "between")
_BESIDES = one("places", "besides")
_NEAR = one("places", "near_both")
_AND = re.compile(r"(?:,| and| or)* (?:the )?$")
_AT = frozenset(("in", "at", "near", "on", "outside", "around"))
_PARTS = frozenset(("compound", "flat", "appos"))
_KINDS = frozenset(load_cues("places").words["kinds"])


def between(scene: Scene, spot: Spot) -> bool:
    """True for the first of two places that something lies between: "between Saqba and Arbin"."""
    return _BETWEEN.search(scene.text, 0, spot.position) is not None


def stretch(scene: Scene, first: Spot, last: Spot) -> Spot:
    """Return what lies between two places, as firm as the first: "between Saqba and Arbin"."""
    begin = scene.template.source(scene.text.rfind("between ", 0, first.position))
    words = scene.template.document[begin : last.mark.end]
    relation = Relation(kind=RelationKind.BETWEEN, anchor=first.mark.value.text, words=words)
    place = msgspec.structs.replace(first.place, text=words, relation=relation)
    return replace(first, place=place)


def near_both(scene: Scene, spot: Spot, other: Spot) -> bool:
    """True for a city that something is as near to as to the place behind it."""
    end = scene.template.tag_end(spot.position)
    return (
        spot.exact < SETTLED <= other.exact
        and bool(spot.mark.value.entries)
        and rank(spot.mark.value) >= SETTLED
        and _AND.fullmatch(scene.text, end, other.position) is not None
        and _NEAR.search(scene.text, max(0, spot.position - REACH), spot.position) is not None
    )


def besides(scene: Scene, one: Spot, other: Spot) -> bool:
    """True for a vaguer place told besides: "in Morek and in Idlib province", "and east of Hama".

    The province that a place lies in is none, but two provinces may be told without an "and".
    """
    syntax = scene.syntax
    if syntax is None or min(one.exact, other.exact) < PROVINCE or one.far or other.far:
        return False
    found = _BESIDES.fullmatch(words_between(scene, one, other))
    provinces = [spot.exact == PROVINCE for spot in (one, other)]
    if found is None or not (found["and"] or all(provinces)) or between(scene, one):
        return False
    first, second = (syntax.clauses[scene.tagged(spot.position)] for spot in (one, other))
    return first == second and not (any(provinces) and holds_one(one, other))


def conjoined(scene: Scene, spot: Spot, other: Spot) -> bool:
    """True where syntax lists two places, however far apart: "in X on the edge of Y and in Z"."""
    syntax = scene.syntax
    gap = other.position - scene.template.tag_end(spot.position)
    if syntax is None or gap > REACH or min(spot.exact, other.exact) < SETTLED:
        return False
    first = _phrase(syntax, scene.tagged(spot.position))
    second = _phrase(syntax, scene.tagged(other.position))[-1]
    head = syntax.tokens[second].head
    if head is None or syntax.relation(second) != "conj" or syntax.verbal(second):
        return False
    outer = syntax.tokens[first[-1]].head
    if head in first or (syntax.relation(first[-1]) == "conj" and head == outer):
        return True
    gapped = syntax.relation(first[-1]) == "obl" and outer == head
    return gapped and {syntax.case(first[-1]), syntax.case(second)} <= _AT


def _phrase(syntax: Syntax, word: int) -> list[int]:
    """Return the nouns that a place's name is part of, the outermost last: "the towns of X"."""
    phrase = [word]
    while (head := syntax.tokens[phrase[-1]].head) is not None:
        at = phrase[-1]
        owned = syntax.relation(at) == "nmod" and syntax.case(at) in ("of", "")
        named = syntax.child(head, "compound", "nmod:poss") is not None  # "the X district of Y"
        kind = owned and not named and syntax.tokens[head].lemma in _KINDS
        if syntax.relation(at) not in _PARTS and not kind:
            break
        phrase.append(head)
    return phrase
