"""Places that a sentence names and at which it tells of nothing.

There people come from or are going, fire from or speak; for other deeds see `deeds`, for hospitals
`wards`.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from marsad.read.parse.speech import speaking
from marsad.read.places.ahead import ahead
from marsad.read.places.deeds import compared
from marsad.read.places.exact import LOOSE, SETTLED, rank
from marsad.read.places.guns import stationed
from marsad.read.places.natives import of_folk
from marsad.read.places.spot import Spot
from marsad.read.places.wards import treated
from marsad.read.scene import Scene
from marsad.vocabulary.cues import one

# Where somebody is kept from going: "to prevent them from advancing towards the town of".
_AIM = re.compile(r"\bprevent\w* [^,.;]{0,60}?(?:towards?|reaching|entering)[^,.;<]{0,40}$")
# Where those are who are accused: "accused the militants in Ghouta of the attack".
_ACCUSED = re.compile(
    r"\b(?:accus|blam)\w+ (?:(?:[a-z-]+|<[AQN]\d+>) ){0,5}(?:in|from|inside)(?: [a-z]+){0,2} $"
)
_OF_IT = re.compile(r" (?:of|for|over) (?:(?:being )?behind )?(?:the|this|that|these|those|both)\b")
_NOT_WHENCE = re.compile(r"\bfrom (?:(?:enter|reach|access)ing|the ground)(?: [a-z]+){0,3} $")
_SPOKEN = one("places", "spoken")
_OPENING = one("places", "opening")
_RIDE = re.compile(r"\b(?:bus|buses|convoys?|coach|coaches)\b")
_LEAVES = frozenset(
    ("flee", "leave", "withdraw", "retreat", "depart", "escape", "head", "evacuate", "bus", "buss",
     "pull", "relocate", "transfer", "deport", "take", "ferry", "drive", "travel", "move")
)  # fmt: skip
_TOWARDS = frozenset(("toward", "towards"))
_TO = _TOWARDS | {"to", "into"}
_FOR = _TO | {"for"}
_FROM = _TOWARDS | {"from"}


_ORIGIN = ahead("origin", 40)
_SET_OUT = ahead("set_out")
_VISITED = ahead("visited", 90)
_BESIDE = one("places", "beside")
_BY = one("places", "by")
_IN_UNIT = one("places", "in_unit")
_GOAL = one("places", "goal")
_LOCALS = one("places", "locals")
_ONE = one("places", "one")
_TELLER_IN = one("places", "teller_in")
_TELLER_SAID = one("places", "teller_said")
_HEADED = one("places", "headed")
_LEFT_BEHIND = one("places", "left_behind")


def kept_from(scene: Scene, spot: Spot, start: int, end: int) -> bool:
    """True for where somebody is kept from going, unless that is what is told of; "unlike Homs".

    Nor is it where those are who are accused of it: "accused militants in Ghouta of the attack".
    """
    if compared(scene, spot):
        return True
    if _ACCUSED.search(scene.text, max(0, spot.position - 90), spot.position):
        return _OF_IT.match(scene.text, scene.template.tag_end(spot.position)) is not None
    found = _AIM.search(scene.text, 0, spot.position)
    return found is not None and not start <= found.start() < end


def of_speaker(scene: Scene, spot: Spot, start: int, end: int) -> bool:
    """True for where somebody is who only speaks, "a hospital in Hama said"; "the area near" it.

    Clashes and strikes say nothing: a tree in which the event itself speaks is a wrong one.
    """
    if beside_another(scene, spot, reach=60) or _of_teller(scene, spot):
        return True
    if scene.syntax is None or speaking(scene.syntax, scene.word(start, end)):
        return False
    return speaking(scene.syntax, _word(scene, spot))


def _of_teller(scene: Scene, spot: Spot) -> bool:
    """True for where one who said it is, by words: "a source in the province of Kilis said"."""
    at, behind = spot.position, scene.template.tag_end(spot.position)
    before = _TELLER_IN.search(scene.text, max(0, at - 80), at)
    return before is not None and _TELLER_SAID.match(scene.text, behind) is not None


def beside_another(scene: Scene, spot: Spot, reach: int = 120) -> bool:
    """Return whether it only tells where a place lies that was named before.

    "The town, 56 km northeast of Damascus, …" goes on telling of it. `reach` is in characters.
    """
    before = max(0, spot.position - reach)
    return _SPOKEN.search(scene.text, before, spot.position) is not None


def of_locals(scene: Scene, spot: Spot) -> bool:
    """True for where those are who tell what befell them, so too "in Raqqa" before "they said"."""
    before = scene.template.document[max(0, spot.mark.start - 60) : spot.mark.start]
    opens = _OPENING.fullmatch(scene.text, 0, spot.position) is not None
    return opens or (spot.exact >= SETTLED and _LOCALS.search(before) is not None)


def origin(scene: Scene, spot: Spot, leaving: bool = False) -> bool:
    """Return whether somebody or something comes from or goes to it: "fighters from Idlib".

    `leaving` says that this is where it happens: a withdrawal. What is kept "from entering" a
    place is told of there, as is a jet that is hit "from the ground" in it.
    """
    if _NOT_WHENCE.search(scene.text, max(0, spot.position - 40), spot.position):
        return False
    if scene.syntax is not None and not leaving:
        word = _word(scene, spot)
        if scene.syntax.governed(word, _FROM) or of_folk(scene.syntax, word):
            return True
    if stationed(scene, spot) or visited(scene, spot):
        return True
    if treated(scene, spot):
        return True
    found = _ORIGIN(scene.text, spot.position)
    # "withdrew from Tal Malah in Hama province" is told of Tal Malah
    return found is not None and not (leaving and found.group().startswith("from "))


def sent(scene: Scene, spot: Spot) -> bool:
    """True for whence those are who strike elsewhere: "rebels from Idlib", "jets from Hmeimim"."""
    if scene.syntax is None:
        return False
    word = scene.syntax.nominal(_word(scene, spot))
    if scene.syntax.case(word) != "from":
        return False
    return scene.syntax.relation(word) == "nmod" and not of_folk(scene.syntax, word)


def about(scene: Scene, spot: Spot, others: Sequence[Spot]) -> bool:
    """True for what only says where another place lies: "headed for Qabun east of the capital"."""
    for other in others:
        gap = scene.text[scene.template.tag_end(other.position) : spot.position]
        if _BY.fullmatch(gap) or (spot.exact < other.exact and _IN_UNIT.fullmatch(gap)):
            return True
    return False


def visited(scene: Scene, spot: Spot) -> bool:
    """Return whether somebody is only there to speak: "Fabius said on a visit to Ramallah"."""
    return _VISITED(scene.text, spot.position) is not None


def left_behind(scene: Scene, spot: Spot) -> bool:
    """Return whether those on the road have left it: "the buses had left Fuaa a day before"."""
    return _LEFT_BEHIND.search(scene.text, 0, spot.position) is not None


def headed_for(scene: Scene, spot: Spot) -> bool:
    """Return whether those go there who flee or leave: "Islamic State fled to al-Bab"."""
    if scene.syntax is None:
        return _HEADED.search(scene.text, max(0, spot.position - 80), spot.position) is not None
    word = _word(scene, spot)
    verb = scene.syntax.head_verb(word)
    leaves = verb is not None and scene.syntax.tokens[verb].lemma in _LEAVES
    return leaves and scene.syntax.governed(word, _FOR)


def set_out(scene: Scene, spot: Spot) -> bool:
    """Return whether people on the road come from there: "a convoy of evacuees from Fuaa".

    They are hit where they are, even if the text names no such place.
    """
    if _NOT_WHENCE.search(scene.text, max(0, spot.position - 40), spot.position):
        return False
    if _SET_OUT(scene.text, spot.position) is not None:
        return True
    if scene.syntax is None or not of_folk(scene.syntax, _word(scene, spot)):
        return False
    return _RIDE.search(scene.text) is not None  # "residents of Fuaa died in their buses"


def left(scene: Scene, spot: Spot) -> Spot:
    """A city that somebody leaves is no place near it: "withdrew from Manbij and Jarablus"."""
    beside = _BESIDE.search(scene.text, max(0, spot.position - 50), spot.position)
    named = beside is not None and beside.group().startswith("from ")
    if spot.exact != LOOSE or not named or _ONE.search(scene.text, 0, spot.position):
        return spot
    return replace(spot, exact=rank(spot.mark.value))


def aim(scene: Scene, spot: Spot) -> bool:
    """True for where an attack is going: "pushing towards Dabiq"."""
    return scene.syntax is not None and scene.syntax.governed(_word(scene, spot), _TOWARDS)


def goal(scene: Scene, spot: Spot) -> bool:
    """True for where those who leave are going: "were bused from Qaboun to Idlib"."""
    if _GOAL.search(scene.text, 0, spot.position):
        return True
    return scene.syntax is not None and scene.syntax.governed(_word(scene, spot), _TO)


def _word(scene: Scene, spot: Spot) -> int:
    return scene.tagged(spot.position)
