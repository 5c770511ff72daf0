"""Who meets a mine is hit by it, and not whose mine it is: "a patrol hit a mine laid by rebels"."""

from marsad.read.parse.syntax import Syntax
from marsad.vocabulary.frames import load_frames

_ON = frozenset(("", "on", "over", "onto"))
_MEETS = {
    "hit": frozenset(("",)),
    "strike": frozenset(("",)),
    "encounter": frozenset(("",)),
    "touch": frozenset(("",)),
} | dict.fromkeys(("step", "tread", "drive", "run", "roll", "pass", "walk"), _ON)


def met(syntax: Syntax, verb: int) -> int | None:
    """Return the mine that the subject of a verb ran over, stepped on or hit; None for others.

    Who is hit "with a mine" or "set off a mine under a convoy" is told otherwise.
    """
    cases = _MEETS.get(syntax.tokens[verb].lemma)
    if cases is None:
        return None
    return next((w for w in syntax.children[verb] if _mine(syntax, w, cases)), None)


def is_met(syntax: Syntax, noun: int) -> bool:
    """Return whether a noun is the mine that its verb says somebody ran over or hit."""
    verb = syntax.tokens[noun].head
    return verb is not None and met(syntax, verb) == noun


def _mine(syntax: Syntax, noun: int, cases: frozenset[str]) -> bool:
    token = syntax.tokens[noun]
    core = syntax.relation(noun) in ("obj", "obl") and syntax.case(noun) in cases
    charge = load_frames().classes["charge"].holds(token.lemma, token.text.lower())
    return core and charge and token.lemma != "bomb"
