"""Which places a statement of control is about: those of its words, with their list, or none."""

import re
from collections.abc import Sequence

from marsad.model import Place
from marsad.read.counts.people import People
from marsad.read.places.exact import SETTLED
from marsad.read.places.lies_in import words_between
from marsad.read.places.listed import BY
from marsad.read.places.spot import Spot
from marsad.read.scene import PlaceWords, Scene
from marsad.read.template import Mark
from marsad.vocabulary.cues import Pattern, one

_LAND = one("control", "land")
_PHRASE = one("control", "phrase")
_AWAY = one("control", "away")
_LISTED = one("control", "listed")
_PLURAL = one("control", "plural")
_INCLUDING = one("control", "including")
_EACH = one("control", "each")
_EXCEPTED = one("control", "excepted")
_BOTH = one("control", "both")
_APART = re.compile(r"\b(?:and|said|in|near|from|to)\b|, (?:[a-z]+ly )?[a-z]{3,}ing\b")
# "Salqin, which lies near the road to Antakya, is under": said of the first, no place of an aside.
_ASIDE = re.compile(
    r"(?P<at><P\d+>)(?: [a-z]+){0,3}, (?:which|where|whose|home to)\b[^,;]*<P\d+>[^,;]*, "
    r"(?:(?:is|are|was|were|remains?|has|have|been|now|still|also|largely|mostly) )+$"
)
_ANCHOR = re.compile(r"\b(?:of|from) (?:the )?(?:town |city |village |capital )?(?:of )?$")
_STATES = re.compile(r",? (?:is|was|are|were|has|have|had|remains?|remained) ")
_SUBURB = re.compile(r" suburb (?:town )?(?:of|called) ")
_SEAT = re.compile(r"(?:pocket|enclave|stronghold|bastion)s?\b")
_INNER = re.compile(
    r" (?:suburb|district|neighbou?rhood|quarter|town)s? (?:town |village |city )?(?:of|called) "
)
OTHER_PART = "other part"
"""Note of patterns for the rest of a place that the sentence has told of: "and rebels the rest"."""
WITHIN = "within"
"""Note for what a country that is held includes: "most of the country, including Homs"."""
_NEAR = 30
_BEFORE = 60
_FEW = 4
"""More places than this are not named one by one before they are counted."""


def places_of(
    scene: Scene, pattern: Pattern, match: re.Match[str], all_spots: Sequence[Spot]
) -> list[Spot | None]:
    """Return the places that a statement of control names, one None where it names none."""
    spot = _spot(scene, pattern, match, all_spots)
    if pattern.note == "country":
        return [spot, *_included(scene, match.end(), all_spots)]
    if spot is None or spot not in all_spots:
        return [spot]
    if several := _counted(scene, match.start(), spot, all_spots):
        return [*several]
    each = _EACH.search(scene.text[scene.template.tag_end(spot.position) : match.end()])
    run = with_list(scene, spot, all_spots, each is not None)
    inner = match.groupdict().get("inner")  # "much of Idlib province, including Saraqib, is held"
    named = scene.template.mark(inner) if inner else None
    further = [s for s in all_spots if s.mark == named]
    for at in (match.end(), scene.template.tag_end(run[-1].position)):
        further = further or _included(scene, at, all_spots)
    return [*run, *(s for s in further if s not in run)]


def _included(scene: Scene, at: int, all_spots: Sequence[Spot]) -> list[Spot]:
    """The places of "including the towns of X and Y" that stands at a position."""
    those = _INCLUDING.match(scene.text, at)
    if those is None:
        return []
    first = next((s for s in all_spots if s.position == those.start("first")), None)
    return with_list(scene, first, all_spots, plural=True) if first else []


def excepted(scene: Scene, position: int) -> bool:
    """Whether a place is left out of what is said: "the province except the two towns"."""
    return _EXCEPTED.search(scene.text, 0, position) is not None


def _counted(scene: Scene, start: int, spot: Spot, all_spots: Sequence[Spot]) -> list[Spot]:
    """The places before "two strongholds of the army": as many as are counted."""
    tags = scene.template.within(max(0, start - 8), start, "NQ")
    if not tags or spot.position > start:
        return []
    value = tags[-1][1].value
    quantity = value.quantity if isinstance(value, People) else value[0]
    before = [s for s in all_spots if s.position < start]
    number = quantity.low or 0
    return before[-number:] if 1 < number <= min(_FEW, len(before)) else []


def _spot(
    scene: Scene, pattern: Pattern, match: re.Match[str], all_spots: Sequence[Spot]
) -> Spot | None:
    groups, start, end = match.groupdict(), match.start(), match.end()
    for key in ("at", "at2"):
        if tag := groups.get(key):
            mark = scene.template.mark(tag)
            for spot in all_spots:
                if spot.mark == mark:
                    return _lying_by(scene, spot, all_spots) or _narrower(scene, spot, all_spots)
            if excepted(scene, match.start(key)):  # "all of Idlib except Fuaa is held by"
                whole = [s for s in all_spots if s.position < match.start(key)]
                return whole[-1] if whole else None
            if _ANCHOR.search(scene.text, 0, match.start(key)):
                if _STATES.match(scene.text, scene.template.tag_end(match.start(key))):
                    return _measured(match.start(key), all_spots)
                return _anchor(mark, match.start(key))
    if pattern.note == OTHER_PART:
        told = [s for s in all_spots if s.position < start and s.exact > 0]
        return told[-1] if told else None
    if groups.get("beside") or pattern.note in ("part", "country", "city"):
        return None
    if pattern.note == "capital":
        near = [
            s
            for s in all_spots
            if s.exact > 0 and min(abs(s.position - end), abs(start - s.position)) < _NEAR
        ]
        return min(near, key=lambda s: abs(s.position - end)) if near else None
    land = _LAND.search(scene.text, max(0, start - 25), start) is not None
    land = land or _SEAT.match(scene.text, start) is not None
    after = [
        s for s in all_spots if s.position >= end and _same_phrase(scene, end, s.position, land)
    ]
    if after:
        return _narrower(scene, after[0], all_spots)
    holder_first = bool(groups.get("who")) and scene.text[start] == "<"
    return _said_of(scene, start, all_spots, holder_first)


