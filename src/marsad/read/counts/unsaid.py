"""One person whom no number counts: "policeman killed in Homs", "the chief of the group died"."""

import re
from collections.abc import Iterator

from marsad.model import Qualifier, Quantity
from marsad.read.counts.nouns import single_nouns
from marsad.read.template import Mark, Template
from marsad.vocabulary.cues import load_cues

_THE = "the "
_RUNS_ON = re.compile(r"[a-z] [A-Z]")


def with_unsaid(template: Template) -> Template:
    """Return a text with a mark of kind Q, one, for each who is one person and not said to be.

    Headlines leave "a" out: the mark is empty and stands where that would. Of who is the only one,
    "the commander of the brigade", it is the article.
    """
    found = dict.fromkeys(_unsaid(template))
    return template.with_marks(found) if found else template


def _unsaid(template: Template) -> Iterator[Mark]:
    for pattern in load_cues("unsaid").possible(template.text):
        for match in pattern.regex.finditer(template.text):
            for name in match.re.groupindex:
                if match[name] and _person(template, match[name]) and not _heading(template, match):
                    yield _one(template, match.start(name), match[name])


def _person(template: Template, words: str) -> bool:
    """Whether a noun phrase ends with a word for one person, be it a side's name: "militant"."""
    last = words.split()[-1]
    if last.startswith("<"):
        mark = template.mark(last)
        *before, last = template.document[mark.start : mark.end].split()
        last = last if before else last.lower()  # "Rebel commander", not "Revolutionary Guard"
    return last in single_nouns()


def _heading(template: Template, match: re.Match[str]) -> bool:
    """True for "Defector killed | At Idlib 15 people died": what comes next tells it again."""
    if match.start() > 0:
        return False
    end = template.source_end(match.end())
    runs_on = _RUNS_ON.match(template.document, end - 1) is not None
    here = template.text[match.end() :].strip(" .")
    return not here or (runs_on and not here.startswith("<"))


def _one(template: Template, position: int, words: str) -> Mark:
    start = template.source(position)
    end = template.source(position + len(_THE)) - 1 if words.startswith(_THE) else start
    quantity = Quantity(low=1, high=1, qualifier=Qualifier.EXACTLY, words=words)
    return Mark("Q", start, end, (quantity, True))
