"""Who holds what, as the report states it: "rebel-held", "bastion", "under the control of"."""

import functools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from marsad.model import ActorRef, Claimant, ControlClaim, Document, Place, span_of
from marsad.read.names import Name
from marsad.read.numbers import find_shares
from marsad.read.quote import quote_span
from marsad.read.scene import Scene
from marsad.read.where import Spot, spots
from marsad.vocabulary.cues import CueTable, Pattern, load_cues, one


@functools.cache
def _cues() -> CueTable:
    return load_cues("control")


_STATES = ("held", "contested")


@dataclass(frozen=True, slots=True)
class Held:
    """A statement of control at [start, end) of a sentence's tagged text."""

    spot: Spot | None
    holder: ActorRef | None
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Statement:
    """A claim of control as far as its sentence goes.

    `place` is None where the sentence names none of its own ("a village held by rebels"): then it
    is where the event of the sentence happened.
    """

    scene: Scene
    held: Held
    claimants: tuple[Claimant, ...]

    @property
    def place(self) -> Place | None:
        """The place that the sentence names."""
        return self.held.spot.place if self.held.spot else None

    @property
    def countrywide(self) -> bool:
        """True where the place is a whole country and no share of it is named."""
        spot = self.held.spot
        return spot is not None and spot.exact == 0 and not find_shares(self.scene.sentence)

    @property
    def unnamed(self) -> bool:
        """True for a settlement or an area without its name: "a village held by rebels"."""
        text = self.scene.text
        return _UNNAMED.search(text[max(0, self.held.start - 30) : self.held.end + 30]) is not None

    def claim(self, document: Document, place: Place) -> ControlClaim:
        """Return the claim for a place."""
        held, scene = self.held, self.scene
        first, last = scene.template.source(held.start), scene.template.source_end(held.end)
        shares = [s for s in find_shares(scene.sentence) if first - 5 <= s.start < last + 5]
        start, end = quote_span(scene.sentence, first, last)
        return ControlClaim(
            id="",
            span=span_of(document, start, end),
            claimants=self.claimants,
            place=place,
            holder=held.holder,
            contested=held.holder is None,
            share=shares[0].share if shares else None,
            as_of=document.published,
        )


def control_of(scene: Scene, claimants: tuple[Claimant, ...]) -> list[Statement]:
    """Return what a sentence says of who holds which place; former holders are no claim."""
    all_spots = spots(scene)
    return [Statement(scene, held, claimants) for held in _held(scene, all_spots)]


def _held(scene: Scene, all_spots: Sequence[Spot]) -> Iterator[Held]:
    taken: list[tuple[int, int]] = []
    for pattern in _cues().patterns:
        if pattern.name not in _STATES or not pattern.possible(scene.text):
            continue
        for match in pattern.regex.finditer(scene.text):
            if any(a < match.end() and match.start() < b for a, b in taken):
                continue
            if _former(scene, match.start()):
                continue
            groups = match.groupdict()
            spot = _spot(scene, pattern, groups, match.start(), match.end(), all_spots)
            holder = _holder(scene, groups)
            if holder is None and pattern.name == "held":
                if pattern.note not in ("speaker", "capital"):
                    continue
                holder = _subject(scene, match.start())
                if holder is None:
                    continue
            taken.append((match.start(), match.end()))
            yield Held(spot, holder, match.start(), match.end())


def _former(scene: Scene, start: int) -> bool:
    before = scene.text[max(0, start - 60) : start]
    return any(p.possible(before) and p.regex.search(before) for p in _cues().named("former"))


def _holder(scene: Scene, groups: dict[str, str | None]) -> ActorRef | None:
    for key in ("who", "who2", "who3"):
        if tag := groups.get(key):
            mark = scene.template.mark(tag)
            name: Name = mark.value
            return name.ref(scene.template.document[mark.start : mark.end])
    return None


def _subject(scene: Scene, start: int) -> ActorRef | None:
    """The side last named before a position."""
    marks = [m for _, m in scene.template.within(0, start, "A") if m.value.actor is not None]
    if not marks:
        return None
    mark = marks[-1]
    ref: ActorRef | None = mark.value.ref(scene.template.document[mark.start : mark.end])
    return ref


def _spot(
    scene: Scene,
    pattern: Pattern,
    groups: dict[str, str | None],
    start: int,
    end: int,
    all_spots: Sequence[Spot],
) -> Spot | None:
    for key in ("at", "at2"):
        if tag := groups.get(key):
            mark = scene.template.mark(tag)
            for spot in all_spots:
                if spot.mark == mark:
                    return spot
    if pattern.note == "capital":
        near = [s for s in all_spots if abs(s.position - end) < 30 or abs(start - s.position) < 30]
        return min(near, key=lambda s: abs(s.position - end)) if near else None
    land = _LAND.search(scene.text, max(0, start - 25), start) is not None
    after = [
        s for s in all_spots if s.position >= end and _same_phrase(scene, end, s.position, land)
    ]
    if after:
        return after[0]
    before = [s for s in all_spots if s.position < start and start - s.position < 60]
    holder_first = bool(groups.get("who")) and scene.text[start] == "<"
    apposed = before and not holder_first and _apposed(scene, before[-1], start)
    return before[-1] if apposed else None


_LAND = one("control", "land")
_UNNAMED = one("control", "unnamed")
_PHRASE = one("control", "phrase")


def _same_phrase(scene: Scene, end: int, position: int, land: bool) -> bool:
    gap = scene.text[end:position]
    if land and gap.startswith(" in "):  # "territory held by rebels in eastern Hama"
        gap = gap[3:]
    return _PHRASE.fullmatch(gap) is not None


def _apposed(scene: Scene, spot: Spot, start: int) -> bool:
    """True for "in the village of X held by": nothing but its own words stand between."""
    gap = scene.text[scene.template.tag_end(spot.position) : start]
    return len(gap.split()) <= 5 and not re.search(r"\b(?:and|said|in|near|from|to)\b", gap)
