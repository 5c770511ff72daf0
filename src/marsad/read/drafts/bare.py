"""What happened to people of whom no word of its cause is told beside them."""

import re
from collections.abc import Sequence

from marsad.model import Group, Measure, Status
from marsad.read.actors.killers import by_gunmen, by_hand
from marsad.read.counts.found import Found
from marsad.read.counts.nouns import counted_nouns
from marsad.read.cues.status import status_of
from marsad.read.cues.trigger import Trigger
from marsad.read.kinds import GENERIC, MOVING
from marsad.read.scene import Scene

# Who lies under a house is not besieged.
RUBBLE = re.compile(r"\b(?:rubble|debris|ruins|wreckage|collapsed)\b")
# Who was killed so has not fallen in a fight: "the bodies of 14 executed soldiers".
_EXECUTED = re.compile(r"\b(?:executed|beheaded|decapitated|slaughtered|massacred|murdered)\b")
_HUNGER = re.compile(r"\b(?:starv\w+|hunger|malnutrition|malnourish\w+)\b")
_SIEGE = re.compile(r"\b(?:besieg\w+|sieges?|blockade\w*)\b")
_OF_MEASURE = {
    Measure.DISPLACED: "displacement",
    Measure.RETURNED: "displacement",
    Measure.EVACUATED: "evacuation",
    Measure.TRAPPED: "siege",
    Measure.DETAINED: "arrest",
}


def bare(scene: Scene, orphans: Sequence[Found], *, apart: bool) -> Trigger:
    """A trigger for figures beside no word of their cause, or for those whom somebody killed.

    `apart` says that what killed these is none of the events that their sentence has words for.
    """
    start, end = min(f.start for f in orphans), max(f.end for f in orphans)
    measure = orphans[0].figure.measure
    kind, again = _OF_MEASURE.get(measure, GENERIC), True
    if measure is Measure.TRAPPED and RUBBLE.search(scene.text):
        kind = GENERIC
    shot = by_gunmen(scene, orphans[0])
    fought = shot or apart or by_hand(scene, orphans[0])
    executed = kind == GENERIC and _EXECUTED.search(orphans[0].figure.text)
    if orphans[0].figure.group is Group.COMBATANTS and fought:
        kind, again = "armed_clash", False
    elif shot or executed or (apart and _unarmed(scene, orphans[0])):
        kind, again = "attack_on_civilians", False
    elif kind == GENERIC and starved(scene, start):
        kind, again = "siege" if _SIEGE.search(scene.text) else "attack_on_civilians", False
    return Trigger(type=kind, start=start, end=end, named={}, means=None, weak=False, again=again)


def _unarmed(scene: Scene, fallen: Found) -> bool:
    """False for those of a side, and for people of whom nothing is told: "a number of them"."""
    return fallen.figure.of is None and scene.template.at(fallen.tag).value.noun in counted_nouns()


def starved(scene: Scene, start: int) -> bool:
    """Return whether those counted died of hunger: no attack told before has killed them."""
    return _HUNGER.search(scene.text, *scene.clause(start)) is not None


def to_come(scene: Scene, trigger: Trigger) -> Status:
    """Whether people counted so are still to leave: "2,000 fighters are to go on Friday"."""
    expected = trigger.type in MOVING and status_of(scene, trigger.start, trigger.end)
    return Status.EXPECTED if expected is Status.EXPECTED else Status.REPORTED
