"""Actors and sources as their files write them, and the aliases that follow."""

import datetime
import re

from marsad.model import Actor, ActorKind, Alias, Alliance, Noun, Source, SourceKind

GENERIC = "generic"
"""In `used_by`: a common phrase ("a monitor", "the army") that needs its context to be a name."""

_BRACES = re.compile(r"\{([^{}]*)\}")


class LoadedWords(Noun, frozen=True, kw_only=True):
    """Words that judge, and the alignments or source ids that use them."""

    words: tuple[str, ...]
    used_by: tuple[str, ...] = ()


class ActorRow(Noun, frozen=True, kw_only=True):
    """One [[actor]] of actors.toml."""

    id: str
    name: str
    kind: ActorKind
    alignment: str | None = None
    member_of: tuple[str, ...] = ()
    allied_with: tuple[Alliance, ...] = ()
    aliases: tuple[str, ...] = ()
    generic: tuple[str, ...] = ()
    loaded: tuple[LoadedWords, ...] = ()
    start: datetime.date | None = None
    end: datetime.date | None = None

    def actor(self) -> Actor:
        """Return the actor with all its aliases, its own name first."""
        return Actor(
            id=self.id,
            name=self.name,
            kind=self.kind,
            alignment=self.alignment,
            member_of=self.member_of,
            allied_with=self.allied_with,
            aliases=_aliases((self.name, *self.aliases), self.generic, self.loaded),
            start=self.start,
            end=self.end,
        )


class SourceRow(Noun, frozen=True, kw_only=True):
    """One [[source]] of sources.toml."""

    id: str
    name: str
    kind: SourceKind
    alignment: str | None = None
    actor: str | None = None
    aliases: tuple[str, ...] = ()
    generic: tuple[str, ...] = ()

    def source(self) -> Source:
        """Return the source with all its aliases, its own name first."""
        return Source(
            id=self.id,
            name=self.name,
            kind=self.kind,
            alignment=self.alignment,
            actor=self.actor,
            aliases=_aliases((self.name, *self.aliases), self.generic, ()),
        )


def _aliases(
    plain: tuple[str, ...], generic: tuple[str, ...], loaded: tuple[LoadedWords, ...]
) -> tuple[Alias, ...]:
    """Return aliases in file order, each text once: the marked reading of a text wins."""
    marked = [Alias(text=t, used_by=(GENERIC,)) for p in generic for t in spellings(p)]
    for group in loaded:
        marked += [
            Alias(text=text, loaded=True, used_by=group.used_by)
            for pattern in group.words
            for text in spellings(pattern)
        ]
    seen = {alias.text: alias for alias in marked}
    ordinary = {text: Alias(text=text) for pattern in plain for text in spellings(pattern)}
    return tuple((ordinary | seen).values())


def spellings(pattern: str) -> tuple[str, ...]:
    """Return the texts that a pattern stands for.

    "{Syrian,regime} {jets,warplanes}" stands for four texts, and an empty choice for nothing at
    all. Of a text with an apostrophe there is also one without, as in copy that has lost its
    punctuation ("Assads forces").
    """
    texts = [" ".join(text.split()) for text in _expand(pattern)]
    bare = [text.replace("'", "") for text in texts if "'" in text]
    return tuple(dict.fromkeys(texts + bare))


def _expand(pattern: str) -> list[str]:
    """Return the pattern's texts, its first brace expanded first."""
    brace = _BRACES.search(pattern)
    if brace is None:
        return [pattern]
    before, after = pattern[: brace.start()], pattern[brace.end() :]
    tails = _expand(after)
    return [f"{before}{choice}{tail}" for choice in brace.group(1).split(",") for tail in tails]
