"""Whose operation it was in which something was done: "killed in the army's operations"."""

from collections.abc import Iterator

from marsad.read.parse.syntax import Syntax
from marsad.vocabulary.cues import load_cues

_OPERATIONS = frozenset(load_cues("roles").words["operations"])
_IN = frozenset(("in", "during", "amid", "through"))
_OWNERS = frozenset(("amod", "compound", "nmod:poss"))


def leaders_of(syntax: Syntax, word: int, *, known: bool) -> list[int]:
    """Return the words that say whose the operation was that a deed was part of.

    Where it is `known` who did it only what is said to be "part of" one is asked.
    """
    whole = _whole_of(syntax, word)
    heads = [word] if whole is None else [whole]
    if known and whole is None:
        return []
    return [
        child
        for operation in _operations(syntax, heads)
        for child in syntax.children[operation]
        if syntax.relation(child) in _OWNERS or syntax.case(child) == "by"
    ]


def waged(syntax: Syntax, word: int) -> bool:
    """Return whether a word says whose an operation is: "a rebel bombing"."""
    whole = syntax.nominal(word)
    return whole != word and syntax.tokens[whole].lemma in _OPERATIONS


def _whole_of(syntax: Syntax, word: int) -> int | None:
    """Return the "part" that a deed is said to be: "its capture was part of a push"."""
    head = syntax.tokens[word].head
    is_part = head is not None and syntax.tokens[head].lemma == "part"
    return head if is_part and syntax.relation(word) == "nsubj" else None


def _operations(syntax: Syntax, heads: list[int]) -> Iterator[int]:
    """Yield the operations that hang on words: "taken in an offensive", "as part of a push"."""
    for head in heads:
        part = syntax.tokens[head].lemma == "part"
        for child in syntax.children[head]:
            lemma, case = syntax.tokens[child].lemma, syntax.case(child)
            if lemma == "part" and case == "as":
                yield from _operations(syntax, [child])
            elif lemma in _OPERATIONS and (case in _IN or (part and case == "of")):
                yield child
