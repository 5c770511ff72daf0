"""Whether a passage asserts, denies or expects what it speaks of."""

import functools

from marsad.model import Status
from marsad.read.cues.aims import only_meant
from marsad.read.cues.called_off import agreed_on
from marsad.read.cues.hypothetical import hypothetical
from marsad.read.cues.supposed import supposed
from marsad.read.cues.unconfirmed import unconfirmed
from marsad.read.scene import Scene
from marsad.read.times import TimeKind
from marsad.vocabulary.cues import CueTable, load_cues, one

_BEFORE = ("asserted", "disowned", "negated", "purpose", "denied", "expected")
"""Cues before a trigger, in the order in which one overrules another."""
_INSIDE = ("inside_negated", "inside_expected")
_AFTER = ("denied_after", "negated_after", "expected_after")
_STATUS: dict[str, Status | None] = {
    "asserted": Status.REPORTED,
    "disowned": Status.DENIED,
    "negated": None,
    "purpose": None,
    "denied": Status.DENIED,
    "expected": Status.EXPECTED,
}
_REACH = 110
"""Characters before and after a trigger in which a cue can govern it."""
_FUTURE = 60
"""Characters behind a trigger in which a day to come is that of what it tells."""
_PAST = one("status", "past")


@functools.cache
def _cues() -> CueTable:
    return load_cues("status")


@functools.lru_cache(maxsize=256)  # each trigger's is asked for three times
def status_of(scene: Scene, position: int, end: int | None = None) -> Status | None:
    """Return the status of what stands at a position, None where it is negated or only meant.

    A cue works within its clause: before the trigger, in its own words up to `end`, or behind it.
    """
    first, last = scene.clause(position)
    end = position if end is None else end
    before = scene.text[max(first, position - _REACH) : position]
    if before and not before.endswith((" ", "-")):
        before += " "
    inside, after = scene.text[position:end], scene.text[end : min(last, end + _REACH)]
    for text, names in (
        (before, _BEFORE),
        (before + inside, ("disowned",)),
        (inside, _INSIDE),
        (after, _AFTER),
    ):
        name = _first(text, names)
        if name == "expected" and _first(after, ("fell_through",)) is not None:
            return None  # "a deal to evacuate the town collapsed"
        if name is not None:
            status = _STATUS[name.removeprefix("inside_").removesuffix("_after")]
            if name == "asserted":
                return None if hypothetical(scene, position, end) else status
            return None if _unreal(scene, position, end) else status
    if _unreal(scene, position, end):
        return None
    return Status.EXPECTED if _coming(scene, position, end, last) else Status.REPORTED


def _unreal(scene: Scene, position: int, end: int) -> bool:
    return any(so(scene, position, end) for so in (only_meant, supposed, unconfirmed, hypothetical))


def _first(text: str, names: tuple[str, ...]) -> str | None:
    """Return the first of the groups that has a cue in a text."""
    found = list(_cues().possible(text, *names))
    for name in names:
        if any(pattern.name == name and pattern.regex.search(text) for pattern in found):
            return name
    return None


def _coming(scene: Scene, position: int, end: int, last: int) -> bool:
    """True for what is told in the present tense of a day to come, "leaves tomorrow".

    And for what a deal is for.
    """
    if scene.syntax is not None and agreed_on(scene.syntax, scene.word(position, end)):
        return True
    if _PAST.search(scene.text[position:end]):
        return False
    times = scene.template.within(end, min(last, end + _FUTURE), "T")
    return bool(times) and times[0][1].value.kind is TimeKind.FUTURE
