"""Which of many keys may be like one, told from the letters they have, before they are compared."""

from bisect import bisect_left
from collections.abc import Iterable
from math import ceil

import numpy as np

_FIRST, _LETTERS = ord("a"), 26
_MOST = 127  # what a count of one byte holds; counts cut off there differ by less, never by more


class AlikeKeys:
    """Keys, in order of length, with how often each has each letter.

    Two keys of `fuzz.ratio` r differ in (1 - r / 100) of their letters together, so their counts
    differ by no more: what differs by more need not be compared, and none that is alike is lost.
    """

    def __init__(self, keys: Iterable[str]) -> None:
        """Count the letters of the keys; other characters count as one letter more."""
        self._keys = sorted(keys, key=lambda key: (len(key), key))
        self._lengths = [len(key) for key in self._keys]
        self._counts = np.array([_counts(key) for key in self._keys], dtype=np.int8)

    def near(self, key: str, cut: float) -> list[str]:
        """Return the keys whose ratio to a key may reach `cut`, from 0 to 100."""
        apart = 1 - cut / 100
        shortest = ceil(len(key) * (1 - apart) / (1 + apart))
        first = bisect_left(self._lengths, shortest)
        last = bisect_left(self._lengths, len(key) * (1 + apart) / (1 - apart) + 1e-9)
        if first >= last:
            return []
        own = np.array(_counts(key), dtype=np.int8)
        differ = np.abs(self._counts[first:last] - own).sum(axis=1, dtype=np.int16)
        most = apart * (np.array(self._lengths[first:last]) + len(key)) + 1e-9
        return [self._keys[first + int(at)] for at in np.flatnonzero(differ <= most)]


def _counts(key: str) -> list[int]:
    counts = [0] * (_LETTERS + 1)
    for letter in key:
        counts[min(max(ord(letter) - _FIRST, -1), _LETTERS)] += 1
    return [min(count, _MOST) for count in counts]
