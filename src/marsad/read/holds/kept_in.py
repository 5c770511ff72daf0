"""What a side holds in a place without holding it: prisoners, talks, the last village."""

import re

from marsad.read.scene import Scene
from marsad.vocabulary.cues import one

_LAND = one("control", "land")
# Not "control in", mostly the noun: "rebel control in the east".
_IN = re.compile(r"<A\d+>(?: (?:still|now|also|then))* (?:holds?|held|controls|controlled) in\b")
_THAT = re.compile(r"(?:(?:that|which|whom?) )?(?:the )?$")


def kept_in(scene: Scene, match: re.Match[str]) -> bool:
    """True for "the last base rebels held in Hama", "the men they hold in Hama": not of all Hama.

    What they hold there is told before it; of "the territory rebels hold in Hama" Hama is held.
    """
    if _IN.match(match.group()) is None:
        return False
    that = _THAT.search(scene.text, 0, match.start())
    end = that.start() if that else match.start()
    return _LAND.search(scene.text, max(0, end - 25), end) is None
