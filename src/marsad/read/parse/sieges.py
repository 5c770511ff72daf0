"""Who besieges whom: not those who mean to break a siege."""

from marsad.read.parse.syntax import Syntax

_LIFTS = frozenset(("break", "lift", "end", "ease", "relieve", "breach", "smash"))
_HELPS = frozenset(("reach", "relieve", "supply", "help", "aid", "rescue", "protect", "defend"))
_MANAGES = frozenset(("manage", "able", "help", "proceed", "go", "enough"))


def to_be_lifted(syntax: Syntax, verb: int) -> bool:
    """True for "an assault to break the siege": who means to break one does not besiege."""
    if syntax.tokens[verb].lemma not in _LIFTS or syntax.marked(verb) != "to":
        return False
    head = syntax.tokens[verb].head
    return head is None or syntax.tokens[head].lemma not in _MANAGES


def helped(syntax: Syntax, place: int) -> bool:
    """True for a besieged place that somebody means to "reach": it is not besieged by them."""
    verb = syntax.head_verb(place)
    return verb is not None and syntax.tokens[verb].lemma in _HELPS
