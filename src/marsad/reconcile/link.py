"""Which claims tell of one incident: pairs are scored, then joined best first, under a guard."""

from collections.abc import Mapping, Sequence

from marsad.model import Comparison, Document, Duplicate, EventClaim, Link, Theatre
from marsad.reconcile.blocks import pairs
from marsad.reconcile.compare_what import (
    compare_figures,
    compare_sides,
    compare_type,
    compare_words,
    likeness,
)
from marsad.reconcile.compare_where import compare_place, compare_time
from marsad.reconcile.decide import Rulings
from marsad.reconcile.facts import Facts, facts_of
from marsad.reconcile.settings import settings
from marsad.reconcile.sides import Sides
from marsad.vocabulary import Vocabulary

Pair = tuple[str, str]
NEVER = -99.0


class Linker:
    """Compares claims; keeps every comparison, so that none is made twice."""

    def __init__(
        self,
        claims: Sequence[EventClaim],
        documents: Mapping[str, Document],
        duplicates: Sequence[Duplicate],
        theatre: Theatre,
        vocabulary: Vocabulary,
    ) -> None:
        parents = {p.id: p.parent for p in theatre.places if p.parent}
        ordered = sorted(claims, key=lambda claim: claim.id)
        self.facts = {claim.id: facts_of(claim, documents, parents) for claim in ordered}
        self._copies = {frozenset({d.document, d.of}) for d in duplicates}
        self._sides = Sides(theatre)
        self._families = {t.id: str(t.family) for t in vocabulary.event_types}
        self._scores: dict[Pair, float] = {}

    def candidates(self) -> list[tuple[float, str, str]]:
        """Return the pairs that reach their threshold, best first, ties in id order."""
        ids = sorted(self.facts)
        found = []
        for i, j in pairs([self.facts[claim] for claim in ids]):
            needed = self._needed(ids[i], ids[j])
            if self._may_reach(needed, ids[i], ids[j]):
                score = self.score(ids[i], ids[j])
                if score >= needed:
                    found.append((-score, ids[i], ids[j]))
        return [(-minus, one, other) for minus, one, other in sorted(found)]

    def score(self, one: str, other: str) -> float:
        """Return the pair's total score; a veto of one aspect ends the comparison."""
        pair = (one, other) if one < other else (other, one)
        if pair not in self._scores:
            self._scores[pair] = self._score(*pair)
        return self._scores[pair]

    def link(self, one: str, other: str) -> Link:
        """Return the pair's score with its parts, for people to read."""
        first, second = sorted((one, other))
        parts = self._compare(self.facts[first], self.facts[second])
        return Link(
            one=first, other=second, score=round(self.score(one, other), 3), comparisons=parts
        )

    def _needed(self, one: str, other: str) -> float:
        thresholds = settings().threshold
        same = self._document(one) == self._document(other)
        return thresholds["link_same"] if same else thresholds["link"]

    def _document(self, claim: str) -> str:
        return self.facts[claim].claim.span.document

    def _may_reach(self, needed: float, one: str, other: str) -> bool:
        """Return whether sides and figures, which take longest, could lift a pair so far."""
        mine, theirs = self.facts[one], self.facts[other]
        base = self._base(mine, theirs)
        if base == NEVER:
            return False
        most = 2 * settings().sides["same"] + settings().figures["limit"]
        words = compare_words(mine, theirs, self._copied(mine, theirs)).score
        return base + words + most >= needed

    def _score(self, one: str, other: str) -> float:
        """Return the sum of the aspects."""
        mine, theirs = self.facts[one], self.facts[other]
        base = self._base(mine, theirs)
        if base == NEVER:
            return NEVER
        return base + sum(part.score for part in self._content(mine, theirs))

    def _base(self, mine: Facts, theirs: Facts) -> float:
        """Return the sum over type, time and place; a veto of one of them ends it."""
        total, veto = 0.0, settings().threshold["veto"]
        for part in (
            compare_type(mine, theirs, self._families),
            compare_time(mine, theirs),
            compare_place(mine, theirs),
        ):
            if part.score <= veto:
                return NEVER
            total += part.score
        return NEVER if self._unmoored(mine, theirs) else total

    def _unmoored(self, one: Facts, other: Facts) -> bool:
        """Return whether a claim with neither place nor time lacks the words to merge on."""
        loose = any(not f.placed and f.first is None and f.last is None for f in (one, other))
        return loose and likeness(one.words, other.words) < settings().place["strong_words"]

    def _compare(self, one: Facts, other: Facts) -> tuple[Comparison, ...]:
        return (
            compare_place(one, other),
            compare_time(one, other),
            compare_type(one, other, self._families),
            *self._content(one, other),
        )

    def _copied(self, one: Facts, other: Facts) -> bool:
        return frozenset({one.claim.span.document, other.claim.span.document}) in self._copies

    def _content(self, one: Facts, other: Facts) -> tuple[Comparison, ...]:
        return (
            compare_sides(one, other, self._sides),
            compare_figures(one, other),
            compare_words(one, other, self._copied(one, other)),
        )


class Cluster:
    """Claims that were joined, and the links that joined them."""

    def __init__(self, claim: str) -> None:
        self.claims = [claim]
        self.links: list[Pair] = []


def cluster(linker: Linker, rulings: Rulings) -> list[Cluster]:
    """Return the clusters in order of their first claim.

    Decisions come first. Then pairs join best first, if every pair across the two clusters
    reaches the guard: where A is like B and B like C but A unlike C, the weaker link is cut.
    """
    of = {claim: Cluster(claim) for claim in linker.facts}
    for one, other in sorted(rulings.together):
        if one in of and other in of:
            _join(of, one, other, linker, rulings, guarded=False)
    for _, one, other in linker.candidates():
        _join(of, one, other, linker, rulings, guarded=True)
    unique = {id(c): c for c in of.values()}
    return sorted(unique.values(), key=lambda c: min(c.claims))


def _join(
    of: dict[str, Cluster],
    one: str,
    other: str,
    linker: Linker,
    rulings: Rulings,
    *,
    guarded: bool,
) -> None:
    """Join the clusters of two claims unless a decision or the guard forbids it."""
    mine, theirs = of[one], of[other]
    if mine is theirs:
        return
    for a in mine.claims:
        for b in theirs.claims:
            if (min(a, b), max(a, b)) in rulings.apart:
                return
            if guarded and (rulings.alone & {a, b} or not _admits(linker, a, b)):
                return
    mine.claims.extend(theirs.claims)
    mine.links.extend([*theirs.links, (one, other)])
    for claim in theirs.claims:
        of[claim] = mine


def _admits(linker: Linker, one: str, other: str) -> bool:
    """Return whether two claims may stand in one cluster; of one report, only if very alike."""
    thresholds = settings().threshold
    same = linker.facts[one].claim.span.document == linker.facts[other].claim.span.document
    return linker.score(one, other) >= (thresholds["link_same"] if same else thresholds["guard"])
