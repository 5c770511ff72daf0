"""What a side holds in or near a place without holding it: prisoners, the last village, a road."""

import re

from marsad.read.places.spot import Spot
from marsad.read.scene import Scene
from marsad.vocabulary.cues import one

_LAND = one("control", "land")
# Not "control in", mostly the noun: "rebel control in the east".
_IN = re.compile(r"<A\d+>(?: (?:still|now|also|then))* (?:holds?|held|controls|controlled) in\b")
_THAT = re.compile(r"(?:(?:that|which|whom?) )?(?:the )?$")
# "The only road into Aleppo is held by": not "who fled to Aleppo", nor "from Azaz to Marea".
_WAY_TO = re.compile(
    r"\b(?:(?:roads?|routes?|highways?|motorways?|lines?|way|corridors?|entrances?|approach(?:es)?|"
    r"access|gateway|tunnels?)(?: leading| running)? (?:in)?to(?:wards?)?|overlook(?:s|ing)?)"
    r" (?:(?:the|[\w-]*(?:north|south|east|west)\w*|central|rural|old|besieged|city|town|of) )*$"
)
_STATED = re.compile(
    r"(?: (?:province|city|countryside))? (?:is|are|was|were|remains?|held|controlled|under) "
)


def way_to(scene: Scene, spot: Spot) -> bool:
    """True for where a road or a view leads that is said to be held."""
    if _STATED.match(scene.text, scene.template.tag_end(spot.position)) is None:
        return False
    return _WAY_TO.search(scene.text, max(0, spot.position - 60), spot.position) is not None


def kept_in(scene: Scene, match: re.Match[str]) -> bool:
    """True for "the last base rebels held in Hama", "the men they hold in Hama": not of all Hama.

    What they hold there is told before it; of "the territory rebels hold in Hama" Hama is held.
    """
    if _IN.match(match.group()) is None:
        return False
    that = _THAT.search(scene.text, 0, match.start())
    end = that.start() if that else match.start()
    return _LAND.search(scene.text, max(0, end - 25), end) is None
