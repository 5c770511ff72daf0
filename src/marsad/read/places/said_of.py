"""Places of which a clause tells something: "Saqba, where the raid was", "Palmyra, which fell"."""

import re
from collections.abc import Iterator, Sequence

from marsad.read.parse.syntax import Syntax
from marsad.read.places.conjoined import conjoined
from marsad.read.places.exact import SETTLED
from marsad.read.places.listed import pick
from marsad.read.places.spot import Spot
from marsad.read.scene import Scene
from marsad.vocabulary.cues import load_cues, one

_WHERE = one("places", "where")
_ONE = re.compile(r" (?:itself )?(?:was|is|has)\b")  # "fled Salma and Morek, which was bombed"
_WHICH = one("places", "which")
_SCENES = frozenset(load_cues("places").words["scenes"])
_DONE_TO = frozenset(("obj", "nsubj:pass", "obl", "mark"))


def told_of(scene: Scene, all_spots: Sequence[Spot], start: int, end: int) -> list[Spot]:
    """Return the place that a clause of "where" tells of: "women from Saqba, where the raid was".

    It is asked where the sentence's other places are none of the event.
    """
    return [spot for spot, _ in _with_clauses(scene, all_spots, start, end)][:1]


def last_of_list(scene: Scene, all_spots: Sequence[Spot], start: int, end: int) -> list[Spot]:
    """Return the last place of a list if "where" tells of it: "in Homs and Rastan, where 2 died".

    What is told there was at none of the others, unless the clause names a place of its own.
    """
    for spot in _told_of_alone(scene, all_spots, start, end):
        before = [s for s in all_spots if s.position < spot.position]
        if before and conjoined(scene, before[-1], spot):
            return [spot]
    return []


def where_it_was(scene: Scene, all_spots: Sequence[Spot], start: int, end: int) -> list[Spot]:
    """Return the town that a clause of "where" tells of, if it names no other: "Hama, where IS".

    What it tells was there, wherever else the sentence goes.
    """
    alone = _told_of_alone(scene, all_spots, start, end)
    return [spot for spot in alone if spot.exact >= SETTLED][:1]


def _told_of_alone(scene: Scene, all_spots: Sequence[Spot], start: int, end: int) -> Iterator[Spot]:
    """Yield places with a clause of "where" about them that holds a stretch and no other place."""
    syntax = scene.syntax
    for spot, clause in _with_clauses(scene, all_spots, start, end):
        inside = [s for s in all_spots if s.position > spot.position]
        if syntax and not any(syntax.below(scene.tagged(s.position), clause) for s in inside):
            yield spot


def _with_clauses(
    scene: Scene, all_spots: Sequence[Spot], start: int, end: int
) -> Iterator[tuple[Spot, int]]:
    """Yield places with the head of a clause of "where" about them that holds a stretch."""
    syntax = scene.syntax
    if syntax is None:
        return
    for spot in all_spots:
        found = _WHERE.match(scene.text, scene.template.tag_end(spot.position))
        if found is None or found.end() > start or spot.far:
            continue
        clause = syntax.tokens[scene.word(found.end() - 1, found.end())].head
        if clause is not None and syntax.below(scene.word(start, end), clause):
            yield spot, clause


def done_to(scene: Scene, all_spots: Sequence[Spot], start: int, end: int) -> list[Spot]:
    """Return the place that a clause tells what was done to: "buses reached Homs, which X took".

    It is so wherever else the sentence goes, unless the clause names a place of its own.
    """
    syntax = scene.syntax
    if syntax is None:
        return []
    word = scene.word(start, end)
    for spot in all_spots:
        found = _WHICH.match(scene.text, scene.template.tag_end(spot.position))
        if found is None or found.start("what") > start or spot.far:
            continue
        what = scene.word(found.start("what"), found.end("what"))
        clause = syntax.tokens[what].head
        if clause is None or not (syntax.relation(what) in _DONE_TO or _scene(syntax, clause)):
            continue
        if syntax.relation(what) == "mark" and syntax.relation(clause) != "acl:relcl":
            continue  # "said in Homs that they had"
        if spot.exact < SETTLED and not found["apposed"]:
            continue  # "towns near Homs which are surrounded"
        inside = [s for s in all_spots if s.position > found.end()]
        inner = any(syntax.below(scene.tagged(s.position), clause) for s in inside)
        if syntax.below(word, clause) and not inner:
            listed = pick(scene, [spot], [s for s in all_spots if not s.far])
            one = _ONE.match(scene.text, found.end()) is not None
            return [s for s in listed if s.position == spot.position] if one else listed
    return []


def _scene(syntax: Syntax, predicate: int) -> bool:
    """True for what a place is called where something happens: "the scene of clashes"."""
    return syntax.tokens[predicate].lemma in _SCENES and syntax.child(predicate, "cop") is not None
