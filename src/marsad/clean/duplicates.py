"""Documents that share their text, or nearly."""

import functools
import itertools
import re
import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

import numpy as np
import numpy.typing as npt

from marsad.model import Duplicate, DuplicateKind, Noun

# Shingles of three words: two agency versions of one story share four in five, two stories about
# one attack fewer than one in three.
THRESHOLD = 0.8
_SHINGLE = 3
_PERMUTATIONS = 128
# 21 bands of six rows: a pair at the threshold is missed once in 700 times.
_ROWS = 6
_SEED = 20110315
# 10,000 copies of one form letter are 50 million pairs; with 20 representatives they are 200,000.
_HUGE = 100
_REPRESENTATIVES = 20
_WORD = re.compile(r"\w+")

_Hashes = npt.NDArray[np.uint64]
_STEPS = np.array([0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9], dtype=np.uint64)


class _Text(Noun, frozen=True, kw_only=True):
    """A document's words, the same text being held once."""

    id: str
    words: tuple[int, ...]


def find_duplicates(documents: Iterable[tuple[str, str]]) -> tuple[Duplicate, ...]:
    """Return pairs of (document id, text) that share their text, sorted; `document` > `of`.

    Exact: the words are the same, whatever their case and punctuation; each such document is
    paired with the first in id order. Near: at least four in five word shingles in common, found
    by MinHash (Broder 1997) in bands and checked on the shingles themselves; of documents with
    the same words the first stands for all. The order of the documents makes no difference.
    """
    groups: dict[tuple[int, ...], list[str]] = defaultdict(list)
    for document, text in sorted(set(documents)):
        groups[_words(text)].append(document)
    found = [
        Duplicate(document=other, of=first, kind=DuplicateKind.EXACT, similarity=1.0)
        for first, *others in groups.values()
        for other in others
        if other != first
    ]
    firsts = [_Text(id=ids[0], words=words) for words, ids in groups.items()]
    firsts = sorted((text for text in firsts if text.words), key=lambda text: text.id)
    found += _near(firsts)
    return tuple(sorted(found, key=lambda pair: (pair.document, pair.of)))


def _words(text: str) -> tuple[int, ...]:
    """Words as numbers that are the same on every machine and in every run."""
    return tuple(map(_number, _WORD.findall(text.casefold())))


@functools.lru_cache(maxsize=1 << 20)
def _number(word: str) -> int:
    return zlib.crc32(word.encode("utf-8", "replace"))


def _shingles(words: Sequence[int]) -> _Hashes:
    """Hashes of all runs of three words, each once (of the words, if they are fewer)."""
    numbers = np.array(words, dtype=np.uint64)
    size = min(_SHINGLE, len(numbers))
    count = len(numbers) - size + 1
    mixed = np.zeros(count, dtype=np.uint64)
    for offset in range(size):
        mixed ^= (numbers[offset : offset + count] + np.uint64(offset + 1)) * _STEPS[offset]
        mixed = (mixed ^ (mixed >> np.uint64(29))) * _STEPS[1]
    return np.unique(mixed ^ (mixed >> np.uint64(32)))


def _near(texts: Sequence[_Text]) -> Iterator[Duplicate]:
    if len(texts) < 2:
        return

    @functools.lru_cache(maxsize=4096)
    def shingles(index: int) -> _Hashes:
        return _shingles(texts[index].words)

    for first, second in sorted(_candidates(texts)):
        one, other = shingles(first), shingles(second)
        shared = len(np.intersect1d(one, other, assume_unique=True))
        similarity = shared / (len(one) + len(other) - shared)
        if similarity >= THRESHOLD:
            yield Duplicate(
                document=texts[second].id,
                of=texts[first].id,
                kind=DuplicateKind.NEAR,
                similarity=round(similarity, 4),
            )


def _candidates(texts: Sequence[_Text]) -> set[tuple[int, int]]:
    """Pairs of indexes, smaller first, that agree in at least one band of their MinHashes."""
    digests = _digests(texts)
    pairs: set[tuple[int, int]] = set()
    for start in range(0, _PERMUTATIONS - _ROWS + 1, _ROWS):
        band = np.ascontiguousarray(digests[:, start : start + _ROWS])
        buckets: dict[bytes, list[int]] = defaultdict(list)
        for index, row in enumerate(band):
            buckets[row.tobytes()].append(index)
        for bucket in buckets.values():
            pairs.update(_pairs_of(bucket))
    return pairs


def _pairs_of(bucket: Sequence[int]) -> Iterator[tuple[int, int]]:
    """All pairs of a bucket; of a huge one (a form letter), those with one of its first members."""
    if len(bucket) <= _HUGE:
        return itertools.combinations(bucket, 2)
    return (
        (first, second)
        for number, first in enumerate(bucket[:_REPRESENTATIVES])
        for second in bucket[number + 1 :]
    )


def _digests(texts: Sequence[_Text], batch: int = 2000) -> npt.NDArray[np.uint32]:
    from rensa import RMinHash

    rows = []
    for start in range(0, len(texts), batch):
        hashes = [_shingles(text.words) for text in texts[start : start + batch]]
        offsets = np.cumsum([0, *map(len, hashes)], dtype=np.uint64)
        matrix = RMinHash.digest_matrix_from_flat_token_hashes(
            np.concatenate(hashes), offsets, _PERMUTATIONS, _SEED
        )
        rows.append(np.array(matrix.to_rows(), dtype=np.uint32))
    return np.concatenate(rows)
