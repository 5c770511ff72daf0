"""The subject that a clause before it has swallowed, as no comma ends that clause.

Of "while fighting eased in Homs shelling resumed in Hama" a parse makes "the shelling of Homs", in
which fighting eased, and leaves "resumed" without a subject.
"""

from collections.abc import Iterator, Sequence

from marsad.model import Token
from marsad.read.parse.links import Link, relinked

_FINITE = frozenset(("VBD", "VBP", "VBZ"))
_SUBJECTS = frozenset(("nsubj", "nsubj:pass", "csubj", "csubj:pass", "expl"))
_BEFORE_VERB = frozenset(("aux", "aux:pass", "advmod"))
_SWALLOWED = frozenset(("obl", "obj", "xcomp", "nmod"))
_WITHIN = frozenset(("compound", "nmod:poss", "flat", "amod", "det"))
# What places are called by their kind: "a pause in the city | air strikes have increased".
_KINDS = frozenset(("city", "town", "village", "area", "region", "province", "capital", "country"))


def with_subject(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return the words of a sentence, its main verb with the subject that it has lost, if so."""
    root = next((i for i, token in enumerate(tokens) if token.relation == "root"), None)
    if root is None or not _orphaned(tokens, root):
        return tokens
    subject = next(_swallowed(tokens, root), None)
    if subject is None:
        return tokens
    passive = any(t.head == root and t.relation == "aux:pass" for t in tokens)
    changed = dict(_without(tokens, subject))
    changed[subject] = (root, "nsubj:pass" if passive else "nsubj")
    return relinked(tokens, changed)


def _orphaned(tokens: Sequence[Token], root: int) -> bool:
    """True for a finite verb behind a clause that a conjunction opens, and no comma ends."""
    mine = [i for i, token in enumerate(tokens) if token.head == root]
    finite = tokens[root].tag in _FINITE or any(tokens[i].tag in _FINITE for i in mine if i < root)
    if not finite or any(tokens[i].relation in _SUBJECTS for i in mine):
        return False
    clause = next((i for i in mine if i < root and tokens[i].relation == "advcl"), None)
    if clause is None or any(token.text == "," for token in tokens[clause:root]):
        return False
    return any(token.head == clause and token.relation == "mark" for token in tokens[:clause])


def _swallowed(tokens: Sequence[Token], root: int) -> Iterator[int]:
    """Yield the nouns before a verb that can be its subject, the innermost first."""
    last = root - 1
    while tokens[last].head == root and tokens[last].relation in _BEFORE_VERB:
        last -= 1
    at: int | None = last
    while at is not None and tokens[at].relation in _SWALLOWED and tokens[at].pos != "VERB":
        if _case(tokens, at) is None or _place(tokens, at) is not None:
            yield at
        at = tokens[at].head


def _case(tokens: Sequence[Token], noun: int) -> int | None:
    return next((i for i, t in enumerate(tokens) if t.head == noun and t.relation == "case"), None)


def _place(tokens: Sequence[Token], noun: int) -> int | None:
    """Return the last word of a place's name that a parse has made part of a noun behind it."""
    case, found = _case(tokens, noun), None
    for at in range(noun if case is None else case + 1, noun):
        inside = tokens[at].head == noun and tokens[at].relation in _WITHIN
        if not inside or not (tokens[at].pos in ("PROPN", "DET") or tokens[at].lemma in _KINDS):
            break
        found = None if tokens[at].pos == "DET" else at
    return found


def _without(tokens: Sequence[Token], noun: int) -> Iterator[tuple[int, Link]]:
    """Yield (word, (head, relation)) of the place that stays in the clause: "eased in | Homs"."""
    case, place = _case(tokens, noun), _place(tokens, noun)
    if case is None or place is None:
        return
    yield place, (tokens[noun].head, tokens[noun].relation or "")
    yield case, (place, "case")
    for at in range(case + 1, place):
        yield at, (place, tokens[at].relation or "")
