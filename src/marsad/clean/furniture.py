"""What stands around an article in plain text: comments, captions, links, notices."""

import functools
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from marsad.clean.strand import Edit
from marsad.datafiles import read_toml
from marsad.model import Noun

# A hard end needs an article before it: so many letters.
_BEFORE_END = 150
# A paragraph of at least this length that ends like a sentence is prose.
_PROSE = 160
_SENTENCE_WORDS = 8
_SENTENCE_END = re.compile(r"[.!?…][\"”’»)\]]{0,2}$")
_NAME = r"(?:[A-Z][\w.'’-]*|al-[A-Z]\w*|de|van|von|el|bin)"
# What follows a subject: a function word or a verb.
_GOES_ON = (
    r"(?:and|or|in|on|at|by|to|from|with|near|against|across|after|before|as|that|which|who|the|an?"
    r"|has|have|had|is|are|was|were|will|be|been|not|said|says?|hits?|struck|blew|fell|fled|went"
    r"|left|made|took|told|began|kept|won|lost|[a-z]{3,}ed|(?:for|of)(?![ ][A-Z]))\b"
)
_LINE = re.compile(r"[^\n]+")
_BREADCRUMB = re.compile(r"(?:home|front page)\b\W*(?:\w+\W+){1,3}?", re.I)


class Rule(Noun, frozen=True, kw_only=True):
    """Patterns of one sort of furniture; what follows one that `breaks` is a new paragraph."""

    reason: str
    patterns: tuple[str, ...]
    prose_after: bool = False
    sentences: bool = False
    case: bool = False
    breaks: bool = False


class Rules(Noun, frozen=True, kw_only=True):
    """All patterns: `end` cuts to the end, `line` one line, `inline` the match."""

    end: tuple[Rule, ...]
    line: tuple[Rule, ...]
    inline: tuple[Rule, ...]


class Line(Noun, frozen=True, kw_only=True):
    """A line that is not blank: where it stands, and its words."""

    start: int
    end: int
    text: str


@functools.cache
def rules() -> Rules:
    """Return the shipped patterns."""
    return read_toml(Path(__file__).with_name("furniture.toml"), Rules)


@functools.cache
def _compiled(rule: Rule) -> re.Pattern[str]:
    joined = "|".join(f"(?:{pattern})" for pattern in rule.patterns)
    joined = joined.replace(r"\p", _NAME).replace(r"\v", _GOES_ON)
    return re.compile(joined, 0 if rule.case else re.IGNORECASE)


def lines_of(text: str) -> list[Line]:
    """Return the lines of a text that are not blank."""
    return [
        Line(start=match.start(), end=match.end(), text=match.group().strip())
        for match in _LINE.finditer(text)
        if not match.group().isspace()
    ]


def furniture(text: str) -> list[Edit]:
    """Return what to drop from plain text, each stretch with its reason.

    After a hard end (comments, a cookie notice) everything goes, if an article stands before it.
    """
    lines = lines_of(text)
    edits = []
    letters = 0
    for number, line in enumerate(lines):
        if letters >= _BEFORE_END and (rule := _matching(rules().end, line.text)):
            stop = _end_of_links(lines, number) if rule.prose_after else len(lines)
            edits.append(_cut(line.start, lines[stop - 1].end, rule.reason))
            if stop == len(lines):
                break
        elif (rule := _matching(rules().line, line.text)) is not None:
            edits.append(_cut(line.start, line.end, rule.reason))
        else:
            letters += len(line.text)
    edits += _repeated_headlines(lines)
    edits += _inline(text)
    return edits


def _cut(start: int, end: int, reason: str) -> Edit:
    return Edit(start=start, end=end, reason=reason)


def _matching(choices: Sequence[Rule], line: str) -> Rule | None:
    if len(line) > 600:
        return None
    sentence = bool(_SENTENCE_END.search(line)) and len(line.split()) >= _SENTENCE_WORDS
    return next(
        (
            rule
            for rule in choices
            if (rule.sentences or not sentence) and _compiled(rule).fullmatch(line)
        ),
        None,
    )


def is_prose(line: str) -> bool:
    """True if a line is a paragraph of sentences."""
    return len(line) >= _PROSE and bool(_SENTENCE_END.search(line))


def _end_of_links(lines: Sequence[Line], start: int) -> int:
    """Index of the first line after a list of links: the next paragraph, or the end."""
    for number in range(start + 1, len(lines)):
        if is_prose(lines[number].text):
            return number
    return len(lines)


def _repeated_headlines(lines: Sequence[Line]) -> Iterator[Edit]:
    """Headlines given again near the top, and breadcrumbs that end in one."""
    seen: set[str] = set()
    top = lines[:8]
    for number, line in enumerate(top):
        words = line.text.casefold()
        later = {other.text.casefold() for other in top[number + 1 :]}
        if 15 <= len(words) <= 200 and words in seen and not _SENTENCE_END.search(words):
            yield _cut(line.start, line.end, "repeated headline")
        elif crumb := _BREADCRUMB.match(words):
            rest = {words[at.start() :] for at in re.finditer(r"\b\w", words[crumb.start() :])}
            if any(len(other) >= 15 and other in rest for other in later):
                yield _cut(line.start, line.end, "navigation")
        seen.add(words)


def _inline(text: str) -> Iterator[Edit]:
    for rule in rules().inline:
        for match in _compiled(rule).finditer(text):
            if not rule.breaks:
                yield _cut(match.start(), match.end(), rule.reason)
                continue
            yield _cut(match.start(), match.end() - 1, rule.reason)
            yield Edit(start=match.end() - 1, end=match.end(), text="\n")
