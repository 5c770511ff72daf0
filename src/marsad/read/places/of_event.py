"""Where an event was: those of its sentence's places that its words can be of."""

import re

from marsad.read.accords.deals import of_deal
from marsad.read.accords.under_deals import behind
from marsad.read.cues.trigger import Trigger
from marsad.read.kinds import GENERIC, LEAVING, REMOTE
from marsad.read.parse.holding import held_still
from marsad.read.places.ahead import ahead
from marsad.read.places.deeds import fired_from, protested
from marsad.read.places.elsewhere import headed_for, set_out
from marsad.read.places.listed import begun_before, pick
from marsad.read.places.overseas import overseas
from marsad.read.places.spot import Spot
from marsad.read.places.wards import brought_from, counts_only
from marsad.read.places.where import places_for, quit_by
from marsad.read.scene import Scene

# Who returns comes to the place: "went back to their villages".
_BACK = re.compile(r"(?:<N\d+> )?(?:return\w*|repatriat\w*|[a-z]+ (?:back|home))\b")
_HAILS = ahead("hails", 90)
_DEPARTING = frozenset(("withdrawal", "displacement", "evacuation"))
_AIMING = frozenset(("offensive", "armed_clash"))


def places_of(scene: Scene, trigger: Trigger, all_spots: list[Spot]) -> list[Spot]:
    """Return the places of a sentence that the event of a trigger was at, none if none fits."""
    if (caught := _caught(scene, trigger, all_spots)) is not None:
        after = [s for s in all_spots if s.position > caught.position]
        listed = [*begun_before(scene, all_spots, caught), caught, *after]
        return places_for(scene, listed, trigger.start, caught.position)
    if (whence := _whence(scene, trigger, all_spots)) is not None:
        return pick(scene, [whence], all_spots)
    all_spots = [
        spot
        for spot in all_spots
        if not (counts_only(scene, trigger, spot) or _whence_the_dead(scene, trigger, spot))
    ]
    abroad = trigger.type == "agreement"
    all_spots = of_deal(scene, trigger, all_spots)
    if trigger.type == "agreement" and behind(scene, trigger.start, trigger.end) is not None:
        # "moved from Daraya to Harjalah under a deal": that of Daraya
        all_spots = [s for s in all_spots if not headed_for(scene, s)] or all_spots
    protest = trigger.type == "protest"
    if protest:
        all_spots = [spot for spot in all_spots if not protested(scene, spot)]
    back = trigger.type == "displacement" and _BACK.match(scene.text, trigger.start) is not None
    leaving = protest or (trigger.type in LEAVING and not back)  # "residents of Idlib rallied"
    if not (abroad or leaving):
        all_spots = [
            spot
            for spot in all_spots
            if not set_out(scene, spot) or brought_from(scene, spot, all_spots)
        ]
    if trigger.type == "territory_gained":
        all_spots = [spot for spot in all_spots if not _others_hold(scene, spot, trigger)]
    if trigger.type in REMOTE:
        all_spots = [spot for spot in all_spots if not fired_from(scene, spot)]
    aiming, departing = trigger.type in _AIMING, trigger.type in _DEPARTING and not back
    all_spots = quit_by(scene, all_spots, trigger.start) if departing else all_spots
    span = trigger.start, trigger.end
    found = places_for(scene, all_spots, *span, abroad, leaving, aiming, departing)
    return found or overseas(scene, trigger.type, all_spots, *span)


def _caught(scene: Scene, trigger: Trigger, all_spots: list[Spot]) -> Spot | None:
    """Return the place that the words of a cue catch."""
    tags = [trigger.named[key] for key in ("at", "at2") if key in trigger.named]
    marks = [scene.template.mark(tag) for tag in tags]
    return next((spot for mark in marks for spot in all_spots if spot.mark == mark), None)


def _whence_the_dead(scene: Scene, trigger: Trigger, spot: Spot) -> bool:
    """True for "two of the dead came from Nubl": nothing says that they died there."""
    dead = trigger.type == GENERIC and trigger.again
    return dead and _HAILS(scene.text, spot.position) is not None


def _others_hold(scene: Scene, spot: Spot, trigger: Trigger) -> bool:
    """True for a place that a clause of its own says others hold, so that it was not taken."""
    if scene.syntax is None:
        return False
    event = scene.word(trigger.start, trigger.end)
    return held_still(scene.syntax, scene.tagged(spot.position), event)


def _whence(scene: Scene, trigger: Trigger, all_spots: list[Spot]) -> Spot | None:
    """Return the place right behind "expelled from", whatever else its side did elsewhere."""
    whence = scene.text.endswith(("from ", "out of "), trigger.start, trigger.end)
    if trigger.type != "territory_gained" or not whence:
        return None
    return next((spot for spot in all_spots if spot.position == trigger.end), None)
