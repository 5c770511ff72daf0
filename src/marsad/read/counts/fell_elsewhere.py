"""Those who fell apart from the event of their sentence: a clause of its own tells of them."""

from collections.abc import Sequence

from marsad.model import Measure
from marsad.read.actors.killers import by_gunmen, by_hand
from marsad.read.counts.found import Found
from marsad.read.cues.trigger import Trigger
from marsad.read.drafts.same_place import outside
from marsad.read.parse.syntax import Syntax
from marsad.read.parse.two_deeds import of_its_own
from marsad.read.places.exact import SETTLED
from marsad.read.places.spot import Spot, spots
from marsad.read.scene import Scene

_HURT = frozenset((Measure.KILLED, Measure.INJURED))


def fell_elsewhere(
    scene: Scene,
    span: tuple[int, int],
    mine: Sequence[Found],
    all_spots: Sequence[Spot],
    found: Sequence[Spot],
) -> Spot | None:
    """Return where those fell whom a clause of its own tells of, if not where the event was.

    "Shelling was reported in Hamouria, and two people died in nearby Saqba".
    """
    syntax = scene.syntax
    leads = [figure for figure in mine if not figure.figure.part_of]
    if syntax is None or len(leads) != 1 or leads[0].figure.measure not in _HURT:
        return None
    event, number = scene.word(*span), scene.tagged(leads[0].tag)
    clause = syntax.clauses[number]
    joined = syntax.relation(clause) == "conj" and syntax.below(number, clause)
    if not joined or syntax.below(event, clause) or syntax.subject(clause) is None:
        return None
    beside = [
        spot
        for spot in all_spots
        if spot.exact > SETTLED and syntax.clauses[scene.tagged(spot.position)] == clause
    ]
    if len(beside) != 1 or any(
        syntax.clauses[scene.tagged(spot.position)] == clause for spot in found
    ):
        return None
    return beside[0] if all(spot.exact > SETTLED for spot in found) else None


def fell_before(scene: Scene, trigger: Trigger, found: Found) -> bool:
    """Return whether a number is told of another town than an attack beside it.

    "Two children were killed in Nawa and shelling hit Dael": nobody says what killed them.
    """
    syntax = scene.syntax
    if syntax is None or found.figure.measure not in _HURT or trigger.start < found.tag:
        return False
    own = syntax.clauses[scene.tagged(found.tag)]
    event = syntax.up(scene.word(trigger.start, trigger.end))
    beside = [at for at in event if syntax.relation(at) == "conj" and syntax.tokens[at].head == own]
    if not beside or syntax.child(beside[0], "nsubj", "nsubj:pass", "csubj") is None:
        return False
    here, there = (_settled_in(scene, verb) for verb in (own, beside[0]))
    return bool(here and there) and all(outside(t.place, h.place) for h in here for t in there)


def killed_apart(scene: Scene, found: Found, trigger: Trigger) -> bool:
    """True for "rebels killed six soldiers in Daraa and a car bomb wounded nine in Azaz".

    The six did not fall to the bomb: each clause has a subject, that of theirs kills, and there.
    Nor do those whom they killed there "as shells hit Azaz".
    """
    syntax = scene.syntax
    if syntax is None:
        return False
    killing = syntax.clauses[scene.tagged(found.tag)]
    attack = syntax.clauses[scene.word(trigger.start, trigger.end)]
    if not (by_hand(scene, found) or by_gunmen(scene, found)):
        return False
    placed = {
        syntax.clauses[scene.tagged(at)] for at, _ in scene.template.within(0, len(scene.text), "P")
    }
    if _joined_to(syntax, killing, attack) or _joined_to(syntax, attack, killing):
        return killing in placed
    apart = _while(syntax, killing, attack) or _while(syntax, attack, killing)
    return apart and {killing, attack} <= placed


def _joined_to(syntax: Syntax, clause: int, other: int) -> bool:
    """True for a clause with a subject of its own that "and" joins to another, or to one above."""
    return (
        syntax.relation(clause) == "conj"
        and syntax.subject(clause) is not None
        and syntax.below(other, syntax.tokens[clause].head or 0)
        and not syntax.below(other, clause)
    )


def _while(syntax: Syntax, clause: int, other: int) -> bool:
    """True for what others did while the deed of another clause was done."""
    return of_its_own(syntax, clause) and syntax.tokens[clause].head == other


def _settled_in(scene: Scene, clause: int) -> list[Spot]:
    """Return the settlements that a clause names."""
    clauses = scene.syntax.clauses if scene.syntax is not None else []
    return [
        spot
        for spot in spots(scene)
        if spot.exact >= SETTLED and clauses[scene.tagged(spot.position)] == clause
    ]
