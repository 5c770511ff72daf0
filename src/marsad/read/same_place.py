"""Whether two wordings can mean one place, and whether one lies in the other."""

import re

from marsad.model import Place


def same_words(one: Place, other: Place) -> bool:
    """Return whether two wordings can mean one place."""
    if set(one.candidates) & set(other.candidates):
        return True
    return _fold(one.text) == _fold(other.text)


def lies_in(inner: Place, outer: Place) -> bool:
    """Return whether a place is said to lie in another, or its gazetteer id says so."""
    if inner.within and _fold(inner.within) in _fold(outer.text):
        return True
    return any(
        small.startswith(f"{large}-") for small in inner.candidates for large in outer.candidates
    )


def side_by_side(one: Place, other: Place) -> bool:
    """True where two places can be of one province: their ids begin with the same ones."""
    units = {candidate.rsplit("-", 1)[0] for candidate in other.candidates}
    return any(candidate.startswith(unit) for candidate in one.candidates for unit in units)


def _fold(words: str) -> str:
    return re.sub(
        r"[^a-z]+", "", re.sub(r"\b(?:al|the|el|of|city|town|province)\b", "", words.lower())
    )
