"""Two attacks of which one is only counted beside the other, in one sentence.

"As well as the ten killed in a raid on a bus, 21 others died in raids on houses".
"""

from collections.abc import Collection

from marsad.read.scene import Scene
from marsad.vocabulary.cues import one

_BESIDES = one("tallies", "besides")


def divide(scene: Scene, attacks: Collection[int]) -> int | None:
    """Return the position of the number with which a sentence comes to its own news.

    None if it counts nobody beside others, or words of attacks do not stand on either side.
    """
    before = _BESIDES.search(scene.text)
    if before is None:
        return None
    numbers = scene.template.within(before.end(), len(scene.text), "N")
    if not numbers or not min(attacks, default=0) < numbers[0][0] < max(attacks, default=0):
        return None
    return numbers[0][0]
