"""The places that a report names, and which of them "the town" means."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from marsad.model import Place
from marsad.read.places.elsewhere import beside_another, headed_for, origin, visited
from marsad.read.places.exact import LOOSE, PROVINCE, SETTLED, called
from marsad.read.places.spot import Spot, spots
from marsad.read.places.wards import treated
from marsad.read.scene import Scene
from marsad.vocabulary.cues import one

FAR_BACK = 8
"""Sentences back in which "the city" still has its name."""
UNITS = frozenset(("province", "governorate"))
_TOWNS = frozenset(("city", "town"))
# What kinds of place a text calls so: a gazetteer's towns are cities to some.
CALLED = {
    "city": _TOWNS,
    "town": _TOWNS | {"village"},
    "village": frozenset(("village", "town")),
} | dict.fromkeys(("enclave", "region", "pocket"), frozenset(("region",)))
SETTLEMENTS = _TOWNS | {"village"}
SMALL = SETTLEMENTS - {"city"}
_PROVINCE = one("places", "province")


class Named(NamedTuple):
    """A place that a report names: in which sentence, and the word for what it is, if any.

    `gone` says that people are only from there or were brought there.
    """

    sentence: int
    spot: Spot
    called: str
    gone: bool = False


def named_in(scenes: Sequence[Scene]) -> list[Named]:
    """Return the places that a report names, in text order, also in the names of speakers."""
    named = [one for scene in scenes for one in named_by(scene)]
    seats = _seats(scenes, {one.spot.mark.value.text: one.spot for one in named})
    return sorted((*named, *seats), key=lambda one: (one.sentence, one.spot.position))


def named_by(scene: Scene) -> list[Named]:
    """Return the places that a sentence names and does not leave at once."""
    return [
        Named(scene.index, spot, called(scene, spot.position), _gone(scene, spot))
        for spot in spots(scene)
        if not (spot.far or _passing(scene, spot))
    ]


def _seats(scenes: Sequence[Scene], known: Mapping[str, Spot]) -> Iterator[Named]:
    """Yield the cities that speakers are called after: "a source at Homs Police Command"."""
    cities = {
        name: spot
        for name, spot in known.items()
        if any(entry.kind in _TOWNS for entry in spot.mark.value.entries)
    }
    for scene in scenes:
        for position, speaker in scene.template.within(0, len(scene.text), "S"):
            words = scene.template.document[speaker.start : speaker.end]
            for name, spot in cities.items():
                if name in words:
                    yield Named(scene.index, replace(spot, position=position), "city")


def _passing(scene: Scene, spot: Spot) -> bool:
    """True for a place that a text leaves at once: "fled Qusayr for Arsal" is told of Qusayr."""
    return visited(scene, spot) or headed_for(scene, spot) or beside_another(scene, spot)


def _gone(scene: Scene, spot: Spot) -> bool:
    """True for whence people are, and where the hurt are brought: "taken to hospitals in Idlib"."""
    return treated(scene, spot) or origin(scene, spot)


def meant(kind: str, before: Sequence[Named], at: int) -> list[Named]:
    """Return those of the places named before that "the city" in sentence `at` can mean.

    The last one is meant.
    """
    fitting = [one for one in before if _is_a(kind, one)]
    fitting = [one for one in fitting if not one.gone] or fitting
    if kind == "town":  # "in Daraya southwest of the capital" speaks of Daraya
        fitting = [one for one in fitting if one.spot.exact != LOOSE] or fitting
    if kind not in UNITS:  # "the town of Hamidiyah in Quneitra"
        fitting = [one for one in fitting if one.spot.exact != PROVINCE] or fitting
    if kind == "city":  # not a village named since, which some call so
        fitting = [one for one in fitting if _known_city(one)] or fitting
    elif fitting:  # "entered the town of Khanasir, cutting the road to Aleppo"
        beside = [one for one in fitting if one.sentence == fitting[-1].sentence]
        fitting = [one for one in beside if one.called == kind] or _so_called(kind, fitting, at)
    # "The city" is none that the report has called a town, where another can be meant.
    apt = ("", kind) if kind == "city" else (kind,)
    if fitting and fitting[-1].called not in ("", kind):
        fitting = [one for one in fitting if one.called in apt] or fitting
    if kind == "city" and not any(one.called in apt for one in fitting):
        fitting = list(_capitals(before)) or fitting
    return fitting


def _so_called(kind: str, fitting: list[Named], at: int) -> list[Named]:
    """Return the places that a report has called a town, where others were named since.

    "Rebels entered the town of Maan. Jets bombed Morek. The town fell on Monday": Maan did.
    """
    last = fitting[-1]
    if kind not in SMALL or last.called or last.sentence == at:
        return fitting
    names = {one.spot.mark.value.text for one in fitting if one.called == kind}
    return [one for one in fitting if one.spot.mark.value.text in names] or fitting


def _capitals(named: Sequence[Named]) -> Iterator[Named]:
    """Yield the cities that provinces named are called after: "in Aleppo province"."""
    for each in named:
        ids = tuple(e.id for e in each.spot.mark.value.entries if e.kind in _TOWNS)
        if each.spot.exact == PROVINCE and ids:
            place = Place(text=each.spot.mark.value.text, candidates=ids)
            yield each._replace(spot=replace(each.spot, place=place, exact=SETTLED))


def _is_a(kind: str, named: Named) -> bool:
    """Return whether "the city" can mean a place, known as one or at least called so."""
    spot = named.spot
    if kind in UNITS:
        return spot.exact == PROVINCE
    if _PROVINCE.search(spot.place.text):
        return False
    kinds = {entry.kind for entry in spot.mark.value.entries}
    return bool(kinds & CALLED[kind]) or (not kinds and named.called == kind)


def _known_city(named: Named) -> bool:
    kinds = {entry.kind for entry in named.spot.mark.value.entries}
    return named.called == "city" or "city" in kinds or not kinds
