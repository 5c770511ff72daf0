"""Documents that share their text, or nearly.

A new document is compared with those alone that lie under one of its keys, so that adding one does
not read the others. What comes out is what comparing all at once gives.
"""

import functools
import itertools
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from typing import Protocol

import numpy as np
import numpy.typing as npt

from marsad.clean.shingles import (
    BANDS,
    WORDLESS,
    Hashes,
    Keys,
    Words,
    bands_of,
    key_of,
    shingles_of,
    words_of,
)
from marsad.model import Duplicate, DuplicateKind

THRESHOLD = 0.8
"""Share of common shingles from which two documents are near duplicates."""
# 10,000 copies of one form letter are 50 million pairs; with 20 representatives they are 200,000.
_HUGE = 100
_REPRESENTATIVES = 20
_BATCH = 2000
"""Documents whose texts are held at a time."""


class Shelf(Protocol):
    """Documents that were compared before, as they lie under their keys, and their pairs."""

    def filed(self, keys: Collection[int]) -> Mapping[int, Collection[str]]:
        """Return the documents under each of these keys that has any."""
        ...

    def texts(self, ids: Collection[str]) -> Mapping[str, str]:
        """Return the texts of these documents, which may be old or new ones."""
        ...

    def pairs(self, ids: Collection[str]) -> Collection[Duplicate]:
        """Return the pairs that any of these documents is in."""
        ...


class Alone:
    """A shelf that holds nothing yet: all documents are new."""

    def __init__(self, texts: Callable[[Collection[str]], Mapping[str, str]]) -> None:
        self.texts = texts

    def filed(self, _keys: Collection[int]) -> Mapping[int, Collection[str]]:
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

    filed: "Filed"
    gone: set[Duplicate] = field(default_factory=set)
    made: set[Duplicate] = field(default_factory=set)
    unfiled: dict[str, Keys] = field(default_factory=dict)


class Filed:
    """New documents in order of their ids, with their keys: texts are not held."""

    def __init__(self, documents: Iterable[tuple[str, str]]) -> None:
        ids: list[str] = []
        exact: list[int] = []
        bands: list[Keys] = []
        some = iter(documents)
        while batch := list(itertools.islice(some, _BATCH)):
            words = [words_of(text) for _, text in batch]
            ids += [id_ for id_, _ in batch]
            exact += [key_of(said) for said in words]
            bands.append(bands_of([shingles_of(said) for said in words]))
        order = sorted(range(len(ids)), key=ids.__getitem__)
        self.ids = [ids[at] for at in order]
        self.exact: Keys = np.array(exact, dtype=np.int64)[order]
        self.bands: Keys = np.concatenate([np.empty((0, BANDS), np.int64), *bands])[order]
        self.near = np.zeros(len(ids), dtype=np.bool_)
        """Which are found by the keys of their bands too: not those that another stands for."""

    def items(self) -> Iterator[tuple[str, Keys]]:
        """Yield each document with its keys."""
        for id_, exact, near, bands in zip(
            self.ids, self.exact, self.near, self.bands, strict=True
        ):
            yield id_, np.append(exact, bands) if near else exact.reshape(1)


def find_duplicates(documents: Iterable[tuple[str, str]]) -> tuple[Duplicate, ...]:
    """Return pairs of (document id, text) that share their text, sorted; `document` > `of`.

    Exact: the words are the same, whatever their case and punctuation; each such document is
    paired with the first in id order. Near: at least four in five word shingles in common, found
    by MinHash (Broder 1997) in bands and checked on the shingles themselves; of documents with
    the same words the first stands for all. The order of the documents makes no difference.
    """
    texts = dict(documents)
    alone = Alone(lambda ids: {id_: texts[id_] for id_ in ids})
    made = compare(texts.items(), alone).made
    return tuple(sorted(made, key=lambda pair: (pair.document, pair.of)))


def compare(documents: Iterable[tuple[str, str]], shelf: Shelf) -> Compared:
    """Return what these documents (id, text), each once and none filed before, change."""
    done = Compared(filed=Filed(documents))
    moved = _same_words(shelf, done)
    done.gone.update(shelf.pairs(moved))
    near = _Near(_Texts(shelf), shelf, moved)
    done.made.update(near.pairs(done))
    done.gone, done.made = done.gone - done.made, done.made - done.gone
    return done


