"""The dead who are dug out after an attack: they are of that attack, and of its day."""

from collections.abc import Sequence
from dataclasses import replace

from marsad.model import Measure
from marsad.read.drafts.bare import RUBBLE
from marsad.read.drafts.same_place import same_words
from marsad.read.events import Mention
from marsad.read.kinds import GENERIC, VIOLENT


def with_dug_out(mentions: Sequence[Mention]) -> list[Mention]:
    """Return a sentence's mentions, those dug out as the dead of the attack that it recalls.

    "The bodies of 16 were pulled from the rubble on Tuesday, a day after raids": Monday's raids.
    """
    dead = next(filter(_dug_out, mentions), None)
    recalled = (m for m in mentions if m.recalled and m.type in VIOLENT and not m.figures)
    attack = next(recalled, None)
    if dead is None or attack is None or not _at_one_place(dead, attack):
        return list(mentions)
    told = replace(attack, place=dead.place, exact=dead.exact, figures=dead.figures, recalled=False)
    return [told if m is attack else m for m in mentions if m is not dead]


def _dug_out(mention: Mention) -> bool:
    """True for dead without a cause whom a sentence finds under the rubble."""
    killed = any(figure.measure is Measure.KILLED for figure in mention.figures)
    return mention.type == GENERIC and killed and RUBBLE.search(mention.scene.text) is not None


def _at_one_place(one: Mention, other: Mention) -> bool:
    if one.place is None or other.place is None:
        return True
    return same_words(one.place, other.place)
