"""Who holds what, as the report states it: "rebel-held", "bastion", "under the control of"."""

import functools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from marsad.model import ActorRef, Claimant, ControlClaim, Document, Place, span_of
from marsad.read.names import Name
from marsad.read.numbers import find_shares
from marsad.read.quote import quote_span
from marsad.read.scene import Scene
from marsad.read.where import Spot, spots
from marsad.vocabulary.cues import CueTable, Pattern, load_cues


@functools.cache
def _cues() -> CueTable:
    return load_cues("control")


@dataclass(frozen=True, slots=True)
class Held:
    """A statement of control at [start, end) of a sentence's tagged text."""

    spot: Spot
    holder: ActorRef | None
    start: int
    end: int


def control_of(
    document: Document,
    scene: Scene,
    claimants: tuple[Claimant, ...],
    speaker: ActorRef | None,
    focus: Place | None,
) -> list[ControlClaim]:
    """Return what a sentence says of who holds which place; former holders are no claim."""
    all_spots = spots(scene)
    out: list[ControlClaim] = []
    seen: set[tuple[str, str]] = set()
    for held in _held(scene, all_spots, speaker, focus):
        key = (held.spot.place.text, held.holder.name if held.holder else "")
        if key in seen:
            continue
        seen.add(key)
        out.append(_claim(document, scene, held, claimants))
    return out


def _claim(
    document: Document, scene: Scene, held: Held, claimants: tuple[Claimant, ...]
) -> ControlClaim:
    first, last = scene.template.source(held.start), scene.template.source_end(held.end)
    shares = [s for s in find_shares(scene.sentence) if first - 5 <= s.start < last + 5]
    start, end = quote_span(scene.sentence, first, last)
    return ControlClaim(
        id="",
        span=span_of(document, start, end),
        claimants=claimants,
        place=held.spot.place,
        holder=held.holder,
        contested=held.holder is None,
        share=shares[0].share if shares else None,
        as_of=document.published,
    )


def _held(
    scene: Scene, all_spots: Sequence[Spot], speaker: ActorRef | None, focus: Place | None
) -> Iterator[Held]:
    taken: list[tuple[int, int]] = []
    for pattern in _cues().patterns:
        if pattern.name == "former" or not pattern.possible(scene.text):
            continue
        for match in pattern.regex.finditer(scene.text):
            if any(a < match.end() and match.start() < b for a, b in taken):
                continue
            if _former(scene, match.start()):
                continue
            groups = match.groupdict()
            spot = _spot(scene, pattern, groups, match.start(), match.end(), all_spots, focus)
            holder = _holder(scene, groups)
            if holder is None and pattern.name == "held":
                if pattern.note not in ("speaker", "capital"):
                    continue
                holder = _subject(scene, match.start()) or speaker
                if holder is None:
                    continue
            if spot is None:
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
    focus: Place | None,
) -> Spot | None:
    for key in ("at", "at2"):
        if tag := groups.get(key):
            mark = scene.template.mark(tag)
            for spot in all_spots:
                if spot.mark == mark:
                    return spot
    near = [s for s in all_spots if abs(s.position - end) < 70 or abs(s.position - start) < 45]
    if pattern.note == "capital":
        near = [s for s in all_spots if abs(s.position - end) < 30 or abs(start - s.position) < 30]
    if near:
        return min(near, key=lambda s: (s.position < start, abs(s.position - end)))
    del focus
    return None
