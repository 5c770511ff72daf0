"""Totals over many events, a period or an area, told apart from the toll of one event."""

import functools
import re
from collections.abc import Sequence
from itertools import pairwise

import msgspec

from marsad.model import Claimant, Document, Measure, Place, Status, TallyClaim, span_of
from marsad.read.counts.found import Found
from marsad.read.counts.periods import HARM, SHORT, lasting, period_of
from marsad.read.cues.status import status_of
from marsad.read.places.exact import LOOSE, PART, PROVINCE
from marsad.read.places.spot import Spot, spots
from marsad.read.quote import quote_span
from marsad.read.scene import Scene
from marsad.read.times.asides import asides
from marsad.vocabulary.cues import CueTable, load_cues, one

# No single event of a war is told with as many: from here on a figure is a total.
_TOTAL = {
    Measure.KILLED: 5_000,
    Measure.INJURED: 10_000,
    Measure.DISPLACED: 200_000,
    Measure.TRAPPED: 450_000,
    Measure.DETAINED: 5_000,
}
_SUPERLATIVE = one("tallies", "superlative")
_OWN = one("tallies", "own")
_ALL_OVER = re.compile(r"\b(?:across|throughout|around|all over) $")
_TAG = re.compile(r"<[NP]\d+>")
_SHARE = one("figures", "share")
_EVERYWHERE = one("tallies", "everywhere")
_SINGLE = one("tallies", "single")
_ADDS_UP = one("tallies", "adds_up")
_LATEST = re.compile(r"(?:\b(?:latest|last|most recent)\b[^.;]*?|<T\d+>,) when ")
_AND = re.compile(r",?(?: and)?(?: in| on)?(?: the)? (?:(?:province|city|cities) of )?")
# Between the number and the places: they are of another verb, or it lies between them.
_ELSE = re.compile(
    r"[.;:]|\b(?:while|but|where|between|as|reported)\b"
    r"|\band (?!<[NQ]|others|dozens|scores|wounded|injured)"
)

# Numbers that only a war reaches; thousands flee a single battle.
_THOUSANDS = re.compile(r"thousands|million", re.IGNORECASE)
_VAGUE = dict.fromkeys(_TOTAL, _THOUSANDS) | {
    Measure.DISPLACED: re.compile(r"hundreds of thousands|million", re.IGNORECASE)
}


@functools.cache
def _cues() -> CueTable:
    return load_cues("tallies")


def is_total(scene: Scene, found: Found) -> bool:
    """Return whether a figure sums over many events rather than belonging to one."""
    quantity = found.figure.quantity
    number = quantity.low if quantity.low is not None else quantity.high
    if number is not None and number >= _TOTAL.get(found.figure.measure, 10**9):
        return True
    vague = _VAGUE.get(found.figure.measure)
    if number is None and vague is not None and vague.search(quantity.words):
        return True
    first, last = _part(scene, found)
    if found.figure.measure is Measure.TRAPPED:
        return False  # a siege lasts
    if lasting(scene, found, first, last) or _all_over(scene, found, last):
        return True
    if _across(scene, found) or _of_days(scene, first, last):
        return True
    if found.figure.measure in (Measure.EVACUATED, Measure.CAPTURED):
        return False
    text = _SUPERLATIVE.sub("", _without_asides(scene, found, first, last))
    return any(
        p.regex.search(text) and not (p.note == "open" and _SINGLE.search(text))
        for p in _cues().possible(text, "total")
    )


def _without_asides(scene: Scene, found: Found, first: int, last: int) -> str:
    """The text of a clause, without what describes sides and places in it."""
    text = scene.text
    for start, end in asides(scene, found.tag, scene.template.tag_end(found.tag)):
        text = f"{text[:start]}{' ' * (end - start)}{text[end:]}"
    return text[first:last]


def _part(scene: Scene, found: Found) -> tuple[int, int]:
    """The clause of a number, or its part before or behind "bringing the toll to".

    So is what begins with "when": "raids since then, the latest on Friday when two died", "the
    third raid since Friday, when two died".
    """
    first, last = scene.clause(found.tag)
    if (latest := _LATEST.search(scene.text, first, found.tag)) is not None:
        first = latest.end()
    sum_ = _ADDS_UP.search(scene.text, first, last)
    if sum_ is None:
        return first, last
    return (first, sum_.start()) if found.tag < sum_.start() else (sum_.start(), last)


