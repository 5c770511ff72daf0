"""Bare numbers of a list, each with a place or a cause: "15 in Manbij and six in a raid"."""

import re

from marsad.model import Measure
from marsad.read.counts.found import Found, alone
from marsad.read.scene import Scene
from marsad.read.template import Mark
from marsad.vocabulary.cues import one

_CAUSE = one("figures", "cause")
_SHARE = one("figures", "share")
_LISTED = re.compile(r",? and (?:another |a further )?$")


def shared_out(
    scene: Scene, position: int, mark: Mark, found: dict[int, list[Found]]
) -> list[Found]:
    """A bare number with a place or a cause: "21 were killed, 15 in Manbij and six in a raid"."""
    end = scene.template.tag_end(position)
    before = [p for p in found if p < position and found[p]]
    listed = mark.value.noun == "" or _LISTED.search(scene.text, 0, position) is not None
    goes_on = _SHARE.match(scene.text, end) or _CAUSE.match(scene.text, end)
    if not (listed and before and goes_on):
        return []
    lead = found[max(before)][0].figure
    if _of_another_verb(scene, max(before), position):
        return []
    if lead.measure not in (Measure.KILLED, Measure.INJURED):
        return []
    return list(alone(scene, position, lead.measure, part=False))


def _of_another_verb(scene: Scene, lead: int, position: int) -> bool:
    """True for "killed ten people and infected 300 in Homs": the 300 have a verb of their own."""
    if scene.syntax is None:
        return False
    word = scene.tagged(position)
    verb = scene.syntax.tokens[word].head
    own = scene.syntax.relation(word) == "obj" and verb is not None
    return own and scene.tagged(lead) < (verb or 0) < word
