"""Whence people are: a place that only says whose residents or villagers they are."""

from marsad.read.parse.syntax import INSIDE, Syntax

_FOLK = frozenset(("resident", "evacuee", "native", "villager", "refugee", "inhabitant", "local"))
_NOMINAL = INSIDE | {"nmod"}


def of_folk(syntax: Syntax, word: int) -> bool:
    """Return whether a name says whence people are: "Kafraya and Foua residents"."""
    for at in syntax.up(word):
        listed = (c for c in syntax.children[at] if syntax.relation(c) == "conj")
        if any(syntax.tokens[child].lemma in _FOLK for child in listed):
            return True
        head = syntax.tokens[at].head
        if head is None or syntax.relation(at) not in _NOMINAL:
            return False
        if syntax.tokens[head].lemma in _FOLK:
            return True
    return False
