"""Copies of sentences with the names of this field in place of others."""

import random
import tomllib
from dataclasses import replace
from pathlib import Path

from training.scores import spans
from training.treebank import Gold

_SHARE = 0.3  # of sentences; every second name in them changes
_LISTS: dict[str, list[str]] = tomllib.loads(
    Path(__file__).with_name("names.toml").read_text(encoding="utf-8")
)
_BY_KIND = {
    ("LOC", 1): _LISTS["places_1"],
    ("LOC", 2): _LISTS["places_2"],
    ("ORG", 1): _LISTS["groups_1"],
    ("ORG", 2): _LISTS["groups_2"],
    ("ORG", 3): _LISTS["groups_3"],
    ("PER", 1): _LISTS["given"] + _LISTS["family"],
}


def renamed(gold: Gold, rng: random.Random) -> Gold:
    """Return the sentence or, in three of ten cases, a copy with some of its names replaced.

    A name gives way to one of its kind and length, so tags and tree stay as they are.
    """
    if gold.names is None or rng.random() >= _SHARE:
        return gold
    words = list(gold.words)
    for start, end, kind in sorted(spans(gold.names)):
        proper = all(upos == "PROPN" for upos in gold.upos[start:end])
        if proper and all(gold.spaced[start + 1 : end]) and rng.random() < 0.5:
            words[start:end] = name(kind, end - start, rng) or words[start:end]
    return replace(gold, words=tuple(words))


def name(kind: str, length: int, rng: random.Random) -> list[str]:
    """Return the words of a name, or none if no list has one of this length."""
    if (kind, length) == ("PER", 2):
        return [rng.choice(_LISTS["given"]), rng.choice(_LISTS["family"])]
    known = _BY_KIND.get((kind, length))
    return rng.choice(known).split() if known else []
