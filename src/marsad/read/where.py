"""Which of a sentence's places an event happened at: the nearest by syntax, else by words."""

import functools
import re
from collections.abc import Callable
from dataclasses import replace

from marsad.read.listed import owns, pick
from marsad.read.scene import Scene
from marsad.read.spot import LOOSE, PART, PROVINCE, SETTLED, Spot, rank, spots
from marsad.vocabulary.cues import one

__all__ = [
    "LOOSE", "PART", "PROVINCE", "SETTLED", "Spot", "left_behind", "origin", "pick", "places_for",
    "set_out", "spots", "visited",
]  # fmt: skip

UNSETTLED, VAGUE = 4.0, 2.0
"""Steps of syntax by which a province, a city is farther from an event than a village or quarter.

Of 0, 1, 2, 3 for a city and 0, 3, 4, 6 for a province those with the best `core` of
`benchmarks/accuracy.py`.
"""
SPREAD = 8.0
"""Steps of syntax by which an exact place may be farther than a vague one."""
_UNIT_OF = re.compile(
    r" (?:town|city|village|suburb|(?P<quarter>district|neighbou?rhood|area))s? of (?=<P)"
)
_ITS = re.compile(r".{0,40}\bits\b")
# Where somebody is kept from going: "to prevent them from advancing towards the town of".
_AIM = re.compile(r"\bprevent\w* [^,.;]{0,60}?(?:towards?|reaching|entering)[^,.;<]{0,40}$")
_KEPT_OUT = re.compile(r"\bfrom (?:entering|reaching|accessing)(?: [a-z]+){0,3} $")
_BACK = re.compile(r"\b(?:return\w*|back|home)\b")
_SPOKEN = one("places", "spoken")


def _ahead(name: str, reach: int | None = None) -> Callable[[str, int], re.Match[str] | None]:
    """Return what finds a cue before a position of a tagged text, within so many characters.

    Of each place that is asked three times: answers kept save 1.3 ms an article.
    """
    cue = one("places", name)

    @functools.lru_cache(maxsize=256)
    def found(text: str, position: int) -> re.Match[str] | None:
        return cue.search(text, 0 if reach is None else max(0, position - reach), position)

    return found


_ORIGIN = _ahead("origin", 40)
_STATIONED = _ahead("stationed", 90)
_SET_OUT = _ahead("set_out")
_VISITED = _ahead("visited", 90)
_BROUGHT = _ahead("treated", 120)
_BESIDE = one("places", "beside")
_GOAL = one("places", "goal")
_COMPARED = one("places", "compared")
_WARD = one("places", "ward")
_LOCALS = one("places", "locals")
_RIDE = re.compile(r"\b(?:bus|buses|convoys?|coach|coaches)\b")
_LEFT_BEHIND = one("places", "left_behind")


