"""Names in romanisations that no list holds, in the stretches where no known name was found."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

from marsad.locate import words
from marsad.locate.fold import fold
from marsad.locate.index import Scored
from marsad.locate.normal import plain
from marsad.model import GazetteerEntry, PlaceMention

_ARTICLE = r"(?:[AaEe](?:l|s|sh|d|n|r|t|z)-|[Aa]l ?)?"
_WORD = _ARTICLE + r"[A-Z][a-z'’]+"
# Up to three words that begin with capitals: "Maarret al-Numan", "Bustan al-Qaser".
_RUN = re.compile(rf"(?=[A-Zae])\b{_WORD}(?:[ -]{_WORD}){{0,2}}")
_LETTERS = 6  # of the folded key: shorter ones are alike by chance
_CACHE = 1 << 16


class GapFinder:
    """Finds names by their folded key, where the words around speak of a place."""

    def __init__(self, index: Callable[[str], tuple[Scored, ...]]) -> None:
        """Take what looks a plain name up, as spelt or in another romanisation."""
        self._words = words.load()
        self._lookup: Callable[[str], tuple[GazetteerEntry, ...]] = lru_cache(_CACHE)(
            lambda name: _entries(index, name)
        )

    def find(self, text: str, known: Sequence[tuple[int, int]]) -> Iterator[PlaceMention]:
        """Yield mentions outside the known stretches, which are in order."""
        stretches = iter((*known, (len(text) + 1, len(text) + 1)))
        start, end = next(stretches)
        for run in _RUN.finditer(text):
            while end <= run.start():
                start, end = next(stretches)
            if run.end() <= start and (found := self._in_run(text, run.start(), run.end())):
                yield found

    def _in_run(self, text: str, start: int, end: int) -> PlaceMention | None:
        """The longest name that a run of capitalised words begins with."""
        while end > start:
            name = text[start:end]
            entries = self._lookup(name)
            if entries and (_several(name) or self._spoken_of(text, start, end)):
                return PlaceMention(start=start, end=end, text=name, entries=entries)
            end = start + max(name.rfind(" "), name.rfind("-"), 0)
        return None

    def _spoken_of(self, text: str, start: int, end: int) -> bool:
        """Whether a single word has "in", "town of" or the like before it, or its kind after."""
        before = plain(text[max(0, start - 30) : start]).split()
        if any(" ".join(before[-n:]) in self._words.locative for n in (1, 2)):
            return True
        after = plain(text[end : end + 25]).split()
        return any(" ".join(after[:n]) in self._words.kinds for n in (1, 2))


def _several(name: str) -> bool:
    """Whether a name has two words, the article aside."""
    return len([word for word in re.split("[ -]", name) if len(word) > 2]) > 1


def _entries(index: Callable[[str], tuple[Scored, ...]], name: str) -> tuple[GazetteerEntry, ...]:
    key = plain(name)
    lists = words.load()
    if len(fold(key)) < _LETTERS or key in lists.stop or key in lists.person:
        return ()
    return tuple(one.entry for one in index(key))
