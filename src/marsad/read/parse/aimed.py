"""Shots at somebody: who fired them stands before the verb, also where a parse makes it passive."""

from marsad.read.parse.syntax import Syntax
from marsad.vocabulary.frames import load_frames

_SHOOTS = frozenset(("shoot", "fire"))
_AT = frozenset(("at", "on", "into"))


def aims_at(syntax: Syntax, verb: int) -> bool:
    """Return whether a verb tells whom its subject shot at: "soldiers fired at protesters".

    "Shot at a checkpoint" and "shot at dawn" say where and when somebody was shot.
    """
    if syntax.tokens[verb].lemma not in _SHOOTS:
        return False
    return any(_target(syntax, at) for at in syntax.children[verb] if syntax.case(at) in _AT)


def _target(syntax: Syntax, noun: int) -> bool:
    token = syntax.tokens[noun]
    known = token.tag in ("NNS", "NNPS") or bool(syntax.determiner(noun))
    return known and not load_frames().classes["ground"].holds(token.lemma, token.text.lower())
