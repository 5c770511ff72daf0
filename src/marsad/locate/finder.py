"""Names of places in running text."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from ahocorasick_rs import AhoCorasick

from marsad.locate import words
from marsad.locate.articles import ARTICLES, ENGLISH, split, variants
from marsad.locate.normal import Normal, normalise, plain
from marsad.model import GazetteerEntry, PlaceMention

# In running text a town elsewhere in the world is likelier a word or a person than a place.
WORLD_POPULATION = 100_000
SHORT_POPULATION = 500_000  # for names of up to four letters
BARE_LETTERS = 5  # a name may lose its article from this length on: "Bab" is no "al-Bab"
POSSESSIVE_LETTERS = 4
_OWNER = re.compile(r"['’]s$")
# "Walid Rastan, who runs a clinic", "Walid Rastan, 34, said": a family's name behind one's own.
_IS_WHO = re.compile(r", (?:(?:who|whose|aged \d\d|\d\d-year-old)\b|\d\d, )")
_FIRST_NAME = re.compile(
    r"(?:^|[^\w-])(?!(?:In|At|On|Of|Near|From|For|And|But|The)\b)[A-Z][a-z]{2,} $"
)


@dataclass(slots=True)
class _Pattern:
    """What a plain name may mean: entries with it, and those that need the article before it."""

    free: list[GazetteerEntry] = field(default_factory=list)
    articled: list[GazetteerEntry] = field(default_factory=list)
    capitals: bool = False  # "US": only in capitals
    blocks: bool = False  # the name of somebody, no place


@dataclass(frozen=True, slots=True)
class _Hit:
    start: int  # offsets of the original text
    end: int
    pattern: _Pattern
    article: bool


class Finder:
    """Finds names; `blockers` are names of sides and sources that may have places inside."""

    def __init__(
        self,
        theatre: Sequence[GazetteerEntry],
        world: Sequence[GazetteerEntry] = (),
        blockers: Iterable[str] = (),
    ) -> None:
        """Build the automaton over all names, spellings and blockers."""
        self._words = words.load()
        self._patterns: dict[str, _Pattern] = {}
        for entry in theatre:
            for spelling in (entry.name, *entry.spellings):
                self._add(entry, spelling)
        theatres = frozenset(self._patterns)
        self._add_unless(theatres, (entry for entry in world if entry.kind == "country"))
        for key in map(plain, blockers):
            if key and split(key)[1] not in self._patterns:
                self._patterns[key] = _Pattern(blocks=True)
        known = frozenset(self._patterns)
        self._add_unless(known, (entry for entry in world if entry.kind != "country"))
        self._keys = tuple(self._patterns)
        self._automaton = AhoCorasick([f" {key}" for key in self._keys])

    def _add_unless(self, known: frozenset[str], entries: Iterable[GazetteerEntry]) -> None:
        """Add entries of the world, none of whose names is known already."""
        for entry in entries:
            further = self._words.cities.get(entry.name, ())
            spellings = (entry.name, *(entry.spellings if entry.kind == "country" else further))
            if not any(split(plain(spelling))[1] in known for spelling in spellings):
                for spelling in spellings:
                    self._add(entry, spelling)

    def _add(self, entry: GazetteerEntry, spelling: str) -> None:
        article, name = split(plain(spelling))
        if not name or not name[0].isascii():
            return
        bare = (
            len(name) >= BARE_LETTERS and name not in self._words.stop and entry.layer == "theatre"
        )
        if not article and (name in self._words.stop or len(name) < 2):
            return
        for form in variants(name):
            pattern = self._patterns.setdefault(form, _Pattern())
            pattern.capitals = spelling.isupper() and len(spelling) < BARE_LETTERS
            place = pattern.articled if article and not bare else pattern.free
            if entry not in place:
                place.append(entry)
        if article:
            joined = self._patterns.setdefault(f"{plain(spelling).replace(' ', '', 1)}", _Pattern())
            if entry not in joined.free:
                joined.free.append(entry)

    def find(self, text: str) -> tuple[tuple[PlaceMention, ...], tuple[tuple[int, int], ...]]:
        """Return the mentions in order, and all stretches that are taken by names.

        The longest name wins, none overlap. Names of sides and sources take their stretch too.
        """
        found = []
        taken: list[tuple[int, int]] = []
        hits = sorted(self._hits(text), key=lambda hit: (hit.start, -hit.end))
        for hit in hits:
            if taken and hit.start < taken[-1][1]:
                continue
            taken.append((hit.start, hit.end))
            entries = tuple(hit.pattern.free)
            if hit.article:
                entries = (*hit.pattern.articled, *entries)
            if hit.pattern.blocks or not entries or not self._a_place(text, hit):
                continue
            written = text[hit.start : hit.end]
            found.append(PlaceMention(start=hit.start, end=hit.end, text=written, entries=entries))
        return tuple(found), tuple(taken)

    def _hits(self, text: str) -> Iterator[_Hit]:
        """Matches of whole words that are written as names are."""
        normal = normalise(text)
        haystack = normal.text
        for index, start, end in self._automaton.find_matches_as_indexes(
            haystack, overlapping=True
        ):
            after = haystack[end]
            if after != " " and not (
                after == "s" and haystack[end + 1] == " " and end - start > POSSESSIVE_LETTERS
            ):
                continue
            first, last = normal.origin(start + 1), normal.origin(end - 1) + 1
            pattern = self._patterns[self._keys[index]]
            if pattern.blocks and _OWNER.search(text, first, last):
                continue  # "Hama's" is not "Hamas"
            # "Eastern Ghouta" is a name, and "northern Syria" the north of a country
            side = any(entry.admin1 for entry in pattern.free)
            if not _written_as_name(text, first, last, pattern.capitals, side=side):
                continue
            opening = _article_before(text, normal, start)
            if pattern.articled and opening is None and not pattern.free:
                continue
            yield _Hit(first if opening is None else opening, last, pattern, opening is not None)

    def _a_place(self, text: str, hit: _Hit) -> bool:
        """Whether the words around a name leave it the name of a place."""
        after = plain(text[hit.end : hit.end + 40].split("\n")[0]).split()
        follows = text[hit.end : hit.end + 2]
        if follows[:1] == " " and follows[1:].isupper():
            for length in (1, 2):
                if " ".join(after[:length]) in self._words.institutions:
                    return False
        name = split(plain(text[hit.start : hit.end]))[1]
        if name in self._words.person:
            return self._located(text, hit, after)
        return not (_IS_WHO.match(text, hit.end) and _FIRST_NAME.search(text, 0, hit.start))

    def _located(self, text: str, hit: _Hit, after: list[str]) -> bool:
        """Whether a name that persons bear too is used of a place."""
        before = plain(text[max(0, hit.start - 30) : hit.start]).split()
        follows = text[hit.end : hit.end + 2]
        if follows[:1] == " " and follows[1:].isupper():
            return False
        if any(" ".join(after[:n]) in self._words.kinds for n in (1, 2)):
            return True
        return any(" ".join(before[-n:]) in self._words.locative for n in (1, 2))


def _written_as_name(text: str, start: int, end: int, capitals: bool, *, side: bool) -> bool:
    """Whether the words of a stretch begin with capitals, the article and the like aside.

    With `side` a name may begin with a direction in small letters: "eastern Ghouta".
    """
    stretch = text[start:end]
    if capitals:
        return stretch.isupper()
    parts = stretch.replace("-", " ").split()
    if len(parts) == 1:
        return _capital(stretch)
    content = [part for part in parts if plain(part) not in ARTICLES] or parts
    if side and len(content) > 1 and content[0] in _SIDES:
        content = content[1:]
    small = [part for part in content if not _capital(part)]
    if small[-1:] == ["border"] and content[-1] == "border":
        return False  # "the Turkish border" is any stretch of it, "Nasib border crossing" a place
    return content[0] not in small and all(plain(part) in _SMALL for part in small)


def _capital(word: str) -> bool:
    """Whether a word begins with a capital, a digit, or a joined article ("alNuman")."""
    return not word[0].islower() or (word[0] in "ae" and any(map(str.isupper, word[1:4])))


_SIDES = frozenset(
    f"{side}{ending}" for side in ("north", "south", "east", "west") for ending in ("", "ern")
)
_SMALL = words.load().small | words.load().urban
_SMALL |= {word for kind in words.load().kinds for word in kind.split()}


def _article_before(text: str, normal: Normal, start: int) -> int | None:
    """Return where the article before a match begins, or None if there is none.

    `start` is the space before the match in the plain text. An article that is an English word
    too counts only with a hyphen or a capital ("as Raqqa fell" has none).
    """
    opening = normal.text.rfind(" ", max(0, start - 4), start)
    word = normal.text[opening + 1 : start]
    if opening < 0 or word not in ARTICLES:
        return None
    first, mark = normal.origin(opening + 1), text[normal.origin(start)]
    if mark not in "- ":
        return None
    if word in ENGLISH and mark == " " and not (text[first].isupper() and _inside(text, first)):
        return None
    return first


def _inside(text: str, start: int) -> bool:
    """Whether a word stands inside a sentence, where "At" or "As" would not be capital."""
    before = text[max(0, start - 3) : start].rstrip(" ")
    return bool(before) and before[-1] not in '.!?:\n"“'
