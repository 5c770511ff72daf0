"""What the network sees of a sentence."""

from collections.abc import Sequence
from typing import NamedTuple

from marsad.language.wordpiece import WordPiece

SHAPES = 16  # eight kinds of case, each with and without white space before
MAX_PIECES = 8  # of one word; web addresses have more, and nothing in them matters


class Word(NamedTuple):
    """A word as the network reads it; `spaced` is true if white space or nothing precedes."""

    text: str
    spaced: bool


class Features(NamedTuple):
    """A sentence in numbers.

    `pieces` and `shapes` are as long as its sub-words, with [CLS] before and [SEP] after them;
    `first` has the index of every word's first sub-word, and before these that of [CLS], which
    stands for the root.
    """

    pieces: list[int]
    shapes: list[int]
    first: list[int]


def features(words: Sequence[Word], wordpiece: WordPiece) -> Features:
    """Return a sentence in numbers."""
    pieces, shapes, first = [wordpiece.start], [0], [0]
    for word in words:
        found = wordpiece.pieces(word.text)[:MAX_PIECES]
        first.append(len(pieces))
        pieces += found
        shapes += [shape(word)] * len(found)
    return Features([*pieces, wordpiece.end], [*shapes, 0], first)


def shape(word: Word) -> int:
    """Return the class of case and preceding space, 1 to 15: the vocabulary knows neither."""
    return _case(word.text) + (8 if word.spaced else 0)


def _case(text: str) -> int:
    if text.islower():
        return 1
    if text.isupper():
        return 3 if len(text) > 1 else 7
    if text[:1].isupper() and text[1:].islower():
        return 2
    if any(char.isdigit() for char in text):
        return 5
    return 4 if any(char.isalpha() for char in text) else 6
