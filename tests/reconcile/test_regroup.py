"""Going through stirred pairs alone gives what going through all of them gives."""

import random
from collections.abc import Collection, Iterable, Mapping, Sequence
from types import SimpleNamespace
from typing import Any, cast

import pytest

from marsad.model.merging import Member, Scored
from marsad.reconcile.cluster import Cluster, cluster
from marsad.reconcile.decide import Rulings
from marsad.reconcile.ground import Ground
from marsad.reconcile.link import Linker
from marsad.reconcile.regroup import Regrouping

LINK = 2.6
Scores = Mapping[tuple[str, str], float]


class Scoring:
    """Stands for a linker: scores of pairs are given, each claim has a report of its own."""

    def __init__(self, claims: Sequence[str], scores: Scores) -> None:
        self.facts = {claim: SimpleNamespace(document=claim) for claim in claims}
        self._scores = scores

    def alike(self, one: str, other: str) -> float:
        return self._scores[min(one, other), max(one, other)]

    def recall(self, scored: Iterable[Scored]) -> None:
        assert all(score == self.alike(one, other) for score, one, other in scored)


class Before:
    """The record before the change."""

    def __init__(self, clusters: Sequence[Cluster], scored: Sequence[Scored]) -> None:
        self._lying = {c: f"i-{min(some.claims)}" for some in clusters for c in some.claims}
        self._scored = scored

    def members(self, claims: Collection[str]) -> list[Member]:
        return [Member(claim=c, incident=self._lying[c]) for c in claims if c in self._lying]

    def members_of(self, incidents: Collection[str]) -> list[Member]:
        return self.members([c for c, incident in self._lying.items() if incident in incidents])

    def links(self, claims: Collection[str]) -> list[Scored]:
        return [pair for pair in self._scored if not set(claims).isdisjoint(pair[1:])]


def pairs(claims: Collection[str], scores: Scores) -> list[Scored]:
    """Return the pairs among these claims that are alike enough."""
    return [(s, *pair) for pair, s in scores.items() if s >= LINK and set(pair) <= set(claims)]


def drawn(claims: Sequence[str], rng: random.Random) -> dict[tuple[str, str], float]:
    """Return a score for each pair; a third are alike enough, some are ruled out by the guard."""
    marks = [5.0, 4.0, 3.5, 3.0, 1.5, 1.0, 0.5, 0.3, -1.0, -4.0]
    return {(one, other): rng.choice(marks) for one in claims for other in claims if one < other}


def ruled(claims: Sequence[str], rng: random.Random) -> Rulings:
    """Return no rulings, or a few."""
    if rng.random() < 0.5:
        return Rulings()
    one, other, third = rng.sample(claims, 3)
    return Rulings(
        together={one: frozenset({other}), other: frozenset({one})},
        apart=frozenset({(min(one, third), max(one, third))}),
    )


def shape(some: Cluster) -> tuple[tuple[str, ...], tuple[tuple[str, str], ...]]:
    return tuple(sorted(some.claims)), tuple(sorted(some.links))


@pytest.mark.parametrize("seed", range(400))
def test_a_change_of_some_claims_ends_as_going_through_all_does(seed: int) -> None:
    rng = random.Random(seed)
    names = [f"c{n:02}" for n in range(rng.randint(4, 24))]
    rulings = ruled(names, rng)
    old = rng.sample(names, rng.randint(1, len(names)))
    left = rng.sample(old, rng.randint(0, min(2, len(old))))
    new = sorted(set(names) - set(old))[:4]
    read_anew = [claim for claim in old if claim not in left][: rng.randint(0, 2)]
    touched = {*new, *read_anew}
    before = drawn(names, rng)
    # A claim that is read anew may be like others than before.
    after = {p: s if touched.isdisjoint(p) else rng.choice([s, 4.0]) for p, s in before.items()}
    now = sorted({*old, *touched} - set(left))

    was, is_ = (cast(Linker, Scoring(names, scores)) for scores in (before, after))
    ground = cast(
        Ground, Before(cluster(old, pairs(old, before), was, rulings), pairs(old, before))
    )
    held: list[Any] = []
    regrouping = Regrouping(ground, is_, rulings, held.append)
    fresh = [pair for pair in pairs(now, after) if not touched.isdisjoint(pair[1:])]
    found = regrouping.clusters(touched, left, fresh)
    whole = cluster(now, pairs(now, after), is_, rulings)

    assert {shape(some) for some in found} <= {shape(some) for some in whole}
    got = {tuple(sorted(some.claims)) for some in found}
    seen = {claim for some in got for claim in some}
    unseen = {tuple(sorted(some.claims)) for some in whole if seen.isdisjoint(some.claims)}
    lying: dict[str, set[str]] = {}
    for member in ground.members(old):
        lying.setdefault(member.incident, set()).add(member.claim)
    assert unseen <= {tuple(sorted(some)) for some in lying.values()}
    assert seen >= touched
    assert {claim for claims in held for claim in claims} >= seen - touched
