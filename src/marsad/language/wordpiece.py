"""Words to the sub-words of an uncased BERT vocabulary."""

import unicodedata
from collections.abc import Sequence
from functools import lru_cache

_CACHED = 100_000  # words; a year of news has fewer forms
_LONGEST = 100  # characters; a longer "word" is one unknown piece, as in BERT
_REPLACEMENT = "\ufffd"


class WordPiece:
    """Cuts words greedily into the longest pieces of a vocabulary (Schuster and Nakajima 2012).

    Accents are dropped and case is folded first, marks stand apart: BERT's own rules (Devlin
    et al. 2019), so that weights trained with these work.
    """

    def __init__(self, vocabulary: Sequence[str]) -> None:
        self._ids = {piece: index for index, piece in enumerate(vocabulary)}
        self.start = self._ids["[CLS]"]
        self.end = self._ids["[SEP]"]
        self._unknown = self._ids["[UNK]"]
        self.pieces = lru_cache(maxsize=_CACHED)(self._pieces)

    def _pieces(self, word: str) -> tuple[int, ...]:
        """Return the ids of a word's pieces, at least one."""
        found = [piece for part in _parts(word) for piece in self._cut(part)]
        return tuple(found) or (self._unknown,)

    def _cut(self, part: str) -> list[int]:
        found: list[int] = []
        at = 0
        while at < len(part):
            end, piece = self._longest(part, at)
            if piece is None or len(part) > _LONGEST:
                return [self._unknown]
            found.append(piece)
            at = end
        return found

    def _longest(self, part: str, at: int) -> tuple[int, int | None]:
        """Return where the longest piece that begins at `at` ends, and its id."""
        prefix = "##" if at else ""
        for end in range(len(part), at, -1):
            piece = self._ids.get(prefix + part[at:end])
            if piece is not None:
                return end, piece
        return at, None


def _parts(word: str) -> list[str]:
    """Return the runs of letters and digits and the single marks of a word, folded."""
    found: list[str] = []
    open_run = False
    for char in unicodedata.normalize("NFD", word.lower()):
        category = unicodedata.category(char)
        if category == "Mn" or category in ("Cc", "Cf") or char == _REPLACEMENT:
            continue
        if char.isspace():
            open_run = False
        elif _is_mark(char, category):
            found.append(char)
            open_run = False
        elif open_run:
            found[-1] += char
        else:
            found.append(char)
            open_run = True
    return found


def _is_mark(char: str, category: str) -> bool:
    """Whether BERT takes the character for a token of its own: marks and Chinese characters."""
    return (
        category[0] == "P"
        or ("!" <= char <= "~" and not char.isalnum())
        or "\u4e00" <= char <= "\u9fff"
        or "\u3400" <= char <= "\u4dbf"
    )