def places_for(
    scene: Scene,
    all_spots: list[Spot],
    start: int,
    end: int,
    abroad: bool = False,
    leaving: bool = False,
    aiming: bool = False,
    departing: bool = False,
) -> list[Spot]:
    """Return where the event whose trigger spans [start, end) happened, the best place first.

    `abroad` says that it may be a city that the conflict does not reach: a deal in Geneva;
    `leaving` that it is where somebody comes from, a withdrawal; `aiming` that it may be where
    somebody goes, an offensive; `departing` that it is not where those who leave are going.
    Several are returned where the text lists places of one rank ("in Harasta and Douma").
    """
    all_spots = [spot for spot in all_spots if not _treated(scene, spot)]
    all_spots = [spot for spot in all_spots if not _kept_from(scene, spot, start, end)]
    all_spots = [spot for spot in all_spots if not _wider(scene, spot, all_spots)]
    heard = [spot for spot in all_spots if not _of_speaker(scene, spot, start, end)]
    if not heard:  # "residents of Arbin said helicopters dropped bombs": on them
        heard = [spot for spot in all_spots if _of_locals(scene, spot)]
    if heard or not _ITS.match(scene.text, end):  # "a hospital in Homs said a shell hit its yard"
        all_spots = heard
    first, last = scene.clause(start)
    inside = [spot for spot in all_spots if first <= spot.position < last]
    if departing:  # "withdrew from Menagh to Tal Rifaat"
        inside = [_left(scene, spot) for spot in inside]
        back = _BACK.search(scene.text, max(0, start - 30), end + 20)  # "returned to Qusayr"
        inside = [spot for spot in inside if not _goal(scene, spot)] or (inside if back else [])
        all_spots = [spot for spot in all_spots if back or not _goal(scene, spot)]
    usable = [s for s in inside if not origin(scene, s, leaving) or (aiming and _aim(scene, s))]
    firm = [
        s
        for s in usable
        if s.exact > SETTLED or not _BESIDE.search(scene.text, max(0, s.position - 50), s.position)
    ]
    if any(spot.exact >= LOOSE for spot in firm):  # a country is no better than "near a town"
        usable = firm
    usable = usable or inside
    if not usable:
        usable = all_spots
    near = [spot for spot in usable if not spot.far]
    if leaving and not near:  # "crossed into Turkey from Tal Abyad"
        near = [spot for spot in inside if not spot.far]
    usable = near or (usable if abroad else [])
    if not usable:
        return []
    after = [spot for spot in usable if spot.position >= end]
    before = [spot for spot in usable if spot.position < start]
    overlap = [spot for spot in usable if start <= spot.position < end]
    ordered = overlap + after + before[::-1]
    between = [spot for spot in inside if spot in usable or not spot.far]
    return pick(scene, _by_syntax(scene, ordered, start, end), usable, between)


def _kept_from(scene: Scene, spot: Spot, start: int, end: int) -> bool:
    """True for where somebody is kept from going, unless that is what is told of; "unlike Homs"."""
    if _COMPARED.search(scene.text, max(0, spot.position - 40), spot.position):
        return True
    found = _AIM.search(scene.text, 0, spot.position)
    return found is not None and not start <= found.start() < end


def _wider(scene: Scene, spot: Spot, all_spots: list[Spot]) -> bool:
    """True for where a place lies whose name follows: "the Hama town of Halfaya", "Afrin's Rajo".

    In "the Shahba district of Aleppo" the first name is the narrower one.
    """
    end = scene.template.tag_end(spot.position)
    owner = spot.exact > 0 and owns(scene, spot)  # a country is passed over anyway
    if owner and any(s.position == end + 1 and s.exact >= SETTLED for s in all_spots):
        return True
    unit = _UNIT_OF.match(scene.text, end)
    if unit is None:
        return False
    following = [s for s in all_spots if s.position == unit.end()]
    least = spot.exact + (unit["quarter"] is not None)
    return bool(following) and following[0].exact >= least


def _of_speaker(scene: Scene, spot: Spot, start: int, end: int) -> bool:
    """True for where somebody is who only speaks, "a hospital in Hama said"; "the area near" it.

    Clashes and strikes say nothing: a tree in which the event itself speaks is a wrong one.
    """
    if _SPOKEN.search(scene.text, max(0, spot.position - 60), spot.position):
        return True
    if scene.syntax is None or scene.syntax.speaking(scene.word(start, end)):
        return False
    return scene.syntax.speaking(_word(scene, spot))


def _of_locals(scene: Scene, spot: Spot) -> bool:
    """True for where those are who tell what befell them: residents, doctors, activists there."""
    before = scene.template.document[max(0, spot.mark.start - 60) : spot.mark.start]
    return spot.exact >= SETTLED and _LOCALS.search(before) is not None


