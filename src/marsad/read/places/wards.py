"""Hospitals that take in those hurt elsewhere, or count them: nothing happened there."""

from collections.abc import Iterable

from marsad.read.cues.trigger import Trigger
from marsad.read.kinds import GENERIC
from marsad.read.parse.speech import speaking
from marsad.read.places.ahead import ahead
from marsad.read.places.spot import Spot
from marsad.read.scene import Scene
from marsad.vocabulary.cues import one

_BROUGHT = ahead("treated", 120)
_WARD = one("places", "ward")
_TAKES_IN = one("places", "takes_in")
_TREATED_THERE = one("places", "treated_there")


def treated(scene: Scene, spot: Spot) -> bool:
    """True for where the hurt or the dead are brought: "was treated at a hospital in Reyhanli"."""
    brought = _BROUGHT(scene.text, spot.position)
    if brought is None:
        return False
    if _hospital(spot) or brought.group().startswith("treated in "):
        return True
    if _WARD.match(scene.text, scene.template.tag_end(spot.position)):
        return True
    words = scene.template.document[
        scene.template.source(brought.start()) : spot.mark.start
    ]  # "to Tishreen hospital in Damascus": known by its name
    return _WARD.search(brought.group()) is not None or _WARD.search(words) is not None


def brought_from(scene: Scene, spot: Spot, others: Iterable[Spot]) -> bool:
    """True for whence the hurt are brought, who were hit there: "taken from Hass to a clinic"."""
    brought = (_BROUGHT(scene.text, other.position) for other in others if treated(scene, other))
    return any(found is not None and found.start("whence") == spot.position for found in brought)


def counts_only(scene: Scene, trigger: Trigger, spot: Spot) -> bool:
    """True for a hospital that counts those of whom nothing else is told: "it recorded 55 hurt"."""
    return trigger.type == GENERIC and trigger.again and tends(scene, spot)


def tends(scene: Scene, spot: Spot) -> bool:
    """True for a hospital that takes in or counts the hurt, or whose people speak of them."""
    end = scene.template.tag_end(spot.position)
    if not (_hospital(spot) or _WARD.match(scene.text, end)):
        return False
    if _TAKES_IN.match(scene.text, end):
        return True
    return scene.syntax is not None and speaking(scene.syntax, scene.tagged(spot.position))


def treated_there(scene: Scene, position: int) -> bool:
    """True for "there" at a position where somebody is treated, who was hurt elsewhere."""
    return _TREATED_THERE.search(scene.text, 0, position) is not None


def _hospital(spot: Spot) -> bool:
    return any(entry.kind == "hospital" for entry in spot.mark.value.entries)
