"""What one stage hands another: protocols, so that no stage imports the next."""

from collections.abc import Sequence
from typing import Protocol

from marsad.model.base import Noun
from marsad.model.document import Document
from marsad.model.place import PlaceMention
from marsad.model.reading import Reading


class Token(Noun, frozen=True, kw_only=True):
    """A word, number or mark; offsets are those of the document's text.

    `lemma` is always filled. Part of speech and syntax are None where the language layer at hand
    gives none: readers must do without them.
    """

    start: int
    end: int
    text: str
    lemma: str
    pos: str | None = None
    tag: str | None = None  # Penn Treebank's finer part of speech: "VBN", "NNS"
    head: int | None = None  # index of the head in the sentence; None is the root or unknown
    relation: str | None = None  # Universal Dependencies' relation to the head: "nsubj", "root"
    entity: str | None = None  # "B-PER" begins a person's name, "I-PER" goes on; also ORG, LOC


class Sentence(Noun, frozen=True, kw_only=True):
    """A sentence: offsets in the document's text, and its tokens."""

    start: int
    end: int
    tokens: tuple[Token, ...]
    paragraph: int = 0


class Language(Protocol):
    """Text to sentences and tokens."""

    name: str

    def analyse(self, text: str) -> tuple[Sentence, ...]:
        """Return the sentences of a text, in order; no two overlap.

        This is cheap; their tokens may lack parts of speech, syntax and names until parsed.
        """
        ...

    def parse(self, sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
        """Return the same sentences, in order, with all that the layer knows of their tokens.

        This is dear: pass a document's sentences that can hold a claim, all at once. What comes
        out for one does not depend on the others.
        """
        ...


class PlaceFinder(Protocol):
    """Finds the names of places in running text."""

    def find(self, text: str) -> Sequence[PlaceMention]:
        """Return mentions in order of their start; the longest name wins, none overlap."""
        ...


class Reader(Protocol):
    """Document to reading; places still carry nothing but their words and relation."""

    name: str

    def read(self, document: Document) -> Reading:
        """Return what the document claims."""
        ...
