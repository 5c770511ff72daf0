"""The question that is put to a model about one report."""

import hashlib
from importlib import resources

from marsad.chat import Question
from marsad.model import Document, When, content_id
from marsad.read.llm.wire import schema
from marsad.vocabulary import Vocabulary

_NAME = "reading"


def question(document: Document, vocabulary: Vocabulary) -> Question:
    """Return what to ask about a document: its text is data between marks that it cannot know."""
    mark = f"=== report {hashlib.sha256(document.text.encode()).hexdigest()[:16]} ==="
    data = (
        f"Published: {_day(document.published)}\n"
        f"Outlet: {_line(document.outlet) or 'unknown'}\n"
        f"{mark}\n{document.text}\n{mark}"
    )
    return Question(
        instructions=instructions(vocabulary), data=data, name=_NAME, schema=schema(vocabulary)
    )


def instructions(vocabulary: Vocabulary) -> str:
    """Return the instructions: the rules of `prompt.md`, then the vocabulary's types of events."""
    rules = resources.files(__package__).joinpath("prompt.md").read_text(encoding="utf-8")
    return rules + "\n".join(f"- {each.id}: {each.label}" for each in vocabulary.event_types)


def version(vocabulary: Vocabulary) -> str:
    """Return a digest of the instructions and the schema: with others a report is read anew."""
    return content_id("p", instructions(vocabulary), schema(vocabulary)).removeprefix("p-")[:8]


def _line(words: str | None) -> str:
    """Return words on one line of bounded length: an outlet's name is data too."""
    return " ".join((words or "").split())[:100]


def _day(published: When) -> str:
    if published.start is None or published.end is None:
        return "unknown"
    if published.start == published.end:
        return published.start.isoformat()
    return f"between {published.start.isoformat()} and {published.end.isoformat()}"
