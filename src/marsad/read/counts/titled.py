"""Persons named with what they are whom somebody killed or hurt: "killed the lawyer Omar Said"."""

import functools
import re
from collections.abc import Iterator
from typing import NamedTuple

from marsad.model import ActorRef, Group, Qualifier, Quantity
from marsad.read.counts.nouns import counted_nouns
from marsad.read.counts.people import People
from marsad.read.template import Mark, Template
from marsad.vocabulary.cues import load_cues

_NAME = re.compile(
    r"(?:(?:[Aa]l|[Ee]l|[Aa]s|[Aa]n)-)?[A-Z][\w'’`-]*(?: (?:bin|ibn|al|el|of)(?= ))*"
)
_WORDS = 4
"""Words of a name, at most: an Arabic one has a father's and a place's."""
_HARM = re.compile(r"kill|assassin|execut|behead|murder|martyr|wound|injur|shot dead|shooting dead")
_AND = re.compile(r",? and |, ")
_TAG = re.compile(r"<[PSA]\d+>")
_MANY = ("s", "men", "people", "children")


@functools.cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The patterns of one who is harmed: the object of a verb, and the subject of a passive."""
    words = load_cues("people").words
    one = (noun for noun in counted_nouns() if not noun.endswith(_MANY))
    nouns = "|".join(sorted(map(re.escape, one), key=lambda noun: (-len(noun), noun)))
    active, passive = (words[key][0].replace("%noun%", nouns) for key in ("slain", "victim"))
    return re.compile(active), re.compile(passive)


def titled(template: Template) -> Iterator[Mark]:
    """Yield a mark of kind N, one person, for each who is named with a word for what they are."""
    if not _HARM.search(template.text):  # most sentences: asked first, it saves their time
        return
    active, passive = _patterns()
    named = list(_with_names(template, passive))
    told = [*_with_names(template, active), *(one for one in named if _suffered(template, one.end))]
    yield from (_one(template, person) for person in _with_those_beside(template, told, named))


class Person(NamedTuple):
    """Somebody named: the match of the word for what they are, where their name ends."""

    match: re.Match[str]
    end: int


def _with_names(template: Template, pattern: re.Pattern[str]) -> Iterator[Person]:
    for match in pattern.finditer(template.text):
        if end := _named(template, match.end()):
            yield Person(match, end)


def _suffered(template: Template, end: int) -> bool:
    return _fate().match(template.text, template.position(end)) is not None


def _with_those_beside(template: Template, told: list[Person], named: list[Person]) -> list[Person]:
    """Return those told of with whoever is listed beside them: "reporter X and cameraman Y"."""
    out = list(told)
    for person in (*reversed(named), *named):
        known = any(person.match.start("who") == one.match.start("who") for one in out)
        if not known and any(_listed(template, person, one) for one in out):
            out.append(person)
    return out


def _listed(template: Template, one: Person, other: Person) -> bool:
    """Whether one of two follows the other with "and" or a comma between."""
    first, second = sorted((one, other), key=lambda person: person.end)
    start = template.source(second.match.start("who"))
    return _AND.fullmatch(template.document, first.end, start) is not None


@functools.cache
def _fate() -> re.Pattern[str]:
    return re.compile(load_cues("people").words["befell"][0])


def _named(template: Template, position: int) -> int:
    """Return the document offset where the name that begins at a position ends, 0 without one."""
    tag = _TAG.match(template.text, position)
    if tag is not None:
        mark = template.mark(tag.group())
        return mark.end if mark.kind == "S" or _abu(template, mark) else 0
    end, start = 0, template.source(position)
    for _ in range(_WORDS):
        word = _NAME.match(template.document, start)
        if word is None or word.end() > template.source_end(len(template.text)):
            break
        end = word.end()
        start = end + 1 if template.document[end : end + 1] == " " else len(template.document)
    return end


def _abu(template: Template, mark: Mark) -> bool:
    return template.document.startswith("Abu ", mark.start)


def _one(template: Template, person: Person) -> Mark:
    match, end = person
    noun = match["noun"]
    start = template.source(match.start("who"))
    group = counted_nouns()[noun]
    words = template.document[start:end]
    quantity = Quantity(low=1, high=1, qualifier=Qualifier.EXACTLY, words=words)
    of = _side(template, match) if group is Group.COMBATANTS else None
    return Mark("N", start, end, People(quantity, (group,), of, noun, part=False, weak=True))


def _side(template: Template, match: re.Match[str]) -> ActorRef | None:
    """Return whose fighter it is: "the IS commander Abu Omar"."""
    for tag in re.finditer(r"<A\d+>", match["who"]):
        mark = template.mark(tag.group())
        ref: ActorRef | None = mark.value.ref(template.document[mark.start : mark.end])
        return ref
    return None
