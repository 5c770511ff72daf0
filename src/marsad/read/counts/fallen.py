"""Fighters whom their own noun does not say to be: "seven of them", "killing 15"."""

import re
from collections.abc import Iterator, Sequence

import msgspec

from marsad.model import ActorRef, Figure, Group, Measure
from marsad.read.actors.named_group import any_enemy
from marsad.read.actors.names import ARMED
from marsad.read.actors.roles import Roles
from marsad.read.counts.found import Found
from marsad.read.counts.people import People
from marsad.read.kinds import BATTLES
from marsad.read.parse.subjects import side_of
from marsad.read.scene import Scene

_MEN = re.compile(r"\bof (?:them|the attackers|its men)\b|\bmen\b")
_CREW = 15
"""No craft that was shot down over Syria had more aboard; a crash into a market killed 27."""
_LOSES = frozenset(("lose", "bury", "mourn", "execute"))
_HARM = frozenset((Measure.KILLED, Measure.INJURED, Measure.CAPTURED))


def of_fight(figure: Figure, kind: str) -> Figure:
    """Of a fight "seven of them" and "nine men" are fighters, as are those on a craft shot down."""
    few = 0 < (figure.quantity.low or 0) <= _CREW
    if kind == "weapons_disrupted" and few and figure.group is Group.PEOPLE:
        return msgspec.structs.replace(figure, group=Group.COMBATANTS)
    if kind not in BATTLES or figure.group is not Group.PEOPLE or not _MEN.search(figure.text):
        return figure
    return msgspec.structs.replace(figure, group=Group.COMBATANTS)


def of_the_hit(
    scene: Scene, mine: Sequence[Found], figures: Sequence[Figure], roles: Roles
) -> Iterator[Figure]:
    """Yield the figures of an event; of what was done to fighters alone "killing 15" are fighters.

    Not the subjects of a passive: "15 were killed when the army bombed the group" are anybody.
    """
    actors = (mark.value.actor for mark in scene.template.marks if mark.kind == "A")
    armed = {actor.id for actor in actors if actor is not None and actor.kind in ARMED}
    fought = roles.initiators and roles.targets and all(r.actor in armed for r in roles.targets)
    for found, figure in zip(mine, figures, strict=True):
        anybody = figure.measure in _HARM and figure.group is Group.PEOPLE
        if fought and anybody and _bare_object(scene, found):
            figure = msgspec.structs.replace(figure, group=Group.COMBATANTS)
        side = figure.of
        if side is not None and (
            any_enemy(scene, side, roles.initiators) or _by_their_own(scene, found, side)
        ):
            figure = msgspec.structs.replace(figure, of=None)
        yield figure


def _bare_object(scene: Scene, found: Found) -> bool:
    """True for the number of "killing 15" and "12 of them", which has no noun."""
    people = scene.template.at(found.tag).value
    if not isinstance(people, People):
        return False  # "no deaths"
    return people.part or (found.start < found.tag and people.noun == "")


def _by_their_own(scene: Scene, found: Found, side: ActorRef) -> bool:
    """True for "the SDF killed nine militants": whoever they are, they are not the SDF's.

    "The militants" of a report are those of the group that it has named, where others kill them.
    """
    syntax = scene.syntax
    if syntax is None:
        return False
    noun = syntax.nominal(scene.tagged(found.tag))
    verb = syntax.tokens[noun].head
    if verb is None or syntax.relation(noun) != "obj" or syntax.tokens[verb].lemma in _LOSES:
        return False
    doer = side_of(syntax, verb)
    named = [] if doer is None else scene.called(doer, "A")
    return any(mark.value.actor and mark.value.actor.id == side.actor for _, mark in named)
