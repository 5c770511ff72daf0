"""Assaults that a sentence says were repelled: one event, the fight that they ended in."""

from collections.abc import Sequence

from marsad.read.cues.trigger import Trigger
from marsad.read.scene import Scene
from marsad.vocabulary.cues import one

_REPELLED = one("status", "repelled")


def without_foiled(scene: Scene, triggers: Sequence[Trigger]) -> list[Trigger]:
    """Leave out attempts on a place whose attack is repelled in a later clause of the sentence.

    "They tried to retake the village but the army repelled the attack" tells of one fight.
    """
    fights = [trigger for trigger in triggers if _repelled(scene, trigger)]
    return [
        trigger
        for trigger in triggers
        if trigger.type != "offensive" or not any(trigger.end <= f.start for f in fights)
    ]


def _repelled(scene: Scene, trigger: Trigger) -> bool:
    """True for an attack that was repelled, if it is on no other place than the one tried for."""
    if trigger.type != "armed_clash":
        return False
    words = _REPELLED.search(scene.text, trigger.start, trigger.end)
    last = scene.clause(trigger.start)[1]
    return words is not None and not scene.template.within(trigger.start, last, "P")
