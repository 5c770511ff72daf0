"""Names of actors and sources in running text, by the theatre's aliases."""

import re
import string
from collections.abc import Iterator
from dataclasses import dataclass

import ahocorasick_rs

from marsad.model import Actor, ActorKind, ActorRef, Alias, Claimant, Source, SourceKind, Theatre
from marsad.read.counts.nouns import counted_nouns
from marsad.read.template import Mark
from marsad.vocabulary.cues import one

_FOLD = str.maketrans(string.ascii_uppercase, string.ascii_lowercase) | {
    ord("’"): "'",
    ord("‘"): "'",
    ord("\n"): " ",
    ord("\u00a0"): " ",
    ord("–"): "-",
}
# "anti-government" names nobody's forces; "ex-rebels" are none any more.
_OPPOSED = re.compile(r"(?:anti|non|counter|ex)-$")
_DEEDS = one("marks", "deeds")
# "Russian" alone is a side where its deed or partner follows: "Russian and Syrian planes".
_ADJECTIVE = re.compile(
    r"([A-Z][\w'-]*|regime|government|rebel|loyalist) (?:forces|troops|army|warplanes|military)"
)
_AFTER_ADJECTIVE = one("marks", "after_adjective")
_BEFORE_ADJECTIVE = one("marks", "before_adjective")
# Acronyms this short are only read as written: "IS" is a group, "is" a verb.
_ACRONYM = 5
BROAD = frozenset(("rebels", "jihadists", "unidentified"))
"""Sides whose names name no group."""
_TAKEN_FOR = 45
"""Characters before an adjective in which it can say that somebody is taken for it."""


@dataclass(frozen=True, slots=True)
class Name:
    """What an alias stands for: a side, a speaker, or one that is both."""

    actor: Actor | None = None
    source: Source | None = None
    loaded: bool = False
    generic: bool = False
    used_by: tuple[str, ...] = ()  # alignments and sources that call the side so
    side: Actor | None = None  # whom a mere speaker speaks for: a ministry, its forces

    def ref(self, text: str) -> ActorRef | None:
        """Return the side as this text names it, None for a speaker who speaks for none."""
        actor = self.actor or self.side
        return None if actor is None else ActorRef(name=actor.name, actor=actor.id, text=text)

    def claimant(self, text: str) -> Claimant:
        """Return the speaker as this text names it; a side speaks under its neutral name."""
        if self.source is not None:
            return Claimant(name=self.source.name, source=self.source.id, text=text)
        return Claimant(name=self.actor.name if self.actor else text, text=text)

    @property
    def monitor(self) -> bool:
        """True for those who watch and count: "the group", "the NGO" can mean them."""
        return self.source is not None and self.source.kind in _WATCHERS

    @property
    def common(self) -> bool:
        """True for a name that others bear too: "the army", "state television"."""
        return self.generic or GENERIC in self.used_by

    @property
    def local(self) -> bool:
        """True for a side of the country itself by a name of its own: not "US", not "police"."""
        return self.actor is not None and self.actor.kind in _LOCAL and GENERIC not in self.used_by


GENERIC = "generic"
"""What marks an alias that is no name of its own: "the army"."""
ARMED = (
    ActorKind.STATE_FORCES,
    ActorKind.REBEL_GROUP,
    ActorKind.MILITIA,
    ActorKind.EXTERNAL_FORCES,
    ActorKind.COALITION,
)
REBELLIOUS = frozenset(("islamic-state", "jihadist", "opposition"))
"""Alignments of the groups that are called terrorists, militants or jihadists."""
# Who sees for themselves. Parties, ministries and foreign officials speak of what others told:
# with them among the speakers two of 31 annotated incidents had an origin too many.
SEES = (SourceKind.MONITOR, SourceKind.STATE_MEDIA, SourceKind.RESCUERS, SourceKind.LOCAL)
_LOCAL = tuple(kind for kind in ARMED if kind is not ActorKind.EXTERNAL_FORCES)
_COMMON = (ActorKind.CIVILIANS, ActorKind.AID_WORKERS, ActorKind.PROTESTERS)
_WATCHERS = (SourceKind.MONITOR, SourceKind.NGO, SourceKind.RESCUERS, SourceKind.UN_AGENCY)


