"""Which claims are worth comparing: each lies under keys, and looks for others under keys.

Whether two claims are compared depends on these two alone, never on what else a record holds. So
a new report touches its neighbourhood and nothing beyond.

- A claim with days that are known (or bounded by its report) meets those at its place and nearby,
  two days before and after; one of a grave act without a day of its own looks a month back. Claims
  that say no more than a province, or nothing, meet those of the province, or of the whole country
  where the type is alike.
- A claim without bounds, or of more than a month, meets others by evidence alone: a number of five
  or more people, or a sketch of its words, in one place. Sketches are min-hashes (Broder 1997).
"""

import math
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from hashlib import blake2b
from zlib import crc32

from marsad.reconcile.facts import Days, Facts
from marsad.reconcile.settings import settings

Key = tuple[str | int, ...]

DAYS = 2  # days from last to first day beyond which [time] in weights.toml says "far"
BOX = 0.25  # degrees: points must be this near in both directions
LONG = 31  # days from which a time is too long to look around in
LONGEST_NAME = 5  # words
TELLING = 5  # people: a smaller number is equal by chance
# Multipliers and offsets of eight hash functions of a word's CRC-32: any odd numbers would do.
HASHES = tuple((2654435761 * (2 * n + 1) & 0xFFFFFFFF, 40503 * (n + 7)) for n in range(8))


def window(days: Days) -> tuple[int, int] | None:
    """Return the days that a claim may be of, or None without bounds or if they are too many."""
    if days.retold is not None:
        return days.retold
    if days.meant is not None:
        return days.meant.day, days.meant.day
    if days.first is not None and days.last is not None:
        return (days.first, days.last) if days.length <= LONG else None
    return days.assumed if days.first is None and days.last is None else None


def near(one: Facts, other: Facts) -> bool:
    """Return whether two points lie in one box."""
    if one.latitude is None or one.longitude is None:
        return False
    if other.latitude is None or other.longitude is None:
        return False
    return abs(one.latitude - other.latitude) <= BOX and abs(one.longitude - other.longitude) <= BOX


def lies(fact: Facts) -> Iterator[Key]:
    """Yield the keys under which a claim of known days is found."""
    if fact.latitude is not None and fact.longitude is not None:
        yield ("cell", math.floor(2 * fact.latitude), math.floor(2 * fact.longitude))
    if fact.place:
        yield ("name", fact.place)
    if fact.words_for_place:
        yield ("unknown", fact.words_for_place)
    for phrase in _phrases(fact.text):
        yield ("phrase", phrase)
    if fact.admin1:
        yield ("province", fact.admin1)
        if _vague(fact):
            yield ("vague", fact.admin1)
    yield ("type", fact.kind)
    if _nowhere(fact):
        yield ("nowhere", fact.kind)


def seeks(fact: Facts) -> Iterator[Key]:
    """Yield the keys under which a claim of known days looks for others, cells left out."""
    if fact.place:
        yield ("name", fact.place)
    if fact.words_for_place:
        yield ("phrase", fact.words_for_place)
    for phrase in _phrases(fact.text):
        yield ("unknown", phrase)
    if fact.admin1:
        yield ("province" if _vague(fact) else "vague", fact.admin1)
    for kind in _alike(fact.kind):
        yield ("type" if _nowhere(fact) else "nowhere", kind)


def cells(fact: Facts) -> set[Key]:
    """Return the half-degree cells that a point's box touches, one to four."""
    if fact.latitude is None or fact.longitude is None:
        return set()
    return {
        ("cell", math.floor(2 * (fact.latitude + dy)), math.floor(2 * (fact.longitude + dx)))
        for dy in (-BOX, BOX)
        for dx in (-BOX, BOX)
    }


def evidence(fact: Facts) -> set[Key]:
    """Return the keys of numbers and words by which a claim without known days meets others."""
    lows = _mins(fact.words)
    counted = {(measure, total.named or 0) for measure, total in fact.totals}
    counted |= {(measure, number) for measure, _, number in fact.parts}
    signs: list[Key] = [("people", *count) for count in counted if count[1] >= TELLING]
    signs += [("words", at, *lows[at : at + 2]) for at in range(0, 8, 2)] if lows else []
    places = {place for place in (fact.place, fact.admin1, fact.words_for_place) if place}
    found: set[Key] = {(place, *sign) for place in places for sign in signs}
    found |= {("", at, *lows[at : at + 3]) for at in (0, 3, 5)} if lows else set()
    return found


def addresses(fact: Facts) -> set[int]:
    """Return all that a claim is found by, week by week, as 64-bit numbers for an index."""
    days, signs = window(fact.when), evidence(fact)
    if days is None:
        return {_number(("loose", *sign)) for sign in signs}
    found = {_number((*key, week)) for key in lies(fact) for week in _weeks(*days)}
    return found | {_number(("dated", *sign)) for sign in signs}


def enquiries(fact: Facts) -> set[int]:
    """Return all that a claim looks under: whoever it could be compared with lies there."""
    days, signs = window(fact.when), evidence(fact)
    loose = {_number(("loose", *sign)) for sign in signs}
    if days is None:
        return loose | {_number(("dated", *sign)) for sign in signs}
    weeks = _weeks(days[0] - DAYS, days[1] + DAYS)
    return loose | {
        _number((*key, week))
        for keys in (seeks(fact), cells(fact))
        for key in keys
        for week in weeks
    }


def meeting(one: Facts) -> Callable[[Facts], bool]:
    """Return what tells whether a claim is compared with another: what the sweep goes by."""
    mine, sought, signs = window(one.when), frozenset(seeks(one)), evidence(one)

    def meets(other: Facts) -> bool:
        theirs = window(other.when)
        if mine is None or theirs is None:
            return not signs.isdisjoint(evidence(other))
        if mine[0] > theirs[1] + DAYS or theirs[0] > mine[1] + DAYS:
            return False
        return near(one, other) or not sought.isdisjoint(lies(other))

    return meets


def _weeks(first: int, last: int) -> range:
    return range(first // 7, last // 7 + 1)


def _number(key: Key) -> int:
    digest = blake2b(repr(key).encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)  # as databases have whole numbers


def _vague(fact: Facts) -> bool:
    """Return whether no more than the province is known, or no more may be meant."""
    return fact.admin1 is not None and (fact.wide or fact.latitude is None or fact.namesake)


def _nowhere(fact: Facts) -> bool:
    """Return whether a claim says no place, or one as vague as "northern Syria"."""
    return fact.admin1 is None and (not fact.placed or fact.wide)


@lru_cache(maxsize=4096)
def _phrases(text: str) -> frozenset[str]:
    """Return the runs of words of a text: "town of atareb" holds "atareb"."""
    words = text.split()
    return frozenset(
        " ".join(words[start:end])
        for start in range(len(words))
        for end in range(start + 1, min(start + LONGEST_NAME, len(words)) + 1)
    )


@lru_cache(maxsize=256)
def _alike(kind: str) -> tuple[str, ...]:
    """Return the types that reports use for the same thing as this one, itself first."""
    others = {t for pair in settings().alike if kind in pair for t in pair}
    return (kind, *sorted(others - {kind}))


@lru_cache(maxsize=65536)
def _hashes(word: str) -> tuple[int, ...]:
    code = crc32(word.encode())
    return tuple((code * times + plus) & 0xFFFFFFFF for times, plus in HASHES)


def _mins(words: Iterable[str]) -> list[int]:
    """Return the least of each hash over the words; nothing for no words."""
    return [min(column) for column in zip(*map(_hashes, words), strict=True)]
