"""Totals over many events, a period or an area, told apart from the toll of one event."""

import functools
import re
from collections.abc import Sequence
from itertools import pairwise

import msgspec

from marsad.model import UNKNOWN_TIME, Claimant, Document, Measure, Place, TallyClaim, When, span_of
from marsad.read.counts.found import Found
from marsad.read.places.exact import LOOSE, PROVINCE
from marsad.read.places.spot import Spot, spots
from marsad.read.quote import quote_span
from marsad.read.scene import Scene
from marsad.read.template import Mark
from marsad.read.times import TimeKind, TimeMention
from marsad.vocabulary.cues import CueTable, load_cues, one

# No single event of a war is told with as many: from here on a figure is a total.
_TOTAL = {
    Measure.KILLED: 5_000,
    Measure.INJURED: 10_000,
    Measure.DISPLACED: 200_000,
    Measure.TRAPPED: 450_000,
}
LONG = 8
"""Days: figures over a longer stretch than this are totals."""
SHORT = 1
"""Days: "since Friday" of Saturday's report is one event's time."""
_BATTLE = 7
"""Days: a battle at one place goes on as long and is one event, also "in the past three days"."""
_MONTH = range(28, 32)
_WEEK = 7
_MANY = dict.fromkeys(Measure, 100) | {Measure.INJURED: 300}
"""So many in a month that is named are a total; fewer may be one attack's that is told of it."""

_UNDATED = {Measure.KILLED: 200, Measure.INJURED: 1_000}
"""So many of no named time are the toll of a campaign, unless one blow felled them."""

_BLOW = one("tallies", "blow")
_ONE_ATTACK = one("tallies", "one_attack")
_SUPERLATIVE = one("tallies", "superlative")
_FIGHT = one("tallies", "battle")
_PAST = one("tallies", "past")
_THIS_YEAR = one("tallies", "this_year")
_ATTACKS = one("tallies", "attacks")
_STRUCK = one("tallies", "struck")
_OWN = one("tallies", "own")
_SHARE = one("figures", "share")
_SINGLE = one("tallies", "single")
_ADDS_UP = one("tallies", "adds_up")
_HARM = (Measure.KILLED, Measure.INJURED)
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
    if _long(scene, found, number or 0) or _undated(scene, found):
        return True
    if _across(scene, found) or _of_days(scene, first, last):
        return True
    if found.figure.measure in (Measure.EVACUATED, Measure.CAPTURED):
        return False
    text = _SUPERLATIVE.sub("", scene.text[first:last])
    return any(
        p.regex.search(text) and not (p.note == "open" and _SINGLE.search(text))
        for p in _cues().possible(text, "total")
    )


def _part(scene: Scene, found: Found) -> tuple[int, int]:
    """The clause of a number, or its part before or behind "bringing the toll to"."""
    first, last = scene.clause(found.tag)
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


def _long(scene: Scene, found: Found, number: int) -> bool:
    """Whether the clause speaks of a time since a day, or of a longer stretch than one event."""
    first, last = _part(scene, found)
    tag, measure = found.tag, found.figure.measure
    least = _MANY[measure]
    compared = [match.span() for match in _SUPERLATIVE.finditer(scene.text, first, last)]
    fought = _FIGHT.search(scene.text, first, last) is not None
    for position, mark in scene.template.within(first, last, "T"):
        mention: TimeMention = mark.value
        if any(start <= position < end for start, end in compared):
            continue
        days = mention.when.days
        if mention.kind is TimeKind.SINCE and days is not None:
            start = mention.when.start
            end = scene.published.end
            short = _BATTLE if fought else SHORT
            if start is not None and end is not None and (end - start).days > short:
                return True
        words = scene.template.document[mark.start : mark.end].lower()
        battle = fought and (days or 0) <= _BATTLE and not _STRUCK.search(scene.text, first, last)
        point = mention.kind is TimeKind.POINT  # "last weeks attack", without its apostrophe
        past = _PAST.match(words) is not None and not (battle or point)
        if past or (mention.kind is TimeKind.RANGE and (days or 0) > LONG):
            return True
        if point and measure in _HARM and _of_many(scene, tag, position, mark, days or 0):
            return not fought
        if point and days in _MONTH and number >= least:
            return not fought and _ONE_ATTACK.search(scene.text, first, last) is None
    return False


def _of_many(scene: Scene, tag: int, position: int, mark: Mark, days: int) -> bool:
    """Whether what is counted is of all attacks of a week, month or year.

    "60 attacks last month, in which 20 died", "30 people have drowned this year".
    """
    attacks = _ATTACKS.search(scene.text, 0, tag)
    if days >= _WEEK and attacks is not None and attacks.start() < position < tag:
        return True
    words = scene.template.document[max(0, mark.start - 8) : mark.end].lower()
    this_year = _THIS_YEAR.search(words) is not None
    return this_year and _ONE_ATTACK.search(scene.text, *scene.clause(tag)) is None


def _across(scene: Scene, found: Found) -> bool:
    """Whether the dead or hurt are of two provinces: "five killed in attacks in Homs and Idlib"."""
    quantity, end = found.figure.quantity, scene.template.tag_end(found.tag)
    if found.figure.measure not in _HARM or quantity.low == quantity.high == 1:
        return False
    after = [s for s in spots(scene) if s.position > end]
    for one_, other in pairwise(after):
        before = scene.text[end : one_.position]
        gap = scene.text[scene.template.tag_end(one_.position) : other.position]
        provinces = _provinces(one_), _provinces(other)
        if _AND.fullmatch(gap) and all(provinces) and not provinces[0] & provinces[1]:
            return _ELSE.search(before) is None
    return False


def _provinces(spot: Spot) -> set[str]:
    """The provinces that a place is or is the seat of, by name."""
    return {e.name for e in spot.mark.value.entries if e.name == e.admin1 and not spot.far}


def _undated(scene: Scene, found: Found) -> bool:
    """Whether hundreds fell at no time that the sentence names, and not by gas or at one go."""
    many = (found.figure.quantity.low or 0) >= _UNDATED.get(found.figure.measure, 10**9)
    return (
        many
        and not any(
            mark.value.when.known for _, mark in scene.template.within(0, len(scene.text), "T")
        )
        and _BLOW.search(scene.text) is None
    )


def tally_of(
    document: Document,
    scene: Scene,
    found: Found,
    claimants: tuple[Claimant, ...],
    scope: Place,
) -> TallyClaim:
    """Return the total as a claim of the nearest place that its sentence names, else of `scope`."""
    since, until = _period(scene, found, document.published)
    figure = found.figure
    start, end = quote_span(scene.sentence, figure.start, figure.end)
    return TallyClaim(
        id="",
        span=span_of(document, start, end),
        claimants=figure.claimants or claimants,
        figure=msgspec.structs.replace(figure, claimants=()),
        since=since,
        until=until,
        scope=_scope(spots(scene), found) or scope,
    )


def _period(scene: Scene, found: Found, published: When) -> tuple[When, When]:
    times = [
        (mark.value.kind is not TimeKind.SINCE, abs(position - found.tag), mark.value.when)
        for position, mark in scene.template.within(0, len(scene.text), "T")
        if mark.value.when.known
    ]
    if not times:
        return UNKNOWN_TIME, published
    return min(times, key=lambda item: item[:2])[2], published


def _scope(all_spots: Sequence[Spot], found: Found) -> Place | None:
    home = [spot for spot in all_spots if not spot.far]
    if not home:
        return None
    return min(home, key=lambda spot: abs(spot.position - found.tag)).place
