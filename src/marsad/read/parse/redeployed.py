"""Who moves of himself from one place to another, and who is brought away by buses or a deal."""

from marsad.read.parse.deals import DEALS
from marsad.read.parse.passive import is_passive
from marsad.read.parse.syntax import Syntax

BUSES = frozenset(("bus", "minibus", "coach", "ambulance"))
_MOVES = frozenset(("move", "travel", "redeploy"))
_KIN = frozenset(("family", "relative", "wife", "child"))


def moves(syntax: Syntax, verb: int) -> bool:
    """Return whether a verb says that somebody moves: "moved from Idlib to Aleppo"."""
    return syntax.tokens[verb].lemma in _MOVES and not is_passive(syntax, verb)


def by_bus_or_deal(syntax: Syntax, verb: int) -> bool:
    """Return whether who moves is brought away: on buses, under a deal, or with his family."""
    words = [token.lemma for at, token in enumerate(syntax.tokens) if syntax.below(at, verb)]
    return not (BUSES | DEALS | _KIN).isdisjoint(words)
