"""Where those are hit who are on the run: "killed while fleeing Raqqa for Palmyra"."""

from collections.abc import Sequence

from marsad.read.places.elsewhere import headed_for
from marsad.read.places.exact import LOOSE
from marsad.read.places.spot import Spot
from marsad.read.scene import Scene

_RUNS = frozenset(("flee", "escape", "leave", "retreat", "withdraw"))
_FROM = frozenset(("from",))


def fled(scene: Scene, spots: Sequence[Spot]) -> list[Spot]:
    """Return the places that somebody runs from, where else only those they run to are named.

    They are hit where they are, or on the way: nobody has seen them arrive.
    """
    if scene.syntax is None:
        return []
    goals = [spot for spot in spots if headed_for(scene, spot)]
    verbs = {_runs(scene, spot) for spot in goals} - {None}
    rest = [spot for spot in spots if spot not in goals and spot.exact >= LOOSE]
    whence = all(_runs(scene, spot) in verbs and _quit(scene, spot) for spot in rest)
    return rest if verbs and whence else []


def without_goals(scene: Scene, spots: list[Spot], start: int, end: int) -> list[Spot]:
    """Leave out where others are running to than those whom the event at [start, end) befell.

    "Ten were killed and the rest withdrew towards Shaddadi": nobody was killed there.
    """
    syntax = scene.syntax
    if syntax is None:
        return spots
    event = scene.word(start, end)
    goals = ((spot, _runs(scene, spot)) for spot in spots if headed_for(scene, spot))
    others = [spot for spot, verb in goals if verb is not None and not syntax.below(event, verb)]
    return [spot for spot in spots if spot not in others]


def _runs(scene: Scene, spot: Spot) -> int | None:
    """Return the verb of running that a place belongs to."""
    syntax = scene.syntax
    verb = None if syntax is None else syntax.head_verb(scene.tagged(spot.position))
    if syntax is None or verb is None or syntax.tokens[verb].lemma not in _RUNS:
        return None
    return verb


def _quit(scene: Scene, spot: Spot) -> bool:
    """True for what is run from: "fleeing Raqqa", "fleeing from the town of Raqqa"."""
    syntax = scene.syntax
    if syntax is None:
        return False
    word = scene.tagged(spot.position)
    return syntax.relation(syntax.nominal(word)) == "obj" or syntax.governed(word, _FROM)
