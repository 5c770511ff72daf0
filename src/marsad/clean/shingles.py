"""Texts as numbers by which those alike are found: MinHashes in bands (Broder 1997).

They are the same on every machine and in every run.
"""

import re
import zlib
from collections.abc import Iterable, Sequence
from hashlib import blake2b

import numpy as np
import numpy.typing as npt

# Shingles of three words: two agency versions of one story share four in five, two stories about
# one attack fewer than one in three.
_SHINGLE = 3
_PERMUTATIONS = 128
# 21 bands of six rows: a pair of four in five is missed once in 700 times.
_ROWS = 6
_STARTS = range(0, _PERMUTATIONS - _ROWS + 1, _ROWS)
_SEED = 20110315
_WORD = re.compile(r"\w+")
_BANDS = [slice(4 * start, 4 * (start + _ROWS)) for start in _STARTS]
"""Where the bands lie among the bytes of a document's MinHashes."""
_PERSONS = [str(start).encode() for start in _STARTS]
_WORDS = b"words"
BANDS = len(_STARTS)

Words = npt.NDArray[np.uint32]
Hashes = npt.NDArray[np.uint64]
Keys = npt.NDArray[np.int64]
_STEPS = np.array([0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9], dtype=np.uint64)


def words_of(text: str) -> Words:
    """Return the words of a text as numbers."""
    found = _WORD.findall(text.casefold())
    encoded = " ".join(found).encode("utf-8", "replace").split(b" ")
    return np.fromiter(map(zlib.crc32, encoded), dtype=np.uint32, count=len(found))


def key_of(words: Words) -> int:
    """Return 64 bits that stand for all the words."""
    (key,) = _keys([words.tobytes()], [_WORDS])
    return int(key)


def shingles_of(words: Words) -> Hashes:
    """Return hashes of all runs of three words, each once (of the words, if they are fewer)."""
    numbers = words.astype(np.uint64)
    size = min(_SHINGLE, len(numbers))
    count = len(numbers) - size + 1
    mixed = np.zeros(count, dtype=np.uint64)
    for offset in range(size):
        mixed ^= (numbers[offset : offset + count] + np.uint64(offset + 1)) * _STEPS[offset]
        mixed = (mixed ^ (mixed >> np.uint64(29))) * _STEPS[1]
    return np.unique(mixed ^ (mixed >> np.uint64(32)))


def bands_of(shingles: Sequence[Hashes]) -> Keys:
    """Return the keys of each document by its shingles, one a band."""
    from rensa import RMinHash

    if not shingles:
        return np.empty((0, len(_STARTS)), dtype=np.int64)
    offsets = np.cumsum([0, *map(len, shingles)], dtype=np.uint64)
    matrix = RMinHash.digest_matrix_from_flat_token_hashes(
        np.concatenate(shingles), offsets, _PERMUTATIONS, _SEED
    )
    digests = np.array(matrix.to_rows(), dtype=np.uint32)
    rows = (row.tobytes() for row in digests)
    keys = [_keys([row[at] for at in _BANDS], _PERSONS) for row in rows]
    return np.array(keys, dtype=np.int64)


def _keys(some: Iterable[bytes], persons: Iterable[bytes]) -> Keys:
    """Return 64 bits that stand for each: all the words, or one band of MinHashes."""
    digests = (
        blake2b(data, digest_size=8, person=person).digest()
        for data, person in zip(some, persons, strict=True)
    )
    return np.frombuffer(b"".join(digests), dtype=">i8")


WORDLESS = key_of(np.empty(0, dtype=np.uint32))
"""The key of a text without a word, which is like no other."""