def origin(scene: Scene, spot: Spot, leaving: bool = False) -> bool:
    """Return whether somebody or something comes from or goes to it: "fighters from Idlib".

    `leaving` says that this is where it happens: a withdrawal. What is kept "from entering" a
    place is told of there.
    """
    if _KEPT_OUT.search(scene.text, max(0, spot.position - 40), spot.position):
        return False
    if scene.syntax is not None and not leaving:
        word = _word(scene, spot)
        if scene.syntax.governed(word, _FROM) or scene.syntax.of_folk(word):
            return True
    if _STATIONED(scene.text, spot.position) or visited(scene, spot):
        return True
    if _treated(scene, spot):
        return True
    found = _ORIGIN(scene.text, spot.position)
    # "withdrew from Tal Malah in Hama province" is told of Tal Malah
    return found is not None and not (leaving and found.group().startswith("from "))


def _treated(scene: Scene, spot: Spot) -> bool:
    """True for where the hurt or the dead are brought: "was treated at a hospital in Reyhanli"."""
    brought = _BROUGHT(scene.text, spot.position)
    if brought is None:
        return False
    if any(entry.kind == "hospital" for entry in spot.mark.value.entries):
        return True
    if _WARD.match(scene.text, scene.template.tag_end(spot.position)):
        return True
    return _WARD.search(brought.group()) is not None


def visited(scene: Scene, spot: Spot) -> bool:
    """Return whether somebody is only there to speak: "Fabius said on a visit to Ramallah"."""
    return _VISITED(scene.text, spot.position) is not None


def left_behind(scene: Scene, spot: Spot) -> bool:
    """Return whether those on the road have left it: "the buses had left Fuaa a day before"."""
    return _LEFT_BEHIND.search(scene.text, 0, spot.position) is not None


def set_out(scene: Scene, spot: Spot) -> bool:
    """Return whether people on the road come from there: "a convoy of evacuees from Fuaa".

    They are hit where they are, even if the text names no such place.
    """
    if _KEPT_OUT.search(scene.text, max(0, spot.position - 40), spot.position):
        return False
    if _SET_OUT(scene.text, spot.position) is not None:
        return True
    if scene.syntax is None or not scene.syntax.of_folk(_word(scene, spot)):
        return False
    return _RIDE.search(scene.text) is not None  # "residents of Fuaa died in their buses"


def _left(scene: Scene, spot: Spot) -> Spot:
    """A city that somebody leaves is no place near it: "withdrew from Manbij and Jarablus"."""
    beside = _BESIDE.search(scene.text, max(0, spot.position - 50), spot.position)
    if spot.exact != LOOSE or beside is None or not beside.group().startswith("from "):
        return spot
    return replace(spot, exact=rank(spot.mark.value))


def _aim(scene: Scene, spot: Spot) -> bool:
    """True for where an attack is going: "pushing towards Dabiq"."""
    return scene.syntax is not None and scene.syntax.governed(_word(scene, spot), _TOWARDS)


def _goal(scene: Scene, spot: Spot) -> bool:
    """True for where those who leave are going: "were bused from Qaboun to Idlib"."""
    if _GOAL.search(scene.text, 0, spot.position):
        return True
    return scene.syntax is not None and scene.syntax.governed(_word(scene, spot), _TO)


_TOWARDS = frozenset(("toward", "towards"))
_TO = _TOWARDS | {"to", "into"}
_FROM = _TOWARDS | {"from"}


def _by_syntax(scene: Scene, ordered: list[Spot], start: int, end: int) -> list[Spot]:
    """Return the places by their distance in the sentence's tree, where it is known."""
    syntax = scene.syntax
    if syntax is None:
        return ordered
    word = scene.word(start, end)

    steps = {spot.position: syntax.distance(word, _word(scene, spot)) for spot in ordered}
    limit = min(steps.values()) + SPREAD

    def away(spot: Spot) -> float:
        vague = UNSETTLED if spot.exact < SETTLED else VAGUE if spot.exact == SETTLED else 0.0
        return steps[spot.position] + vague

    return sorted((spot for spot in ordered if steps[spot.position] <= limit), key=away)


def _word(scene: Scene, spot: Spot) -> int:
    return scene.tagged(spot.position)
