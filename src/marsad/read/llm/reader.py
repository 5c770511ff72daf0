"""The reader that asks a language model, and believes of its answer what the text bears out."""

from typing import Protocol, TypeVar

from marsad.chat import Question
from marsad.model import (
    Document,
    Language,
    PlaceFinder,
    Reading,
    Theatre,
)
from marsad.read.actors.names import NameFinder
from marsad.read.llm.claims import Claims, labels_of
from marsad.read.llm.evidence import Evidence
from marsad.read.llm.prompt import question, version
from marsad.read.llm.support import Support
from marsad.read.llm.wire import Said
from marsad.vocabulary import Vocabulary

VERSION = "llm-1"

Answer = TypeVar("Answer")


class Asked(Protocol):
    """Whoever answers questions: `marsad.chat.chat.Chat`, or a test's stand-in."""

    def ask(self, question: Question, kind: type[Answer]) -> Answer:
        """Return the answer; raises UnansweredError or ChatError."""
        ...


def llm_reader_name(model: str, vocabulary: Vocabulary, theatre: Theatre) -> str:
    """Return what a reader of these is called: its version, model, prompt and data."""
    data = f"{vocabulary.digest[:12]} {theatre.digest[:12]}"
    return f"{VERSION} {model} {version(vocabulary)} {data}"


class LlmReader:
    """Reads a document by asking a model, in two steps so that many can be asked at once."""

    def __init__(
        self,
        chat: Asked,
        model: str,
        language: Language,
        vocabulary: Vocabulary,
        theatre: Theatre,
        places: PlaceFinder,
    ) -> None:
        """Take whom to ask and, to check the answers, what the text reader takes."""
        self._chat = chat
        self._language = language
        self._vocabulary = vocabulary
        self._theatre = theatre
        self._places = places
        self._names = NameFinder(theatre)
        self.name = llm_reader_name(model, vocabulary, theatre)

    def read(self, document: Document) -> Reading:
        """Return the document's claims in text order, the labels it uses and what was skipped.

        Raises UnansweredError for a document without a usable answer, ChatError where nothing can
        be asked.
        """
        return self.reading(document, self.ask(document))

    def ask(self, document: Document) -> Said:
        """Return what the model says of a document; raises as `read`."""
        return self._chat.ask(question(document, self._vocabulary), Said)

    def reading(self, document: Document, said: Said) -> Reading:
        """Return of what a model says that which the document bears out."""
        evidence = Evidence(document, self._language, self._names, self._places, self._theatre)
        support = Support(evidence)
        claims = Claims(support, self._vocabulary, self._theatre, self.name).of(said)
        unique = {claim.id: claim for claim in claims}
        labels = tuple(sorted(labels_of(support, said.labels), key=lambda each: each.span.start))
        return Reading(
            document=document.id,
            claims=tuple(sorted(unique.values(), key=lambda c: (c.span.start, c.span.end))),
            labels=labels,
            skipped=tuple(sorted(support.skipped, key=lambda s: (s.span.start, s.span.end))),
            reader=self.name,
        )
