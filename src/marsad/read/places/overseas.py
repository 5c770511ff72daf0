"""Events in a country that the conflict does not reach: "the attacks in Paris last week"."""

from marsad.read.kinds import GENERIC, VIOLENT
from marsad.read.parse.speech import speaking
from marsad.read.places.elsewhere import origin
from marsad.read.places.guns import of_guns
from marsad.read.places.spot import Spot
from marsad.read.scene import Scene

_IN = frozenset(("in", "at", "over", "inside", "near"))
_DONE = VIOLENT | {GENERIC, "arrest", "abduction", "protest"}


def overseas(scene: Scene, kind: str, all_spots: list[Spot], start: int, end: int) -> list[Spot]:
    """Return where abroad a sentence says that an event of a kind was, if it says so of no other.

    Without it the event would be told of the settlement named before, in the conflict's country.
    """
    syntax = scene.syntax
    if syntax is None or kind not in _DONE or not all(spot.far for spot in all_spots):
        return []
    word = scene.word(start, end)
    clauses = {clause := syntax.clauses[word]}
    head = syntax.tokens[clause].head
    if syntax.relation(clause) == "advcl" and head is not None:
        clauses.add(syntax.clauses[head])  # "a bomb hit a jet over Egypt, killing 224"
    return [
        spot
        for spot in all_spots
        if spot.exact > 0  # no country: "the group, which is banned in Russia"
        and syntax.clauses[scene.tagged(spot.position)] in clauses
        and syntax.governed(scene.tagged(spot.position), _IN)
        and not speaking(syntax, scene.tagged(spot.position))
        and not (of_guns(scene, spot, start, end) or origin(scene, spot))
    ][:1]
