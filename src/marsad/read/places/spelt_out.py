"""Places that are counted where something happened to them, and named right after that."""

from collections.abc import Sequence
from dataclasses import replace

from marsad.read.events import Mention
from marsad.read.places.counted import counted_places
from marsad.read.places.exact import LOOSE, SETTLED
from marsad.read.places.listed import pick
from marsad.read.places.spot import Spot, spots
from marsad.read.scene import Scene
from marsad.vocabulary.cues import one

_NAMELY = one("places", "namely")
_NAMED_AS = one("places", "named_as")


def spelt_out(scenes: Sequence[Scene], mentions: Sequence[Mention]) -> list[Mention]:
    """Return the mentions, those of "three villages near Homs" at each of these where it is named.

    So their own sentence ends ("…: Habra and Rahoum"), or the next one says no more than that
    ("the villages are", "it identified them as"). A toll that they share is told at the first.
    """
    following = {scene.index - 1: scene for scene in scenes}
    return [
        each for mention in mentions for each in _each(mention, following.get(mention.scene.index))
    ]


def _each(mention: Mention, following: Scene | None) -> list[Mention]:
    scene = mention.scene
    loose = mention.exact <= LOOSE and not mention.recalled
    if not loose or not counted_places(scene, mention.start, mention.end):
        return [mention]
    named = _behind(scene, mention.end)
    if not named and following is not None:
        named = _said_to_be(following)
    if not named:
        return [mention]
    if any(figure.quantity.low is not None for figure in mention.figures):
        named = named[:1]
    return [
        replace(mention, place=spot.place, exact=spot.exact, listed=len(named) > 1)
        for spot in named
    ]


def _behind(scene: Scene, end: int) -> list[Spot]:
    """Return the places that a sentence ends with behind a colon or a word like "namely"."""
    found = _NAMELY.search(scene.text, end)
    return _list(scene, found.end()) if found else []


def _said_to_be(scene: Scene) -> list[Spot]:
    """Return the places that a sentence does nothing but name."""
    found = _NAMED_AS.match(scene.text)
    return _list(scene, found.end()) if found else []


def _list(scene: Scene, start: int) -> list[Spot]:
    """Return the places of the list that begins there."""
    behind = [s for s in spots(scene) if s.position >= start and s.exact >= SETTLED and not s.far]
    return pick(scene, behind[:1], behind) if behind else []
