"""Captives who are freed: where, when and by whom is not told of how they were taken."""

from marsad.read.parse.syntax import Syntax

RESCUES = frozenset(("rescue", "save", "liberate", "find", "recover"))
"""Verbs of those who did not take them; who releases or frees captives may have."""

_FREE = RESCUES | {"free", "release", "return"}


def freed_by(syntax: Syntax, word: int) -> int | None:
    """Return the verb of "freed 19 villagers kidnapped by gunmen", given "kidnapped"; else None."""
    verb = syntax.head_verb(word) if syntax.participle(word) else None
    return verb if verb is not None and syntax.tokens[verb].lemma in _FREE else None
