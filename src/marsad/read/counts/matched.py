"""Which numbers a pattern's match counts."""

import re
from collections.abc import Iterator

from marsad.read.counts.parts import tags_of
from marsad.read.scene import Scene

_OTHERS = ("", "others", "other")


def matches(regex: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Yield all matches, also those that begin inside another's span after its first number."""
    at = 0
    while match := regex.search(text, at):
        yield match
        first = text.find(">", match.start())
        at = max(match.start() + 1, min(match.end(), first + 1 if first >= 0 else match.end()))


def one_list(scene: Scene, match: re.Match[str]) -> list[int]:
    """Return the numbers that a match counts.

    Beside each other with no comma are only whole and part: of "twelve people two of them
    children died" both, of "page 12 35 people died" the last; "a man a woman and a boy" are persons
    of one list. Of a pattern that counts `both` who is named first and last, "50 martyrs and 200
    others wounded" are the last alone.
    """
    runs: list[list[int]] = []
    for position in tags_of(match):
        beside = bool(runs) and scene.text[scene.template.tag_end(runs[-1][-1]) : position] == " "
        people = scene.template.at(position).value
        persons = beside and people.weak and scene.template.at(runs[-1][-1]).value.weak
        if runs and (people.part or persons or not beside):
            runs[-1].append(position)
        else:
            runs.append([position])
    run = runs[-1] if match.start("list") == match.start() else runs[0]
    last = scene.template.at(run[-1]).value
    return run[-1:] if "both" in match.re.groupindex and last.noun in _OTHERS else run
