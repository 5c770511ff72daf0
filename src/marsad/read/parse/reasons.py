"""Whom a sentence names besides what was done: for whose sake it was, at whose checkpoint."""

from marsad.read.parse.passive import is_passive
from marsad.read.parse.syntax import Syntax

# "On charges of spying for the army" says why, "on the army's side" for whom; neither hits anybody.
REASONS = frozenset(
    ("charge", "suspicion", "accusation", "ground", "pretext", "order", "behalf", "side")
)
_CHECKPOINTS = frozenset(("checkpoint", "roadblock", "barrier"))
# What is done at a checkpoint by those who man it.
_STOPPING = frozenset(("arrest", "abduction", "aid_delivery"))


def only_a_reason(syntax: Syntax, word: int, event: int) -> bool:
    """Return whether a side is named by why it was done: "hanged for working with the army"."""
    up = syntax.up(word)
    if event not in up:
        return False
    within = up[: up.index(event)]
    return any(_why(syntax, at) for at in within)


def _why(syntax: Syntax, word: int) -> bool:
    for_it = syntax.relation(word) == "advcl" and syntax.marked(word) == "for"
    return for_it or (syntax.case(word) == "on" and syntax.tokens[word].lemma in REASONS)


def checkpoints(syntax: Syntax, event: int, kind: str) -> list[int]:
    """Return the checkpoints at which somebody or something was stopped: these are not hit."""
    if kind not in _STOPPING:
        return []
    children = syntax.children[event]
    at = (child for child in children if syntax.case(child) == "at")
    return [child for child in at if syntax.tokens[child].lemma in _CHECKPOINTS]


def by_those_at(syntax: Syntax, event: int, posts: list[int]) -> list[int]:
    """Return whose checkpoint it is that somebody was stopped at where no agent is named."""
    agent = syntax.child(event, "obl:agent") is not None
    return posts if is_passive(syntax, event) and not agent else []