def _said_of(
    scene: Scene, start: int, all_spots: Sequence[Spot], holder_first: bool
) -> Spot | None:
    """The place before a statement, no place of an aside, that nothing but its words parts."""
    if aside := _ASIDE.search(scene.text, 0, start):
        return next((s for s in all_spots if s.position == aside.start("at")), None)
    before = [s for s in all_spots if s.position < start and start - s.position < _BEFORE]
    apposed = before and not holder_first and _apposed(scene, before[-1], start)
    return before[-1] if apposed else None


def _measured(position: int, all_spots: Sequence[Spot]) -> Spot | None:
    """The place whose distance is told before a position: "X, 20 km from Y, is held by"."""
    before = [s for s in all_spots if s.position < position and s.place.relation is not None]
    return before[-1] if before else None


def _lying_by(scene: Scene, spot: Spot, all_spots: Sequence[Spot]) -> Spot | None:
    """The place before a town that only tells where it lies: "Malih, north of Aleppo, is held"."""
    at = all_spots.index(spot)
    if at == 0 or not _STATES.match(scene.text, scene.template.tag_end(spot.position)):
        return None
    before = all_spots[at - 1]
    return before if BY.fullmatch(words_between(scene, before, spot)) else None


def _anchor(mark: Mark, position: int) -> Spot:
    """The town from which a distance to another is told: it is no place where anything happens."""
    words: PlaceWords = mark.value
    candidates = tuple(entry.id for entry in words.entries)
    return Spot(position, mark, Place(text=words.text, candidates=candidates), SETTLED)


def _narrower(scene: Scene, spot: Spot, all_spots: Sequence[Spot]) -> Spot:
    """Of "Syria's northern Aleppo province" the province."""
    at = all_spots.index(spot) + 1
    after = scene.template.tag_end(spot.position)
    inner = at < len(all_spots) and all_spots[at].exact > spot.exact
    if at < len(all_spots) and _SUBURB.fullmatch(scene.text, after, all_spots[at].position):
        return all_spots[at]
    if inner and _INNER.fullmatch(scene.text, after, all_spots[at].position):
        return all_spots[at]  # "the Damascus suburb of Jaramana"
    if spot.exact > 0 or at == len(all_spots):
        return spot
    gap = scene.text[scene.template.tag_end(spot.position) : all_spots[at].position]
    return all_spots[at] if _PHRASE.fullmatch(gap) and "and" not in gap else spot


def _same_phrase(scene: Scene, end: int, position: int, land: bool) -> bool:
    gap = scene.text[end:position]
    if _AWAY.search(gap):
        return False
    if land and gap.startswith(" in "):  # "territory held by rebels in eastern Hama"
        gap = gap[3:]
    return _PHRASE.fullmatch(gap) is not None


def _apposed(scene: Scene, spot: Spot, start: int) -> bool:
    """True for "in the village of X held by": nothing but its own words stand between."""
    gap = scene.text[scene.template.tag_end(spot.position) : start]
    return len(gap.split()) <= 5 and not _APART.search(gap)


def with_list(
    scene: Scene, spot: Spot, all_spots: Sequence[Spot], plural: bool = False, bare: bool = True
) -> list[Spot]:
    """Return the place with those listed beside it: "the towns of Foua and Kefraya, held by".

    `plural` says that the words tell of several: "both held by"; `bare` that a list may have lost
    its commas.
    """
    plural = plural or _plural(scene, spot)
    run = _run(scene, spot, all_spots, plural and bare, plural=bare)
    if bare and not plural:  # "Kafr Zita Latamneh and Morek"
        loose = _run(scene, spot, all_spots, after=True, plural=True)
        gap = scene.text[scene.template.tag_end(loose[-2].position) :] if len(loose) > 2 else ""
        run = loose if gap.startswith(" and ") else run
    several = plural or _plural(scene, run[0]) or _BOTH.search(scene.text, 0, run[0].position)
    return run if len(run) > 2 or (len(run) > 1 and several) else [spot]


def _run(
    scene: Scene, spot: Spot, all_spots: Sequence[Spot], after: bool, plural: bool
) -> list[Spot]:
    """The list that a place stands in; `after` and `plural` say where commas may be missing."""
    at, run = all_spots.index(spot), [spot]
    for other in all_spots[at + 1 :]:
        if not _listed(scene, run[-1], other, after):
            break
        run.append(other)
    for before in all_spots[:at][::-1]:
        if not _listed(scene, before, run[0], plural):
            break
        run.insert(0, before)
    return run


def _plural(scene: Scene, spot: Spot) -> bool:
    return _PLURAL.search(scene.text, max(0, spot.position - 40), spot.position) is not None


def _listed(scene: Scene, one_: Spot, other: Spot, plural: bool) -> bool:
    gap = scene.text[scene.template.tag_end(one_.position) : other.position]
    unmarked = not gap.strip() and not plural
    alike = one_.exact == other.exact or min(one_.exact, other.exact) >= SETTLED
    return not unmarked and alike and _LISTED.fullmatch(gap) is not None
