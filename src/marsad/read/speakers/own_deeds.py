"""What one who takes a side does not go on to tell: deeds of his own side, and those elsewhere."""

from collections.abc import Iterator

from marsad.model import Claimant, Group
from marsad.read.actors.names import Name
from marsad.read.actors.nations import HOME
from marsad.read.drafts.same_place import outside, same_words
from marsad.read.parse.accused import JUDGES, REACTS
from marsad.read.places.exact import SETTLED
from marsad.read.places.spot import Spot, spots
from marsad.read.scene import Scene
from marsad.read.speakers.speech import only_reacts
from marsad.vocabulary.cues import one

_AIRCRAFT = one("arms", "aircraft")
_ATTACKS = one("attribution", "attacks")
_GOES_ON = one("attribution", "goes_on")
_QUOTE = one("attribution", "quote")


def side_of(scene: Scene, claimant: Claimant) -> str | None:
    """Return what a speaker leans to whom a sentence names: "government" for its news agency."""
    for name in _names(scene, "AS"):
        if name.claimant("").name == claimant.name:
            leaning = name.source or name.actor or name.side
            return leaning.alignment if leaning is not None else None
    return None


def of_another(scene: Scene, side: str | None, beside: Scene) -> bool:
    """Whether a sentence is none of what one who takes a side tells in another beside it.

    State media told that rebels shelled Damascus: "Barrel bombs killed nine people in Douma" is
    the report's own, and "another five people died in Jaramana" is theirs.
    """
    if side is None:
        return False
    more = _GOES_ON.search(scene.text) is not None
    return by_his_own(scene, side, beside) or (_elsewhere(scene, beside) and not more)


def no_news(scene: Scene, beside: Scene, watching: bool) -> bool:
    """Whether those who speak in the sentence `beside` it have none to go on with, nor a quotation.

    "The White House accused Russia of the strikes. Raids also hit Binnish": nobody says so. Who is
    `watching`, a monitor, may tell by an accusation, and not by what he thinks of it.
    """
    verbs = JUDGES if watching else REACTS
    return not _QUOTE.search(scene.text) and only_reacts(beside, verbs)


def by_his_own(scene: Scene, side: str | None, beside: Scene) -> bool:
    """True for people killed by a speaker's `side`: "helicopters dropped barrel bombs on Douma".

    He has told of something else in the sentence `beside` it. Aircraft of nobody named are the
    state's, unless he tells of aircraft: "coalition jets hit Raqqa, SANA said. Another raid …".
    """
    if side is None or not _folk(scene):
        return False
    attackers = {actor.alignment for name in _names(scene, "A") if (actor := name.actor)}
    if attackers:
        return attackers == {side} and _ATTACKS.search(scene.text) is not None
    return side == HOME and _flown(scene) and not _flown(beside)


def _elsewhere(scene: Scene, other: Scene) -> bool:
    """Whether two sentences name towns, and none in common: they tell of two events."""
    here, there = ([s.place for s in spots(one) if _town(s)] for one in (scene, other))
    pairs = [(a, b) for a in here for b in there]
    return bool(pairs) and all(
        outside(a, b) and outside(b, a) and not same_words(a, b) for a, b in pairs
    )


def _town(spot: Spot) -> bool:
    """Whether a place is a settlement: no region of several, no quarter in a list of them."""
    kinds = {entry.kind for entry in spot.mark.value.entries}
    return spot.exact >= SETTLED and not kinds & {"region", "city_district"}


def _folk(scene: Scene) -> bool:
    """Whether a sentence counts people, and no fighters."""
    counted = [mark.value for mark in scene.template.marks if mark.kind == "N"]
    return bool(counted) and not any(Group.COMBATANTS in people.groups for people in counted)


def _flown(scene: Scene) -> bool:
    return _AIRCRAFT.search(scene.text) is not None


def _names(scene: Scene, kinds: str) -> Iterator[Name]:
    values = (mark.value for mark in scene.template.marks if mark.kind in kinds)
    return (value for value in values if isinstance(value, Name))
