"""Documents that share their text, or nearly.

A new document is compared with those alone that lie under one of its keys, so that adding one does
not read the others. What comes out is what comparing all at once gives.
"""

import functools
import itertools
import re
import zlib
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import Protocol

import numpy as np
import numpy.typing as npt

from marsad.model import Duplicate, DuplicateKind

# Shingles of three words: two agency versions of one story share four in five, two stories about
# one attack fewer than one in three.
THRESHOLD = 0.8
_SHINGLE = 3
_PERMUTATIONS = 128
# 21 bands of six rows: a pair at the threshold is missed once in 700 times.
_ROWS = 6
_STARTS = range(0, _PERMUTATIONS - _ROWS + 1, _ROWS)
_SEED = 20110315
# 10,000 copies of one form letter are 50 million pairs; with 20 representatives they are 200,000.
_HUGE = 100
_REPRESENTATIVES = 20
_WORD = re.compile(r"\w+")

Hashes = npt.NDArray[np.uint64]
Keys = npt.NDArray[np.int64]
_STEPS = np.array([0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9], dtype=np.uint64)


class Shelf(Protocol):
    """Documents that were compared before, as they lie under their keys, and their pairs."""

    def filed(self, keys: Collection[int]) -> Mapping[int, Collection[str]]:
        """Return the documents under each of these keys that has any."""
        ...

    def texts(self, ids: Collection[str]) -> Mapping[str, str]:
        """Return the texts of these documents."""
        ...

    def pairs(self, ids: Collection[str]) -> Collection[Duplicate]:
        """Return the pairs that any of these documents is in."""
        ...


class Empty:
    """A shelf that holds nothing yet."""

    def filed(self, _keys: Collection[int]) -> Mapping[int, Collection[str]]:
        """Return nothing."""
        return {}

    def texts(self, _ids: Collection[str]) -> Mapping[str, str]:
        """Return nothing."""
        return {}

    def pairs(self, _ids: Collection[str]) -> Collection[Duplicate]:
        """Return nothing."""
        return ()


@dataclass
class Compared:
    """What new documents change: pairs that are no more, and new ones.

    `filed` are 64-bit keys under which a document is found from now on, `unfiled` those under which
    one is not any more, as another with its words and a smaller id stands for it.
    """

    gone: set[Duplicate] = field(default_factory=set)
    made: set[Duplicate] = field(default_factory=set)
    filed: dict[str, list[Keys]] = field(default_factory=dict)
    unfiled: dict[str, list[Keys]] = field(default_factory=dict)


def find_duplicates(documents: Iterable[tuple[str, str]]) -> tuple[Duplicate, ...]:
    """Return pairs of (document id, text) that share their text, sorted; `document` > `of`.

    Exact: the words are the same, whatever their case and punctuation; each such document is
    paired with the first in id order. Near: at least four in five word shingles in common, found
    by MinHash (Broder 1997) in bands and checked on the shingles themselves; of documents with
    the same words the first stands for all. The order of the documents makes no difference.
    """
    made = compare(documents).made
    return tuple(sorted(made, key=lambda pair: (pair.document, pair.of)))


def compare(documents: Iterable[tuple[str, str]], shelf: Shelf = Empty()) -> Compared:
    """Return what these documents (id, text), none of which the shelf holds, change."""
    words = {id_: _words(text) for id_, text in sorted(set(documents))}
    done = Compared()
    firsts, moved = _same_words(words, shelf, done)
    done.gone.update(shelf.pairs(moved))
    near = _Near(_Texts(words, shelf), shelf, moved)
    done.made.update(near.pairs([id_ for id_ in firsts if words[id_]], done))
    done.gone, done.made = done.gone - done.made, done.made - done.gone
    return done


def _same_words(
    words: Mapping[str, tuple[int, ...]], shelf: Shelf, done: Compared
) -> tuple[list[str], dict[str, str]]:
    """Pair documents with the same words.

    Returns the new ones that are the first of theirs, and those that were before, with the first
    in their place.
    """
    new: dict[int, list[str]] = defaultdict(list)
    for id_, said in words.items():
        key = _key("words", np.array(said, dtype=np.uint32).tobytes())
        new[key].append(id_)
        done.filed[id_] = [np.array([key], dtype=np.int64)]
    known = shelf.filed(new)
    firsts: list[str] = []
    moved: dict[str, str] = {}
    for key, ids in new.items():
        before = sorted(known.get(key, ()))
        first, others = min([ids[0], *before[:1]]), ids
        if first == ids[0]:
            firsts.append(first)
            moved |= dict.fromkeys(before[:1], first)
            others = [*ids, *before]
        done.made.update(_pair(other, first) for other in others if other != first)
    return firsts, moved


class _Texts:
    """Shingles of documents, new and old ones."""

    def __init__(self, words: Mapping[str, tuple[int, ...]], shelf: Shelf) -> None:
        self._words = dict(words)
        self._shelf = shelf
        self.shingles = functools.lru_cache(maxsize=4096)(self._shingles)

    def need(self, ids: Collection[str]) -> None:
        """Fetch the texts of those documents that are not at hand."""
        missing = sorted(id_ for id_ in set(ids) if id_ not in self._words)
        self._words |= {id_: _words(text) for id_, text in self._shelf.texts(missing).items()}

    def _shingles(self, id_: str) -> Hashes:
        return _shingles(self._words[id_])


