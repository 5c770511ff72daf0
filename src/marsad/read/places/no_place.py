"""Names of places at which a sentence tells of nothing: its dateline, a capital that acts."""

import re

from marsad.read.parse.speech import speaks
from marsad.read.parse.syntax import Syntax
from marsad.read.scene import PlaceWords, Scene
from marsad.read.template import Mark
from marsad.vocabulary.cues import one

_BUILDING = one("marks", "building")
_TOLD_BEFORE = one("places", "told_before")
_INSTITUTION = one("marks", "institution")
_SMALL = frozenset(("village", "city_district"))
_BUILT = frozenset(("hospital", "building", "mosque", "school"))
_DATELINE = re.compile(r"(?:[a-z. ]{0,40}(?:\d{4})? ?)?$")
_IN_UNIT = one("places", "in_unit")
_SIDED = ("pro-", "anti-")
_GOVERNS = one("places", "governs")
_SEAT = one("places", "seat")
_IN = re.compile(r"\b(?:in|at|near|outside|to|from|between) (?:both )?$")
_PAIR = 12  # characters to the other of two names
_ADDRESSED = one("places", "addressed")
_ADDRESSED_AFTER = one("places", "addressed_after")
_HEARD = one("places", "heard")
_ACCORDING = one("places", "according")
_CALLED = one("places", "called")
_SAID_IN = one("places", "said_in")
_BEARER = one("places", "bearer")
_GRIP = frozenset(("control", "hand", "grip", "rule"))


def no_place(scene: Scene, position: int, end: int, mark: Mark) -> bool:
    """Return whether nothing happens at the place whose tag stands at [position, end)."""
    return (
        _dateline(scene, position, mark)
        or _part_of_name(scene, end, mark)
        or _institution(scene, end, mark)
        or _acts(scene, position, mark)
        or _governs(scene, position, end, mark)
        or _HEARD.search(scene.text, max(0, position - 90), position) is not None
        or _of_teller(scene, position, end)
        or _told_before(scene, mark)
        or _elsewhere(scene, end, mark)
    )


def _dateline(scene: Scene, position: int, mark: Mark) -> bool:
    """True for the city from which the report was filed, at the very start of the text."""
    if position > 45 or scene.index > 1 or not mark.value.entries:
        return False
    written = scene.template.document[mark.start : mark.end]
    after = scene.template.document[mark.end : mark.end + 3]
    far = not mark.value.home
    capital = written.isupper() and len(written) > 4
    return (
        capital
        or (far and (position == 0 or after.startswith((" (", " -", ": "))))
        or (
            far
            and after[:1] == " "
            and after[1:2].isupper()
            and _DATELINE.match(scene.text[:position]) is not None
        )
    )


def _of_teller(scene: Scene, position: int, end: int) -> bool:
    """True for part of a person's or a body's name: "according to Abu Omar, who saw it"."""
    told = _ACCORDING.search(scene.text, max(0, position - 60), position)
    return told is not None and _CALLED.match(scene.text, end) is not None


def _acts(scene: Scene, position: int, mark: Mark) -> bool:
    """True for a capital that does something, as its government: "Ankara has massed".

    Towns of the conflict's ground do so only by words: "Damascus denied", and not "Homs saw".
    """
    words: PlaceWords = mark.value
    if scene.syntax is None or not words.entries:
        return False
    word = scene.tagged(position)
    if scene.syntax.relation(word) != "nsubj" or _held(scene.syntax, word):
        return False
    return not words.home or speaks(scene.syntax, word)


def _held(syntax: Syntax, word: int) -> bool:
    """True for "Mosul is under their control", "in their hands": of a place, no government."""
    head = syntax.tokens[word].head
    return head is not None and syntax.tokens[head].lemma in _GRIP


