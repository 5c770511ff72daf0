"""Where those are who tell of an attack, in a report that names no other place."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from marsad.read.events import Mention
from marsad.read.kinds import GENERIC, VIOLENT
from marsad.read.places.elsewhere import of_speaker
from marsad.read.places.exact import SETTLED
from marsad.read.places.spoken import at_home
from marsad.read.places.spot import Spot, spots
from marsad.vocabulary.cues import one

_TOLD_FROM = one("places", "told_from")
_REACH = 80  # characters from those who speak to their place


def where_told(mentions: Iterable[Mention], capital: str) -> Iterator[Mention]:
    """Yield the mentions, attacks of no place where those are who told: "police in Qamishli said".

    Not in the `capital`, an id: there ministries and agencies tell of the whole country.
    """
    for mention in mentions:
        found = list(_told_from(mention, capital)) if _nowhere(mention) else []
        if found:
            mention = replace(mention, place=found[0].place, exact=found[0].exact, implied=True)
        yield mention


def _nowhere(mention: Mention) -> bool:
    attack = mention.type in VIOLENT or mention.type == GENERIC
    return attack and mention.place is None and not mention.recalled


def _told_from(mention: Mention, capital: str) -> Iterator[Spot]:
    """Yield the settlements of those who speak in a mention's sentence."""
    scene = mention.scene
    for spot in spots(scene):
        known = {entry.id for entry in spot.mark.value.entries}
        if spot.far or spot.exact < SETTLED or not at_home(spot) or capital in known:
            continue
        before = scene.template.document[max(0, spot.mark.start - _REACH) : spot.mark.start]
        if _TOLD_FROM.search(before) and of_speaker(scene, spot, mention.start, mention.end):
            yield spot
