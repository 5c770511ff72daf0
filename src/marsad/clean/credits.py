"""Which agencies a report credits for its copy."""

import functools
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from marsad.clean.furniture import lines_of
from marsad.datafiles import read_toml
from marsad.model import Noun

_SOURCE_LINE = re.compile(r"(?:sources?|via|agenc(?:y|ies)|credits?) ?: ?(.{2,60}?)\.?", re.I)
_PARTS = re.compile(r"\s*(?:/|,|;|&|\+|\band\b|\bwith\b)\s*")
_BRACKETS = re.compile(r"\(([^()\n]{2,50})\)")
_ENDS = '.!?"”’»\n'
_CAPITALS = re.compile(r"(?:^|\s)[A-Z][A-Z-]{3,}(?:, \w+ \d{1,2})?$")
_LONGEST = 70  # characters of a line that is nothing but credits


class Agencies(Noun, frozen=True, kw_only=True):
    """Names that credits use, and the words that betray an agency's own copy."""

    agencies: tuple[str, ...]
    own: tuple[str, ...]
    own_patterns: tuple[str, ...]


@functools.cache
def agencies() -> Agencies:
    """Return the shipped list."""
    return read_toml(Path(__file__).with_name("credits.toml"), Agencies)


@functools.cache
def _own() -> tuple[re.Pattern[str], ...]:
    names = f"(?P<agency>{_any_of(agencies().own)})"
    return tuple(re.compile(p.replace("{agency}", names)) for p in agencies().own_patterns)


def _any_of(names: Iterable[str]) -> str:
    return "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))


@functools.cache
def agency_words() -> str:
    """Return a regex for one agency's name, or several with "/", "and" or a comma between."""
    names = f"(?:{_any_of(agencies().agencies)})"
    return rf"{names}(?:\s*(?:/|,|&|and)\s*{names})*"


@functools.cache
def _begins() -> re.Pattern[str]:
    return re.compile(rf"(?:{_any_of(agencies().agencies)})(?!\w)")


def names_in(words: str) -> tuple[str, ...]:
    """Return the names in a credit: "VOA / ABC Flash Point" are two; () if it holds another."""
    parts = [part for part in _PARTS.split(words.strip(" .")) if part]
    return tuple(parts) if parts and all(part in agencies().agencies for part in parts) else ()


def is_credit_line(line: str) -> tuple[str, ...]:
    """Return the names if a line is nothing but a credit, else ().

    "Source: BFM TV", "JN / Agencies", "(AFP)", and "VOA / ABC Flash Point WW III News 2020.",
    where words follow a known name.
    """
    if len(line) > _LONGEST:
        return ()
    if found := _SOURCE_LINE.fullmatch(line):
        parts = tuple(part for part in _PARTS.split(found.group(1)) if part)
        return parts if all(part[0].isupper() and part.count(" ") < 4 for part in parts) else ()
    bare = line.strip("()[] –—-.")
    if names := names_in(bare):
        return names
    if " / " not in bare:
        return ()
    known = [_begins().match(part.strip()) for part in bare.split(" / ")]
    return tuple(match.group() for match in known if match) if all(known) else ()


def credits_in(text: str, lines: Iterable[str], head: Iterable[str]) -> tuple[str, ...]:
    """Return the agencies that a report credits, each once, in order of the kinds of evidence.

    `lines` are credit lines, `head` the names found beside the date at the top; the text itself
    is searched for bracketed credits and an agency's own correspondents.
    """
    found = [*head]
    for line in lines:
        found += is_credit_line(line)
    found += _bracketed(text)
    for pattern in _own():
        found += [match.group("agency") for match in pattern.finditer(text)]
    return tuple(dict.fromkeys(found))


def _bracketed(text: str) -> Iterator[str]:
    """A bracket after a sentence or a dateline: "Syrian Arab News Agency (SANA)" is no credit."""
    for match in _BRACKETS.finditer(text):
        before = text[max(0, match.start() - 40) : match.start()].rstrip()
        if not before or before[-1] in _ENDS or _CAPITALS.search(before):
            yield from names_in(match.group(1))


def credit_lines(text: str) -> list[tuple[int, int]]:
    """Return the stretches of text that are credit lines."""
    return [(line.start, line.end) for line in lines_of(text) if is_credit_line(line.text)]
