"""How exact a place is: its rank, by what kind of place it is and how a sentence names it."""

import re

from marsad.read.scene import PlaceWords, Scene
from marsad.read.template import Mark
from marsad.vocabulary.cues import one

# How exact a kind of place is; of two in one clause the more exact is where it happened.
_RANKS = {"country": 0, "road": 2, "governorate": 2, "district": 3, "region": 4, "city": 4}
PART = 1
"""The rank of a part of the country: "northern Syria"."""
_WIDE = re.compile(r"\b[Rr]iver|[Vv]alley|[Mm]ountains|[Dd]esert|[Bb]order")
_PART = re.compile(
    r"\b(?:north|south|east|west)-?(?:east|west)?(?:ern)?(?: part)?(?: of)? $"
    r"|\b(?:central|coastal) $"
)
_LARGE = frozenset(("city", "governorate", "region"))
PROVINCE = _RANKS["governorate"]
"""The rank of a province."""
LOOSE = 3
"""The rank of a place that only says about where: "near Damascus", "a village in Homs"."""
SETTLED = 4
"""From this rank on a place is a settlement or a part of one."""
SITES = (
    "hill|base|airport|airbase|crossing|dam|camp|district|neighbourhood|checkpoint|quarter|suburb"
)
_UNIT_BEFORE = re.compile(rf"\b(?P<kind>town|city|village|{SITES})(?:top)? (?:of )?$")
# Not of "the Idlib town of Saraqib".
_UNIT_AFTER = re.compile(rf" (?P<kind>town|city|village|{SITES})\b(?! of\b)")
_PROVINCE = one("places", "province")
_BESIDE = one("places", "beside")
_UNNAMED = one("places", "unnamed")
_A_SUBURB = re.compile(r"(?:['’]?s)? suburb\b(?! (?:of|called|named) )(?! <P)")
_A = re.compile(r"\ban? (?:[a-z-]+ ){0,2}$")  # "the Harasta suburb" is Harasta
_ONE = one("places", "one")
_ONE_THERE = one("places", "one_there")


def exactness(scene: Scene, end: int, mark: Mark) -> int:
    """Return the rank of a place whose tag ends at `end`, by its kind and the words around it."""
    words: PlaceWords = mark.value
    kinds = {entry.kind for entry in words.entries}
    if (wide := _PROVINCE.match(scene.text, end)) and not _region(wide.group(), words):
        return _RANKS["governorate"]
    if words.kind == "road":
        return SETTLED  # a stretch between two towns, as firm as they are
    if not words.entries:
        return _RANKS["road"] if words.routes or words.kind == "route" else 5
    before = scene.text[max(0, end - 60) : end].rsplit("<", 1)[0]
    if kinds == {"country"} and words.home and _PART.search(before):
        return PART
    large = bool(kinds & _LARGE)
    if large and _A_SUBURB.match(scene.text, end) and ("governorate" in kinds or _A.search(before)):
        return min(LOOSE, rank(words))
    loose = _UNNAMED.search(before) or (_ONE.search(before) and _ONE_THERE.match(scene.text, end))
    if (large and _BESIDE.search(before)) or loose:
        return min(LOOSE, rank(words))
    if "road" in kinds:
        return _RANKS["road"]
    if kinds == {"region"} and _WIDE.search(f"{words.text} {words.entries[0].name}"):
        return PART  # "the Euphrates" too
    if "governorate" in kinds and re.search(
        r"(?:province|governorate|countryside|rural parts) of (?:the )?$|\brural $", before
    ):
        return _RANKS["governorate"]
    return rank(words)


def _region(word: str, words: PlaceWords) -> bool:
    """True for "the Ghouta region", which is Ghouta, and "Jabal al-Nuba region" of no gazetteer."""
    kinds = {entry.kind for entry in words.entries}
    return "region" in kinds or (not kinds and "region" in word)


def rank(words: PlaceWords) -> int:
    """Return how exact a place that the gazetteer knows is by its kind alone."""
    return max(_RANKS.get(entry.kind, 5) for entry in words.entries)


def called(scene: Scene, position: int) -> str:
    """Return "town", "city", "hill" or the like where a name stands beside that word, else ""."""
    end = scene.template.tag_end(position)
    found = _UNIT_BEFORE.search(scene.text, 0, position) or _UNIT_AFTER.match(scene.text, end)
    return found["kind"] if found else ""
