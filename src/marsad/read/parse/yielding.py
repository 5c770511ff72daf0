"""Who gives himself or his weapons up: he is taken, by those to whom he does."""

from marsad.read.parse.subjects import subject_of
from marsad.read.parse.syntax import Syntax

_YIELDS = frozenset(("surrender", "turn", "give", "hand", "lay", "put"))
_HIMSELF = frozenset(("themselves", "himself", "herself"))
_ARMS = frozenset(("weapon", "weapons", "arm", "arms", "gun", "rifle"))


def yields(syntax: Syntax, verb: int) -> bool:
    """Return whether a verb's subject gives in: "turned in their weapons", "surrendered to troops".

    Who "surrendered the town" gave that, and not himself.
    """
    lemma, what = syntax.tokens[verb].lemma, _given(syntax, verb)
    if what is None:
        return lemma == "surrender"
    own = syntax.tokens[what].lemma in _ARMS and syntax.child(what, "nmod:poss") is not None
    return lemma in _YIELDS and (own or syntax.tokens[what].text.lower() in _HIMSELF)


def yielded(syntax: Syntax, verb: int) -> tuple[list[int], list[int]] | None:
    """Return to whom, and who, a verb says gave in: "40 rebels surrendered to Kurdish forces".

    None where it may tell of something else; nobody where a thing, or others, are surrendered.
    """
    if not yields(syntax, verb):
        return ([], []) if syntax.tokens[verb].lemma == "surrender" else None
    what, who = _given(syntax, verb), subject_of(syntax, verb)
    below = [*syntax.children[verb], *(syntax.children[what] if what is not None else [])]
    return [at for at in below if syntax.case(at) == "to"], [] if who is None else [who]


def _given(syntax: Syntax, verb: int) -> int | None:
    """Return what a verb says is given, "themselves" or "their weapons" whatever their parse."""
    for child in syntax.children[verb]:
        bare = syntax.relation(child) == "obl" and not syntax.case(child)
        arms = bare and syntax.tokens[child].lemma in _ARMS
        plain = syntax.relation(child) in ("obj", "iobj") and syntax.case(child) != "to"
        if plain or arms or syntax.tokens[child].text.lower() in _HIMSELF:
            return child
    return None
