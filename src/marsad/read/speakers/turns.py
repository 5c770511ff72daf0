"""Who tells what where a sentence turns to another speaker: "while activists said 40"."""

import itertools
from collections.abc import Sequence
from dataclasses import replace

import msgspec

from marsad.model import Claimant
from marsad.read.actors.names import Name
from marsad.read.counts.found import Found
from marsad.read.events import Mention
from marsad.read.scene import Scene
from marsad.vocabulary.cues import one

_TURN = one("attribution", "turn")


def by_turns(scene: Scene, figures: Sequence[Found], claimants: Sequence[Claimant]) -> list[Found]:
    """Return the figures, each with its speaker where a sentence's speakers count in turn."""
    told = [
        (said, [f for f in figures if start <= f.tag < end])
        for start, end, said in _turns(scene, claimants)
    ]
    if len(told) < 2 or not all(said and counted for said, counted in told):
        return list(figures)
    return [
        replace(found, figure=msgspec.structs.replace(found.figure, claimants=said))
        for said, counted in told
        for found in counted
    ]


def in_turn(
    scene: Scene, mentions: Sequence[Mention], claimants: Sequence[Claimant]
) -> list[Mention]:
    """Return the mentions, each by who tells it: "rebels took it, but the army said it held on".

    Where one of the speakers tells of nothing else the sentence's events are told by both, but
    each toll's event by who counts it: "SANA said four died in Hama and activists nine in Homs".
    """
    told = [
        (said, [m for m in mentions if start <= m.start < end])
        for start, end, said in _turns(scene, claimants)
    ]
    # Before the first turn the report may speak for itself.
    if len(told) < 2 or not all(own for _, own in told) or not all(said for said, _ in told[1:]):
        return [replace(mention, claimants=_counting(mention)) for mention in mentions]
    return [replace(mention, claimants=said) for said, own in told for mention in own]


def _counting(mention: Mention) -> tuple[Claimant, ...]:
    """Return who counts an event's people, if each number has its speaker; else who told it."""
    said = [figure.claimants for figure in mention.figures]
    if not said or not all(said):
        return mention.claimants
    return tuple({claimant.name: claimant for own in said for claimant in own}.values())


def _turns(
    scene: Scene, claimants: Sequence[Claimant]
) -> list[tuple[int, int, tuple[Claimant, ...]]]:
    """Return the stretches of a sentence, as [start, end), with those who speak in each."""
    turns = [match.start("s") for match in _TURN.finditer(scene.text)]
    stretches = itertools.pairwise((0, *turns, len(scene.text)))
    return [(start, end, _named(scene, start, end, claimants)) for start, end in stretches]


def _named(
    scene: Scene, start: int, end: int, claimants: Sequence[Claimant]
) -> tuple[Claimant, ...]:
    """Return those of the speakers whom a stretch of the tagged text names."""
    names = [mark.value for _, mark in scene.template.within(start, end, "AS")]
    told = {name.claimant("").name for name in names if isinstance(name, Name)}
    return tuple(claimant for claimant in claimants if claimant.name in told)
