"""Weeks of a feast in which a report is written: they say when nothing was."""

import re

from marsad.model import When
from marsad.read.scene import Scene
from marsad.read.times.periods import BY_FEASTS

SEASON = 7
"""Days from which a feast is a season: Ramadan, and no Eid."""
_BEGAN = re.compile(r"<T\d+> (?:which|that) (?:began|begins|started|starts|ended|ends)(?: on)? $")


def in_season(when: When, scene: Scene) -> bool:
    """True for "a massacre committed in Ramadan", told in Ramadan."""
    day = scene.published.end
    if day is None or when.start is None or when.end is None or BY_FEASTS not in when.evidence:
        return False
    return (when.days or 0) > SEASON and when.start <= day <= when.end


def of_a_time(scene: Scene, position: int) -> bool:
    """True for a time that tells when another began: "in Ramadan, which began last week"."""
    return _BEGAN.search(scene.text, 0, position) is not None
