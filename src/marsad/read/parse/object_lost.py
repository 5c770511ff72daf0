"""The number that the noun behind it has swallowed, as no comma ends its clause.

Of "killing seven and rebel fighters shot two" a parse makes "seven fighters" who shot two.
"""

from collections.abc import Iterator, Sequence

from marsad.model import Token
from marsad.read.parse.links import Link, relinked

_SUBJECTS = frozenset(("nsubj", "nsubj:pass"))
_OBJECTS = frozenset(("obj", "ccomp", "xcomp"))
_HALF = frozenset(("a", "half"))


def with_object(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return the words of a sentence, a verb with the number right behind it that it has lost."""
    return relinked(tokens, dict(_found(tokens)))


def _found(tokens: Sequence[Token]) -> Iterator[tuple[int, Link]]:
    """Yield the new link of each number, by its index."""
    for at, token in enumerate(tokens):
        if token.head is None or token.relation != "nummod" or at == 0:
            continue
        if _counts_nobody(tokens, at, token.head) and _lacks_object(tokens, at - 1):
            yield at, (at - 1, "obj")


def _counts_nobody(tokens: Sequence[Token], at: int, noun: int) -> bool:
    """True for the number of "killing seven and rebels shot": "and" parts it from its noun."""
    if noun < at + 2 or tokens[noun].relation not in _SUBJECTS:
        return False
    more = tokens[at + 2]
    return tokens[at + 1].text == "and" and more.tag != "CD" and more.text.lower() not in _HALF


def _lacks_object(tokens: Sequence[Token], verb: int) -> bool:
    return tokens[verb].pos == "VERB" and not any(
        token.head == verb and token.relation in _OBJECTS for token in tokens
    )
