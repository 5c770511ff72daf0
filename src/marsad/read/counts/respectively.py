"""Tolls told in the order of their places: "hit Hass and Sarmin, killing 6 and 9 respectively"."""

import re
from collections.abc import Sequence

from marsad.read.counts.found import Found
from marsad.read.places.exact import SETTLED
from marsad.read.places.spot import Spot
from marsad.read.scene import Scene

_RESPECTIVELY = re.compile(r"\brespectively\b")


def respectively(
    scene: Scene, mine: Sequence[Found], all_spots: Sequence[Spot]
) -> list[tuple[list[Found], Spot]]:
    """Return each toll with the place that it is told of, where places and tolls are as many."""
    word = _RESPECTIVELY.search(scene.text)
    leads = [f for f in mine if not f.figure.part_of and word and f.tag < word.start()]
    if word is None or len(leads) < 2:
        return []
    named = [spot for spot in all_spots if spot.exact >= SETTLED and spot.position < word.start()]
    before = [spot for spot in named if spot.position < leads[0].tag]
    here = before or [spot for spot in named if spot.position > leads[-1].tag]
    finest = max((spot.exact for spot in here), default=0)
    for listed in (here, [spot for spot in here if spot.exact == finest]):
        if len(listed) == len(leads):
            return [
                (_with_the_rest(mine, leads, lead), spot)
                for lead, spot in zip(leads, listed, strict=True)
            ]
    return []


def _with_the_rest(mine: Sequence[Found], leads: Sequence[Found], lead: Found) -> list[Found]:
    """Return a toll; the last one with what is counted besides them all."""
    return [lead, *(f for f in mine if f not in leads)] if lead is leads[-1] else [lead]
