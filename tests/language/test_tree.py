import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from marsad.language.tree import tree


def is_tree(heads: tuple[int, ...]) -> bool:
    """Whether every word leads to the root, and one word only hangs on it."""
    for word in range(1, len(heads) + 1):
        seen = set()
        while word and word not in seen:
            seen.add(word)
            word = heads[word - 1]
        if word:
            return False
    return heads.count(0) == 1


def random_scores(words: int, seed: int) -> NDArray[np.float32]:
    return np.random.default_rng(seed).normal(size=(words + 1, words + 1)).astype(np.float32)


def value(scores: NDArray[np.float32], heads: tuple[int, ...]) -> float:
    """The logarithm of a tree's probability, words' heads being independent."""
    logits = scores.astype(np.float64)
    np.fill_diagonal(logits, -np.inf)
    normal = logits - np.log(np.exp(logits).sum(axis=1, keepdims=True))
    return float(sum(normal[word, head] for word, head in enumerate(heads, start=1)))


@pytest.mark.parametrize("seed", range(60))
def test_the_tree_is_the_best_of_all(seed: int) -> None:
    scores = random_scores(4, seed)
    choices = itertools.product(*([h for h in range(5) if h != word] for word in range(1, 5)))
    best = max(filter(is_tree, choices), key=lambda heads: value(scores, heads))
    assert tuple(tree(scores)) == best


@given(st.integers(1, 30), st.integers(0, 10_000))
def test_there_is_always_one_root_and_no_cycle(words: int, seed: int) -> None:
    assert is_tree(tuple(tree(random_scores(words, seed))))


def test_the_best_heads_stay_where_they_are_a_tree() -> None:
    scores = np.zeros((4, 4), dtype=np.float32)
    scores[1, 2] = scores[2, 0] = scores[3, 2] = 5.0
    assert tree(scores) == [2, 0, 2]
