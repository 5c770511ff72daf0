"""Documents compared by and by make the pairs that comparing all at once makes."""

import random
from collections.abc import Collection, Mapping, Sequence

import pytest

from marsad.clean import duplicates
from marsad.clean.duplicates import compare, find_duplicates
from marsad.model import Duplicate
from tests.clean.test_duplicates import article


class Shelf:
    """Documents as a record keeps them."""

    def __init__(self) -> None:
        self.keys: dict[int, set[str]] = {}
        self.text: dict[str, str] = {}
        self.found: set[Duplicate] = set()

    def filed(self, keys: Collection[int]) -> Mapping[int, Collection[str]]:
        return {key: self.keys[key] for key in keys if self.keys.get(key)}

    def texts(self, ids: Collection[str]) -> Mapping[str, str]:
        return {id_: self.text[id_] for id_ in ids}

    def pairs(self, ids: Collection[str]) -> Collection[Duplicate]:
        return [p for p in self.found if p.document in ids or p.of in ids]

    def add(self, documents: Sequence[tuple[str, str]]) -> None:
        self.text |= dict(documents)
        done = compare(documents, self)
        assert done.gone <= self.found
        assert not done.made & self.found
        self.found = self.found - done.gone | done.made
        for id_, keys in done.unfiled.items():
            for key in keys.tolist():
                self.keys[key].remove(id_)
        for id_, keys in done.filed.items():
            for key in keys.tolist():
                self.keys.setdefault(key, set()).add(id_)


def documents(rng: random.Random) -> list[tuple[str, str]]:
    """Return articles of which many are near copies and some the same."""
    made = []
    for _ in range(rng.randint(1, 40)):
        words = article(rng.randint(0, 2), 60).split()
        for _ in range(rng.choice([0, 0, 1, 1, 2])):
            words[rng.randrange(len(words))] = rng.choice("xyz")
        made.append((f"{rng.getrandbits(32):08x}", " ".join(words) if rng.random() > 0.05 else ""))
    return made


@pytest.mark.parametrize("seed", range(40))
def test_any_order_and_any_splits_give_the_same(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(duplicates, "_HUGE", 6)  # small, so that buckets become huge on the way
    monkeypatch.setattr(duplicates, "_REPRESENTATIVES", 3)
    rng = random.Random(seed)
    left = documents(rng)
    whole = find_duplicates(left)
    rng.shuffle(left)
    shelf = Shelf()
    while left:
        cut = rng.randint(1, len(left))
        shelf.add(left[:cut])
        left = left[cut:]
    assert tuple(sorted(shelf.found, key=lambda p: (p.document, p.of))) == whole
