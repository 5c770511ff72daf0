"""Lemmas: simplemma's dictionary (MIT), after a small table of this field's own."""

import csv
from importlib import resources

import simplemma


class Lemmatiser:
    """Gives the dictionary form of English words, in lower case, and remembers it.

    There is no part of speech to go by, so one form has one lemma: "-ing" and "-ed" forms that
    war reporting uses as verbs lead to the verb ("shelling", "left", "shot"). simplemma 2.0
    takes 0.13 s and 27 MB to load; its own choices that matter here are mended in `lemmas.csv`.
    """

    def __init__(self) -> None:
        self.lemma = _Known(_own()).__getitem__
        """Returns the lemma of a token; marks and numbers are their own."""


class _Known(dict[str, str]):
    """Lemmas by token, looked up when a token is first met."""

    def __missing__(self, word: str) -> str:
        self[word] = found = self._look_up(word.lower().replace("\u2019", "'"))
        return found

    def _look_up(self, word: str) -> str:
        known = self.get(word)
        if known is not None:
            return known
        if not word.isalpha() or not word.isascii():
            return word
        return simplemma.lemmatize(word, lang="en").lower()


def _own() -> list[tuple[str, str]]:
    """Return this package's pairs of form and lemma."""
    with resources.files(__package__).joinpath("lemmas.csv").open(encoding="utf-8") as file:
        return [(row["form"], row["lemma"]) for row in csv.DictReader(file)]
