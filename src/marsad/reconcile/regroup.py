"""Joining anew only what a change can have stirred; the rest is as it was.

Joining pairs best first is gone through again in the same order. A claim is stirred if what it is
together with, at that point, may differ from what it was before the change: first those that the
change touches, and those that were with them. A pair of which neither is stirred ends as it
did: joined if both were in one incident, else not. Where a stirred claim meets others, their
incident is taken in as it stood at that point; it is stirred only if they join, or if they had
joined before and do not now. So the result is that of going through all pairs, and most are
never looked at, however many claims hang together by chains of them.
"""

import heapq
import math
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence

from marsad.model.merging import Member, Scored
from marsad.reconcile.cluster import Cluster, Joiner, decided, turn
from marsad.reconcile.decide import Rulings
from marsad.reconcile.ground import Ground
from marsad.reconcile.link import Linker

Turn = tuple[float, str, str]
FIRST: Turn = (-math.inf, "", "")


class Regrouping:
    """Clusters of claims after one change. `pool` is where those taken in lay before."""

    def __init__(
        self,
        ground: Ground,
        linker: Linker,
        rulings: Rulings,
        hold: Callable[[Sequence[str]], None],
    ) -> None:
        """Take what makes facts of further claims: `hold` is called with their ids."""
        self._ground = ground
        self._linker = linker
        self._rulings = rulings
        self._hold = hold
        self._joiner = Joiner(linker, rulings)
        self._waiting: list[Turn] = []
        self._around: dict[str, list[tuple[Turn, str]]] = defaultdict(list)
        self._changed: frozenset[str] = frozenset()
        self.pool: dict[str, Member] = {}

    def clusters(
        self, touched: Collection[str], left: Collection[str], pairs: Iterable[Scored]
    ) -> list[Cluster]:
        """Return the clusters that may be others than before.

        `pairs` are those of touched claims, with each other and with others. Those that have
        `left` are in no cluster any more.
        """
        self._changed = frozenset((*touched, *left))
        of = self._joiner.of
        of.update({claim: Cluster(claim, stirred=True) for claim in touched})
        for claim in self._take_in(self._changed, FIRST):
            of[claim].stirred = True
        for pair in {*pairs, *decided(touched, self._rulings)}:
            self._wait(pair)
        self._take_in(self._beyond(touched, FIRST), FIRST)
        while self._waiting:
            now = heapq.heappop(self._waiting)
            self._go_through((-now[0], now[1], now[2]), now)
        return self._joiner.clusters()

    def _go_through(self, pair: Scored, now: Turn) -> None:
        """Join a pair, or not, as its clusters are at this point."""
        of, pool, (_, one, other) = self._joiner.of, self.pool, pair
        here = [of[claim] for claim in (one, other) if claim in of]
        stirred = any(some.stirred for some in here)
        together = one in pool and other in pool and pool[one].incident == pool[other].incident
        if not stirred and not together:
            return
        if len(here) == 1:
            self._take_in(self._beyond(here[0].claims, now), now)
        if one not in of or other not in of:
            return  # decided of a claim that there is none of
        if not self._joiner.join(pair) and together and stirred:
            of[one].stirred = of[other].stirred = True

    def _beyond(self, claims: Iterable[str], now: Turn) -> set[str]:
        """Return whom these claims will meet, and nobody has taken in yet."""
        of = self._joiner.of
        return {
            other
            for claim in claims
            for then, other in self._around[claim]
            if then >= now and other not in of
        }

    def _take_in(self, claims: Iterable[str], now: Turn) -> set[str]:
        """Take in the incidents of these claims as they stood at a point; return who came."""
        incidents = {member.incident for member in self._ground.members(sorted(claims))}
        members = {m.claim: m for m in self._ground.members_of(sorted(incidents))}
        came = members.keys() - self._changed
        self.pool |= members
        self._hold(sorted(came))
        links = set(self._ground.links(sorted(came))) | set(decided(came, self._rulings))
        known = self._joiner.of.keys() | self._changed  # whose pairs wait, or are made anew
        new = [pair for pair in links if known.isdisjoint(pair[1:])]
        self._joiner.of.update({claim: Cluster(claim) for claim in came})
        self._linker.recall(pair for pair in new if math.isfinite(pair[0]))
        for pair in sorted(new, key=turn):
            one, other = pair[1:]
            if turn(pair) > now:
                self._wait(pair)
            elif came >= {one, other} and members[one].incident == members[other].incident:
                self._joiner.join(pair)
        return came

    def _wait(self, pair: Scored) -> None:
        """Have a pair wait for its turn."""
        then = turn(pair)
        heapq.heappush(self._waiting, then)
        self._around[pair[1]].append((then, pair[2]))
        self._around[pair[2]].append((then, pair[1]))
