"""In which city or province a place lies whose name alone does not tell."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import msgspec

from marsad.model import GazetteerEntry, Place
from marsad.read.drafts.draft import Draft
from marsad.read.events import Mention
from marsad.read.places.exact import SETTLED
from marsad.read.places.no_place import speaks_at
from marsad.read.places.spot import spots
from marsad.read.scene import PlaceWords, Scene
from marsad.vocabulary.cues import one

BACK = 6
"""Sentences back in which a city named is still the one spoken of."""
NEAR = 2
"""Sentences back in which a place named tells the province of one that no gazetteer knows."""
_TOWNS = frozenset(("city", "town"))
_KNOWN = frozenset(("city", "governorate"))
_UNITS = _TOWNS | {"governorate"}
_QUARTER = one("places", "quarter")
_QUARTER_AFTER = one("places", "quarter_after")
_QUARTER_BEFORE = one("places", "quarter_before")


@dataclass(frozen=True, slots=True)
class _Named:
    """A city or province that a text names, also as where a speaker sits ("Aleppo police")."""

    scene: int
    start: int  # offset in the document
    words: str
    entries: tuple[GazetteerEntry, ...]


def with_units(scenes: Sequence[Scene], mentions: Sequence[Mention]) -> list[Mention]:
    """Return the mentions, their places with the city or province that the text last named.

    A name of several places is the one in what was named last; a quarter that no gazetteer knows
    lies in the city named last.
    """
    named = list(_units(scenes))
    quarters = {
        spot.place for scene in scenes for spot in spots(scene) if _quarter(scene, spot.position)
    }
    return [_within(mention, named, quarters) for mention in mentions]


def in_provinces(scenes: Sequence[Scene], drafts: Sequence[Draft]) -> None:
    """Say of settlements that no gazetteer knows so in which province their text names others.

    Spelt as they are, they may be known there. Of what several cities have it is said of which.
    Events are told apart before by what was said.
    """
    named = list(_units(scenes))
    several = {
        spot.mark.value.text: spot.place
        for scene in scenes
        for spot in spots(scene)
        if len(spot.place.candidates) > 1
    }
    for draft in drafts:
        place = draft.place
        if place is not None and (around := several.get(place.within or "")) is not None:
            draft.place = _told_apart(place, around, draft.mentions[0], named)
        if place is None or place.candidates or place.within or place.relation is not None:
            continue
        if draft.exact <= SETTLED:
            continue
        told = next((m for m in draft.mentions if m.place == place), draft.mentions[0])
        near = [unit.entries[0] for unit in _near(told, named, NEAR)]
        near = [entry for entry in near if entry.kind in _KNOWN]
        unit = near[0].admin1 if near else _beside(told)
        if unit:
            draft.place = msgspec.structs.replace(place, within=f"{unit} province")


def _beside(mention: Mention) -> str | None:
    """Return the one province that all known places of a sentence lie in: those of a list."""
    known = [spot.mark.value.entries for spot in spots(mention.scene) if not spot.far]
    units = {entry.admin1 for entries in known for entry in entries}
    return units.pop() if len(units) == 1 else None


def _near(mention: Mention, named: Sequence[_Named], back: int) -> list[_Named]:
    """What was named up to so many sentences before, the last sentence's nearest first."""
    at = mention.scene.template.source(mention.start)
    near = [unit for unit in named if 0 <= mention.scene.index - unit.scene <= back]
    return sorted(near, key=lambda unit: (-unit.scene, abs(unit.start - at)))


def _units(scenes: Sequence[Scene]) -> Iterator[_Named]:
    """Yield what the text names as a place, then where a speaker is: "Aleppo Police Command"."""
    known: dict[str, tuple[GazetteerEntry, ...]] = {}
    for scene in scenes:
        for position, mark in scene.template.within(0, len(scene.text), "P"):
            if speaks_at(scene, position):
                continue
            words: PlaceWords = mark.value
            entries = tuple(entry for entry in words.entries if entry.kind in _UNITS)
            if entries and words.home:
                known[words.text] = entries
                yield _Named(scene.index, mark.start, words.text, entries)
    for scene in scenes:
        for _, mark in scene.template.within(0, len(scene.text), "S"):
            spoken = scene.template.document[mark.start : mark.end]
            for name, entries in known.items():
                if name in spoken:
                    yield _Named(scene.index, mark.start, name, entries)


def _quarter(scene: Scene, position: int) -> bool:
    """True for "the Midan and Salihin neighbourhoods", "the district of Midan"."""
    end = scene.template.tag_end(position)
    return (
        _QUARTER_AFTER.match(scene.text, end) is not None
        or _QUARTER_BEFORE.search(scene.text, max(0, position - 60), position) is not None
    )


def _within(mention: Mention, named: Sequence[_Named], quarters: set[Place]) -> Mention:
    place = mention.place
    if place is None:
        return mention
    alone = msgspec.structs.replace(place, within=None)  # its sentence may say of which city
    quarter = alone in quarters or _QUARTER.search(place.text.lower()) is not None
    if quarter:
        place = msgspec.structs.replace(place, kind="city_district")
        mention = replace(mention, place=place)
    if place.within:
        return mention
    near = _near(mention, named, BACK)
    towns = [unit for unit in near if any(entry.kind in _TOWNS for entry in unit.entries)]
    known = any(any(_inside(unit, place)) for unit in near)
    if len(place.candidates) > 1 and (known or not quarter):
        near = [unit for unit in near if _holds(unit, place)]
    elif quarter and not known:
        near, place = towns, msgspec.structs.replace(place, candidates=())
    else:
        return mention
    if not near or near[0].words == place.text:
        return mention
    return replace(mention, place=msgspec.structs.replace(place, within=near[0].words))


def _told_apart(place: Place, unit: Place, mention: Mention, named: Sequence[_Named]) -> Place:
    """Say which of several a unit is that a place lies in: "the Abbasid area of Zahra" of Homs."""
    outer = _within(replace(mention, place=unit), named, set()).place
    if outer is None or not outer.within or unit.text == place.text:
        return place
    return msgspec.structs.replace(place, within=f"{place.within}, {outer.within}")


def _holds(unit: _Named, place: Place) -> bool:
    """True where one of the places that a name can mean lies in it, but not all of several."""
    inside = _inside(unit, place)
    return any(inside) and (len(inside) == 1 or not all(inside))


def _inside(unit: _Named, place: Place) -> list[bool]:
    """Whether each of the places that a name can mean lies in it."""
    return [
        any(one.startswith(f"{entry.id}-") for entry in unit.entries) for one in place.candidates
    ]
