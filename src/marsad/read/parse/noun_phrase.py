"""A noun with what belongs to it, and not the clauses that describe it."""

from collections.abc import Iterator

from marsad.read.parse.syntax import Syntax

HIT_BY = frozenset(("on", "against", "at", "upon", "targeting", "into"))
"""What stands before those whom a deed is against."""
_PHRASE = frozenset(
    ("conj", "appos", "flat", "compound", "amod", "nmod", "nmod:poss", "list", "nummod")
)
# "A wing dubbed the X", "fighters led by the Y", "who are affiliated to the Z": they are these.
_NAMED = frozenset(
    ("dub", "call", "name", "know", "title", "lead", "belong", "belonging", "loyal", "affiliate")
)
# "A depot used by the group": what is hit is theirs.
_USED = frozenset(("use", "operate", "own", "man", "guard", "frequent", "inhabit", "staff"))
# "A car carrying a commander": they are hit with it.
_CARRIES = frozenset(("carry", "transport", "ferry"))
# "The crossing with Jordan": who is on the other side of it has no part.
_BORDERS = frozenset(("border", "crossing", "frontier", "boundary"))
# "The battle for rebel positions", "clashes with troops": what is done in them is no deed of these.
_FIGHTS = frozenset(("clash", "battle", "fighting", "fight", "combat", "confrontation"))
_FOUGHT = HIT_BY | {"with", "for", "over"}


def phrase(syntax: Syntax, word: int, *, doer: bool = False) -> Iterator[int]:
    """Yield a noun and what belongs to its phrase, without clauses that describe it.

    What the deed of a `doer` is against does nothing.
    """
    yield word
    for child in syntax.children[word]:
        named = syntax.tokens[child].lemma in _NAMED
        if doer and syntax.relation(child) == "nmod" and _fought(syntax, word, child):
            continue  # "an offensive against Islamic State took the town"
        across = syntax.case(child) == "with" and syntax.tokens[word].lemma in _BORDERS
        belongs = syntax.relation(child) in _PHRASE and not syntax.verbal(child)
        if belongs and not named and not across:
            yield from phrase(syntax, child, doer=doer)
        elif syntax.relation(child) in ("acl", "amod", "acl:relcl") and named:
            yield from (at for inner in syntax.children[child] for at in phrase(syntax, inner))
        elif not doer and syntax.tokens[child].lemma in _USED:
            by = (inner for inner in syntax.children[child] if syntax.case(inner) == "by")
            yield from (at for inner in by for at in phrase(syntax, inner))
        elif not doer and syntax.tokens[child].lemma in _CARRIES:
            aboard = (w for w in syntax.children[child] if syntax.relation(w) == "obj")
            yield from (at for inner in aboard for at in phrase(syntax, inner))


def _fought(syntax: Syntax, word: int, other: int) -> bool:
    """True for whom or what a noun names a deed against: "a raid on rebels", "a battle with"."""
    fight = syntax.tokens[word].lemma in _FIGHTS
    return syntax.case(other) in (_FOUGHT if fight else HIT_BY)


def is_head(syntax: Syntax, word: int) -> bool:
    """True for somebody at the head of something: "the deputy head of the council"."""
    token = syntax.tokens[word]
    of = any(syntax.case(child) == "of" for child in syntax.children[word])
    return token.lemma == "head" and token.pos == "NOUN" and of
