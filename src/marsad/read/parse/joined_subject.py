"""The subject of a second clause that a parse joins to the last noun of the first.

Of "rebels killed 12 soldiers and air strikes wounded nine" it makes "soldiers and air strikes", all
of whom were killed, and leaves "wounded" without a subject and without its "and".
"""

from collections.abc import Sequence

from marsad.model import Token
from marsad.read.parse.links import Link, relinked

_FINITE = frozenset(("VBD", "VBP", "VBZ"))
_SUBJECTS = frozenset(("nsubj", "nsubj:pass", "csubj", "expl"))
_BESIDE = frozenset(("conj", "parataxis"))
_INSIDE = frozenset(("nmod", "flat", "compound", "appos"))


def with_joined(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return the words of a sentence, verbs behind "and" with the subjects they have lost."""
    changed: dict[int, Link] = {}
    for verb, token in enumerate(tokens):
        if token.relation not in _BESIDE or token.tag not in _FINITE or token.pos != "VERB":
            continue
        own = [at for at, other in enumerate(tokens) if other.head == verb and at < verb]
        if any(tokens[at].relation in _SUBJECTS | {"cc", "aux:pass", "punct"} for at in own):
            continue
        noun = _before(tokens, min([verb, *own]) - 1)
        cc = _cc(tokens, noun)
        if noun is None or cc is None or token.head is None or cc < token.head:
            continue
        changed |= {noun: (verb, "nsubj"), cc: (verb, "cc"), verb: (token.head, "conj")}
    return relinked(tokens, changed)


def _before(tokens: Sequence[Token], last: int) -> int | None:
    """Return the noun joined to another whose phrase ends with a word: "and strikes on Halfaya"."""
    at: int | None = last
    while at is not None and at >= 0 and tokens[at].relation in _INSIDE:
        at = tokens[at].head
    joined = at is not None and 0 <= at <= last and tokens[at].relation == "conj"
    return at if joined and at is not None and tokens[at].pos in ("NOUN", "PROPN") else None


def _cc(tokens: Sequence[Token], noun: int | None) -> int | None:
    return next((i for i, t in enumerate(tokens) if t.head == noun and t.relation == "cc"), None)
