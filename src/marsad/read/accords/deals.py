"""Where a deal holds that states or those who fight have made, and which deal is told anew."""

import re

from marsad.read.cues.trigger import Trigger
from marsad.read.places.exact import PART, SETTLED
from marsad.read.places.spot import Spot
from marsad.read.scene import Scene
from marsad.vocabulary.cues import one

_STATES = one("places", "states")
_UNDER_A = one("roles", "under_a")
_LOCALS = one("roles", "locals")
_BROKERED = one("roles", "brokered")
_ZONE = re.compile(r"\bzones?\b")
_NATIONWIDE = re.compile(r"\b(?:nation|country)-?wide\b")
# What is heard of then is the lull itself, and not how it was agreed on.
_BEGINS = re.compile(
    r"\b(?:beg[aiu]ns?|start(?:s|ed)?|into (?:force|effect)|t(?:akes?|ook|aken) (?:effect|hold))\b"
)
_ON = 14  # characters of "into force" behind its verb
REACH = 60
"""Characters around an agreement's words within which its makers are named."""


def local(scene: Scene, start: int, end: int) -> bool:
    """True for a truce that those made who fight, and no states: that of the place spoken of."""
    made = _UNDER_A.match(scene.text, start, end) or _LOCALS.search(
        scene.text, *scene.clause(start)
    )
    return made is not None and not _of_the_war(scene, start, end)


def brokered(scene: Scene, trigger: Trigger) -> bool:
    """True for a truce that is told with its brokers, and so is one that is over by now."""
    return _BROKERED.search(scene.text, max(0, trigger.start - REACH), trigger.end) is not None


def of_deal(scene: Scene, trigger: Trigger, all_spots: list[Spot]) -> list[Spot]:
    """Return the places that can be an event's: of states' agreements those that its words name.

    "Aleppo was calm after the truce brokered by Moscow and Washington": it holds in the country,
    "agreed on a ceasefire in Idlib after talks in Moscow" in Idlib. One that begins after talks
    in Geneva does not begin there.
    """
    syntax = scene.syntax
    if trigger.type != "agreement" or syntax is None:
        return all_spots
    if _BEGINS.search(scene.text, trigger.start, trigger.end + _ON):
        all_spots = [spot for spot in all_spots if not spot.far]
    if _NATIONWIDE.search(scene.text, *_around(scene, trigger.start, trigger.end)):
        return [spot for spot in all_spots if 0 < spot.exact <= PART]
    if not _of_the_war(scene, trigger.start, trigger.end):
        return all_spots
    word = scene.word(trigger.start, trigger.end)
    own = [s for s in all_spots if syntax.below(scene.tagged(s.position), word) and not s.far]
    abroad = [spot for spot in all_spots if spot.exact >= SETTLED and spot.far]
    return own or abroad or [spot for spot in all_spots if 0 < spot.exact <= PART]


def _of_the_war(scene: Scene, start: int, end: int) -> bool:
    """True for "agreed by Russia and the United States", of different sides; for no zone."""
    if _ZONE.search(scene.text, *scene.clause(start)):  # "one of four zones agreed on"
        return False
    for found in _STATES.finditer(scene.text, *_around(scene, start, end)):
        names = [mark.value for _, mark in scene.template.within(*found.span(), "A")]
        actors = [name.actor for name in names if name.actor is not None]
        if any(actor.kind != "state" for actor in actors):
            continue
        if found["whole"] or found["adjective"] or len({a.alignment for a in actors}) > 1:
            return True
    return False


def _around(scene: Scene, start: int, end: int) -> tuple[int, int]:
    first, last = scene.clause(start)
    return max(first, start - REACH), min(last, end + REACH)
