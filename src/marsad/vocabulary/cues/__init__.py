"""Cue words and patterns that tell a reader what a sentence says: data, and its loader."""

import functools
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import resources
from typing import Any, TypeVar

import msgspec
from ahocorasick_rs import AhoCorasick

from marsad.errors import TheatreError
from marsad.model import Noun

T = TypeVar("T")

_MACRO = re.compile(r"\{([a-z_]+|[A-Z]+)\}")


class Cue(Noun, frozen=True, kw_only=True):
    """A pattern over tagged text; `need` lists word stems without one of which it cannot match."""

    pattern: str
    need: tuple[str, ...] = ()
    means: str | None = None
    note: str = ""


class CueGroup(Noun, frozen=True, kw_only=True):
    """Cues that say the same thing: an event type, a measure, a status."""

    name: str
    cue: tuple[Cue, ...]
    rank: int = 0


class CueFile(Noun, frozen=True, kw_only=True):
    """One file of cues. `macro` holds abbreviations that patterns write as {name}."""

    macro: dict[str, str] = msgspec.field(default_factory=dict)
    group: tuple[CueGroup, ...] = ()
    words: dict[str, tuple[str, ...]] = msgspec.field(default_factory=dict)


@dataclass(frozen=True)
class Pattern:
    """A cue of a group; `text` is its pattern with the macros filled in."""

    name: str
    text: str
    need: tuple[str, ...]
    means: str | None
    note: str
    rank: int
    where: str

    @functools.cached_property
    def regex(self) -> re.Pattern[str]:
        """The compiled pattern, made when a text first may match it: few reports need them all.

        Raises TheatreError if it is no regular expression.
        """
        try:
            # A pattern that begins with a letter begins a word. Said so in one breath it costs a
            # third less than "no letter before, or none behind".
            return re.compile(rf"(?<![a-z0-9](?=[a-z0-9]))(?:{self.text})")
        except re.error as error:
            raise TheatreError(
                f"cues/{self.where}.toml: {self.text!r}: {error}; correct it"
            ) from error


class CueTable:
    """A file's cues ready for use, in file order, and its word lists."""

    def __init__(self, patterns: tuple[Pattern, ...], words: dict[str, tuple[str, ...]]) -> None:
        """Take the patterns and the word lists; sets of patterns are kept as bits, the first 1."""
        self.patterns = patterns
        self.words = words
        self._always = 0
        self._groups: dict[str, int] = {}
        by_stem: dict[str, int] = {}
        for number, pattern in enumerate(patterns):
            bit = 1 << number
            self._groups[pattern.name] = self._groups.get(pattern.name, 0) | bit
            self._always |= 0 if pattern.need else bit
            for stem in pattern.need:
                by_stem[stem] = by_stem.get(stem, 0) | bit
        self._stems = AhoCorasick(list(by_stem))
        self._by_stem = tuple(by_stem.values())

    def named(self, name: str) -> tuple[Pattern, ...]:
        """Return the patterns of one group; raises TheatreError if there is none."""
        found = tuple(pattern for pattern in self.patterns if pattern.name == name)
        if not found:
            raise TheatreError(f"no cue group {name!r}; add [[group]] name = {name!r}")
        return found

    def possible(self, text: str, *names: str) -> Iterator[Pattern]:
        """Yield the patterns that can match a text, of the named groups only if any are named.

        The others need a stem that does not occur in it: one pass over the text tells.
        """
        found = self._always
        for stem, _, _ in self._stems.find_matches_as_indexes(text, overlapping=True):
            found |= self._by_stem[stem]
        if names:
            found &= functools.reduce(int.__or__, (self._groups[name] for name in names))
        while found:
            first = found & -found
            yield self.patterns[first.bit_length() - 1]
            found ^= first


@functools.cache
def load_cues(name: str) -> CueTable:
    """Return the cues of `NAME.toml`; raises TheatreError naming file, cue and remedy."""
    common = _read("common")
    file = common if name == "common" else _read(name)
    macros = common.macro | file.macro
    patterns = []
    for group in file.group:
        for cue in group.cue:
            text = _filled(name, cue.pattern, macros)
            patterns.append(
                Pattern(group.name, text, cue.need, cue.means, cue.note, group.rank, name)
            )
    return CueTable(tuple(patterns), file.words)


@functools.cache
def one(name: str, group: str) -> re.Pattern[str]:
    """Return the only pattern of a group in `NAME.toml`; raises TheatreError if there are more."""
    patterns = load_cues(name).named(group)
    if len(patterns) != 1:
        raise TheatreError(f"cues/{name}.toml: {group!r} has {len(patterns)} cues; leave one")
    return patterns[0].regex


@functools.cache
def _read(name: str) -> CueFile:
    path = resources.files(__name__).joinpath(f"{name}.toml")
    try:
        data: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
        return msgspec.convert(data, type=CueFile)
    except (FileNotFoundError, tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise TheatreError(f"cues/{name}.toml: {error}; correct the file") from error


def _filled(name: str, pattern: str, macros: dict[str, str]) -> str:
    text = pattern
    for _ in range(8):  # macros may use macros
        filled = _MACRO.sub(lambda m: _macro(name, m.group(1), macros), text)
        if filled == text:
            break
        text = filled
    return text


def _macro(name: str, key: str, macros: dict[str, str]) -> str:
    if key.isupper():  # a number is tagged N where it may count people
        return r"<[QN]\d+>" if key == "Q" else rf"<{key}\d+>"
    if key not in macros:
        raise TheatreError(f"cues/{name}.toml: no macro {{{key}}}; define it under [macro]")
    return f"(?:{macros[key]})"
