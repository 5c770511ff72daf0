"""Who denies one thing and tells another: "the army denied that rebels had won and said"."""

from marsad.read.parse.syntax import Syntax
from marsad.vocabulary.cues import load_cues

DENIES = frozenset(load_cues("status").words["denies"])
"""Lemmas of verbs whose subject denies."""
_TELLS = frozenset(load_cues("attribution").words["tells"])


def denying(syntax: Syntax, verb: int) -> int | None:
    """Return the verb of denying whose subject tells what a verb of saying does.

    Parsers join "said" to what is denied, as if those who were accused had said it.
    """
    joined = syntax.relation(verb) in ("conj", "advcl") and syntax.tokens[verb].lemma in _TELLS
    if not joined or syntax.subject(verb) is not None:
        return None
    return next((at for at in syntax.up(verb)[1:] if syntax.tokens[at].lemma in DENIES), None)
