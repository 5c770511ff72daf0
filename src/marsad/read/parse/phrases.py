"""Fixed phrases in a sentence's tokens: what the grammars of numbers and times are made of."""

import functools
from collections.abc import Iterable, Mapping
from typing import Generic, NamedTuple, TypeVar

from marsad.model import Sentence

Value = TypeVar("Value")


class Line:
    """A sentence's tokens, prepared for matching; `low` are their texts in lower case."""

    def __init__(self, sentence: Sentence) -> None:
        self.tokens = sentence.tokens
        self.low = tuple([token.text.lower() for token in sentence.tokens])

    @functools.cached_property
    def lemmas(self) -> tuple[str, ...]:
        """The tokens' lemmas, which few sentences are asked for."""
        return tuple(token.lemma for token in self.tokens)

    def __len__(self) -> int:
        return len(self.tokens)

    def candidates(self, words: frozenset[str]) -> list[int]:
        """Return the tokens that are one of these words or have more than letters: "26", "mid-May".

        Most tokens begin no phrase: this finds those that may at a tenth of a grammar's cost.
        """
        return [
            index
            for index, low in enumerate(self.low)
            if low in words or (not low.isalpha() and low[0].isalnum())
        ]

    def at(self, index: int) -> str:
        """Return the token's text in lower case, "" before the first and after the last."""
        return self.low[index] if 0 <= index < len(self.low) else ""

    def lemma(self, index: int) -> str:
        """Return the token's lemma, "" before the first and after the last."""
        return self.lemmas[index] if 0 <= index < len(self.lemmas) else ""

    def raw(self, index: int) -> str:
        """Return the token's text as written, "" before the first and after the last."""
        return self.tokens[index].text if 0 <= index < len(self.tokens) else ""

    def glued(self, index: int) -> bool:
        """Whether no space stands between token `index` and the one before it."""
        if not 0 < index < len(self.tokens):
            return False
        return self.tokens[index - 1].end == self.tokens[index].start

    def words(self, first: int, last: int) -> str:
        """Return the text of tokens `first` to `last` with single spaces for white space."""
        parts = [self.tokens[first].text]
        for index in range(first + 1, last + 1):
            parts.append("" if self.glued(index) else " ")
            parts.append(self.tokens[index].text)
        return "".join(parts)


class Match(NamedTuple, Generic[Value]):
    """A phrase that fits: how many tokens it takes and what it means."""

    length: int
    value: Value


class Phrases(Generic[Value]):
    """Phrases with a meaning each; the longest that fits wins."""

    def __init__(self, meanings: Mapping[Value, Iterable[str]]) -> None:
        self._by_words = {
            tuple(phrase.split()): value
            for value, phrases in meanings.items()
            for phrase in phrases
        }
        self._longest = max(map(len, self._by_words))
        self.firsts = frozenset(words[0] for words in self._by_words)
        self._last = frozenset(words[-1] for words in self._by_words)

    def starting(self, line: Line, index: int) -> Match[Value] | None:
        """Return the longest phrase whose first token is `index`."""
        if line.at(index) not in self.firsts:
            return None
        for length in range(min(self._longest, len(line) - index), 0, -1):
            value = self._by_words.get(line.low[index : index + length])
            if value is not None:
                return Match(length, value)
        return None

    def ending(self, line: Line, index: int) -> Match[Value] | None:
        """Return the longest phrase whose last token is `index`."""
        if line.at(index) not in self._last:
            return None
        for length in range(min(self._longest, index + 1), 0, -1):
            value = self._by_words.get(line.low[index + 1 - length : index + 1])
            if value is not None:
                return Match(length, value)
        return None
