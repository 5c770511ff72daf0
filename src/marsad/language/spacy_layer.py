"""A spaCy pipeline of the user's as the language layer: spaCy comes with the extra `spacy`."""

import importlib
from collections.abc import Sequence
from typing import Any

import msgspec

from marsad.errors import InputError
from marsad.language.clearnlp import to_universal
from marsad.language.plain import PlainLanguage
from marsad.model import Sentence, Token

PREFIX = "spacy:"

# OntoNotes' types of names, and the four of CoNLL, as the readers know them.
_NAMES = {
    "PERSON": "PER",
    "PER": "PER",
    "ORG": "ORG",
    "GPE": "LOC",
    "LOC": "LOC",
    "FAC": "LOC",
}


class SpacyLanguage:
    """English with what a spaCy pipeline knows of parts of speech, syntax and names.

    Tokens, sentences and lemmas are those of the plain layer, which the readers' patterns are made
    for; the pipeline is given them as they are. What it has no component for is None.
    """

    def __init__(self, pipeline: str) -> None:
        """Load the pipeline of this name or in this folder.

        Raises InputError, naming the remedy, if spaCy or the pipeline is not there.
        """
        try:
            spacy: Any = importlib.import_module("spacy")
        except ImportError as error:
            raise InputError(
                f'{PREFIX}{pipeline} needs spaCy; install it with: pip install "marsad[spacy]"'
            ) from error
        try:
            self._nlp = spacy.load(pipeline, exclude=["lemmatizer"])
        except OSError as error:
            raise InputError(
                f"spaCy has no pipeline {pipeline!r}; get it with: python -m spacy download "
                f"{pipeline}, or name a pipeline's folder after {PREFIX}"
            ) from error
        self._doc = spacy.tokens.Doc
        self._plain = PlainLanguage()
        meta = self._nlp.meta
        self.name = f"spacy-{meta['lang']}_{meta['name']}-{meta['version']}"

    def analyse(self, text: str) -> tuple[Sentence, ...]:
        """Return the sentences of a text, in order, not parsed yet; offsets are those of `text`."""
        return self._plain.analyse(text)

    def parse(self, sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
        """Return the same sentences, in order, with what the pipeline says of their tokens."""
        parsed = self._nlp.pipe(map(self._given, sentences))
        return tuple(map(_filled, sentences, parsed))

    def _given(self, sentence: Sentence) -> Any:
        """Return a sentence as a document of spaCy's, which is not to be cut any further."""
        tokens = sentence.tokens
        after = [*(token.start for token in tokens[1:]), sentence.end]
        return self._doc(
            self._nlp.vocab,
            words=[token.text for token in tokens],
            spaces=[begin > token.end for token, begin in zip(tokens, after, strict=True)],
            sent_starts=[index == 0 for index in range(len(tokens))],
        )


def _filled(sentence: Sentence, doc: Any) -> Sentence:
    tokens = [_token(token, word) for token, word in zip(sentence.tokens, doc, strict=True)]
    if doc.has_annotation("DEP"):
        heads = [None if word.head.i == word.i else word.head.i for word in doc]
        arcs = to_universal(heads, [word.dep_ for word in doc], [word.pos_ for word in doc])
        tokens = [
            msgspec.structs.replace(token, head=head, relation=relation)
            for token, (head, relation) in zip(tokens, arcs, strict=True)
        ]
    return msgspec.structs.replace(sentence, tokens=tuple(tokens))


def _token(token: Token, word: Any) -> Token:
    kind = _NAMES.get(word.ent_type_)
    return msgspec.structs.replace(
        token,
        pos=word.pos_ or None,
        tag=word.tag_ or None,
        entity=f"{word.ent_iob_}-{kind}" if kind else None,
    )
