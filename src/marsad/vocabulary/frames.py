"""Frames of events, as data: what a verb or its noun must say of whom, and the classes of nouns."""

import functools
from collections.abc import Iterator

import msgspec

from marsad.datafiles import read_toml
from marsad.errors import TheatreError
from marsad.model import Noun
from marsad.vocabulary.load import HOME, load

PEOPLE = frozenset(("people", "folk", "armed"))
"""Classes that `cues/people.toml` has the words of: anybody, those without arms, those with."""
GROUND = "ground"
"""Class of nouns for ground that is held; a place that the sentence names is of it as well."""


class Frame(Noun, frozen=True, kw_only=True):
    """What a verb must say of whom for an event of a type; `never` is what the file calls "not".

    `finite` keeps out infinitives: what is only to be done.
    """

    type: str
    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    who: str = ""
    what: str = ""
    thing: str = ""
    beside: str = ""
    place: bool = False
    finite: bool = False
    never: frozenset[str] = msgspec.field(default=frozenset(), name="not")
    note: str = ""

    @property
    def asks(self) -> str:
        """The class that one of those whom the verb speaks of must be of."""
        return self.who or self.what or self.thing or self.beside


class WordClass(Noun, frozen=True, kw_only=True):
    """Nouns of a class: lemmas, forms that only count as written, beginnings of longer names."""

    lemmas: frozenset[str]
    forms: frozenset[str]
    beginnings: tuple[str, ...]

    def holds(self, lemma: str, form: str) -> bool:
        """Return whether a noun is of the class."""
        if lemma in self.lemmas or form in self.lemmas or form in self.forms:
            return True
        return bool(self.beginnings) and form.startswith(self.beginnings)


class FramesFile(Noun, frozen=True, kw_only=True):
    """frames.toml."""

    words: dict[str, tuple[str, ...]]
    verbs: dict[str, tuple[str, ...]]
    frame: tuple[Frame, ...]


class Frames(Noun, frozen=True, kw_only=True):
    """All frames by the lemma that tells them, each with its particle, and the classes of nouns."""

    by_lemma: dict[str, tuple[tuple[str, Frame], ...]]
    classes: dict[str, WordClass]

    def types(self, lemma: str) -> frozenset[str]:
        """Return the types of events that a verb or noun may tell."""
        return frozenset(frame.type for _, frame in self.by_lemma.get(lemma, ()))


@functools.cache
def load_frames() -> Frames:
    """Return the frames of `frames.toml`; raises TheatreError on an unknown type or class."""
    path = HOME / "frames.toml"
    file = read_toml(path, FramesFile)
    types = {event_type.id for event_type in load().event_types}
    by_lemma: dict[str, list[tuple[str, Frame]]] = {}
    for frame in file.frame:
        if frame.type not in types:
            raise TheatreError(f"{path}: no event type is called {frame.type!r}; correct it")
        if frame.asks not in file.words and frame.asks not in PEOPLE:
            raise TheatreError(f"{path}: no words are called {frame.asks!r}; add them")
        for telling in (*_verbs(frame, file), *frame.nouns):
            lemma, _, particle = telling.partition(" ")
            by_lemma.setdefault(lemma, []).append((particle, frame))
    return Frames(
        by_lemma={lemma: tuple(frames) for lemma, frames in by_lemma.items()},
        classes={name: _class(words) for name, words in file.words.items()},
    )


def _verbs(frame: Frame, file: FramesFile) -> Iterator[str]:
    """Yield a frame's verbs, with those of the lists that it names as "@list"."""
    for verb in frame.verbs:
        yield from file.verbs[verb[1:]] if verb[0] == "@" else (verb,)


def _class(words: tuple[str, ...]) -> WordClass:
    return WordClass(
        lemmas=frozenset(word for word in words if word[0] != "=" and word[-1] != "*"),
        forms=frozenset(word[1:] for word in words if word[0] == "="),
        beginnings=tuple(word[:-1] for word in words if word[-1] == "*"),
    )