def _of_days(scene: Scene, first: int, last: int) -> bool:
    """True for what the dead add up to over days: "bringing to five those killed this month"."""
    if _ADDS_UP.match(scene.text, first, last) is None:
        return False
    times = [mark.value.when.days for _, mark in scene.template.within(first, last, "T")]
    return any(days is not None and days > SHORT for days in times)


def has_own_place(scene: Scene, found: Found) -> bool:
    """Return whether a part of a total is an event's: "nine in Binnish", "ten when it was hit"."""
    end = scene.template.tag_end(found.tag)
    own = _OWN.match(scene.text, end) if found.figure.part_of else None
    shared = _SHARE.match(scene.text, end)
    if own is None and shared is None:
        return False
    after = [s for s in spots(scene) if s.position >= end]
    near = bool(after) and (shared or "<N" not in scene.text[end : after[0].position])
    if _across(scene, found):
        return False
    least = LOOSE if found.figure.part_of else PROVINCE  # "one in Homs province"
    return bool(own and own["when"]) or (bool(near) and after[0].exact >= least)


def _across(scene: Scene, found: Found) -> bool:
    """Whether the dead or hurt are of two provinces: "five killed in attacks in Homs and Idlib"."""
    quantity, end = found.figure.quantity, scene.template.tag_end(found.tag)
    if found.figure.measure not in HARM or quantity.low == quantity.high == 1:
        return False
    after = [s for s in spots(scene) if s.position > end]
    for one_, other in pairwise(after):
        before = scene.text[end : one_.position]
        gap = scene.text[scene.template.tag_end(one_.position) : other.position]
        provinces = _provinces(one_), _provinces(other)
        if _AND.fullmatch(gap) and all(provinces) and not provinces[0] & provinces[1]:
            return _ELSE.search(before) is None
    return False


def _all_over(scene: Scene, found: Found, last: int) -> bool:
    """Whether the dead or hurt are of the whole country: "killed 34 people across Syria"."""
    if found.figure.measure not in HARM or found.figure.part_of:
        return False
    for spot in spots(scene):
        if found.tag < spot.position < last and not spot.far and spot.exact < PART:
            between = scene.text[scene.template.tag_end(found.tag) : spot.position]
            if _ALL_OVER.search(between) and not _TAG.search(between):
                return True
    return False


def _provinces(spot: Spot) -> set[str]:
    """The provinces that a place is or is the seat of, by name."""
    return {e.name for e in spot.mark.value.entries if e.name == e.admin1 and not spot.far}


def tally_of(
    document: Document,
    scene: Scene,
    found: Found,
    claimants: tuple[Claimant, ...],
    scope: Place,
) -> TallyClaim:
    """Return the total as a claim of the nearest place that its sentence names, else of `scope`."""
    since, until = period_of(scene, found, document.published)
    figure = found.figure
    expected = status_of(scene, found.tag) is Status.EXPECTED  # "could drive a million out"
    start, end = quote_span(scene.sentence, figure.start, figure.end)
    return TallyClaim(
        id="",
        span=span_of(document, start, end),
        claimants=figure.claimants or claimants,
        status=Status.EXPECTED if expected else Status.REPORTED,
        figure=msgspec.structs.replace(figure, claimants=()),
        since=since,
        until=until,
        scope=(None if _everywhere(scene, found) else _scope(_of_sum(scene, found), found))
        or scope,
    )


def _everywhere(scene: Scene, found: Found) -> bool:
    """True for "93 were killed nationwide, 31 of them in Damascus": the total is the country's."""
    return not found.figure.part_of and _EVERYWHERE.search(scene.text) is not None


def _of_sum(scene: Scene, found: Found) -> Sequence[Spot]:
    """The places that a total is told of: those behind "bringing to nine", if any are."""
    first, last = _part(scene, found)
    behind = [s for s in spots(scene) if first <= s.position < last]
    return behind if behind and _ADDS_UP.match(scene.text, first) else spots(scene)


def _scope(all_spots: Sequence[Spot], found: Found) -> Place | None:
    home = [spot for spot in all_spots if not spot.far]
    if not home:
        return None
    return min(home, key=lambda spot: abs(spot.position - found.tag)).place
