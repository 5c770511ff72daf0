"""Places that only say where another one of their sentence lies."""

import re

from marsad.read.places.exact import LOOSE, SETTLED
from marsad.read.places.listed import owns
from marsad.read.places.spot import Spot
from marsad.read.scene import Scene

_UNIT_OF = re.compile(
    r" (?:town|city|village|suburb|(?P<quarter>district|neighbou?rhood|area))s? of (?=<P)"
)

_IN = re.compile(
    r"(?:(?:meanwhile|also|elsewhere|and|separately),? )?in (?:the )?(?:countryside of )?"
)


def wider(scene: Scene, spot: Spot, all_spots: list[Spot]) -> bool:
    """Return whether a name follows of what lies there: "the Hama town of Halfaya", "Afrin's Rajo".

    In "the Shahba district of Aleppo" the first name is the narrower one.
    """
    end = scene.template.tag_end(spot.position)
    owner = spot.exact > 0 and owns(scene, spot)  # a country is passed over anyway
    if owner and any(s.position == end + 1 and s.exact >= SETTLED for s in all_spots):
        return True
    unit = _UNIT_OF.match(scene.text, end)
    if unit is None:
        return False
    following = [s for s in all_spots if s.position == unit.end()]
    least = spot.exact + (unit["quarter"] is not None)
    if following and _kinds(spot) == {"region"} and "governorate" in _kinds(following[0]):
        return False  # "the Ghouta suburbs of Damascus"
    return bool(following) and following[0].exact >= least


def lies_there(scene: Scene, spot: Spot, all_spots: list[Spot]) -> bool:
    """Return whether a sentence begins with the province of a place: "In Idlib, ... in Saraqib"."""
    begins = _IN.fullmatch(scene.text, scene.clause(spot.position)[0], spot.position)
    if not begins or spot.exact < SETTLED:  # "in Idlib province" is passed over anyway
        return False
    provinces = [f"{candidate}-" for candidate in spot.place.candidates]
    return any(
        candidate.startswith(province)
        for other in all_spots
        if other.exact >= SETTLED and other is not spot
        for candidate in other.place.candidates
        for province in provinces
    )


def _kinds(spot: Spot) -> set[str]:
    return {entry.kind for entry in spot.mark.value.entries}


def around(scene: Scene, spot: Spot, all_spots: list[Spot]) -> bool:
    """Return whether a described place lies there: "Douma, the last bastion in Ghouta"."""
    if scene.syntax is None:
        return False
    words = {scene.tagged(other.position) for other in all_spots if other.exact >= LOOSE}
    syntax = scene.syntax
    nouns = syntax.up(scene.tagged(spot.position))[1:]
    described = (noun for noun in nouns if syntax.relation(noun) == "appos")
    return any(syntax.tokens[noun].head in words for noun in described)
