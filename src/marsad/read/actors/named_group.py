"""Fighters without a name: "Nusra terrorists" are Nusra alone, others of no side known."""

import re
from collections.abc import Iterator, Sequence

from marsad.model import ActorKind, ActorRef
from marsad.read.actors.names import BROAD, REBELLIOUS, Name
from marsad.read.scene import Scene
from marsad.read.template import Mark
from marsad.vocabulary.cues import load_cues, one

_HOLDER = one("roles", "holder")
_NAMELESS = one("control", "nameless")
_BEFORE = re.compile(r"(?P<a><A\d+>) $")
_AFTER = re.compile(r" (?:of|from|belonging to) (?:the )?(?P<a><A\d+>)")
_INCLUDING = re.compile(r",? (?:including|among them)\b")
_SIDES = frozenset(("rebels", "jihadists"))
_ANYBODY = frozenset(load_cues("roles").words["nameless"])
_FIGHT_REBELS = REBELLIOUS | {"government"}
_REBEL_CAMPS = REBELLIOUS - {"islamic-state"}
_REBELS = re.compile(r"\b(?:rebels?|opposition)\b")
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
        group = scene.template.mark(after["a"])
        words = scene.template.document[mark.start : mark.end].lower()
        return mark if _REBELS.search(words) and _fights_rebels(group) else group
    return mark


def _fights_rebels(group: Mark) -> bool:
    """True for whom rebels take a place from: "captured by rebels from Islamic State"."""
    side = group.value.actor
    return side is not None and side.alignment is not None and side.alignment not in _REBEL_CAMPS


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


def any_enemy(scene: Scene, ref: ActorRef, doers: Sequence[ActorRef]) -> bool:
    """Return whether those hit are called what any enemy is: "US jets killed 15 militants".

    They are rebels where the government and those who fight for it hit them, or each other. Where
    nobody is named who did it the camp of the speaker counts.
    """
    if ref.actor != "rebels" or _ANYBODY.isdisjoint(ref.text.lower().split()):
        return False
    camps = dict(_camps(scene))
    named = [camps[one.actor] for one in doers if one.actor in camps] if doers else camps.values()
    return bool(named) and _FIGHT_REBELS.isdisjoint(named)


def _camps(scene: Scene) -> Iterator[tuple[str, str]]:
    """Yield the sides that a sentence names, or who speak in it, with their alignments."""
    for _, mark in scene.template.within(0, len(scene.text), "AS"):
        name: Name = mark.value
        side = name.actor or name.side
        if side is not None and side.alignment and side.id not in BROAD:
            yield side.id, side.alignment