class _Near:
    """Finds documents of which most of the text is the same, by the bands of their MinHashes."""

    def __init__(self, texts: _Texts, shelf: Shelf, moved: Mapping[str, str]) -> None:
        self._texts = texts
        self._shelf = shelf
        self._moved = moved

    def pairs(self, new: Sequence[str], done: Compared) -> Iterator[Duplicate]:
        """Yield all pairs of new firsts; note their keys, and old pairs that are looked at again.

        Where a bucket has become huge or has other representatives, all in it are looked at.
        """
        old_of = {first: old for old, first in self._moved.items()}
        keys = self._keys(new)
        for id_, mine in zip(new, keys, strict=True):
            done.filed[id_].append(mine)
            if id_ in old_of:
                done.unfiled[old_of[id_]] = [mine]
        candidates, stirred = self._candidates(new, keys, frozenset(new))
        if stirred:
            self._texts.need(stirred)
            done.gone.update(p for p in self._shelf.pairs(stirred) if p.kind is DuplicateKind.NEAR)
            old = sorted(stirred)
            ids, keys = [*new, *old], [*keys, *self._keys(old)]
            candidates, _ = self._candidates(ids, keys, frozenset(ids))
        self._texts.need({id_ for pair in candidates for id_ in pair})
        return (p for pair in sorted(candidates) if (p := self._compared(*pair)) is not None)

    def _keys(self, ids: Sequence[str]) -> list[Keys]:
        """Return the keys of each document, one a band."""
        if not ids:
            return []
        digests = _digests([self._texts.shingles(id_) for id_ in ids])
        return [
            np.array(
                [_key(start, row[start : start + _ROWS].tobytes()) for start in _STARTS],
                dtype=np.int64,
            )
            for row in digests
        ]

    def _candidates(
        self, ids: Sequence[str], keys: Sequence[Keys], again: frozenset[str]
    ) -> tuple[set[tuple[str, str]], set[str]]:
        """Return pairs, smaller first, with one of `again` in a bucket of these documents.

        With them come the old documents of buckets in which pairs may be gone.
        """
        pairs: set[tuple[str, str]] = set()
        stirred: set[str] = set()
        for band in range(len(_STARTS)):
            buckets: dict[int, list[str]] = defaultdict(list)
            for id_, mine in zip(ids, keys, strict=True):
                buckets[int(mine[band])].append(id_)
            filed = self._shelf.filed(buckets)
            for key, mine_ in buckets.items():
                if len(mine_) == 1 and key not in filed:
                    continue
                before = sorted(filed.get(key, ()))
                after = sorted({*before, *mine_} - self._moved.keys())
                if _huge(before) != _huge(after) or (_huge(before) and _leads(before, after)):
                    stirred.update(set(before) - self._moved.keys() - again)
                pairs.update(p for p in _pairs_of(after) if not again.isdisjoint(p))
        return pairs, stirred

    def _compared(self, first: str, second: str) -> Duplicate | None:
        """Return the pair if its texts share enough."""
        one, other = self._texts.shingles(first), self._texts.shingles(second)
        shared = len(np.intersect1d(one, other, assume_unique=True))
        similarity = shared / (len(one) + len(other) - shared)
        return _pair(second, first, round(similarity, 4)) if similarity >= THRESHOLD else None


def _pair(document: str, of: str, similarity: float | None = None) -> Duplicate:
    """Return two near duplicates, or without a similarity two with the same words."""
    kind = DuplicateKind.EXACT if similarity is None else DuplicateKind.NEAR
    return Duplicate(document=document, of=of, kind=kind, similarity=similarity or 1.0)


def _key(kind: str | int, data: bytes) -> int:
    """Return 64 bits that stand for all the words, or for one band of MinHashes."""
    digest = blake2b(data, digest_size=8, person=str(kind).encode()).digest()
    return int.from_bytes(digest, "big", signed=True)


def _words(text: str) -> tuple[int, ...]:
    """Words as numbers that are the same on every machine and in every run."""
    return tuple(map(_number, _WORD.findall(text.casefold())))


@functools.lru_cache(maxsize=1 << 20)
def _number(word: str) -> int:
    return zlib.crc32(word.encode("utf-8", "replace"))


def _shingles(words: Sequence[int]) -> Hashes:
    """Hashes of all runs of three words, each once (of the words, if they are fewer)."""
    numbers = np.array(words, dtype=np.uint64)
    size = min(_SHINGLE, len(numbers))
    count = len(numbers) - size + 1
    mixed = np.zeros(count, dtype=np.uint64)
    for offset in range(size):
        mixed ^= (numbers[offset : offset + count] + np.uint64(offset + 1)) * _STEPS[offset]
        mixed = (mixed ^ (mixed >> np.uint64(29))) * _STEPS[1]
    return np.unique(mixed ^ (mixed >> np.uint64(32)))


def _huge(bucket: Sequence[str]) -> bool:
    return len(bucket) > _HUGE


def _leads(before: Sequence[str], after: Sequence[str]) -> bool:
    """Return whether a huge bucket has other representatives than before."""
    return before[:_REPRESENTATIVES] != after[:_REPRESENTATIVES]


def _pairs_of(bucket: Sequence[str]) -> Iterator[tuple[str, str]]:
    """All pairs of a bucket; of a huge one (a form letter), those with one of its first members."""
    if not _huge(bucket):
        return itertools.combinations(bucket, 2)
    return (
        (first, second)
        for number, first in enumerate(bucket[:_REPRESENTATIVES])
        for second in bucket[number + 1 :]
    )


def _digests(shingles: Sequence[Hashes], batch: int = 2000) -> npt.NDArray[np.uint32]:
    from rensa import RMinHash

    rows = []
    for start in range(0, len(shingles), batch):
        hashes = shingles[start : start + batch]
        offsets = np.cumsum([0, *map(len, hashes)], dtype=np.uint64)
        matrix = RMinHash.digest_matrix_from_flat_token_hashes(
            np.concatenate(hashes), offsets, _PERMUTATIONS, _SEED
        )
        rows.append(np.array(matrix.to_rows(), dtype=np.uint32))
    return np.concatenate(rows)
