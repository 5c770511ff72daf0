import itertools

import numpy as np
import pytest

from marsad.language.spans import NameTags

TAGS = ("O", "B-PER", "I-PER", "B-LOC", "I-LOC")


def makes_sense(tags: tuple[str, ...]) -> bool:
    return all(
        not after.startswith("I-") or before[2:] == after[2:]
        for before, after in itertools.pairwise(("O", *tags))
    )


@pytest.mark.parametrize("seed", range(40))
def test_the_tags_are_the_best_that_make_sense(seed: int) -> None:
    scores = np.random.default_rng(seed).normal(size=(4, len(TAGS)))

    def value(tags: tuple[str, ...]) -> float:
        return float(sum(scores[i, TAGS.index(tag)] for i, tag in enumerate(tags)))

    best = max(filter(makes_sense, itertools.product(TAGS, repeat=4)), key=value)
    assert tuple(NameTags(TAGS).decode(scores)) == best


def test_a_name_never_begins_inside() -> None:
    scores = np.array([[0.0, 0.9, 1.0, -9.0, -9.0]])
    assert NameTags(TAGS).decode(scores) == ["B-PER"]
