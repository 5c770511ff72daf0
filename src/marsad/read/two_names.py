"""Words that name two things: a side and a place, an outlet and a town; which one is meant."""

from collections.abc import Sequence

from marsad.read.nouns import counted_nouns
from marsad.read.template import Mark
from marsad.vocabulary.cues import one

_INTO = one("marks", "into")
_SPEAKS = one("marks", "speaks")
_HEARD = one("marks", "heard")
_AIRS = one("marks", "airs")


def common(mark: Mark) -> bool:
    """True for a speaker that is a common noun ("residents"): a number before it counts people."""
    if mark.kind != "S":
        return False
    source = mark.value.source
    if mark.value.generic or source is None:
        return bool(mark.value.generic)
    return source.name.split()[-1] in counted_nouns()


def inside(mark: Mark, outer: Mark) -> bool:
    """True where two marks have words in common."""
    return mark.start < outer.end and outer.start < mark.end


def sides_or_places(text: str, named: list[Mark], places: Sequence[Mark]) -> list[Mark]:
    """Where words name both a side and a place ("Russia", "Damascus"), keep what they mean."""
    actors = [mark for mark in named if mark.kind == "A"]
    named = [
        mark
        for mark in named
        if not (common(mark) and any(inside(mark, actor) for actor in actors))
    ]
    spans = {(mark.start, mark.end): mark for mark in named}
    out = list(named)
    for place in places:
        side = spans.get((place.start, place.end))
        if side is None:
            out.append(place)
            continue
        if _SPEAKS.match(text, place.end) or _outlet(text, side):
            continue
        country = place.value.kind == "country"
        if not country or _INTO.search(text, max(0, place.start - 24), place.start):
            out.remove(side)
            out.append(place)
    return out


def _outlet(text: str, side: Mark) -> bool:
    """True where what is named like a town speaks, or is spoken to: "told Al Mayadeen"."""
    if side.kind != "S" or side.value.generic:
        return False
    heard = _HEARD.search(text, max(0, side.start - 30), side.start)
    return heard is not None or _AIRS.match(text, side.end) is not None
