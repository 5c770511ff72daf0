"""A reader over the Syrian theatre, and what a model says of a document, as JSON."""

import functools
from typing import Any, TypeVar

import msgspec

from marsad import language, theatres, vocabulary
from marsad.chat import Question
from marsad.locate import Gazetteer
from marsad.model import Reading
from marsad.read.llm import LlmReader
from marsad.read.llm.wire import Said
from tests.read.reading import document

Answer = TypeVar("Answer")

TEXT = """\
Russian jets bombed the town of Douma on Tuesday,  killing at least  26 people, five of them \
children, the Syrian Observatory for Human Rights said.

“The regime’s helicopters dropped barrel bombs,” an activist said. Dozens were hurt in Douma.

More than 300,000 people have been killed in Syria since March 2011. The rebel-held town of \
Saqba was quiet; rebels control about half of Eastern Ghouta. Turkey has twelve observation posts \
in Idlib. Russia and Turkey agreed a ceasefire in Aleppo on Monday.
"""

EVENT: dict[str, Any] = {
    "quote": "Russian jets bombed the town of Douma on Tuesday, killing at least 26 people",
    "type": "air_strike",
    "when": "on Tuesday",
    "place": {"words": "the town of Douma"},
    "initiators": ["Russian jets"],
    "claimants": ["Syrian Observatory for Human Rights"],
    "figures": [
        {"words": "at least 26 people", "measure": "killed", "low": 26, "high": None},
    ],
}


class Silent:
    """Nobody is to be asked."""

    def ask(self, question: Question, kind: type[Answer]) -> Answer:
        raise AssertionError(f"asked {question.data}")


@functools.cache
def reader(layer: str = "plain") -> LlmReader:
    theatre = theatres.load("syria")
    known = (language.load(layer), vocabulary.load(), theatre, Gazetteer(theatre))
    return LlmReader(Silent(), "small-1", *known)


def reading(text: str = TEXT, layer: str = "plain", **said: Any) -> Reading:
    """What becomes of a model's answer on a text published on Wednesday, 12 October 2016."""
    answer = msgspec.convert(said, Said)
    found = reader(layer).reading(document(text), answer)
    for item in (*found.claims, *found.labels, *found.skipped):
        assert text[item.span.start : item.span.end] == item.span.quote
    return found


def why(found: Reading) -> list[str]:
    """The details of what was skipped."""
    return [skipped.detail for skipped in found.skipped]
