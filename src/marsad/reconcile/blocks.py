"""Which pairs of claims are worth comparing: a place and some days in common, or rare words."""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from marsad.reconcile.facts import Facts
from marsad.reconcile.settings import settings

DAYS = 2  # days from last to first day beyond which [time] in weights.toml says "far"
HALF_CELL = 0.25  # degrees: points this near in both directions share a key
LONG = 31  # days from which a time is too wide to sort by
LONGEST_NAME = 5  # words
RARE = 12  # a word in more claims than this links nothing


def pairs(facts: Sequence[Facts]) -> set[tuple[int, int]]:
    """Return index pairs (low, high) of claims that share a block."""
    found: set[tuple[int, int]] = set()
    for members in _places(facts).values():
        found.update(_near_in_time(facts, members))
    placeless = {i for i, fact in enumerate(facts) if _anywhere(fact)}
    if placeless:
        found.update(_around_placeless(facts, placeless))
        found.update(_by_words(facts, placeless))
    return found


def _anywhere(fact: Facts) -> bool:
    """Return whether no block of places holds the claim: it says nothing, or "northern Syria"."""
    return not fact.placed or (fact.wide and fact.admin1 is None)


def _places(facts: Sequence[Facts]) -> dict[tuple[str, ...], list[int]]:
    """Return the indices by place key: half-degree cells, and the province for the vague ones."""
    blocks: dict[tuple[str, ...], list[int]] = defaultdict(list)
    provinces: dict[str, list[int]] = defaultdict(list)
    vague: dict[str, list[int]] = defaultdict(list)
    unresolved = {fact.words_for_place for fact in facts if fact.words_for_place}
    for i, fact in enumerate(facts):
        for phrase in _phrases(fact.text) & unresolved:
            blocks["words", phrase].append(i)
        for key in _cells(fact):
            blocks[key].append(i)
        if fact.place:
            blocks["name", fact.place].append(i)
        if fact.admin1:
            provinces[fact.admin1].append(i)
            if fact.wide or fact.latitude is None:
                vague[fact.admin1].append(i)
    for admin1, members in vague.items():
        blocks["province", admin1] = sorted({*members, *provinces[admin1]})
    return blocks


def _phrases(text: str) -> set[str]:
    """Return the runs of words of a text: "town of atareb" holds "atareb"."""
    words = text.split()
    return {
        " ".join(words[start:end])
        for start in range(len(words))
        for end in range(start + 1, min(start + LONGEST_NAME, len(words)) + 1)
    }


def _cells(fact: Facts) -> set[tuple[str, ...]]:
    """Return the half-degree cells that a point's surroundings touch, one to four."""
    if fact.latitude is None or fact.longitude is None:
        return set()
    latitude, longitude = fact.latitude, fact.longitude
    return {
        ("cell", str(math.floor(2 * (latitude + dy))), str(math.floor(2 * (longitude + dx))))
        for dy in (-HALF_CELL, HALF_CELL)
        for dx in (-HALF_CELL, HALF_CELL)
    }


def _near_in_time(facts: Sequence[Facts], members: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Yield pairs whose days are close; an undated claim counts with those its report allows."""
    spans = sorted((*_span(facts[i]), i) for i in members)
    for at, (_, last, i) in enumerate(spans):
        for first, _, j in spans[at + 1 :]:
            if first > last + DAYS:
                break
            yield (i, j) if i < j else (j, i)


def _span(fact: Facts) -> tuple[float, float]:
    """Return the first and last day that a claim may be of."""
    if fact.first is None and fact.last is None:
        return fact.assumed if fact.assumed is not None else (-math.inf, math.inf)
    first = fact.first if fact.first is not None else -math.inf
    return first, (fact.last if fact.last is not None else math.inf)


def _around_placeless(facts: Sequence[Facts], placeless: set[int]) -> Iterator[tuple[int, int]]:
    """Yield pairs of a dated claim without a place and any other of its days and an alike type."""
    dated = [i for i, f in enumerate(facts) if f.dated and (f.last or 0) - (f.first or 0) < LONG]
    alike = settings().alike
    for i, j in _near_in_time(facts, dated):
        if i in placeless or j in placeless:
            mine, theirs = facts[i].claim.type, facts[j].claim.type
            if mine == theirs or frozenset({mine, theirs}) in alike:
                yield i, j


def _by_words(facts: Sequence[Facts], placeless: set[int]) -> Iterator[tuple[int, int]]:
    """Yield pairs of a claim without a place and any other with a rare word in common."""
    holders: dict[str, list[int]] = defaultdict(list)
    for i, fact in enumerate(facts):
        for word in fact.words:
            holders[word].append(i)
    for members in holders.values():
        if 1 < len(members) <= RARE:
            for at, i in enumerate(members):
                for j in members[at + 1 :]:
                    if i in placeless or j in placeless:
                        yield i, j
