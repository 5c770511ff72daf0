"""Aircraft or guns: told by who strikes where the words of the strike leave it open."""

import re
from collections.abc import Sequence

from marsad.model import ActorKind, ActorRef
from marsad.read.kinds import GENERIC
from marsad.read.parse.grammar import parts_of
from marsad.read.parse.noun_phrase import phrase
from marsad.read.scene import Scene
from marsad.vocabulary.cues import one

_AIRCRAFT = one("arms", "aircraft")
_GROUND = one("arms", "ground")
WITHOUT_AIRCRAFT = (ActorKind.REBEL_GROUP, ActorKind.MILITIA)
_FLOWN = one("arms", "flown")
_FROM_AIRCRAFT = one("arms", "from_aircraft")
_BOTH = one("arms", "both")
_DRONE = one("arms", "drone")
_SUPPORT = one("roles", "support")
_AIR_FORCE = re.compile(r"air force(?! intelligence\b)")  # that one is a secret police
_OTHER = {"air_strike": "shelling", "shelling": "air_strike"}


def arm_of(scene: Scene, kind: str, span: tuple[int, int], init: str | None) -> str:
    """Return the type of a strike whose words fit aircraft and guns: "the army bombarded".

    `init` is the tag of the one who strikes where the cue caught it. Army units, troops and
    armed groups shell; an air force bombs. Where nobody is named the type stays.
    """
    if kind not in ("air_strike", "shelling") or scene.syntax is None:
        return kind
    first, _ = scene.clause(span[0])
    stretch = (scene.template.source(first), scene.template.source_end(span[1]))
    if kind == "air_strike" and _AIRCRAFT.search(scene.template.document, *stretch):
        return kind
    if kind == "shelling":
        flown = _FLOWN.search(scene.text, first, span[0])
        if flown or _FROM_AIRCRAFT.search(scene.text, *span):
            return "air_strike"
    marks = {scene.tagged(at): mark for at, mark in scene.template.within(0, len(scene.text), "A")}
    doers = [
        word
        for head in parts_of(scene.syntax, scene.word(*span), kind).doers
        for word in sorted(phrase(scene.syntax, head))
    ]
    named = [marks[word] for word in doers if word in marks]
    named += [scene.template.mark(init)] if init else []
    words = " ".join(scene.syntax.tokens[word].text.lower() for word in doers)
    names = " ".join(scene.template.document[mark.start : mark.end].lower() for mark in named)
    without = [mark.value.actor.kind in WITHOUT_AIRCRAFT for mark in named]
    if _AIRCRAFT.search(f"{words} {names}") and not (without and all(without)):
        return "air_strike"
    return "shelling" if any(without) or _GROUND.search(f"{words} {names}") else kind


def flying(scene: Scene, doers: Sequence[ActorRef]) -> list[ActorRef]:
    """Leave out groups that have no aircraft, unless a drone is told of.

    They are named beside an air strike as those who hold the ground or fought there: of 720 strikes
    in the annotation none was theirs, of 21 that reading gave them none.
    """
    if _DRONE.search(scene.text):
        return list(doers)
    actors = (mark.value.actor for mark in scene.template.marks if mark.kind == "A")
    bands = {actor.id for actor in actors if actor and actor.kind in WITHOUT_AIRCRAFT}
    return [ref for ref in doers if ref.actor not in bands]


def by_air_force(scene: Scene, kind: str, start: int, end: int) -> bool:
    """True for an attack of no kind that an air force makes: "the air force continued to hit"."""
    if kind != GENERIC or scene.syntax is None:
        return False
    doers = parts_of(scene.syntax, scene.word(start, end), kind).doers
    stretches = (sorted(phrase(scene.syntax, head)) for head in doers)
    words = (" ".join(scene.syntax.tokens[at].text.lower() for at in s) for s in stretches)
    return any(_AIR_FORCE.search(said) for said in words)


def other_arm(scene: Scene, kind: str, start: int, end: int) -> str | None:
    """Return the type of what struck beside a strike at [start, end): "with jets and artillery"."""
    other = _OTHER.get(kind)
    if other is None:
        return None
    first, last = scene.clause(start)
    for both in _BOTH.finditer(scene.text, first, last):
        near = both.start() <= end and start <= both.end() + 1
        if near and not _SUPPORT.search(scene.text, first, both.start()):
            return other
    return None
