"""Whether two wordings can mean one place, and whether one lies in the other."""

import re

from marsad.model import Place

_SITE = re.compile(
    r" (?:(?:refugee|military|gas|oil) )?"
    r"(?:camp|base|air ?base|airport|air ?field|(?<=gas )field|(?<=oil )field|crossing|dam)$",
    re.IGNORECASE,
)
# What a name that no gazetteer knows means the same place without: "Kilmakho area".
_KIND = re.compile(r"\b(?:village|area|neighbou?rhood|district|quarter)\b")


def same_words(one: Place, other: Place) -> bool:
    """Return whether two wordings can mean one place, also "Handarat" and "Handarat camp"."""
    if set(one.candidates) & set(other.candidates):
        return True
    if _fold(one.text) == _fold(other.text):
        return True
    if not (one.candidates and other.candidates) and _bare(one.text) == _bare(other.text):
        return True
    named, short = sorted((one.text, other.text), key=len, reverse=True)
    site = _SITE.search(named)
    return (
        site is not None
        and _fold(named[: site.start()]) == _fold(short)
        and side_by_side(one, other)
    )


def lies_in(inner: Place, outer: Place) -> bool:
    """Return whether a place is said to lie in another, or its gazetteer id says so."""
    if inner.within and _fold(inner.within) in _fold(outer.text):
        return True
    return _inside(inner, outer)


def outside(inner: Place, outer: Place) -> bool:
    """Return whether both places are known, and the first does not lie in the second."""
    return bool(inner.candidates and outer.candidates) and not lies_in(inner, outer)


def only_said(inner: Place, outer: Place) -> bool:
    """Return whether one is known not to lie in the other that it is named beside."""
    return bool(inner.candidates and outer.candidates) and not _inside(inner, outer)


def _inside(inner: Place, outer: Place) -> bool:
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


def _bare(words: str) -> str:
    return _fold(_KIND.sub("", words.lower()))
