"""Words that tell villages of one name apart: "upper", "eastern", "little"."""

import re

from marsad.locate.fold import fold
from marsad.locate.normal import plain

_ARABIC = re.compile(
    "(?:kabir|sagir|carki|sarki|garbi|camali|samali|janubi|fukani|tahtani|ustani|jazira|camia)i?a?"
)
_ENGLISH = frozenset(
    ("northern", "southern", "eastern", "western", "upper", "lower", "greater", "lesser")
)
_SIDES = frozenset(("north", "south", "east", "west"))


def follows(word: str) -> bool:
    """Return whether a word, in whatever romanisation, is one that follows such a name."""
    return plain(word) in _SIDES or _ARABIC.fullmatch(fold(plain(word))) is not None


def precedes(word: str) -> bool:
    """Return whether a word is one that goes before such a name."""
    return plain(word) in _ENGLISH
