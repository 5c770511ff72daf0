"""Where a sentence states control: which words, whose hold, which places."""

import functools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from marsad.model import ActorRef, Place
from marsad.read.focus import Focus, broad
from marsad.read.names import Name
from marsad.read.people import People
from marsad.read.scene import PlaceWords, Scene
from marsad.read.template import Mark
from marsad.read.where import SETTLED, Spot
from marsad.vocabulary.cues import CueTable, Pattern, load_cues, one

_STATES = ("held", "contested")
_SPOKEN = ("speaker", "capital", "antecedent", "country")
"""Notes of patterns that may leave out the holder: the side spoken of."""
_LAND = one("control", "land")
_PHRASE = one("control", "phrase")
_AWAY = one("control", "away")
_LISTED = one("control", "listed")
_PLURAL = one("control", "plural")
_GOVERNED = one("control", "governed")
_NAMELESS = one("control", "nameless")
_ONCE = one("control", "once")
_PEOPLED = one("control", "peopled")
_APART = re.compile(r"\b(?:and|said|in|near|from|to)\b")
_ANCHOR = re.compile(r"\b(?:of|from) (?:the )?(?:town |city |village |capital )?(?:of )?$")
_NEAR = 30
_BEFORE = 60
_FEW = 4
"""More places than this are not named one by one before they are counted."""


@functools.cache
def _cues() -> CueTable:
    return load_cues("control")


@dataclass(frozen=True, slots=True)
class Held:
    """A statement of control at [start, end) of a sentence's tagged text.

    `spot` is None where the sentence names no place of its own; `part` says which part of the
    city spoken of is meant ("the rebel-held east"); `note` is "country" where the whole country
    is, "beside" where a place is named that it only lies near to.
    """

    spot: Spot | None
    holder: ActorRef | None
    start: int
    end: int
    part: str = ""
    note: str = ""


def held_in(scene: Scene, all_spots: Sequence[Spot], focus: Focus) -> Iterator[Held]:
    """Yield the statements of control of a sentence, one a place and holder."""
    taken: list[tuple[int, int]] = []
    for pattern in _cues().possible(scene.text, *_STATES):
        for match in pattern.regex.finditer(scene.text):
            contested = pattern.name == "contested"
            if any(a < match.end() and match.start() < b for a, b in taken) and not contested:
                continue
            if _former(scene, match) or _peopled(scene, match):
                taken.append(match.span())
                continue
            holders = _holders(scene, pattern, match, focus)
            if holders and not contested:
                taken.append(match.span())
            places = _places(scene, pattern, match, all_spots)
            part = match.groupdict().get("part") or match.groupdict().get("part2") or ""
            note = "beside" if match.groupdict().get("beside") else pattern.note
            for holder in holders:
                for spot in places:
                    yield Held(spot, holder, *match.span(), part, note)


def _former(scene: Scene, match: re.Match[str]) -> bool:
    before = scene.text[max(0, match.start() - _BEFORE) : match.start()]
    once = _ONCE.search(match.group()) is not None
    return once or any(p.regex.search(before) for p in _cues().possible(before, "former"))


def _peopled(scene: Scene, match: re.Match[str]) -> bool:
    """True for "Kurdish-dominated", which says who lives there."""
    who = match.groupdict().get("who")
    if who is None or _PEOPLED.search(match.group()) is None:
        return False
    name: Name = scene.template.mark(who).value
    return name.actor is not None and name.actor.alignment == "kurdish-led"


def _holders(
    scene: Scene, pattern: Pattern, match: re.Match[str], focus: Focus
) -> list[ActorRef | None]:
    """Return who holds: None alone for a place that is contested, nothing where nobody is meant."""
    groups = match.groupdict()
    if pattern.name == "contested":
        return [None]
    marks = [
        scene.template.mark(groups[key])
        for key in ("who", "who2", "who3", "also")
        if groups.get(key)
    ]
    if not marks and pattern.note in _SPOKEN:
        spoken = _spoken(scene, pattern.note, match.start(), focus)
        marks = [spoken] if spoken is not None else []
    return [ref for mark in marks if (ref := _ref(scene, mark, focus)) is not None]


def _spoken(scene: Scene, note: str, start: int, focus: Focus) -> Mark | None:
    """The side that is spoken of where a statement leaves it out."""
    before = [m for _, m in scene.template.within(0, start, "A") if m.value.actor is not None]
    if note == "capital" and before:
        return before[-1]
    found = _antecedent(scene, start) if note == "antecedent" else None
    return found or focus.subject_in(scene, start)