def _governs(scene: Scene, position: int, end: int, mark: Mark) -> bool:
    """True for a capital that stands for its government: "its Damascus ally"."""
    text = scene.text
    if not any(entry.kind == "city" for entry in mark.value.entries):
        return False
    if (
        text.endswith(_SIDED, 0, position)
        or _GOVERNS.match(text, end)
        or _SEAT.search(text, max(0, position - 80), position)
        or _paired(scene, position, end)
    ):
        return True
    asked = _ADDRESSED.search(text, max(0, position - 20), position)
    return asked is not None and _ADDRESSED_AFTER.match(text, end) is not None


def _paired(scene: Scene, position: int, end: int) -> bool:
    """True for one of two capitals, of which one is far away: "Moscow and Damascus launched".

    "Bombs in Moscow and Damascus" went off there.
    """
    for other, mark in scene.template.within(max(0, position - _PAIR), end + _PAIR, "P"):
        first, last = min(other, position), max(other, position)
        joined = scene.text[scene.template.tag_end(first) : last] == " and "
        away = mark.value.far and bool(mark.value.entries)
        if other != position and joined and away and not _IN.search(scene.text, 0, first):
            return True
    return False


def _part_of_name(scene: Scene, end: int, mark: Mark) -> bool:
    """True for "the Khulafa al-Rashideen mosque", "Omar bin al-Khattab": not there."""
    if _BEARER.search(scene.template.document, max(0, mark.start - 40), mark.start):
        return True
    before = scene.template.document[scene.sentence.start : mark.start]
    return bool(
        mark.value.entries
        and _BUILDING.match(scene.text, end)
        and re.search(r"[a-z]\w* [A-Z][a-z]+ $", before)
    )


def _institution(scene: Scene, end: int, mark: Mark) -> bool:
    """True for "a Sharia court", a word that with an article is a village: al-Sharia."""
    if not mark.value.entries or _INSTITUTION.match(scene.text, end) is None:
        return False
    article = scene.template.document[mark.start : mark.end].lower().startswith("al")
    small = all(e.kind in _SMALL and e.name.startswith("al-") for e in mark.value.entries)
    return small and not article


def _told_before(scene: Scene, mark: Mark) -> bool:
    """True for "the Idlib town was shelled": one named before, of that province."""
    if not any(e.name == e.admin1 for e in mark.value.entries):  # no province, nor its capital
        return False
    found = _TOLD_BEFORE.match(scene.template.document, max(0, mark.start - 4))
    return found is not None and found.start("kind") <= mark.end + 1


def _elsewhere(scene: Scene, end: int, mark: Mark) -> bool:
    """True for "the National Hospital in Jasim" where that is known of another city alone.

    So for "the Hajah Hospital in Jasim", which is named after something, and for "Daraa National
    Hospital".
    """
    words: PlaceWords = mark.value
    if _owned(scene, mark):
        return True
    following = scene.template.within(end, len(scene.text), "P")
    after = next(iter(following), None)
    if after is None or not words.entries:
        return False
    building = _BUILDING.match(scene.text, end)
    if building is None and {e.kind for e in words.entries} - _BUILT:
        return False
    position, other = after
    start = building.end() if building is not None else end
    if not other.value.home or not _IN_UNIT.fullmatch(scene.text, start, position):
        return False
    known = {entry.admin1 for entry in words.entries}
    return known.isdisjoint(entry.admin1 for entry in other.value.entries)


def _owned(scene: Scene, mark: Mark) -> bool:
    """True for a building that is known of another province than the town before its name."""
    words: PlaceWords = mark.value
    if not words.entries or {entry.kind for entry in words.entries} - _BUILT:
        return False
    towns = (other for other in scene.template.marks if other.kind == "P")
    before = next((town for town in towns if town.end == mark.start - 1), None)
    if before is None or not before.value.entries:
        return False
    known = {entry.admin1 for entry in words.entries}
    return known.isdisjoint(entry.admin1 for entry in before.value.entries)


def speaks_at(scene: Scene, position: int) -> bool:
    """True for where somebody only speaks, with which a sentence ends: "a source said in Homs"."""
    last = scene.text[scene.template.tag_end(position) :].strip(' ."') == ""
    return last and _SAID_IN.search(scene.text, max(0, position - 80), position) is not None
