"""Scores of "O", "B-X", "I-X" to a sequence of tags that makes sense."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

_NEVER = -1e9


class NameTags:
    """Finds the best sequence of tags in which "I-X" follows nothing but "B-X" and "I-X"."""

    def __init__(self, tags: Sequence[str]) -> None:
        self._tags = tuple(tags)
        self._outside = self._tags.index("O")
        follows = [[_follows(before, after) for after in tags] for before in tags]
        self._steps = np.where(np.array(follows), 0.0, _NEVER)

    def decode(self, scores: NDArray[np.floating]) -> list[str]:
        """Return the tags of the words whose scores are the rows (Viterbi 1967)."""
        path = scores.argmax(axis=1)
        before = np.concatenate(([self._outside], path[:-1]))
        if self._steps[before, path].any():
            path = self._viterbi(_log_probabilities(scores))
        return [self._tags[index] for index in path]

    def _viterbi(self, scores: NDArray[np.float64]) -> NDArray[np.intp]:
        best = self._steps[self._outside] + scores[0]
        pointers = np.zeros(scores.shape, dtype=np.intp)
        for index in range(1, len(scores)):
            reached = best[:, None] + self._steps
            pointers[index] = reached.argmax(axis=0)
            best = reached.max(axis=0) + scores[index]
        path = np.empty(len(scores), dtype=np.intp)
        path[-1] = best.argmax()
        for index in range(len(scores) - 1, 0, -1):
            path[index - 1] = pointers[index, path[index]]
        return path


def _follows(before: str, after: str) -> bool:
    return not after.startswith("I-") or before[1:] == after[1:]


def _log_probabilities(scores: NDArray[np.floating]) -> NDArray[np.float64]:
    shifted = scores.astype(np.float64) - scores.max(axis=1, keepdims=True)
    return np.asarray(shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True)))
