"""What a place lies in by its sentence: the city or province named beside it."""

import re

import msgspec

from marsad.model import GazetteerEntry
from marsad.read.places.exact import SETTLED
from marsad.read.places.no_place import speaks_at
from marsad.read.places.spot import Spot, spots
from marsad.read.scene import Scene
from marsad.vocabulary.cues import one

_SUBURBS = 0.25
"""Degrees, some 25 km: so far from its middle are the suburbs of a capital."""
_IN_UNIT = one("places", "in_unit")
_OPENING = one("places", "opening")
_BROKEN = re.compile(r";|<[NT]| (?:but|while) |(?:,| and )(?!.*<P)")


def words_between(scene: Scene, one: Spot, other: Spot) -> str:
    """Return the tagged text between two places."""
    return scene.text[scene.template.tag_end(one.position) : other.position]


def with_unit(scene: Scene, spot: Spot, in_text: list[Spot]) -> Spot:
    """Put the province or city named beside a place into `within`.

    Of a name that nobody knows it may be as small: "the Green Belt area in New Aleppo".
    """
    wider = [
        other
        for other in in_text
        if 0 < other.exact < spot.exact
        and not other.far
        and abs(other.position - spot.position) < 90
    ]
    wider = [other for other in wider if not speaks_at(scene, other.position)]
    if not spot.mark.value.entries:
        wider += [
            other
            for other in spots(scene)
            if other.mark.value.entries and _IN_UNIT.fullmatch(words_between(scene, spot, other))
        ]
    wider = [other for other in wider if _at_home(other, spot)]
    if spot.exact <= SETTLED:  # a city is in no province that is named for another place
        wider = [o for o in wider if _in_phrase(scene, spot, o) or holds_one(o, spot)]
    elif spot.mark.value.entries:  # nor is a village that is known
        wider = [o for o in wider if _said_in(scene, spot, o) or holds_one(o, spot)]
    if not wider or spot.place.within:
        return spot
    unit = min(
        wider,
        key=lambda other: (
            not (_in_phrase(scene, spot, other) or holds_one(other, spot)),
            abs(other.position - spot.position),
        ),
    )
    place = msgspec.structs.replace(spot.place, within=_told_apart(scene, unit, in_text))
    return Spot(spot.position, spot.mark, place, spot.exact, spot.far)


def _told_apart(scene: Scene, unit: Spot, in_text: list[Spot]) -> str:
    """Return the words for a unit; of several so called, with the one that it lies in itself."""
    name: str = unit.mark.value.text
    if len(unit.mark.value.entries) < 2 or unit.exact <= SETTLED:
        return name
    outer = with_unit(scene, unit, in_text).place.within
    return f"{name}, {outer}" if outer else name


def holds_one(unit: Spot, spot: Spot) -> bool:
    """Return whether a city or province has in its area one of the places that a name can mean."""
    near, inside = unit.mark.value.entries, spot.mark.value.entries
    return any(_one_area(one, other) for one in near for other in inside)


def _in_phrase(scene: Scene, spot: Spot, unit: Spot) -> bool:
    """True for what follows a place without a break: "X southwest of Morek in rural Hama"."""
    gap = words_between(scene, spot, unit)
    return spot.position < unit.position and not re.search(r"[,;]|<[NT]| (?:and|but|while) ", gap)


def _said_in(scene: Scene, spot: Spot, unit: Spot) -> bool:
    """True for what begins a clause or ends a list: "In Aleppo, shells hit X", "X and Y in Aleppo".

    Not for the second of two: "a bakery in X and a clinic in Aleppo".
    """
    if unit.position < spot.position:
        first = scene.clause(unit.position)[0]
        return _OPENING.fullmatch(scene.text, first, unit.position) is not None
    return _BROKEN.search(words_between(scene, spot, unit)) is None


def _at_home(unit: Spot, spot: Spot) -> bool:
    """False for a city of another country: "south of al-Rai, and the hurt were in Gaziantep"."""
    near, inside = unit.mark.value.entries, spot.mark.value.entries
    lands = {entry.country for entry in inside}
    return not (near and inside) or any(entry.country in lands for entry in near)


def _one_area(one: GazetteerEntry, other: GazetteerEntry) -> bool:
    """True within a province, and for a city and its suburbs in the province around it."""
    apart = max(abs(one.latitude - other.latitude), abs(one.longitude - other.longitude))
    return one.admin1 == other.admin1 or apart <= _SUBURBS
