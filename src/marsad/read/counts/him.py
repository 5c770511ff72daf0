"""Who is told of as "him": "a car carrying a rebel commander, killing him and his bodyguard"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from marsad.model import Group, Qualifier, Quantity
from marsad.read.counts.people import People
from marsad.read.counts.telling import befallen, suffers
from marsad.read.template import Mark, Template
from marsad.vocabulary.cues import one

_HIM = one("people", "him")


def him(template: Template, people: Sequence[Mark]) -> Iterator[Mark]:
    """Yield a mark of kind N, one person, for each "him" whom a verb says was killed or hurt.

    He is whoever of the sentence is one and has not been counted by what befell him. With nobody
    there he may have been told of before, and is counted only with those who fell beside him.
    """
    for match in _HIM.finditer(template.text):
        start, end = (template.source(at) for at in match.span("who"))
        before = [mark for mark in people if mark.end <= start and mark.value.weak]
        if before and not _counted(template, before[-1]):
            yield Mark("N", start, end, replace(before[-1].value, quantity=_one(match["who"])))
        elif match["beside"]:
            anybody = People(_one(match["who"]), (Group.PEOPLE,), None, "person", False, True)
            yield Mark("N", start, end, anybody)


def _counted(template: Template, person: Mark) -> bool:
    """Whether the words beside somebody say already what befell him."""
    start, end = template.position(person.start), template.position(person.end)
    return befallen(template, end) or suffers(template, start)


def _one(words: str) -> Quantity:
    return Quantity(low=1, high=1, qualifier=Qualifier.EXACTLY, words=words)
