"""Neighbourhoods: claims that are connected by pairs alike enough to merge.

Claims come in the order of their days. A neighbourhood is handed on once all its days have
passed, and forgotten, so that memory holds a few weeks of claims however long the record is.
"""

import heapq
import math
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from marsad.reconcile.decide import Rulings
from marsad.reconcile.facts import Days, Facts
from marsad.reconcile.keys import DAYS, Key, cells, evidence, lies, near, seeks, window
from marsad.reconcile.link import Linker


@dataclass(eq=False, slots=True)
class Neighbourhood:
    """Connected claims, the pairs that connect them with their scores, and how many are open."""

    claims: list[str]
    pairs: list[tuple[float, str, str]] = field(default_factory=list)
    open: float = 1


class Sweep:
    """Goes through claims by day and finds neighbourhoods."""

    def __init__(self, linker: Linker, rulings: Rulings) -> None:
        self._linker = linker
        self._together = rulings.together
        self._active: dict[Key, list[tuple[int, str]]] = defaultdict(list)
        self._loose: dict[Key, list[str]] = defaultdict(list)
        self._of: dict[str, Neighbourhood] = {}
        self._ends: list[tuple[int, str]] = []

    def neighbourhoods(self, ordered: Iterable[Facts]) -> Iterator[Neighbourhood]:
        """Yield the neighbourhoods of claims that come in `order`."""
        for fact in ordered:
            days = window(fact.when)
            if days is not None:
                yield from self._closed(days[0])
            self._enter(fact, days)
        for one, others in self._together.items():
            for other in others:
                if one in self._of and other in self._of:
                    self._join(one, other)
        remaining = {id(group): group for group in self._of.values()}
        yield from remaining.values()

    def _closed(self, today: int) -> Iterator[Neighbourhood]:
        """Yield the neighbourhoods whose last day is too long ago for any claim to come."""
        while self._ends and self._ends[0][0] < today:
            group = self._of[heapq.heappop(self._ends)[1]]
            group.open -= 1
            if group.open == 0:
                for claim in group.claims:
                    del self._of[claim]
                yield group

    def _enter(self, fact: Facts, days: tuple[int, int] | None) -> None:
        """Add a claim and connect it with those it meets."""
        claim = fact.claim.id
        self._of[claim] = Neighbourhood([claim])
        signs = evidence(fact) if days is None or self._loose else set()
        met = {other for sign in signs for other in self._loose.get(sign, ())}
        if days is None:
            for sign in signs:
                self._loose[sign].append(claim)
        else:
            met |= self._around(fact, days[0])
            end = days[1] + DAYS
            for key in lies(fact):
                self._active[key].append((end, claim))
            heapq.heappush(self._ends, (end, claim))
        if days is None or claim in self._together:
            self._of[claim].open = math.inf
        for pair in self._linker.pairs(claim, met):
            self._join(pair[1], pair[2]).pairs.append(pair)

    def _around(self, fact: Facts, today: int) -> set[str]:
        """Return the claims that lie where this one looks, on days that are near enough."""
        met = {claim for key in seeks(fact) for claim in self._under(key, today)}
        for key in cells(fact):
            for claim in self._under(key, today):
                if claim not in met and near(fact, self._linker.facts[claim]):
                    met.add(claim)
        return met

    def _under(self, key: Key, today: int) -> list[str]:
        """Return the claims under a key that have not ended; those that have are forgotten."""
        listed = self._active.get(key)
        if listed is None:
            return []
        kept = [entry for entry in listed if entry[0] >= today]
        if len(kept) < len(listed):
            self._active[key] = kept
        return [claim for _, claim in kept]

    def _join(self, one: str, other: str) -> Neighbourhood:
        """Return the neighbourhood of both claims, made one."""
        mine, theirs = self._of[one], self._of[other]
        if mine is theirs:
            return mine
        if len(mine.claims) < len(theirs.claims):
            mine, theirs = theirs, mine
        mine.claims.extend(theirs.claims)
        mine.pairs.extend(theirs.pairs)
        mine.open += theirs.open
        for claim in theirs.claims:
            self._of[claim] = mine
        return mine


def order(claim: str, when: Days) -> tuple[float, str]:
    """Return by what claims are swept: those without known days first, then by first day."""
    days = window(when)
    return (-math.inf if days is None else days[0]), claim
