"""The places that a sentence names: their words, how exact they are, what they relate to."""

import functools
import re
from dataclasses import dataclass, replace

import msgspec

from marsad.model import Place, Relation, RelationKind
from marsad.read.numbers.lexicon import LEXICON
from marsad.read.places.exact import LOOSE, PROVINCE, SETTLED, called, exactness
from marsad.read.places.no_place import no_place
from marsad.read.places.persons import is_person
from marsad.read.scene import PlaceWords, Scene
from marsad.read.template import Mark
from marsad.vocabulary.cues import one

REACH = 14
"""Words between a place and the distance that describes it, at most."""
UNIT_GAP = 40
"""Characters between a town and the province that it lies in, at most."""
_IN_UNIT = one("places", "in_unit")
_INSIDE = re.compile(r"\b(?:in|across) (?:the )?$")
_QUARTER = one("places", "quarter")
_SUFFIX = one("places", "suffix")
_PREFIX = one("places", "prefix")
_DISTANCE = one("places", "distance")
_NUMBERS = LEXICON.units | LEXICON.tens
POINT = {
    "north": "N", "south": "S", "east": "E", "west": "W", "northeast": "NE", "northwest": "NW",
    "southeast": "SE", "southwest": "SW",
}  # fmt: skip
_SPEAKER = one("places", "speaker")
_OPENING = one("places", "opening")
_OPERATION = one("places", "operation")
_OPERATION_OF = one("places", "operation_of")


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in a sentence: position of its tag, its mark, and the Place that its words make."""

    position: int
    mark: Mark
    place: Place
    exact: int
    far: bool = False


_HOLDS = re.compile(r" of (?:the )?<P")
_TOWN_OF = re.compile(r" (?:town|village|city)$")
_HEADER = one("places", "header")


def spots(scene: Scene) -> list[Spot]:
    """Return the places of a sentence that something can happen at, in text order.

    They are found once a scene: a dozen readers ask for them. Where none is named, it is where
    those live who are counted: "thousands of Raqqa residents fled".
    """
    return list(_spots(scene)) if "<P" in scene.text else list(_homes(scene))


@functools.lru_cache(maxsize=256)
def _homes(scene: Scene) -> tuple[Spot, ...]:
    out = []
    for position, people in scene.template.within(0, len(scene.text), "N"):
        mark: Mark | None = people.value.home
        if mark is not None and mark.value.entries:
            place = Place(
                text=scene.template.document[mark.start : mark.end],
                candidates=tuple(entry.id for entry in mark.value.entries),
            )
            out.append(Spot(position, mark, place, exactness(scene, mark.end, mark)))
    return tuple(out)


@functools.lru_cache(maxsize=256)  # the scenes of a long report
def _spots(scene: Scene) -> tuple[Spot, ...]:
    out: list[Spot] = []
    for position, mark in scene.template.within(0, len(scene.text), "P"):
        end = scene.template.tag_end(position)
        if _OPERATION.match(scene.text, end) or _OPERATION_OF.search(scene.text, 0, position):
            continue  # "the Euphrates Rage campaign", "Operation Wrath of Euphrates"
        if is_person(scene, position, mark):
            continue
        if _SPEAKER.match(scene.text, end) or no_place(scene, position, end, mark):
            continue
        place = _place(scene, position, end, mark)
        far = mark.value.far or _abroad(scene, position, mark)
        exact = exactness(scene, end, mark)
        if _HOLDS.match(scene.text, end) and _TOWN_OF.search(mark.value.text):
            exact = min(exact, PROVINCE)  # "the Idlib town of Saraqib"
        if position == 0 and _HEADER.match(scene.template.document, mark.end):
            exact = min(exact, PROVINCE)
        out.append(Spot(position, mark, place, exact, far))
    return tuple(_anchored(scene, [_unit(scene, spot, out) for spot in out]))


def _unit(scene: Scene, spot: Spot, others: list[Spot]) -> Spot:
    """Take "Idlib" after a town of its province for the province, and not for its city."""
    units = {e.id for e in spot.mark.value.entries if e.kind == "governorate"}
    if units and _opens(scene, spot, others):
        return replace(spot, exact=min(spot.exact, PROVINCE))
    if spot.exact >= SETTLED and _around(scene, spot, others):
        return replace(spot, exact=LOOSE)
    if not units or spot.exact < SETTLED:
        return spot
    for other in others:
        gap = spot.position - scene.template.tag_end(other.position)
        inner = any(
            entry.id.startswith(f"{unit}-") and entry.kind != "governorate"
            for entry in other.mark.value.entries
            for unit in units
        )
        if other is not spot and 0 < gap <= UNIT_GAP:
            words = scene.text[scene.template.tag_end(other.position) : spot.position]
            inner = inner or not (
                other.mark.value.entries or _QUARTER.search(f"{other.place.text} {words}".lower())
            )
            if inner and _IN_UNIT.fullmatch(words) and not _same(spot, other):
                return replace(spot, exact=PROVINCE)
    return replace(spot, exact=PROVINCE) if _owns(scene, spot, units) else spot


def _opens(scene: Scene, spot: Spot, others: list[Spot]) -> bool:
    """True for a province that a sentence begins with: "In Quneitra, shells hit Hader village"."""
    first, last = scene.clause(spot.position)
    if _OPENING.fullmatch(scene.text, first, spot.position) is None:
        return False
    rest = (other for other in others if spot.position < other.position < last)
    return any(called(scene, other.position) in ("town", "village") for other in rest)


def _around(scene: Scene, spot: Spot, others: list[Spot]) -> bool:
    """True for a region that a place before it lies in: "Tel Kurdi in Ghouta", also a quarter."""
    regions = {e.admin1 for e in spot.mark.value.entries if e.kind == "region"}
    if spot.exact > SETTLED and _INSIDE.search(scene.text, 0, spot.position):
        _, last = scene.clause(spot.position)
        later = (s for s in others if spot.position < s.position < last)
        if any(s.exact >= SETTLED and not regions.isdisjoint(_units(s)) for s in later):
            return True  # "in the Ghouta shelling on Douma killed a man"
    return any(
        other.exact >= SETTLED
        and not regions.isdisjoint(entry.admin1 for entry in other.mark.value.entries)
        and _IN_UNIT.fullmatch(
            scene.text, scene.template.tag_end(other.position), max(other.position, spot.position)
        )
        for other in others
        if regions and other.position < spot.position
    )


def _units(spot: Spot) -> set[str]:
    return {e.admin1 for e in spot.mark.value.entries if e.kind != "region" and e.admin1}


def _owns(scene: Scene, spot: Spot, units: set[str]) -> bool:
    """True for a province before its town, its apostrophe lost: "Idlibs Saraqib"."""
    end = scene.template.tag_end(spot.position)
    after = next(iter(scene.template.within(end, end + 2, "P")), None)
    if after is None or scene.template.document[spot.mark.end : spot.mark.end + 1] != "s":
        return False
    ids = [entry.id for entry in after[1].value.entries]
    return any(one.startswith(f"{unit}-") for one in ids for unit in units)


def _same(one: Spot, other: Spot) -> bool:
    return bool(one.mark.value.text == other.mark.value.text)


def _place(scene: Scene, position: int, end: int, mark: Mark) -> Place:
    text, template = scene.text, scene.template
    start, stop = position, end
    if suffix := _SUFFIX.match(text, end):
        stop = suffix.end()
    before = text[max(0, position - 60) : position]
    if prefix := _PREFIX.search(before):
        start = position - len(before) + prefix.start()
    first, last = template.source(start), template.source_end(stop)
    first, last = min(first, mark.start), max(last, mark.end)
    words: PlaceWords = mark.value
    if not words.entries:  # an unknown name, or a road, stands for itself with its kind
        first = mark.end - len(words.text)
    return Place(
        text=_with_name(template.document, first, last, mark),
        relation=_relation(before, mark.value.text),
        candidates=words.routes or tuple(entry.id for entry in words.entries),
    )


def _with_name(document: str, first: int, last: int, mark: Mark) -> str:
    """Return the words for a place; "near the capital" with the name that is meant by it."""
    words: PlaceWords = mark.value
    if not words.entries or document[mark.start : mark.end] in words.text:
        return document[first:last]
    return document[first : mark.start] + words.text + document[mark.end : last]


def _relation(before: str, anchor: str) -> Relation | None:
    """Return "12 km west of" as a relation to the anchor that it stands before."""
    found = _DISTANCE.search(before)
    if found is None:
        return None
    number = float(_NUMBERS.get(found["km"], found["km"]))
    km = number * (1.609 if found["unit"].startswith("mi") else 1.0)
    side = (found["side"] or "").replace("-", "").replace(" ", "")
    return Relation(
        kind=RelationKind.DISTANCE,
        anchor=anchor,
        km=round(km, 1),
        bearing=POINT.get(side),
        words=found.group().strip(),
    )


def _anchored(scene: Scene, found: list[Spot]) -> list[Spot]:
    """Give "12 km west of Aleppo" to the place that it describes, where the text names one."""
    out: list[Spot] = []
    for spot in found:
        subject = out[-1] if out else None
        relation = spot.place.relation
        if relation is None or subject is None or subject.exact < min(spot.exact, SETTLED):
            out.append(spot)
            continue
        if len(scene.text[subject.position : spot.position].split()) > REACH:
            out.append(spot)
            continue
        name = subject.mark.value.text  # "near Marj village, 5 km from Homs": where the village is
        place = msgspec.structs.replace(subject.place, text=name, relation=relation)
        out[-1] = replace(subject, place=place)
    return out


_WITHIN = one("places", "within")


def _abroad(scene: Scene, position: int, mark: Mark) -> bool:
    """True for a neighbouring country that is only talked of: "the border with Iraq"."""
    words: PlaceWords = mark.value
    if words.kind != "country" or words.home:
        return False
    return _WITHIN.search(scene.text, max(0, position - 20), position) is None
