"""From a name to the entries that may bear it: by key, by folded key, then by likeness."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from rapidfuzz import fuzz, process

from marsad.locate import words
from marsad.locate.alike import AlikeKeys
from marsad.locate.articles import split, variants
from marsad.locate.fold import fold, head, skeleton
from marsad.locate.normal import plain
from marsad.model import GazetteerEntry

# What a way of finding a name is worth before any hint; hints add up to 0.25 or take away.
EXACT, FOLDED, ALIKE = 0.8, 0.76, 0.66
FOLDED_LETTERS = 4  # shorter keys are alike by chance: "Weir" and "al-Waer"
# Likeness (0 to 100) of keys with the same consonants, and of any keys. Of 8,000 names of towns
# outside the Middle East and North Africa, a cut-off of 75 took 1 in 100 for Syrian places.
SKELETON_LETTERS, SKELETON_LIKENESS = 3, 82.0
LIKENESS_LETTERS, LIKENESS = 7, 90.0
# Among the places of one province; on names with a region in the benchmark of places these lose
# no name to a wrong one that lay farther off than the right one's namesakes.
BOUNDED_LETTERS, BOUNDED_LONG = 3, 6
BOUNDED_SKELETON, BOUNDED_LIKENESS = 66.0, 86.0
# Two consonants alone ("Lihaya") need likelier vowels: at 75 half of them were other places.
BOUNDED_BONES, BOUNDED_SHORT = 2, 80.0
_ADJECTIVE = re.compile("[a-z]+(?:ian|ish|ese)")  # "Syrian" is not al-Suryan


@dataclass(frozen=True, slots=True)
class Scored:
    """An entry that a name may mean, with a score from 0 to 1 and the sentence behind it."""

    entry: GazetteerEntry
    score: float
    reason: str


Names = dict[str, list[GazetteerEntry]]


class NameIndex:
    """Names and spellings of some entries; the keys for unusual spellings are made when needed."""

    def __init__(self, spelt: Iterable[tuple[GazetteerEntry, tuple[str, ...]]]) -> None:
        """Index entries, each under its names and spellings."""
        self._exact: Names = {}
        for entry, names in spelt:
            for key in dict.fromkeys(map(plain, names)):
                self._exact.setdefault(key, []).append(entry)

    def lookup(self, name: str, alike: bool = True) -> tuple[Scored, ...]:
        """Return what a plain name may mean by the first way that finds anything.

        Without `alike`, only the same name counts, in whatever romanisation.
        """
        if exact := self._exact.get(name):
            return _scored(exact, EXACT, "is known by this name")
        if _ADJECTIVE.fullmatch(split(name)[1]):
            return ()
        key = fold(name)
        if len(key) >= FOLDED_LETTERS and (folded := self._folded.get(key)):
            return _scored(folded, FOLDED, "has this name in another romanisation")
        return self._alike(key) if alike else ()

    def loosely(self, name: str) -> tuple[Scored, ...]:
        """Return what a plain name may mean where the index holds but one province's places.

        Few names compete there, so less likeness is asked for: short keys count too, other vowels,
        another last letter.
        """
        key = fold(name)
        if len(key) < BOUNDED_LETTERS or _ADJECTIVE.fullmatch(split(name)[1]):
            return ()
        if folded := self._folded.get(key):
            return _scored(folded, FOLDED, "has this name in another romanisation")
        bones = skeleton(key)
        if len(bones) >= BOUNDED_BONES:
            others = [one for one in self._skeletons.get(bones, []) if _onset(one) == _onset(key)]
            cut = BOUNDED_SKELETON if len(bones) >= SKELETON_LETTERS else BOUNDED_SHORT
            if found := self._best(key, others, cut):
                return found
        if len(key) < BOUNDED_LONG:
            return ()
        near = self._keys.near(key, BOUNDED_LIKENESS)
        first = len(head(key))
        alike = (
            o for o in near if o[:first] == key[:first] and _onset(o[first:]) == _onset(key[first:])
        )
        return self._best(key, list(alike), BOUNDED_LIKENESS)

    def exact(self, name: str) -> tuple[Scored, ...]:
        """Return what a plain name means exactly as spelt."""
        return _scored(self._exact.get(name, []), EXACT, "is known by this name")

    def _alike(self, key: str) -> tuple[Scored, ...]:
        """Entries whose consonants are the same and vowels alike, else whose keys nearly agree."""
        bones, end = skeleton(key), _ending(key)
        if len(bones) >= SKELETON_LETTERS:
            others = [key for key in self._skeletons.get(bones, []) if _ending(key) == end]
            if found := self._best(key, others, SKELETON_LIKENESS):
                return found
        if len(key) < LIKENESS_LETTERS:
            return ()
        first = head(key)
        start = key[: len(first) + 1] if first else ""  # "Tell Rumman" is not Tell Uthman
        near = self._keys.near(key, LIKENESS)
        return self._best(key, [one for one in near if one.startswith(start)], LIKENESS)

    def _best(self, key: str, others: list[str], cut: float) -> tuple[Scored, ...]:
        found = process.extract(key, others, scorer=fuzz.ratio, score_cutoff=cut, limit=3)
        if not found:
            return ()
        top = found[0][1]
        entries = [e for other, score, _ in found if score == top for e in self._folded[other]]
        return _scored(
            list(dict.fromkeys(entries)), round(ALIKE * top / 100, 3), "has a name much like it"
        )

    @cached_property
    def _folded(self) -> Names:
        keys: dict[str, dict[GazetteerEntry, None]] = {}
        for name, entries in self._exact.items():
            if _with_kind(name):  # "Hayan town" is no romanisation
                continue
            for variant in variants(name):
                keys.setdefault(fold(variant), {}).update(dict.fromkeys(entries))
        return {key: list(entries) for key, entries in keys.items() if key}

    @cached_property
    def _keys(self) -> AlikeKeys:
        return AlikeKeys(self._folded)

    @cached_property
    def _skeletons(self) -> dict[str, list[str]]:
        bones: dict[str, list[str]] = {}
        for key in self._folded:
            bones.setdefault(skeleton(key), []).append(key)
        return bones


def _with_kind(name: str) -> bool:
    """Whether the first or last of several words is one for a kind of place."""
    parts, kinds = name.split(), words.load().kinds
    return len(parts) > 1 and (parts[-1] in kinds or parts[0] in kinds)


def _onset(key: str) -> str:
    """The first letter, any vowel being one: "Ihtaymilat" is Ahtaymilat."""
    return "a" if key[:1] in "aiu" else key[0]


def _ending(key: str) -> str:
    """The last vowels: "al-Sukkari" is one name and "al-Sukkariya" another."""
    return key[len(key.rstrip("aiu")) :]


def _scored(entries: list[GazetteerEntry], score: float, reason: str) -> tuple[Scored, ...]:
    return tuple(Scored(entry, score, f"{entry.name} ({entry.kind}) {reason}") for entry in entries)
