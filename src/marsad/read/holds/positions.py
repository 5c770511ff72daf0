"""Bases, checkpoints and observation posts: whose, how many, and whether they stay."""

import functools
import re
from collections.abc import Iterator

from marsad.model import (
    UNKNOWN_TIME,
    Claimant,
    Document,
    Place,
    PositionChange,
    PositionClaim,
    Qualifier,
    Quantity,
    Status,
    When,
    span_of,
)
from marsad.read.counts.people import People
from marsad.read.places.spot import spots
from marsad.read.places.where import places_for
from marsad.read.quote import quote_span
from marsad.read.scene import Scene
from marsad.read.times.timing import time_for
from marsad.vocabulary.cues import CueTable, load_cues


@functools.cache
def _cues() -> CueTable:
    return load_cues("positions")


def positions_of(
    document: Document, scene: Scene, claimants: tuple[Claimant, ...], focus: Place | None
) -> Iterator[PositionClaim]:
    """Yield what a sentence says of positions, one claim a kind of position."""
    for pattern in _cues().possible(scene.text):
        for match in pattern.regex.finditer(scene.text):
            for kind, count in (("kind", ("n", "n3", "single")), ("kind2", ("n2",))):
                if match.groupdict().get(kind):
                    yield _claim(
                        document, scene, match, (pattern.name, kind, count), claimants, focus
                    )


def _claim(
    document: Document,
    scene: Scene,
    match: re.Match[str],
    what: tuple[str, str, tuple[str, ...]],
    claimants: tuple[Claimant, ...],
    focus: Place | None,
) -> PositionClaim:
    name, kind, counts = what
    owner = scene.template.mark(match["who"])
    here = places_for(scene, spots(scene), match.start(), match.end())
    first, last = scene.template.source(match.start()), scene.template.source_end(match.end())
    start, end = quote_span(scene.sentence, first, last)
    change = PositionChange(name)
    return PositionClaim(
        id="",
        span=span_of(document, start, end),
        claimants=claimants,
        status=Status.EXPECTED if change is PositionChange.EXPECTED_TO_LEAVE else Status.REPORTED,
        owner=owner.value.ref(document.text[owner.start : owner.end]),
        type=_type(match[kind]),
        change=change,
        count=_count(scene, match, counts),
        place=here[0].place if here else focus,
        when=_when(scene, match),
    )


def _when(scene: Scene, match: re.Match[str]) -> When:
    """The time of the clause where the statement begins, or else of the one where it ends."""
    start, end = match.span()
    return time_for(scene, start, end) or time_for(scene, end - 1, end) or UNKNOWN_TIME


def _type(words: str) -> str:
    for stem, kind in (
        ("observation", "observation_post"),
        ("base", "base"),
        ("checkpoint", "checkpoint"),
    ):
        if stem in words:
            return kind
    return "position"


def _count(scene: Scene, match: re.Match[str], groups: tuple[str, ...]) -> Quantity | None:
    for group in groups:
        tag = match.groupdict().get(group)
        if tag and group == "single":  # "another observation post"
            return Quantity(low=1, high=1, qualifier=Qualifier.EXACTLY, words=tag.strip())
        if tag:
            value = scene.template.mark(tag).value
            quantity: Quantity = value.quantity if isinstance(value, People) else value[0]
            return quantity
    return None
