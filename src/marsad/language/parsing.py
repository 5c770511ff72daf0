"""The shipped language layer: rules for tokens and sentences, a network for their syntax."""

import functools
from collections.abc import Sequence
from typing import TYPE_CHECKING

from marsad.language.features import Word
from marsad.language.plain import PlainLanguage
from marsad.model import Sentence, Token

if TYPE_CHECKING:
    from marsad.language.network import Network, Parse


class MarsadLanguage:
    """English with parts of speech, dependencies and names, one core a process, no network.

    `analyse` costs what the plain layer costs; `parse` fills in `pos` (universal), `tag` (Penn
    Treebank), `head`, `relation` (Universal Dependencies) and `entity` (PER, ORG, LOC). Tokens,
    sentences and lemmas are those of the plain layer. Scores and limits: `model/README.md`.
    """

    name = "marsad-1"

    def __init__(self, threads: int = 1) -> None:
        """Load nothing yet: the model, 0.3 s and 90 MB, comes with the first sentence to parse."""
        self._plain = PlainLanguage()
        self._threads = threads

    @functools.cached_property
    def _network(self) -> "Network":
        from marsad.language.network import Network

        return Network(threads=self._threads)

    def analyse(self, text: str) -> tuple[Sentence, ...]:
        """Return the sentences of a text, in order, not parsed yet; offsets are those of `text`."""
        return self._plain.analyse(text)

    def parse(self, sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
        """Return the same sentences, in order, parsed; one's parse does not depend on the others.

        Every sentence is a tree with one root, but one of more than 256 sub-words, a list or a
        table most often, is read in pieces, each with its root.
        """
        parses = self._network.parse([_words(sentence) for sentence in sentences])
        return tuple(map(_filled, sentences, parses))


def _words(sentence: Sentence) -> list[Word]:
    """Return the words for the network; "IS" in capitals, a name, is given as "ISIS"."""
    mixed = any(token.text.islower() for token in sentence.tokens)
    last = -1
    words: list[Word] = []
    for token in sentence.tokens:
        text = "ISIS" if mixed and token.text == "IS" else token.text
        words.append(Word(text, spaced=token.start != last))
        last = token.end
    return words


def _filled(sentence: Sentence, parse: "Parse") -> Sentence:
    tokens = tuple(
        Token(
            start=token.start,
            end=token.end,
            text=token.text,
            lemma=token.lemma,
            pos=upos,
            tag=xpos,
            head=head - 1 if head else None,
            relation=relation,
            entity=None if name == "O" else name,
        )
        for token, upos, xpos, name, head, relation in zip(sentence.tokens, *parse, strict=True)
    )
    return Sentence(
        start=sentence.start, end=sentence.end, tokens=tokens, paragraph=sentence.paragraph
    )
