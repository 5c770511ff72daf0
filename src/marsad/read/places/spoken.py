"""Places spoken of by what they are: "the city", "the province", "there"."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from marsad.model import Place
from marsad.read.events import Mention
from marsad.read.places.elsewhere import beside_another, headed_for, visited
from marsad.read.places.exact import LOOSE, PROVINCE, SETTLED, SITES, called
from marsad.read.places.spot import Spot, spots
from marsad.read.places.wards import treated_there
from marsad.read.scene import Scene
from marsad.vocabulary.cues import one

FAR_BACK = 8
"""Sentences back in which "the city" still has its name."""
_PROVINCE = one("places", "province")
_DEFINITE = one("places", "definite")
_THERE = one("places", "there")
# Who only speaks in "the city".
_TELLER = re.compile(r"\b(?:sources?|officials?|correspondents?|reporters?) $")
# "Had retaken the hill": the one that the report has called so.
_SITE = re.compile(rf"\bthe (?P<kind>{SITES})(?:top)?\b(?! of\b)")
_UNITS = frozenset(("province", "governorate"))
_TOWNS = frozenset(("city", "town"))
# What kinds of place a text calls so: a gazetteer's towns are cities to some.
CALLED = {
    "city": _TOWNS,
    "town": _TOWNS | {"village"},
    "village": frozenset(("village", "town")),
} | dict.fromkeys(("enclave", "region", "pocket"), frozenset(("region",)))


class Named(NamedTuple):
    """A place that a report names: in which sentence, and the word for what it is, if any."""

    sentence: int
    spot: Spot
    called: str


def named_in(scenes: Sequence[Scene]) -> list[Named]:
    """Return the places that a report names, in text order, also in the names of speakers."""
    named = [
        Named(scene.index, spot, called(scene, spot.position))
        for scene in scenes
        for spot in spots(scene)
        if not (spot.far or _passing(scene, spot))
    ]
    seats = _seats(scenes, {one.spot.mark.value.text: one.spot for one in named})
    return sorted((*named, *seats), key=lambda one: (one.sentence, one.spot.position))


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


def spoken_of(mention: Mention, named: Sequence[Named], country: str) -> Mention | None:
    """Return a mention at "the city", "the province" as one at that last named.

    What is told of "the country" alone, without a day or a number, is no event by itself. An
    agreement is not at the place that it is about.
    """
    quits = mention.scene.text.startswith("agreed", mention.start)  # "agreed to leave the town"
    scene = mention.scene
    if mention.place is None and mention.type == "agreement" and not quits:
        return _there(mention, named, at_a_site=False)  # "a truce was reached there"
    if mention.place is not None:
        return None
    found = [
        match
        for match in _DEFINITE.finditer(scene.text, *scene.clause(mention.start))
        if not _TELLER.search(scene.template.document, 0, scene.template.source(match.start()))
    ]
    if not found:
        return _there(mention, named)
    near = min(found, key=lambda match: abs(match.start() - mention.end))
    kind = near["kind"] or near["kind2"]
    if kind == "country":
        firm = mention.figures or (mention.when is not None and mention.when.known)
        return replace(mention, place=Place(text=country), exact=0, general=not firm)
    before = [
        one
        for one in named
        if 0 < scene.index - one.sentence <= FAR_BACK
        or (one.sentence == scene.index and one.spot.position < near.start())
    ]
    fitting = [one for one in before if _is_a(kind, one)]
    if kind == "town":  # "in Daraya southwest of the capital" speaks of Daraya
        fitting = [one for one in fitting if one.spot.exact != LOOSE] or fitting
    if kind not in _UNITS:  # "the town of Hamidiyah in Quneitra"
        fitting = [one for one in fitting if one.spot.exact != PROVINCE] or fitting
    if kind == "city":  # not a village named since, which some call so
        fitting = [one for one in fitting if _known_city(one)] or fitting
    elif fitting:  # "entered the town of Khanasir, cutting the road to Aleppo"
        beside = [one for one in fitting if one.sentence == fitting[-1].sentence]
        fitting = [one for one in beside if one.called == kind] or fitting
    # "The city" is none that the report has called a town, where another can be meant.
    apt = ("", kind) if kind == "city" else (kind,)
    if fitting and fitting[-1].called not in ("", kind):
        fitting = [one for one in fitting if one.called in apt] or fitting
    if kind == "city" and not any(one.called in apt for one in fitting):
        fitting = list(_capitals(before)) or fitting
    if not fitting:
        return None if kind in CALLED and kind in _TOWNS | {"village"} else _there(mention, named)
    spot = fitting[-1].spot
    exact = spot.exact if kind in _UNITS else max(spot.exact, SETTLED)
    return replace(mention, place=spot.place, exact=exact, implied=True, spoken=True)


def _capitals(named: Sequence[Named]) -> Iterator[Named]:
    """Yield the cities that provinces named are called after: "in Aleppo province"."""
    for each in named:
        ids = tuple(e.id for e in each.spot.mark.value.entries if e.kind in _TOWNS)
        if each.spot.exact == PROVINCE and ids:
            place = Place(text=each.spot.mark.value.text, candidates=ids)
            yield each._replace(spot=replace(each.spot, place=place, exact=SETTLED))


def _there(mention: Mention, named: Sequence[Named], *, at_a_site: bool = True) -> Mention | None:
    """Return what happened "there", "in the same district" at the settlement named last."""
    scene = mention.scene
    found = _THERE.search(scene.text, *scene.clause(mention.start))
    site = None
    if found is None and at_a_site:
        site = _SITE.search(scene.text, *scene.clause(mention.start))
    found = found or site
    if found is None or treated_there(scene, found.start()):
        return None
    before = [
        spot
        for sentence, spot, called in named
        if (site is None or called == site["kind"] or site["kind"] in spot.place.text.lower())
        and spot.exact >= SETTLED
        and at_home(spot)
        and 0 <= scene.index - sentence <= FAR_BACK
        and (sentence < scene.index or spot.position < found.start())
    ]
    if not before:
        return None
    spot = before[-1]
    return replace(mention, place=spot.place, exact=spot.exact, implied=True, spoken=True)


def _is_a(kind: str, named: Named) -> bool:
    """Return whether "the city" can mean a place, known as one or at least called so."""
    spot = named.spot
    if kind in _UNITS:
        return spot.exact == PROVINCE
    if _PROVINCE.search(spot.place.text):
        return False
    kinds = {entry.kind for entry in spot.mark.value.entries}
    return bool(kinds & CALLED[kind]) or (not kinds and named.called == kind)


def _known_city(named: Named) -> bool:
    kinds = {entry.kind for entry in named.spot.mark.value.entries}
    return named.called == "city" or "city" in kinds or not kinds


def at_home(spot: Spot) -> bool:
    """False for a place in another country: a text returns from it without a word."""
    return not spot.mark.value.entries or bool(spot.mark.value.home)