class NameFinder:
    """Finds every name that a theatre's actors and sources go by."""

    def __init__(self, theatre: Theatre) -> None:
        self.country = theatre.name
        self._names: dict[str, tuple[Name, Alias]] = {}
        for actor in theatre.actors:
            if actor.kind in _COMMON and not actor.member_of:
                continue  # "people", "medics": nouns that are counted, not names
            vague = actor.kind is ActorKind.UNIDENTIFIED
            for alias in actor.aliases or (Alias(text=actor.name),):
                if actor.kind not in ARMED and alias.text.lower() in counted_nouns():
                    continue  # "a journalist": a noun that is counted
                if vague and (GENERIC in alias.used_by or alias.text == "combatants"):
                    continue  # "gunmen", "troops": nouns that are counted
                self._add(alias, Name(actor=actor, loaded=alias.loaded, used_by=alias.used_by))
        actors = {actor.id: actor for actor in theatre.actors}
        for source in theatre.sources:
            side = actors.get(source.actor or "")
            for alias in source.aliases or (Alias(text=source.name),):
                generic = GENERIC in alias.used_by
                self._add(alias, Name(source=source, generic=generic, side=side))
        self._adjectives = self._demonyms()
        self._keys = list(self._names)
        self._automaton = ahocorasick_rs.AhoCorasick(self._keys)

    def _add(self, alias: Alias, name: Name) -> None:
        key = alias.text.translate(_FOLD)
        known = self._names.get(key)
        if known is None or (known[0] == name and known[1].text.isupper()):
            self._names[key] = (name, alias)  # "Sana" beside "SANA": written so too
        elif known[0].source is None or known[0].actor is None:
            both = Name(
                actor=known[0].actor or name.actor,
                source=known[0].source or name.source,
                loaded=known[0].loaded or name.loaded,
                generic=known[0].generic or name.generic,
                used_by=known[0].used_by or name.used_by,
                side=known[0].side or name.side,
            )
            self._names[key] = (both, known[1])

    def _demonyms(self) -> frozenset[str]:
        """Add "Russian" from "Russian forces", and return the words added."""
        added: dict[str, tuple[Name, Alias]] = {}
        for name, alias in list(self._names.values()):
            found = _ADJECTIVE.fullmatch(alias.text)
            if (
                found
                and name.actor is not None
                and found.group(1).translate(_FOLD) not in self._names
            ):
                word = found.group(1).translate(_FOLD)
                added.setdefault(word, (name, Alias(text=found.group(1))))
        self._names.update(added)
        return frozenset(added)

    def called(self, words: str) -> Name | None:
        """Return what goes by an alias, None if nothing does."""
        known = self._names.get(words)
        return None if known is None else known[0]

    def find(self, text: str) -> Iterator[Mark]:
        """Yield marks of kind A (actors) and S (mere speakers); overlaps are left in."""
        folded = text.translate(_FOLD)
        for index, start, end in self._automaton.find_matches_as_indexes(folded, overlapping=True):
            name, alias = self._names[self._keys[index]]
            stop = _word_end(folded, end)
            if stop is None or not _word_start(folded, start):
                continue
            if not _case_fits(text[start:end], alias.text):
                continue
            if self._keys[index] in self._adjectives and not _is_side(text, start, end):
                continue
            if name.actor is not None and (deed := _DEEDS.search(text, start, end)):
                if text[start : deed.start()].lower() in ("the", "a", "an"):
                    continue  # "an air strike" is nobody's
                end = deed.start()
            vague = name.actor is not None and name.actor.id in BROAD
            if (vague and _says_what(text, start, end)) or _some_coalition(text, start, end):
                continue
            yield Mark("A" if name.actor is not None else "S", start, end, name)


def _says_what(text: str, start: int, end: int) -> bool:
    """True for what a name is said to be: "Ahrar al-Sham, a rebel group, said"."""
    if text.startswith(("coalition", "alliance"), start):
        return False  # not the coalition of states
    named = _NAMED_A.search(text, max(0, start - _TAKEN_FOR), start)
    return named is not None and _KIND_OF.match(text, end) is not None


def _some_coalition(text: str, start: int, end: int) -> bool:
    """True for "the Army of Conquest, a coalition that includes": not the coalition of states."""
    words = _A_COALITION.match(text, max(0, start - len("a ")))
    return words is not None and words.start("kind") == start and text[start:end] == words["kind"]


_A_COALITION = re.compile(
    r"[Aa] (?P<kind>coalition) (?:that|which|of|including|comprising|made up|grouping)\b"
)
_NAMED_A = re.compile(r"\b[\w'’-]*[A-Z][\w'’-]*(?: \([A-Z]+\))?, an? (?:[\w-]+ ){0,3}$")
_KIND_OF = re.compile(
    r"(?: (?:group|faction|alliance|coalition|brigade|militia|organi[sz]ation|movement))?,"
)


def _is_side(text: str, start: int, end: int) -> bool:
    """True for an adjective that stands for a side by what is around it."""
    if _AFTER_ADJECTIVE.match(text, end):
        return True
    return _BEFORE_ADJECTIVE.search(text, max(0, start - _TAKEN_FOR), start) is not None


def _word_start(text: str, start: int) -> bool:
    if start == 0:
        return True
    if text[start - 1].isalnum():
        return False
    return not _OPPOSED.search(text, max(0, start - 9), start)


def _word_end(text: str, end: int) -> int | None:
    """Return where the word ends: a bare possessive or plural "s" belongs to it."""
    if end >= len(text) or not text[end].isalnum():
        return end
    if text[end] == "s" and (end + 1 >= len(text) or not text[end + 1].isalnum()):
        return end + 1
    return None


def _case_fits(seen: str, alias: str) -> bool:
    if len(alias) <= _ACRONYM and alias.isupper():
        return seen == alias
    lowered = alias[:1].isupper() and not any(map(str.isupper, seen))
    return not lowered or " " in alias
