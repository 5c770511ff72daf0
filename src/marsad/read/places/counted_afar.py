"""The dead whom somebody counts in another town than they fell in: "a doctor in Idlib said"."""

from collections.abc import Sequence
from dataclasses import replace

from marsad.read.drafts.roughly import BACK
from marsad.read.drafts.same_place import same_words
from marsad.read.events import Mention
from marsad.read.kinds import GENERIC, VIOLENT
from marsad.read.places.elsewhere import of_speaker
from marsad.read.places.exact import LOOSE
from marsad.read.places.spot import spots
from marsad.read.scene import Scene
from marsad.vocabulary.cues import one

# "There", "in the town", "in their town": where they speak.
_AGAIN = (one("places", "definite"), one("places", "there"), one("places", "own"))


def counted_afar(mention: Mention, told: Sequence[Mention]) -> Mention | None:
    """Return dead of no cause told, whom only a speaker's town places, where an attack just was.

    "Jets bombed Hass. A doctor in Kafr Nabl said 12 bodies were brought to his hospital": of Hass,
    for no toll of it is told.
    """
    bare = mention.type == GENERIC and mention.again and mention.figures
    if not bare or mention.implied or not _only_spoken(mention):
        return None
    before = [m for m in told if m.type in VIOLENT and m.exact >= LOOSE and not m.recalled]
    near = [m for m in before if 0 < mention.scene.index - m.scene.index <= BACK]
    if not near or not _uncounted(near, mention):
        return None
    return replace(mention, place=near[-1].place, exact=near[-1].exact, implied=True)


def _only_spoken(mention: Mention) -> bool:
    """True where all the towns of a sentence are speakers', and none is spoken of again."""
    scene: Scene = mention.scene
    here = spots(scene)
    if mention.place is None or any(words.search(scene.text) for words in _AGAIN):
        return False
    return all(of_speaker(scene, spot, mention.start, mention.end) for spot in here)


def _uncounted(near: Sequence[Mention], mention: Mention) -> bool:
    """True for an attack elsewhere, known by no toll or by one that the dead are a part of."""
    last = near[-1].place
    if last is None or mention.place is None or same_words(last, mention.place):
        return False
    counted = {f.measure for m in near if m.place == last for f in m.figures}
    return all(figure.part_of or figure.measure not in counted for figure in mention.figures)
