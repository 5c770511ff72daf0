"""Whose each figure is where a sentence turns to another speaker: "while activists said 40"."""

import itertools
from collections.abc import Sequence
from dataclasses import replace

import msgspec

from marsad.model import Claimant
from marsad.read.actors.names import Name
from marsad.read.counts.found import Found
from marsad.read.scene import Scene
from marsad.vocabulary.cues import one

_TURN = one("attribution", "turn")


def by_turns(scene: Scene, figures: Sequence[Found], claimants: Sequence[Claimant]) -> list[Found]:
    """Return the figures, each with its speaker where a sentence's speakers count in turn."""
    turns = [match.start("s") for match in _TURN.finditer(scene.text)]
    stretches = list(itertools.pairwise((0, *turns, len(scene.text))))
    told = [
        (_named(scene, start, end, claimants), [f for f in figures if start <= f.tag < end])
        for start, end in stretches
    ]
    if len(told) < 2 or not all(said and counted for said, counted in told):
        return list(figures)
    return [
        replace(found, figure=msgspec.structs.replace(found.figure, claimants=said))
        for said, counted in told
        for found in counted
    ]


def _named(
    scene: Scene, start: int, end: int, claimants: Sequence[Claimant]
) -> tuple[Claimant, ...]:
    """Return those of the speakers whom a stretch of the tagged text names."""
    names = [mark.value for _, mark in scene.template.within(start, end, "AS")]
    told = {name.claimant("").name for name in names if isinstance(name, Name)}
    return tuple(claimant for claimant in claimants if claimant.name in told)
