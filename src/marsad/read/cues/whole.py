"""What is one event, however many places its sentence lists for it."""

import re

from marsad.read.cues.trigger import Trigger
from marsad.read.kinds import GENERIC
from marsad.read.scene import Scene

_WHOLE = frozenset(("offensive", "siege", "abduction"))
_CLASH = re.compile(r"\b(?:clash(?:ed)?|battle[d]?|fought|engaged|attack|attempt|infiltrat\w+)\b")
_TOLD = re.compile(r"\b(?:the|these|those) (?:[a-z]+ )?attacks?(?: \w+)?$")
_KNOWN = re.compile(r"\b(?:the|these|those) (?:[a-z]+ )?(?:clashes|battles|fighting|infighting)$")


def whole(scene: Scene, trigger: Trigger) -> bool:
    """True for one operation against several places, and for what one unit fights: "clashed with".

    Not for "clashes". One deal stands behind it, "the attacks" and "the clashes" were told before.
    """
    if trigger.type == "agreement":  # "left Fuaa and Kafraya under a deal"
        return trigger.aside is not None
    if trigger.type == GENERIC:
        return _TOLD.search(scene.text, 0, trigger.end) is not None
    if trigger.type == "armed_clash":
        known = _KNOWN.search(scene.text, 0, trigger.end) is not None
        return known or _CLASH.search(scene.text, trigger.start, trigger.end) is not None
    return trigger.type in _WHOLE
