"""Clauses of a sentence that each tell of a deed of its own, in towns of their own."""

from marsad.read.drafts.same_place import lies_in, same_words
from marsad.read.parse.syntax import Syntax
from marsad.read.places.exact import LOOSE
from marsad.read.places.spot import Spot, spots
from marsad.read.scene import Scene

_BESIDE = frozenset(("after", "before", "as", "while"))


def joined(syntax: Syntax, one: int, other: int) -> bool:
    """Return whether "and" joins one of two clauses, with a subject of its own, to the other."""
    return any(
        syntax.relation(clause) == "conj" and _of_its_own(syntax, clause, beside)
        for clause, beside in ((one, other), (other, one))
    )


def subordinate(syntax: Syntax, one: int, other: int) -> bool:
    """Return whether "after", "before", "as" or "while" puts one, with its subject, beside it."""
    return any(
        syntax.relation(clause) == "advcl"
        and syntax.marked(clause) in _BESIDE
        and _of_its_own(syntax, clause, beside)
        for clause, beside in ((one, other), (other, one))
    )


def _of_its_own(syntax: Syntax, clause: int, other: int) -> bool:
    """True for a clause with a subject that hangs beside the other and holds no part of it."""
    return (
        syntax.subject(clause) is not None
        and syntax.below(other, syntax.tokens[clause].head or 0)
        and not syntax.below(other, clause)
    )


def towns_apart(scene: Scene, one: int, other: int) -> bool:
    """Return whether each of two clauses names places, none of them in or of the other's."""
    here, there = (_most_exact(scene, clause) for clause in (one, other))
    return bool(here and there) and not any(
        same_words(h.place, t.place) or lies_in(h.place, t.place) or lies_in(t.place, h.place)
        for h in here
        for t in there
    )


def _most_exact(scene: Scene, clause: int) -> list[Spot]:
    """Return the places of a clause, of "in Darayya, southwest of Damascus" the first alone."""
    found = places_in(scene, clause, LOOSE)
    most = max((spot.exact for spot in found), default=0)
    return [spot for spot in found if spot.exact == most]


def places_in(scene: Scene, clause: int, least: int) -> list[Spot]:
    """Return the places that a clause names, of a rank or of more exact ones."""
    clauses = scene.syntax.clauses if scene.syntax is not None else []
    return [
        spot
        for spot in spots(scene)
        if spot.exact >= least and clauses[scene.tagged(spot.position)] == clause
    ]
