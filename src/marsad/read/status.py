"""Whether a passage asserts, denies or expects what it speaks of."""

import functools

from marsad.model import Status
from marsad.read.scene import Scene
from marsad.vocabulary.cues import CueTable, load_cues

_STATUS = {"denied": Status.DENIED, "expected": Status.EXPECTED}


@functools.cache
def _cues() -> CueTable:
    return load_cues("status")


def status_of(scene: Scene, position: int) -> Status | None:
    """Return the status of what stands at a position, None where it is negated or only meant.

    A cue works within its clause, up to eight words before the trigger.
    """
    first, _ = scene.clause(position)
    before = scene.text[max(first, position - 110) : position]
    if not before.endswith(" ") and before:
        before = before + " "
    for name in ("negated", "purpose", "denied", "expected"):
        for pattern in _cues().named(name):
            if pattern.possible(before) and pattern.regex.search(before):
                return _STATUS.get(name)
    return Status.REPORTED
