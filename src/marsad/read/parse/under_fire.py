"""Who comes under fire, and whose it is: the subject of "came under attack" attacks nobody."""

from collections.abc import Iterator

from marsad.read.parse.syntax import Syntax

_FIRE = frozenset(("fire", "attack", "shelling", "bombardment", "shell", "gunfire"))
_WHOSE = frozenset(("from", "by", "of"))


def under_fire(syntax: Syntax, verb: int) -> int | None:
    """Return who "came under fire" by a verb, None where nobody did."""
    fire = next(_fire(syntax, verb), None)
    return None if fire is None else syntax.child(verb, "nsubj")


def fired_by(syntax: Syntax, verb: int) -> Iterator[int]:
    """Yield those under whose fire somebody came: "under fire from snipers", "attack by troops"."""
    for fire in _fire(syntax, verb):
        for child in (*syntax.children[verb], *syntax.children[fire]):
            if syntax.case(child) in _WHOSE:
                yield child


def _fire(syntax: Syntax, verb: int) -> Iterator[int]:
    """Yield the nouns for the fire under which a verb says that somebody came."""
    if syntax.tokens[verb].lemma == "come":
        for at in syntax.children[verb]:
            if syntax.case(at) == "under" and syntax.tokens[at].lemma in _FIRE:
                yield at
