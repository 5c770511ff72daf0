"""Who comes upon what was done before, and did none of it: "the army found a mass grave"."""

from marsad.read.kinds import GENERIC
from marsad.read.parse.syntax import Syntax

_FINDS = frozenset(("find", "discover", "uncover", "unearth", "exhume", "locate"))
_KILLINGS = frozenset(("attack_on_civilians", GENERIC))
_WITHIN = frozenset(("nmod", "conj", "compound", "acl"))


def found_by(syntax: Syntax, word: int) -> int | None:
    """Return the verb of those who came upon what a word names: "found a grave of ten"."""
    head = syntax.tokens[word].head
    if syntax.tokens[word].lemma in _FINDS:
        return word
    if head is None:
        return None
    if syntax.relation(word) in ("obj", "nsubj:pass") and syntax.tokens[head].lemma in _FINDS:
        return head
    within = syntax.relation(word) in _WITHIN or syntax.relation(head) == "acl"
    return found_by(syntax, head) if within else None  # "a grave holding ten bodies"


def finds(syntax: Syntax, side: int, event: int, kind: str) -> bool:
    """Return whether a side only came upon the dead of an event, that is told by its word."""
    if kind not in _KILLINGS:
        return False
    verb = found_by(syntax, event)
    return verb is not None and syntax.tokens[syntax.nominal(side)].head == verb
