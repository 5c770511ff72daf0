"""Deeds of a clause that are no part of another told in it: each has a time of its own."""

from collections.abc import Sequence

from marsad.model import Status
from marsad.read.cues.answered import two_attacks
from marsad.read.cues.status import status_of
from marsad.read.cues.trigger import Trigger
from marsad.read.kinds import GENERIC, VIOLENT
from marsad.read.parse.syntax import Syntax
from marsad.read.places.clauses_apart import joined, subordinate, towns_apart
from marsad.read.scene import Scene

# What a capture elsewhere is no part of.
_PRESSED = frozenset(("offensive", "force_movement"))
_FIGHTS = frozenset(("armed_clash", GENERIC))


def apart(scene: Scene, trigger: Trigger, told: Sequence[Trigger]) -> bool:
    """Return whether a deed is another one than those of its clause whose part it could be."""
    return (
        _another_time(scene, trigger)
        or any(two_attacks(scene, trigger, t) for t in told if t is not trigger)
        or _next_deed(scene, trigger)
        or _began_earlier(scene, trigger, told)
        or _elsewhere(scene, trigger, told)
        or _fought_elsewhere(scene, trigger, told)
        or _so_far(scene, trigger, told)
    )


def _another_time(scene: Scene, trigger: Trigger) -> bool:
    """True for a deal that something is done under, or "a week after a similar attack in Hama"."""
    aside = trigger.aside
    if aside is None or trigger.type not in VIOLENT | {GENERIC, "agreement"}:
        return False
    return trigger.type == "agreement" or aside.elsewhere(scene)


def _next_deed(scene: Scene, trigger: Trigger) -> bool:
    """True for "on Friday they shelled X, and on Sunday they hit Y": a day and place of its own."""
    syntax = scene.syntax
    if syntax is None or trigger.type != GENERIC:
        return False
    verb = scene.word(trigger.start, trigger.end)
    if syntax.relation(verb) != "conj" or syntax.child(verb, "nsubj") is None:
        return False
    return scene.names(verb, "P") and scene.names(verb, "T")


def _began_earlier(scene: Scene, trigger: Trigger, told: Sequence[Trigger]) -> bool:
    """True for an offensive of a day before the capture: "began it in May and took it in June"."""
    if trigger.type != "offensive":
        return False
    taken = [_of_verb(scene, t, "T") for t in told if t.type == "territory_gained"]
    days = _of_verb(scene, trigger, "T")
    return bool(days) and any(later and not days & later for later in taken)


def _elsewhere(scene: Scene, trigger: Trigger, told: Sequence[Trigger]) -> bool:
    """True for what is pressed elsewhere: "took the town and is advancing on the next one"."""
    syntax = scene.syntax
    if syntax is None or trigger.type not in _PRESSED:
        return False
    verb = syntax.verb(scene.word(trigger.start, trigger.end))
    takings = [t for t in told if t.type == "territory_gained"]
    if verb is None or syntax.relation(verb) != "conj" or not takings:
        return False
    places = _of_verb(scene, trigger, "P")
    others = [_of_verb(scene, taking, "P") for taking in takings]
    return bool(places) and all(taken and not places & taken for taken in others)


def _fought_elsewhere(scene: Scene, trigger: Trigger, told: Sequence[Trigger]) -> bool:
    """True for a fight that a clause tells of a town of its own, and no capture made there.

    "The army took Morek as rebels attacked Suran", "and six died in clashes in Suran": with a
    subject of its own the clause tells nothing of the taking.
    """
    syntax = scene.syntax
    if syntax is None or trigger.type not in _FIGHTS:
        return False
    fight = _clause(scene, syntax, trigger)
    takings = [t for t in told if t.type == "territory_gained"]
    if any(_dated_by(scene, syntax, trigger, taking) for taking in takings):
        return False
    clauses = [_clause(scene, syntax, taking) for taking in takings]
    return bool(takings) and all(
        (joined(syntax, fight, clause) or subordinate(syntax, fight, clause))
        and towns_apart(scene, fight, clause)
        for clause in clauses
    )


def _dated_by(scene: Scene, syntax: Syntax, fight: Trigger, taking: Trigger) -> bool:
    """True for "clashes raged in Hama after they took Morek on Sunday": on a day not told."""
    after = syntax.marked(_clause(scene, syntax, taking)) in ("after", "before")
    days = (_of_verb(scene, trigger, "T") for trigger in (taking, fight))
    return after and [bool(day) for day in days] == [True, False]


def _clause(scene: Scene, syntax: Syntax, trigger: Trigger) -> int:
    """Return the verb whose clause tells of a deed: with a subject, if one above has one."""
    above = syntax.up(syntax.clauses[scene.word(trigger.start, trigger.end)])
    return next((at for at in above if syntax.subject(at) is not None), above[0])


def _so_far(scene: Scene, trigger: Trigger, told: Sequence[Trigger]) -> bool:
    """True for an advance whose capture is yet to come: "closed in and was poised to take it"."""
    takings = [status_of(scene, t.start, t.end) for t in told if t.type == "territory_gained"]
    if trigger.type != "offensive" or not takings:
        return False
    made = status_of(scene, trigger.start, trigger.end) is Status.REPORTED
    return made and all(taken is Status.EXPECTED for taken in takings)


def _of_verb(scene: Scene, trigger: Trigger, kind: str) -> set[int]:
    """Return where the marks of a kind stand that the verb of a trigger names."""
    syntax = scene.syntax
    if syntax is None:
        return set()
    word = scene.word(trigger.start, trigger.end)
    verb = syntax.verb(word)
    marks = (at for at, _ in scene.template.within(0, len(scene.text), kind))
    return {at for at in marks if syntax.head_verb(scene.tagged(at)) == verb}
