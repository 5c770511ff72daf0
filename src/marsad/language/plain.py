"""The plain language layer: rules for tokens and sentences, a dictionary for lemmas."""

import re
from collections.abc import Iterator, Sequence

from marsad.language.lemmas import Lemmatiser
from marsad.language.sentences import split
from marsad.language.tokens import Bit, bits
from marsad.model import Sentence, Token

_LINE = re.compile(r"[^\r\n\u2028\u2029]+")


class PlainLanguage:
    """English by rules. Gives no part of speech and no syntax: these are None in its tokens."""

    name = "plain"

    def __init__(self) -> None:
        self._lemmas = Lemmatiser()

    def analyse(self, text: str) -> tuple[Sentence, ...]:
        """Return the sentences of a text, in order; a line break ends a sentence and a paragraph.

        Offsets are those of `text`; a token's text is always `text[start:end]`.
        """
        return tuple(
            self._sentence(piece, paragraph)
            for paragraph, line in enumerate(_paragraphs(text))
            for piece in split(line)
        )

    def parse(self, sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
        """Return the sentences as they are: rules know no syntax."""
        return tuple(sentences)

    def _sentence(self, piece: list[Bit], paragraph: int) -> Sentence:
        lemma = self._lemmas.lemma
        tokens = tuple(
            [
                Token(start=start, end=end, text=text, lemma=lemma(text))
                for start, end, text, _ in piece
            ]
        )
        return Sentence(start=piece[0].start, end=piece[-1].end, tokens=tokens, paragraph=paragraph)


def _paragraphs(text: str) -> Iterator[list[Bit]]:
    """Yield the tokens of every line that has any."""
    for line in _LINE.finditer(text):
        found = bits(text, line.start(), line.end())
        if found:
            yield found
