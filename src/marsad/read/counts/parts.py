"""Numbers that are parts of others: "including 27 children", "five of them", "15 of the 350"."""

import functools
import re

from marsad.model import Group, Measure
from marsad.read.scene import Scene
from marsad.vocabulary.cues import CueTable, load_cues, one

_N = re.compile(r"<N\d+>")
_RUN = re.compile(r"<N\d+>(?:(?:(?:,| ?[:–-])?(?: including)? <N\d+>)(?:(?:,|,? and)? <N\d+>)*)?")


@functools.cache
def _cues() -> CueTable:
    return load_cues("parts")


def tags_of(match: re.Match[str]) -> list[int]:
    """Return the positions of the numbers that a match lists."""
    start = match.start("list")
    return [start + tag.start() for tag in _N.finditer(match["list"])]


def parts_in(scene: Scene) -> list[int]:
    """Return the positions of numbers of people who are counted elsewhere too."""
    out: list[int] = []
    for pattern in _cues().possible(scene.text):
        if "list" in pattern.regex.groupindex:
            for match in pattern.regex.finditer(scene.text):
                out += [position for position in tags_of(match) if position not in out]
    for position, mark in scene.template.within(0, len(scene.text), "N"):
        if mark.value.part and position not in out:
            out.append(position)
        out += [part for part in _adding_up(scene, position) if part not in out]
    return sorted(out)


def _adding_up(scene: Scene, position: int) -> list[int]:
    """Return the list right behind a number that adds up to it: "10 people: four children, …"."""
    tags = [position + tag.start() for tag in _N.finditer(_RUN.match(scene.text, position)[0])]  # type: ignore[index]
    people = [scene.template.at(at).value for at in tags]
    counts = [p.quantity.low or 0 for p in people]
    whole = people[0].groups in ((Group.PEOPLE,), (Group.CIVILIANS,))
    adds = len(tags) > 2 and counts[0] == sum(counts[1:])
    return tags[1:] if whole and adds else []


def told_fates(scene: Scene) -> dict[int, Measure]:
    """Return what befell parts by the words for whom they are of: "two were among the dead"."""
    out: dict[int, Measure] = {}
    for pattern in _cues().possible(scene.text):
        if "list" in pattern.regex.groupindex:
            for match in pattern.regex.finditer(scene.text):
                fates = _fates(match.group())
                if len(fates) == 1:
                    out |= dict.fromkeys(tags_of(match), fates[0])
    return out


def _fates(text: str) -> list[Measure]:
    named = (("killed", Measure.KILLED), ("injured", Measure.INJURED))
    return [measure for name, measure in named if one("parts", name).search(text)]


def wholes_in(scene: Scene) -> dict[int, int]:
    """Return the positions of numbers that others are taken from, with those of the others."""
    return {
        match.start("whole"): match.start("part")
        for pattern in _cues().possible(scene.text, "base")
        for match in pattern.regex.finditer(scene.text)
    }


def befell(scene: Scene) -> Measure | None:
    """Return what befell the people whom a sentence takes a part of: "among the dead"."""
    return next(iter(_fates(scene.text)), None)


_BESIEGED = 10_000
_DISPLACED = 200_000
"""So many are a number of its own; fewer may be those whom the sentence says were bombed."""


def called(scene: Scene, position: int) -> Measure | None:
    """What befell the people of "35 wounded Syrians", whatever the sentence says of them."""
    mark = scene.template.at(position)
    words = scene.template.document[mark.start : mark.end]
    low = mark.value.quantity.low
    if low is None:  # "dozens of wounded children" are any day's
        return None
    for name, measure, least in (
        ("injured", Measure.INJURED, 0),
        ("displaced", Measure.DISPLACED, _DISPLACED),
        ("trapped", Measure.TRAPPED, _BESIEGED),
    ):
        if low >= least and one("parts", name).search(words):
            return measure
    return None
