"""Pairs joined best first, under a guard that cuts chains: A like B, B like C, but A unlike C.

Decisions come before all others. Whether two clusters join depends on their claims alone.
"""

import math
from collections.abc import Iterable, Iterator, Sequence

from marsad.model.merging import Scored
from marsad.reconcile.decide import Rulings
from marsad.reconcile.link import NEVER, Linker, Pair
from marsad.reconcile.settings import settings

DECIDED = math.inf
"""The score of a pair that a decision joins: it goes before all others, and past the guard."""


class Cluster:
    """Claims that were joined, and the links that joined them.

    `stirred` says that they may be others than those that were together before a change.
    """

    def __init__(self, claim: str, *, stirred: bool = False) -> None:
        self.claims = [claim]
        self.links: list[Pair] = []
        self.stirred = stirred


class Joiner:
    """Joins claims pair by pair; `of` leads from each to its cluster."""

    def __init__(self, linker: Linker, rulings: Rulings) -> None:
        self._linker = linker
        self._rulings = rulings
        self.of: dict[str, Cluster] = {}

    def join(self, pair: Scored) -> bool:
        """Join the clusters of two claims unless a decision or the guard forbids it."""
        score, one, other = pair
        mine, theirs, guarded = self.of[one], self.of[other], score < DECIDED
        if mine is theirs or self._apart(mine.claims, theirs.claims, guarded=guarded):
            return False
        if guarded and not self._admits(mine.claims, theirs.claims):
            return False
        mine.claims.extend(theirs.claims)
        mine.links.extend([*theirs.links, (one, other)])
        mine.stirred |= theirs.stirred
        for claim in theirs.claims:
            self.of[claim] = mine
        return True

    def clusters(self) -> list[Cluster]:
        """Return the clusters in order of their first claim."""
        unique = {id(c): c for c in self.of.values()}
        return sorted(unique.values(), key=lambda c: min(c.claims))

    def _apart(self, mine: Sequence[str], theirs: Sequence[str], *, guarded: bool) -> bool:
        """Return whether a decision keeps claims of two clusters apart."""
        if guarded and not self._rulings.alone.isdisjoint((*mine, *theirs)):
            return True
        apart = self._rulings.apart
        return bool(apart) and any((min(a, b), max(a, b)) in apart for a in mine for b in theirs)

    def _admits(self, mine: Sequence[str], theirs: Sequence[str]) -> bool:
        """Return whether two clusters may be one: the guard.

        Two claims of one report must be very alike, the others reach the guard. A small share may
        miss it, as one misread side or place should not part many reports, if all do well on
        average and no pair is ruled out by place, time or type.
        """
        linker, thresholds = self._linker, settings().threshold
        pairs = len(mine) * len(theirs)
        spare = thresholds["guard_share"] * pairs
        spare_same = thresholds["guard_share_same"] * pairs
        total = 0.0
        for one in mine:
            for other in theirs:
                score = linker.alike(one, other)
                total += score
                if linker.facts[one].document == linker.facts[other].document:
                    if linker.listed(one, other):
                        return False
                    spare_same -= score < thresholds["link_same"]
                else:
                    spare -= score < thresholds["guard"]
                if score == NEVER or spare < 0 or spare_same < 0:
                    return False
        return total >= thresholds["guard_mean"] * pairs


def cluster(
    claims: Sequence[str], pairs: Iterable[Scored], linker: Linker, rulings: Rulings
) -> list[Cluster]:
    """Return the clusters of connected claims, in order of their first claim."""
    joiner = Joiner(linker, rulings)
    joiner.of = {claim: Cluster(claim) for claim in claims}
    ruled = [pair for pair in decided(claims, rulings) if joiner.of.keys() >= set(pair[1:])]
    for pair in sorted([*ruled, *pairs], key=turn):
        joiner.join(pair)
    return joiner.clusters()


def turn(pair: Scored) -> tuple[float, str, str]:
    """Return by what pairs, each in id order, are joined one after the other."""
    return -pair[0], pair[1], pair[2]


def decided(claims: Iterable[str], rulings: Rulings) -> Iterator[Scored]:
    """Yield the pairs that decisions join of which one is among these claims."""
    together = rulings.together
    for claim in claims if together else ():
        for other in together.get(claim, ()):
            yield DECIDED, min(claim, other), max(claim, other)
