"""Counted people who speak, and are nobody that something was done to: "two residents said"."""

import re
from collections.abc import Sequence

from marsad.read.actors.two_names import common, inside
from marsad.read.template import Mark
from marsad.vocabulary.cues import one

_TELLS = one("marks", "tells")
_TOLD_BY = one("marks", "told_by")
_BEGINS = one("marks", "begins")
_QUOTED = re.compile(r'["”] (?:said|added|recalled) $')
"""Behind a quotation: "said a farmer who fled", where in "said a boy was hurt" nobody speaks."""
_OPENING = 20
"""Characters of the longest opening of a clause."""


def speaks(text: str, people: Mark, marks: Sequence[Mark]) -> bool:
    """True for "a medic told AFP", "two residents said": who speaks is nobody counted.

    So are the sources behind a bare number: "three security sources and a monitor said".
    """
    theirs = [m for m in marks if _names(m, people)]
    whole = (m.end for m in theirs if m.kind == "S" and m.end > people.end)
    told = _TELLS.match(text, max(whole, default=people.end)) or _TOLD_BY.search(
        text, 0, people.start
    )
    if told is None:
        return False
    if theirs:
        return people.value.weak or _open(text, people, told)
    quoted = _QUOTED.search(text, max(0, people.start - _OPENING), people.start)
    return people.value.weak and (quoted is not None or _open(text, people, told))


def _names(mark: Mark, people: Mark) -> bool:
    """Whether a mark is in the words for those counted, or a source behind a number alone."""
    if mark.kind == "S" and not people.value.noun and mark.start == people.end + 1:
        return True
    return (mark.kind == "A" or common(mark)) and inside(mark, people)


def _open(text: str, people: Mark, told: re.Match[str]) -> bool:
    """Whether several open their clause and speak in it: in "killed two, medics said" none do."""
    begins = _BEGINS.search(text, max(0, people.start - _OPENING), people.start)
    opens = begins is not None and ("," not in begins.group() or "," not in told.group())
    return opens and told.group().endswith(("said", "told", "says"))