def _ref(scene: Scene, mark: Mark, focus: Focus) -> ActorRef | None:
    """Return the side; "the militants" are those of the only group that was named."""
    name: Name = mark.value
    words = scene.template.document[mark.start : mark.end]
    if broad(name) and _NAMELESS.fullmatch(words.lower()):
        groups = focus.groups_up_to(scene, mark)
        name = groups[0] if len(groups) == 1 else name
    return name.ref(words)


def _antecedent(scene: Scene, start: int) -> Mark | None:
    """The side that "which controls" goes back to: the last one that nothing governs.

    Where that is in apposition ("HTS, a jihadist group, which"), it is the one named before it.
    """
    marks = [found for found in scene.template.within(0, start, "A") if found[1].value.actor]
    for number in range(len(marks) - 1, -1, -1):
        position, mark = marks[number]
        before = scene.text[:position]
        if number and before.endswith((" a ", " an ")):
            return marks[number - 1][1]
        if not _GOVERNED.search(before):
            return mark
    return None


def _places(
    scene: Scene, pattern: Pattern, match: re.Match[str], all_spots: Sequence[Spot]
) -> list[Spot | None]:
    spot = _spot(scene, pattern, match, all_spots)
    if spot is None or spot not in all_spots:
        return [spot]
    if several := _counted(scene, match.start(), spot, all_spots):
        return [*several]
    inner = match.groupdict().get("inner")  # "much of Idlib province, including Saraqib, is held"
    named = scene.template.mark(inner) if inner else None
    return [*_with_list(scene, spot, all_spots), *(s for s in all_spots if s.mark == named)]


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
                    return _narrower(scene, spot, all_spots)
            if _ANCHOR.search(scene.text, 0, match.start(key)):
                return _anchor(mark, match.start(key))
    if groups.get("beside") or pattern.note in ("part", "country", "city"):
        return None
    if pattern.note == "capital":
        near = [
            s for s in all_spots if abs(s.position - end) < _NEAR or abs(start - s.position) < _NEAR
        ]
        return min(near, key=lambda s: abs(s.position - end)) if near else None
    land = _LAND.search(scene.text, max(0, start - 25), start) is not None
    after = [
        s for s in all_spots if s.position >= end and _same_phrase(scene, end, s.position, land)
    ]
    if after:
        return _narrower(scene, after[0], all_spots)
    before = [s for s in all_spots if s.position < start and start - s.position < _BEFORE]
    holder_first = bool(groups.get("who")) and scene.text[start] == "<"
    apposed = before and not holder_first and _apposed(scene, before[-1], start)
    return before[-1] if apposed else None


def _anchor(mark: Mark, position: int) -> Spot:
    """The town from which a distance to another is told: it is no place where anything happens."""
    words: PlaceWords = mark.value
    candidates = tuple(entry.id for entry in words.entries)
    return Spot(position, mark, Place(text=words.text, candidates=candidates), SETTLED)


def _narrower(scene: Scene, spot: Spot, all_spots: Sequence[Spot]) -> Spot:
    """Of "Syria's northern Aleppo province" the province."""
    at = all_spots.index(spot) + 1
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


def _with_list(scene: Scene, spot: Spot, all_spots: Sequence[Spot]) -> list[Spot]:
    """The place with those listed beside it: "the towns of Foua and Kefraya, held by"."""
    at = all_spots.index(spot)
    run, plural = [spot], _plural(scene, spot)
    for other in all_spots[at + 1 :]:
        if not _listed(scene, run[-1], other, plural):
            break
        run.append(other)
    for before in all_spots[:at][::-1]:
        if not _listed(scene, before, run[0], plural=True):
            break
        run.insert(0, before)
    return run if len(run) > 1 and _plural(scene, run[0]) else [spot]


def _plural(scene: Scene, spot: Spot) -> bool:
    return _PLURAL.search(scene.text, max(0, spot.position - 40), spot.position) is not None


def _listed(scene: Scene, one_: Spot, other: Spot, plural: bool) -> bool:
    gap = scene.text[scene.template.tag_end(one_.position) : other.position]
    bare = not gap.strip() and not plural
    return not bare and one_.exact == other.exact and _LISTED.fullmatch(gap) is not None
