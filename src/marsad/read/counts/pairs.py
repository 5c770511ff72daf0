"""The dead and the hurt that a sentence counts together, and whether they sum up later ones."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from marsad.read.counts.found import Found
from marsad.read.counts.periods import HARM
from marsad.read.drafts.same_toll import number
from marsad.read.scene import Scene

PARTS = 5
"""A report breaks a toll down into no more parts than this before it tells of something else."""


@dataclass(frozen=True, slots=True)
class Pair:
    """The dead that a sentence counts, and the hurt behind them."""

    scene: Scene
    dead: Found
    hurt: Found

    @property
    def numbers(self) -> tuple[int, int]:
        """How many died and how many were hurt."""
        return number(self.dead.figure) or 0, number(self.hurt.figure) or 0


def pairs_of(scenes: Sequence[Scene], told: Sequence[Sequence[Found]]) -> Iterator[Pair]:
    """Yield the dead of each sentence with the hurt counted behind them."""
    for scene, figures in zip(scenes, told, strict=True):
        for dead, hurt in pairwise(harmed(figures)):
            if (dead.figure.measure, hurt.figure.measure) == HARM:
                yield Pair(scene, dead, hurt)


def harmed(figures: Sequence[Found]) -> list[Found]:
    """Return the dead and the hurt of a sentence, parts left out."""
    return [f for f in figures if f.figure.measure in HARM and not f.figure.part_of]


def adds_up(whole: Pair, pairs: Sequence[Pair]) -> bool:
    """Return whether a pair sums up the pairs told after it, wherever their attacks were.

    "The toll of shelling in Homs has risen to 9 with 40 hurt. Shells killed 4 and hurt 15. Earlier
    5 were killed and 25 hurt." That both numbers do so by chance is rare.
    """
    later = [pair.numbers for pair in pairs if pair.scene.index > whole.scene.index]
    parts = [numbers for numbers in dict.fromkeys(later) if numbers != whole.numbers]
    dead = accumulate(dead for dead, _ in parts[:PARTS])
    hurt = accumulate(hurt for _, hurt in parts[:PARTS])
    return whole.numbers in list(zip(dead, hurt, strict=True))[1:]
