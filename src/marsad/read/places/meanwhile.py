"""Places of what others did meanwhile: "a bomb killed four in Douma as rebels seized Morek"."""

from marsad.read.parse.syntax import SUFFER, Syntax
from marsad.read.places.spot import Spot
from marsad.read.scene import Scene

_MEANWHILE = frozenset(("as", "while"))


def meanwhile(scene: Scene, spot: Spot, start: int, end: int) -> bool:
    """True for where others did something while the event of a stretch happened.

    These others have a name or a noun of their own: "wounded as they fled Morek" is of the wounded.
    """
    syntax = scene.syntax
    if syntax is None:
        return False
    event = scene.word(start, end)
    clause = syntax.clauses[scene.tagged(spot.position)]
    return any(_of_others(syntax, at) for at in syntax.up(clause) if not syntax.below(event, at))


def _of_others(syntax: Syntax, verb: int) -> bool:
    if syntax.relation(verb) != "advcl" or syntax.marked(verb) not in _MEANWHILE:
        return False
    told, subject = syntax.tokens[verb].head, syntax.subject(verb)
    if told is None or subject is None or syntax.tokens[subject].pos == "PRON":
        return False
    return not (_suffers(syntax, told) or _suffers(syntax, verb))


def _suffers(syntax: Syntax, verb: int) -> bool:
    """True for what befell somebody, and where: "six were killed as rebels shelled Morek"."""
    return syntax.tokens[verb].lemma in SUFFER and syntax.child(verb, "obj") is None
