"""Which matches of a cue hold, by those whom its groups caught: the armed, residents, bombers."""

import re
from collections.abc import Callable

from marsad.model import ActorKind, Group
from marsad.read.cues.arms import WITHOUT_AIRCRAFT
from marsad.read.scene import Scene
from marsad.vocabulary.cues import one

_UNARMED = (
    ActorKind.AID_WORKERS,
    ActorKind.CIVILIANS,
    ActorKind.PROTESTERS,
    ActorKind.ORGANISATION,
)
# Groups of a pattern that only the armed fill, and those that only others do.
_FOLK = {"armed": True, "folk": False}
# Groups whose number must count such people: anybody, but no villages; bombers.
_NOUNS: dict[str, Callable[[str], bool]] = {
    "people": bool,
    "bomber": lambda noun: noun in ("bomber", "bombers"),
}

_SUPPORT = one("roles", "support")
_PLANES = re.compile(
    r"(?:<A\d+> )?(?:air force|[a-z ]*planes?|jets?|aircrafts?|helicopters?|drones?)\b"
)
# "A helicopter was being hit" tells of no air strike.
_PLANE_HIT = re.compile(
    r"\b(?:being|was|were|been|got) (?:\w+ly )?(?:hit|struck|targeted|attacked|destroyed|damaged)$"
)
# "Hostages whom it had seized in the town": no ground.
_WHOM = re.compile(r"\bwhom (?:(?:the|it|they|he|<A\d+>|fighters|had|have|has|were|was) )*$")
_OWN_MEN = re.compile(r"\bof (?:its|their|his) (?:own )?(?:men|members|forces)\b")


def fitting(scene: Scene, kind: str, match: re.Match[str]) -> bool:
    """False where a pattern for armed people caught others, or one for residents the armed.

    Nor does who is seized change hands as ground does, nor are planes that only back others the
    subject of what these do: "backed by jets launched".
    """
    planes = kind == "air_strike" and _PLANES.match(match.group())
    if planes and (backing(scene, match.start()) or _PLANE_HIT.search(match.group())):
        return False
    if kind == "territory_gained" and _WHOM.search(scene.text, 0, match.start()):
        return False
    for key, tag in match.groupdict().items():
        wanted = _FOLK.get(key.rstrip("0123456789"))
        if wanted is not None and tag and tag[0] == "<" and armed(scene, tag) is not wanted:
            return False
        if key == "band" and tag and not without_aircraft(scene, tag):
            return False
        if key == "nobody" and tag and not _nobody(scene, tag):
            return False
        nouns = _NOUNS.get(key)
        if nouns and tag and tag[0] == "<" and not nouns(scene.template.mark(tag).value.noun):
            return False
    return True


def backing(scene: Scene, position: int) -> bool:
    """Return whether what stands at a position only backs others: "backed by air strikes"."""
    return _SUPPORT.search(scene.text, 0, position) is not None


def without_aircraft(scene: Scene, tag: str) -> bool:
    """Return whether those behind the tag of a side are a group that has no aircraft."""
    actor = scene.template.mark(tag).value.actor
    return actor is not None and actor.kind in WITHOUT_AIRCRAFT


def _nobody(scene: Scene, tag: str) -> bool:
    """Return whether those behind the tag of a side are of none: "unknown assailants"."""
    actor = scene.template.mark(tag).value.actor
    return actor is not None and actor.id == "unidentified"


def armed(scene: Scene, tag: str) -> bool:
    """Return whether those behind a tag bear arms: a side that does, or fighters counted."""
    mark = scene.template.mark(tag)
    if mark.kind == "N":
        words = scene.template.document[mark.start : mark.end]
        return Group.COMBATANTS in mark.value.groups or _OWN_MEN.search(words) is not None
    actor = mark.value.actor
    return actor is None or actor.kind not in _UNARMED
