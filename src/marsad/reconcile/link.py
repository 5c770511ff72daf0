"""Whether two claims tell of one incident: a pair is scored, aspect by aspect."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from marsad.model import Comparison, Document, Duplicate, EventClaim, Link, Theatre
from marsad.model.merging import Scored
from marsad.reconcile.compare_what import (
    BREAKDOWN,
    MUTUAL,
    compare_figures,
    compare_sides,
    compare_type,
    figures_score,
)
from marsad.reconcile.compare_where import (
    APART,
    CLOSE,
    WITHIN,
    compare_place,
    compare_time,
    place_step,
    time_step,
)
from marsad.reconcile.compare_words import compare_words, likeness, words_score
from marsad.reconcile.facts import Facts, Meant, Parent, Roles, facts_of
from marsad.reconcile.grave import grave_kind
from marsad.reconcile.settings import settings
from marsad.reconcile.sides import Sides, fold
from marsad.vocabulary import Vocabulary

Pair = tuple[str, str]
NEVER = -99.0
ROUNDING = 1e-9
"""More than sums of a few scores differ by the order in which they are added."""


class Linker:
    """Compares claims. Facts of claims are held from `add` to `forget`."""

    def __init__(
        self,
        documents: Mapping[str, Document],
        duplicates: Sequence[Duplicate],
        theatre: Theatre,
        vocabulary: Vocabulary,
    ) -> None:
        self._documents = documents
        names = {p.id: fold(p.name) for p in theatre.places}
        self._parents = {
            p.id: Parent(p.parent, names.get(p.parent, p.parent))
            for p in theatre.places
            if p.parent
        }
        self._copies: set[frozenset[str]] = set()
        self.note(duplicates)
        self._sides = Sides(theatre)
        self._families = {t.id: str(t.family) for t in vocabulary.event_types}
        self._types: dict[Pair, float] = {}
        self._scores: dict[Pair, float] = {}
        # Few name other sides than thousands before them.
        self._sides_score = lru_cache(maxsize=1 << 17)(self._compare_roles)
        self.facts: dict[str, Facts] = {}

    def note(self, duplicates: Iterable[Duplicate]) -> None:
        """Take in further pairs of reports that share their text, before their claims come."""
        self._copies |= {frozenset({d.document, d.of}) for d in duplicates}

    def add(self, claim: EventClaim, meant: Meant | None = None) -> Facts:
        """Return what linking needs of a claim, and hold it; `meant` is what it recalls."""
        self.facts[claim.id] = made = facts_of(claim, self._documents, self._parents, meant)
        return made

    def forget(self, claims: Iterable[str]) -> None:
        """Drop claims that nothing will be compared with any more."""
        for claim in claims:
            del self.facts[claim]
        self._scores.clear()

    def recall(self, scored: Iterable[tuple[float, str, str]]) -> None:
        """Take in the scores of pairs, each in id order, that were compared before."""
        self._scores.update(((one, other), score) for score, one, other in scored)

    def pairs(self, claim: str, others: Iterable[str]) -> Iterator[Scored]:
        """Yield the pairs of a claim and others that reach their threshold, each in id order.

        What takes longer is compared only where it could lift a pair so far.
        """
        mine, weights = self.facts[claim], settings()
        veto, same_town = weights.threshold["veto"], weights.place["same_town"]
        # What sides and figures may add, less what a pair needs at least.
        spare = 2 * weights.sides["same"] + _most_of_figures(mine) + ROUNDING
        spare -= weights.threshold["link"]
        for other in others:
            theirs = self.facts[other]
            kind, time = self._type(mine, theirs), weights.time[time_step(mine, theirs).weight]
            if kind <= veto or time <= veto:
                continue
            words = self._words(mine, theirs)
            if kind + time + same_town + words + spare < 0:
                continue
            place = weights.place[place_step(mine, theirs).weight]
            if place <= veto or kind + time + place + words + spare < 0:
                continue
            if self._unmoored(mine, theirs):
                continue
            score = kind + time + place + words + self._sides_and_figures(mine, theirs)
            first, second = (claim, other) if claim < other else (other, claim)
            self._scores[first, second] = score
            if score >= weights.threshold[_threshold(mine, theirs)]:
                yield score, first, second

    def score(self, one: str, other: str) -> float:
        """Return the pair's total score; a veto of one aspect ends the comparison."""
        pair = (one, other) if one < other else (other, one)
        if pair not in self._scores:
            self._scores[pair] = self._score(self.facts[pair[0]], self.facts[pair[1]])
        return self._scores[pair]

    def link(self, one: str, other: str) -> Link:
        """Return the pair's score with its parts, for people to read."""
        first, second = sorted((one, other))
        parts = self._compare(self.facts[first], self.facts[second])
        return Link(
            one=first, other=second, score=round(self.score(one, other), 3), comparisons=parts
        )

    def alike(self, one: str, other: str) -> float:
        """Return the pair's score without what it loses for a time that nobody tells.

        That is too little to join two claims on, and yet no reason against a third.
        """
        score = self.score(one, other)
        if score == NEVER or (self.facts[one].dated and self.facts[other].dated):
            return score
        return score - min(0.0, settings().time["unknown"])

    def listed(self, one: str, other: str) -> bool:
        """Return whether claims are of two towns: one report's writer told two things by them.

        Gas drifts, so one attack with it may be told of several suburbs.
        """
        mine, theirs = self.facts[one], self.facts[other]
        return not grave_kind(mine.kind) and place_step(mine, theirs) in (WITHIN, CLOSE, APART)

    def _score(self, one: Facts, other: Facts) -> float:
        """Return the sum of the aspects; a veto ends it."""
        weights = settings()
        veto = weights.threshold["veto"]
        kind, time = self._type(one, other), weights.time[time_step(one, other).weight]
        if kind <= veto or time <= veto:
            return NEVER
        place = weights.place[place_step(one, other).weight]
        if place <= veto or self._unmoored(one, other):
            return NEVER
        words = self._words(one, other)
        if words <= veto:
            return NEVER
        return kind + time + place + words + self._sides_and_figures(one, other)

    def _sides_and_figures(self, one: Facts, other: Facts) -> float:
        sides = self._sides_score(one.roles, other.roles, *self._setting(one, other))
        return sides + figures_score(one, other) if one.counts and other.counts else sides

    def _setting(self, one: Facts, other: Facts) -> tuple[int | None, bool]:
        """Return since when sides stand as they do, and whether both do what is told."""
        days = [fact.first for fact in (one, other) if fact.first is not None]
        mutual = one.kind in MUTUAL and other.kind in MUTUAL
        return self._sides.unchanged_since(min(days, default=None)), mutual

    def _compare_roles(self, one: Roles, other: Roles, day: int | None, mutual: bool) -> float:
        return compare_sides(one, other, self._sides, day, mutual=mutual).score

    def _type(self, one: Facts, other: Facts) -> float:
        pair = (one.kind, other.kind)
        if pair not in self._types:
            self._types[pair] = compare_type(one, other, self._families).score
        return self._types[pair]

    def _words(self, one: Facts, other: Facts) -> float:
        return words_score(one, other, self._copied(one, other))

    def _unmoored(self, one: Facts, other: Facts) -> bool:
        """Return whether a claim with neither place nor time lacks the words to merge on."""
        if one.moored and other.moored:
            return False
        return likeness(one.words, other.words) < settings().place["strong_words"]

    def _compare(self, one: Facts, other: Facts) -> tuple[Comparison, ...]:
        day, mutual = self._setting(one, other)
        return (
            compare_place(one, other),
            compare_time(one, other),
            compare_type(one, other, self._families),
            compare_sides(one.roles, other.roles, self._sides, day, mutual=mutual),
            compare_figures(one, other),
            compare_words(one, other, self._copied(one, other)),
        )

    def _copied(self, one: Facts, other: Facts) -> bool:
        if not self._copies:
            return False
        return frozenset({one.document, other.document}) in self._copies


def _most_of_figures(fact: Facts) -> float:
    """Return the most that a claim's numbers can weigh."""
    weights = settings().figures
    if not fact.counts:
        return 0.0
    broken_down = len(fact.parts) >= BREAKDOWN
    return weights["limit"] + weights["breakdown"] if broken_down else weights["limit"]


def _threshold(one: Facts, other: Facts) -> str:
    """Return which threshold a pair must reach: more in one report, or where a place is vague.

    Without place and time it is the words that decide, and they have been found alike enough.
    """
    if one.document == other.document:
        return "link_same"
    exact = one.pointed and other.pointed
    return "link" if exact or not (one.moored and other.moored) else "link_vague"