def _same_words(shelf: Shelf, done: Compared) -> dict[str, str]:
    """Pair documents with the same words, and note which are the first of theirs.

    Returns those that were before, with the first in their place.
    """
    filed = done.filed
    filed.near[:] = filed.exact != WORDLESS
    moved: dict[str, str] = {}
    for rows, known in _buckets(filed.exact, shelf):
        before, ids = sorted(known), [filed.ids[row] for row in rows]
        first, others = min([ids[0], *before[:1]]), ids
        filed.near[rows[1:]] = False
        if first == ids[0]:
            moved |= dict.fromkeys(before[:1], first)
            others = [*ids, *before]
        else:
            filed.near[rows[0]] = False
        done.made.update(_pair(other, first) for other in others if other != first)
    return moved


def _buckets(keys: Keys, shelf: Shelf) -> Iterator[tuple[npt.NDArray[np.intp], Collection[str]]]:
    """Yield the rows that share a key, with each other or with old documents, and these."""
    order = np.argsort(keys, kind="stable")
    unique, starts, counts = np.unique(keys[order], return_index=True, return_counts=True)
    filed = shelf.filed(unique.tolist())
    shared = counts > 1
    if filed:
        shared |= np.isin(unique, np.fromiter(filed, dtype=np.int64))
    for at in np.flatnonzero(shared):
        rows = order[starts[at] : starts[at] + counts[at]]
        yield rows, filed.get(int(unique[at]), ())


class _Texts:
    """Shingles of documents, new and old ones."""

    def __init__(self, shelf: Shelf) -> None:
        self._words: dict[str, Words] = {}
        self._shelf = shelf
        self.shingles = functools.lru_cache(maxsize=4096)(self._of)

    def need(self, ids: Collection[str]) -> None:
        """Fetch the texts of those documents that are not at hand."""
        missing = sorted(set(ids) - self._words.keys())
        self._words |= {id_: words_of(text) for id_, text in self._shelf.texts(missing).items()}

    def _of(self, id_: str) -> Hashes:
        return shingles_of(self._words[id_])


class _Near:
    """Finds documents of which most of the text is the same, by the bands of their MinHashes."""

    def __init__(self, texts: _Texts, shelf: Shelf, moved: Mapping[str, str]) -> None:
        self._texts = texts
        self._shelf = shelf
        self._moved = moved

    def pairs(self, done: Compared) -> Iterator[Duplicate]:
        """Yield all pairs of new firsts; note old pairs that are looked at again.

        Where a bucket has become huge or has other representatives, all in it are looked at.
        """
        filed = done.filed
        rows = np.flatnonzero(filed.near)
        new, keys = [filed.ids[row] for row in rows], filed.bands[rows]
        old_of = {first: old for old, first in self._moved.items()}
        done.unfiled |= {
            old_of[id_]: mine for id_, mine in zip(new, keys, strict=True) if id_ in old_of
        }
        candidates, stirred = self._candidates(new, keys, frozenset(new))
        if stirred:
            self._texts.need(stirred)
            done.gone.update(p for p in self._shelf.pairs(stirred) if p.kind is DuplicateKind.NEAR)
            old = sorted(stirred)
            ids = [*new, *old]
            keys = np.concatenate([keys, bands_of([self._texts.shingles(id_) for id_ in old])])
            candidates, _ = self._candidates(ids, keys, frozenset(ids))
        found = sorted(candidates)
        for start in range(0, len(found), _BATCH):
            some = found[start : start + _BATCH]
            self._texts.need({id_ for pair in some for id_ in pair})
            yield from (p for pair in some if (p := self._compared(*pair)) is not None)

    def _candidates(
        self, ids: Sequence[str], keys: Keys, again: Set[str]
    ) -> tuple[set[tuple[str, str]], set[str]]:
        """Return pairs, smaller first, with one of `again` in a bucket of these documents.

        With them come the old documents of buckets in which pairs may be gone.
        """
        pairs: set[tuple[str, str]] = set()
        stirred: set[str] = set()
        for band in range(BANDS):
            for rows, filed in _buckets(keys[:, band], self._shelf):
                before = sorted(filed)
                after = sorted({*before, *(ids[row] for row in rows)} - self._moved.keys())
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
