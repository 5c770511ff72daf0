"""Common nouns beside the name of the group they are of: "Nusra terrorists" are Nusra alone."""

import re

from marsad.model import ActorKind, ActorRef
from marsad.read.actors.names import BROAD, Name
from marsad.read.scene import Scene
from marsad.read.template import Mark
from marsad.vocabulary.cues import one

_HOLDER = one("roles", "holder")
_NAMELESS = one("control", "nameless")
_BEFORE = re.compile(r"(?P<a><A\d+>) $")
_AFTER = re.compile(r" (?:of|from|belonging to) (?:the )?(?P<a><A\d+>)")
_INCLUDING = re.compile(r",? (?:including|among them)\b")
_SIDES = frozenset(("rebels", "jihadists"))
_COMMON_NOUN = re.compile(
    r"security forces|(?:intelligence|special) (?:forces|services?)|police"
    r"|(?:terrorist|militant|jihadist|jihadi|extremist|insurgent|rebel|takfiri)s?\b",
    re.IGNORECASE,
)


def group_of(scene: Scene, position: int, mark: Mark) -> Mark:
    """Return the mark of the group that a common noun at a position is of, else the mark itself.

    "A Nusra terrorist attack", "SDF security forces", "militants from Islamic State".
    """
    before = _BEFORE.search(scene.text, max(0, position - 8), position)
    if before and _COMMON_NOUN.match(scene.template.document, mark.start):
        return scene.template.mark(before["a"])
    after = _AFTER.match(scene.text, scene.template.tag_end(position))
    actor = mark.value.actor if isinstance(mark.value, Name) else None
    common = actor is not None and actor.id in _SIDES
    if after and common and not _HOLDER.match(scene.text, after.end()):
        return scene.template.mark(after["a"])
    return mark


def by_name(scene: Scene, refs: list[ActorRef]) -> list[ActorRef]:
    """Leave out "terrorists" beside the group that they are of: "hit IS, killing 9 terrorists"."""
    actors = (mark.value.actor for mark in scene.template.marks if mark.kind == "A")
    groups = {a.id for a in actors if a and a.kind is ActorKind.REBEL_GROUP} - BROAD
    if not any(ref.actor in groups for ref in refs):
        return refs
    return [
        ref
        for ref in refs
        if ref.actor not in BROAD
        or not _NAMELESS.fullmatch(ref.text.lower())
        or _including(scene, ref)
    ]


def _including(scene: Scene, ref: ActorRef) -> bool:
    """True where the group is only one of them: "insurgents including the Nusra Front"."""
    return any(
        scene.template.document[mark.start : mark.end] == ref.text
        and _INCLUDING.match(scene.template.document, mark.end)
        for mark in scene.template.marks
        if mark.kind == "A"
    )
