"""Those who fell apart from the event of their sentence: a clause of its own tells of them."""

from collections.abc import Sequence
from dataclasses import dataclass

from marsad.model import Measure
from marsad.read.actors.killers import by_gunmen, by_hand, by_troops
from marsad.read.counts.found import Found
from marsad.read.cues.trigger import Trigger
from marsad.read.drafts.same_place import outside
from marsad.read.parse.syntax import Syntax
from marsad.read.places.clauses_apart import joined, places_in, subordinate, towns_apart
from marsad.read.places.exact import SETTLED
from marsad.read.places.spot import Spot
from marsad.read.scene import Scene

_HURT = frozenset((Measure.KILLED, Measure.INJURED))
_WHERE = frozenset(("where",))


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
    here, there = (places_in(scene, verb, SETTLED) for verb in (own, beside[0]))
    return bool(here and there) and all(outside(t.place, h.place) for h in here for t in there)


def killed_apart(scene: Scene, found: Found, trigger: Trigger) -> bool:
    """True for "rebels killed six soldiers in Daraa and a car bomb wounded nine in Azaz".

    The six did not fall to the bomb: each clause has a subject, that of theirs kills, and there. So
    are the six of "jets bombed Azaz after rebels killed six", where each names a town of its own,
    and of "jets bombed Azaz, where rebels had killed six".
    """
    syntax = scene.syntax
    if syntax is None:
        return False
    killing = syntax.clauses[scene.tagged(found.tag)]
    attack = syntax.clauses[scene.word(trigger.start, trigger.end)]
    if not _by_the_armed(scene, found):
        return False
    if joined(syntax, killing, attack):
        return _places_in(scene, syntax, killing)
    if syntax.relation(killing) == "acl:relcl" and not syntax.below(attack, killing):
        return syntax.beside(killing, _WHERE)
    return subordinate(syntax, killing, attack) and towns_apart(scene, killing, attack)


def _by_the_armed(scene: Scene, found: Found) -> bool:
    return by_hand(scene, found) or by_gunmen(scene, found) or by_troops(scene, found)


@dataclass(frozen=True, slots=True)
class Deed:
    """Those whom no word of an event in their sentence is told of, with the places of their fate.

    `apart` says that a side killed them, in a clause of its own.
    """

    fallen: list[Found]
    apart: bool
    spots: list[Spot]


def deeds_of(
    scene: Scene, fallen: Sequence[Found], triggers: Sequence[Trigger], all_spots: list[Spot]
) -> list[Deed]:
    """Part "rebels killed six soldiers in Daraa and the army killed nine in Azaz": two deeds.

    Each clause has its killers and its place; who else is counted is told with the first.
    """
    parts: dict[int | None, list[Found]] = {}
    for found in fallen:
        clause = _killing(scene, found)
        first = next(iter(parts), clause)
        parts.setdefault(first if clause is None else clause, []).append(found)
    others = len(parts) + len(triggers) > 1
    out = []
    for clause, mine in parts.items():
        apart = others and all(killed_apart(scene, mine[0], trigger) for trigger in triggers)
        here = _named_in(scene, clause, all_spots) if apart else all_spots
        out.append(Deed(mine, apart, here))
    return out


def _named_in(scene: Scene, clause: int | None, all_spots: list[Spot]) -> list[Spot]:
    """Return the places that a clause names, all where it is none that tells of killers."""
    if scene.syntax is None or clause is None:
        return all_spots
    clauses = scene.syntax.clauses
    return [spot for spot in all_spots if clauses[scene.tagged(spot.position)] == clause]


def _killing(scene: Scene, found: Found) -> int | None:
    """Return the head of a clause that tells who killed those counted, and where."""
    syntax = scene.syntax
    if syntax is None or not _by_the_armed(scene, found):
        return None
    above = syntax.up(syntax.clauses[scene.tagged(found.tag)])
    clause = next((at for at in above if syntax.subject(at) is not None), None)
    return clause if clause is not None and _places_in(scene, syntax, clause) else None


def _places_in(scene: Scene, syntax: Syntax, clause: int) -> bool:
    places = scene.template.within(0, len(scene.text), "P")
    return any(syntax.clauses[scene.tagged(position)] == clause for position, _ in places)
