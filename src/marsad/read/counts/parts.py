"""Numbers that are parts of others: "including 27 children", "five of them", "15 of the 350"."""

import functools
import re

from marsad.model import Group, Measure
from marsad.model.total import INNER
from marsad.read.scene import Scene
from marsad.vocabulary.cues import CueTable, load_cues, one

_OF_THINGS = one("parts", "of_things")
_HURT = re.compile(r" (?:(?:were|was|got|also|been|have|had) )*(?:wounded|injured|hurt)\b")
_OF_VICTIMS = re.compile(r" of (?:the|those|these) (?:victims|casualties|fatalities)$")
_LISTED = re.compile(r"(?:,|,? and) (?P<tag><N\d+>)")
_WIDE = frozenset((Group.PEOPLE, Group.CIVILIANS, Group.COMBATANTS))
_N = re.compile(r"<N\d+>")
# "36 dead - 15 soldiers and 21 jihadists", "40: 22 from the army and 18 from the other side"
_THEIRS = r"(?: (?:from|of|on|among) (?:the )?(?:<A\d+>|[a-z]+)(?: sides?)?)?"
_RUN = re.compile(
    r"<N\d+>(?: (?:dead|killed|deaths|fatalities|casualties|wounded|injured))?"
    rf"(?:(?:(?:,| ?[:–-])?(?: including)? <N\d+>{_THEIRS})(?:(?:,|,? and)? <N\d+>{_THEIRS})*)?"
)
_OF_WHOM = re.compile(
    r"\bof (?:the|those) (?:(?:dead|victims|fatalities|slain)\b(?! and)|(?:who died|killed)$)"
)


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
                listed = [tag for tag in tags_of(match) if not _hurt_besides(scene, tag)]
                out += [position for position in listed if position not in out]
    for position, mark in scene.template.within(0, len(scene.text), "N"):
        words = scene.template.document[mark.start : mark.end]
        if mark.value.part or _OF_VICTIMS.search(words):
            out += [part for part in (position, *_with_it(scene, position)) if part not in out]
        out += [part for part in _adding_up(scene, position) if part not in out]
    return sorted(out)


def of_things(scene: Scene) -> set[int]:
    """Return the numbers that count no people: "seized two of them", of villages where men fell."""
    return {
        position
        for position, mark in scene.template.within(0, len(scene.text), "N")
        if mark.value.part and mark.value.noun == "" and _OF_THINGS.search(scene.text, 0, position)
    }


def _hurt_besides(scene: Scene, position: int) -> bool:
    """True for the last of "four were killed, including a girl, and eleven others were hurt"."""
    if scene.template.at(position).value.noun not in ("others", "other"):
        return False
    return _HURT.match(scene.text, scene.template.tag_end(position)) is not None


def _with_it(scene: Scene, position: int) -> list[int]:
    """Return the women or children listed with a part: "five of them children and two women"."""
    following = _LISTED.match(scene.text, scene.template.tag_end(position))
    if following is None:
        return []
    tag = following.start("tag")
    return [tag] if scene.template.at(tag).value.groups[0] in INNER else []


def _adding_up(scene: Scene, position: int) -> list[int]:
    """Return the list right behind a number that adds up to it: "10 people: four children, …"."""
    tags = [position + tag.start() for tag in _N.finditer(_RUN.match(scene.text, position)[0])]  # type: ignore[index]
    people = [scene.template.at(at).value for at in tags]
    counts = [p.quantity.low or 0 for p in people]
    whole = len(people[0].groups) == 1 and people[0].groups[0] in _WIDE
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


def called_dead(scene: Scene, position: int) -> Measure | None:
    """Return killed for "nine of the dead", whatever befell others that their sentence counts."""
    mark = scene.template.at(position)
    words = _OF_WHOM.search(scene.template.document[mark.start : mark.end])
    return Measure.KILLED if words is not None else None


def called_hurt(scene: Scene, position: int) -> Measure | None:
    """Return injured for "52 of the wounded", whatever else their sentence counts."""
    mark = scene.template.at(position)
    words = scene.template.document[mark.start : mark.end]
    return Measure.INJURED if one("parts", "injured").search(words) else None
