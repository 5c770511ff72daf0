"""Who comes under fire: the subject of "came under attack" attacks nobody."""

from marsad.read.parse.syntax import Syntax

_FIRE = frozenset(("fire", "attack", "shelling", "bombardment", "shell", "gunfire"))


def under_fire(syntax: Syntax, verb: int) -> int | None:
    """Return who "came under fire" by a verb, None where nobody did."""
    under = (at for at in syntax.children[verb] if syntax.case(at) == "under")
    if syntax.tokens[verb].lemma != "come":
        return None
    fire = any(syntax.tokens[at].lemma in _FIRE for at in under)
    return syntax.child(verb, "nsubj") if fire else None
