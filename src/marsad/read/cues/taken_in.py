"""People brought to a hospital: they were hurt, and are no captives, nor is it ground."""

from collections.abc import Sequence

from marsad.read.cues.trigger import Trigger
from marsad.read.kinds import ONE_WAY
from marsad.read.parse.syntax import Syntax
from marsad.read.scene import Scene
from marsad.vocabulary.cues import one

_WARD = one("places", "ward")
_BRING = frozenset(("take", "bring", "transfer"))


def taken_in(scene: Scene, trigger: Trigger, triggers: Sequence[Trigger]) -> bool:
    """True for what the hurt are brought to a hospital in: "were taken to hospitals in Idlib".

    Patients whom no attack is told of are evacuated, "taken from Madaya to hospitals in Damascus".
    """
    kinds = ("territory_gained", "abduction", "evacuation")
    if scene.syntax is None or trigger.type not in kinds:
        return False
    if not _to_ward(scene, scene.syntax, scene.word(trigger.start, trigger.end)):
        return False
    attacked = any(other.type in ONE_WAY for other in triggers)
    return attacked or trigger.type != "evacuation"


def _to_ward(scene: Scene, syntax: Syntax, verb: int) -> bool:
    if syntax.tokens[verb].lemma not in _BRING:
        return False
    where = (child for child in syntax.children[verb] if syntax.case(child) == "to")
    return any(_WARD.match(scene.text, scene.span(child)[0]) for child in where)
