"""Who fights on a doer's side: "the army backed by Hezbollah", "with support from Russian jets"."""

from collections.abc import Iterator, Sequence

from marsad.read.parse.syntax import Syntax
from marsad.vocabulary.cues import load_cues

_WORDS = load_cues("roles").words
_BACK = frozenset(_WORDS["back"])
_SUPPORT = frozenset(_WORDS["support"])
_WITHIN = frozenset(("conj", "compound", "amod", "flat", "nmod:poss"))


def backers_of(syntax: Syntax, word: int, doers: Sequence[int]) -> Iterator[int]:
    """Yield the words that name who backs those who do it, or the verb that they do it with."""
    verb = syntax.verb(word)
    called = [w for doer in doers for w in syntax.children[doer] if syntax.relation(w) == "appos"]
    heads = [*doers, *called, *([] if verb is None else [verb])]
    for child in (child for head in heads for child in syntax.children[head]):
        lemma = syntax.tokens[child].lemma
        if lemma in _BACK and syntax.tokens[child].tag == "VBN":
            backing = [w for w in syntax.children[child] if syntax.case(w) == "by"]
        elif lemma in _SUPPORT and syntax.case(child) == "with":
            backing = [w for w in syntax.children[child] if syntax.case(w) in ("of", "from")]
        else:
            continue
        for backer in backing:
            yield from _names(syntax, backer)


def backed_by(syntax: Syntax, verb: int) -> int | None:
    """Return whom a verb says that somebody backed: "jets backed the army as it stormed"."""
    helps = syntax.tokens[verb].lemma in _BACK
    return syntax.child(verb, "obj") if helps and syntax.tokens[verb].tag != "VBN" else None


def _names(syntax: Syntax, word: int) -> Iterator[int]:
    """Yield the words of whose forces a noun is of: "planes from the coalition against IS"."""
    yield word
    for child in syntax.children[word]:
        if syntax.relation(child) in _WITHIN or syntax.case(child) in ("of", "from"):
            yield from _names(syntax, child)
