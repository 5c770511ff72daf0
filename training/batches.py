"""Sentences to tensors."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from marsad.language.features import Features, Word, features
from marsad.language.wordpiece import WordPiece
from training.network import Labels
from training.treebank import Gold

IGNORED = -1  # the loss passes over these
_LONGEST = 160  # sub-words: longer sentences, one in a thousand, are left out of training


@dataclass(frozen=True)
class Example:
    """A sentence in numbers: what the network sees, and what it should say for every word."""

    features: Features
    upos: list[int]
    xpos: list[int]
    names: list[int]
    heads: list[int]
    relations: list[int]


@dataclass(frozen=True)
class Batch:
    """Examples side by side, padded with zeros, their answers with `IGNORED`."""

    pieces: Tensor
    shapes: Tensor
    mask: Tensor
    first: Tensor
    words: Tensor  # true where there is a word or the root
    upos: Tensor
    xpos: Tensor
    names: Tensor
    heads: Tensor
    relations: Tensor


def example(gold: Gold, labels: Labels, wordpiece: WordPiece) -> Example:
    """Return the sentence in numbers; labels that `labels` lacks are ignored."""
    words = [Word(text, spaced) for text, spaced in zip(gold.words, gold.spaced, strict=True)]
    names = gold.names or ("-",) * len(gold.words)
    return Example(
        features=features(words, wordpiece),
        upos=_numbers(gold.upos, labels.upos),
        xpos=_numbers(gold.xpos, labels.xpos),
        names=_numbers(names, labels.names),
        heads=list(gold.heads),
        relations=_numbers(gold.relations, labels.relations),
    )


def batches(examples: Sequence[Example], size: int, rng: random.Random) -> Iterator[Batch]:
    """Yield batches of about `size` sub-words of sentences of like length, in random order."""
    known = [each for each in examples if len(each.features.pieces) <= _LONGEST]
    known.sort(key=lambda each: len(each.features.pieces) + rng.random() * 4)
    groups: list[list[Example]] = []
    group: list[Example] = []
    for each in known:
        if group and len(each.features.pieces) * (len(group) + 1) > size:
            groups.append(group)
            group = []
        group.append(each)
    groups.append(group)
    rng.shuffle(groups)
    yield from map(_batch, groups)


def _batch(group: Sequence[Example]) -> Batch:
    def padded(rows: list[list[int]], padding: int = 0) -> Tensor:
        width = max(map(len, rows))
        return torch.tensor([row + [padding] * (width - len(row)) for row in rows])

    def answers(rows: list[list[int]]) -> Tensor:
        return padded([[IGNORED, *row] for row in rows], IGNORED)  # the root says nothing

    return Batch(
        pieces=padded([each.features.pieces for each in group]),
        shapes=padded([each.features.shapes for each in group]),
        mask=padded([[1] * len(each.features.pieces) for each in group]),
        first=padded([each.features.first for each in group]),
        words=padded([[1] * len(each.features.first) for each in group]).bool(),
        upos=answers([each.upos for each in group]),
        xpos=answers([each.xpos for each in group]),
        names=answers([each.names for each in group]),
        heads=answers([each.heads for each in group]),
        relations=answers([each.relations for each in group]),
    )


def _numbers(found: Sequence[str], known: Sequence[str]) -> list[int]:
    place = {label: index for index, label in enumerate(known)}
    return [place.get(label, IGNORED) for label in found]
