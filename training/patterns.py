"""Sentences made from patterns of this field."""

import random
import tomllib
from dataclasses import replace
from pathlib import Path

from training import treebank
from training.renamed import name
from training.treebank import Gold

_COPIES = 15  # of every pattern in an epoch: 1 % of what the network sees
_FOLDER = Path(__file__).parent
_SLOTS: dict[str, list[str]] = tomllib.loads(
    (_FOLDER / "patterns.toml").read_text(encoding="utf-8")
)
_NAMES = {"{place}": "LOC", "{group}": "ORG"}


def sentences(rng: random.Random) -> list[Gold]:
    """Return sentences of every pattern with words in their slots."""
    patterns = treebank.read(_FOLDER / "patterns.conllu")
    return [_filled(pattern, rng) for pattern in patterns for _ in range(_COPIES)]


def _filled(pattern: Gold, rng: random.Random) -> Gold:
    words = [_word(word, rng) for word in pattern.words]
    words[0] = words[0][:1].upper() + words[0][1:]
    tags = (_NAMES.get(word) for word in pattern.words)
    names = tuple(f"B-{kind}" if kind else "O" for kind in tags)
    return replace(pattern, words=tuple(words), names=names)


def _word(word: str, rng: random.Random) -> str:
    if word in _NAMES:
        return name(_NAMES[word], 1, rng)[0]
    if word.startswith("{"):
        return rng.choice(_SLOTS[word.strip("{}")])
    return word
