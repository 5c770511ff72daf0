"""Where an event happened: the words of the most specific place that goes with its trigger."""

import re
from dataclasses import dataclass, replace

import msgspec

from marsad.model import Place, Relation, RelationKind
from marsad.read.scene import PlaceWords, Scene
from marsad.read.template import Mark
from marsad.vocabulary.cues import one

# How exact a kind of place is; of two in one clause the more exact is where it happened.
_EXACT = {"country": 0, "road": 2, "governorate": 2, "district": 3, "region": 4, "city": 4}
_LARGE = frozenset(("city", "governorate", "region"))
LOOSE = 3
"""The rank of a place that only says about where: "near Damascus", "a village in Homs"."""
LIST_GAP = 40
"""Characters between two places of one list, at most."""
REACH = 14
"""Words between a place and the distance that describes it, at most."""
SETTLED = 4
"""From this rank on a place is a settlement or a part of one."""
_PROVINCE = one("places", "province")
_RUN = one("places", "run")
_SUFFIX = one("places", "suffix")
_PREFIX = one("places", "prefix")
_DISTANCE = one("places", "distance")
_POINT = {
    "north": "N", "south": "S", "east": "E", "west": "W", "northeast": "NE", "northwest": "NW",
    "southeast": "SE", "southwest": "SW",
}  # fmt: skip
_ORIGIN = one("places", "origin")
_SPEAKER = one("places", "speaker")


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in a sentence: position of its tag, its mark, and the Place that its words make."""

    position: int
    mark: Mark
    place: Place
    exact: int
    far: bool = False


_BESIDE = one("places", "beside")
_UNNAMED = one("places", "unnamed")
_DATELINE = re.compile(r"(?:[a-z. ]{0,40}(?:\d{4})? ?)?$")


def _dateline(scene: Scene, position: int, mark: Mark) -> bool:
    """True for the city from which the report was filed, at the very start of the text."""
    if position > 45 or scene.index > 1 or not mark.value.entries:
        return False
    written = scene.template.document[mark.start : mark.end]
    after = scene.template.document[mark.end : mark.end + 3]
    far = not mark.value.home
    capital = written.isupper() and len(written) > 4
    return (
        capital
        or (far and (position == 0 or after.startswith((" (", " -", ": "))))
        or (
            far
            and after[:1] == " "
            and after[1:2].isupper()
            and _DATELINE.match(scene.text[:position]) is not None
        )
    )


def spots(scene: Scene) -> list[Spot]:
    """Return the places of a sentence that something can happen at, in text order."""
    out = []
    for position, mark in scene.template.within(0, len(scene.text), "P"):
        end = scene.template.tag_end(position)
        if _SPEAKER.match(scene.text, end) or _dateline(scene, position, mark):
            continue
        place = _place(scene, position, end, mark)
        far = mark.value.far or _abroad(scene, position, mark)
        out.append(Spot(position, mark, place, _exact(scene, end, mark), far))
    return _anchored(scene, out)


def _exact(scene: Scene, end: int, mark: Mark) -> int:
    words: PlaceWords = mark.value
    if _PROVINCE.match(scene.text, end):
        return _EXACT["governorate"]
    if not words.entries:
        return 5
    kinds = {entry.kind for entry in words.entries}
    before = scene.text[max(0, end - 60) : end].rsplit("<", 1)[0]
    large = bool(kinds & _LARGE)
    if (large and _BESIDE.search(before)) or _UNNAMED.search(before):
        return min(LOOSE, max(_EXACT.get(kind, 5) for kind in kinds))
    if "road" in kinds:
        return _EXACT["road"]
    if kinds == {"region"} and re.search(
        r"\b[Rr]iver|[Mm]ountains|[Dd]esert|[Bb]order", words.text
    ):
        return 1
    if kinds == {"governorate", "city"} and re.search(
        r"province of (?:the )?$", scene.text[:end].rsplit("<", 1)[0]
    ):
        return _EXACT["governorate"]
    return max(_EXACT.get(kind, 5) for kind in kinds)


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
    if not words.entries:  # an unknown name, or a road, stands for itself
        first, last = mark.end - len(words.text), mark.end
    return Place(
        text=template.document[first:last],
        relation=_relation(before, mark.value.text),
        candidates=words.routes or tuple(entry.id for entry in words.entries),
    )


def _relation(before: str, anchor: str) -> Relation | None:
    """Return "12 km west of" as a relation to the anchor that it stands before."""
    found = _DISTANCE.search(before)
    if found is None:
        return None
    km = float(found["km"]) * (1.609 if found["unit"].startswith("mi") else 1.0)
    side = (found["side"] or "").replace("-", "").replace(" ", "")
    return Relation(
        kind=RelationKind.DISTANCE,
        anchor=anchor,
        km=round(km, 1),
        bearing=_POINT.get(side),
        words=found.group().strip(),
    )


def places_for(
    scene: Scene, all_spots: list[Spot], start: int, end: int, abroad: bool = False
) -> list[Spot]:
    """Return where the event whose trigger spans [start, end) happened, the best place first.

    `abroad` says that it may be a city that the conflict does not reach: a deal in Geneva.
    Several are returned where the text lists places of one rank ("in Harasta and Douma").
    """
    first, last = scene.clause(start)
    inside = [spot for spot in all_spots if first <= spot.position < last]
    usable = [
        s for s in inside if not _ORIGIN.search(scene.text, max(0, s.position - 40), s.position)
    ]
    firm = [
        s
        for s in usable
        if s.exact > SETTLED or not _BESIDE.search(scene.text, max(0, s.position - 50), s.position)
    ]
    usable = firm or usable or inside
    if not usable:
        usable = all_spots
    usable = [spot for spot in usable if not spot.far] or (usable if abroad else [])
    if not usable:
        return []
    after = [spot for spot in usable if spot.position >= end]
    before = [spot for spot in usable if spot.position < start]
    overlap = [spot for spot in usable if start <= spot.position < end]
    ordered = overlap + after + before[::-1]
    return pick(scene, ordered, usable)


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
        place = msgspec.structs.replace(subject.place, relation=relation)
        out[-1] = replace(subject, place=place)
    return out


_WITHIN = one("places", "within")


def _abroad(scene: Scene, position: int, mark: Mark) -> bool:
    """True for a neighbouring country that is only talked of: "the border with Iraq"."""
    words: PlaceWords = mark.value
    if words.kind != "country" or words.home:
        return False
    return _WITHIN.search(scene.text, max(0, position - 20), position) is None


def pick(scene: Scene, ordered: list[Spot], usable: list[Spot]) -> list[Spot]:
    """Return the best of places in order of nearness, with those listed beside it."""
    nearest = ordered[0]
    best = nearest
    for spot in ordered:
        if spot.exact > best.exact and (best.exact < 4 or _joined(scene, best, spot)):
            best = spot
    in_text = sorted(usable, key=lambda s: s.position)
    at = in_text.index(best)
    run = [best]
    for spot in in_text[at + 1 :]:
        if not _listed(scene, run[-1], spot):
            break
        run.append(spot)
    for spot in in_text[:at][::-1]:
        if not _listed(scene, spot, run[0]):
            break
        run.insert(0, spot)
    return [_with_unit(spot, in_text) for spot in run]


def _listed(scene: Scene, one: Spot, other: Spot) -> bool:
    """True for two settlements of one list: "in Harasta and Douma"."""
    gap = scene.text[scene.template.tag_end(one.position) : other.position]
    settled = one.exact >= SETTLED and other.exact >= SETTLED and len(gap) <= LIST_GAP
    return settled and _RUN.fullmatch(gap) is not None and not _is_within(gap)


def _is_within(gap: str) -> bool:
    """True for "Jassem in Daraa": the second is where the first lies."""
    return re.search(r"(?:^|,)? (?:in|of)\b", gap) is not None and "and" not in gap


def _joined(scene: Scene, one: Spot, other: Spot) -> bool:
    low, high = sorted((one.position, other.position))
    gap = scene.text[scene.template.tag_end(low) : high]
    return len(gap) < 45 and not re.search(r"\b(?:said|and|who|which|by)\b", gap)


def _with_unit(spot: Spot, in_text: list[Spot]) -> Spot:
    """Put the province or city named beside a place into `within`."""
    wider = [
        other
        for other in in_text
        if 0 < other.exact < spot.exact and abs(other.position - spot.position) < 90
    ]
    if not wider or spot.place.within:
        return spot
    unit = min(wider, key=lambda other: abs(other.position - spot.position))
    place = msgspec.structs.replace(spot.place, within=unit.mark.value.text)
    return Spot(spot.position, spot.mark, place, spot.exact, spot.far)
