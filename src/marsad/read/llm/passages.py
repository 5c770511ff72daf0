"""Where words that a model gives stand in the text."""

import re

from rapidfuzz import fuzz

from marsad.read.quote import MAX_WORDS

MIN_WORDS = 3
"""Words of a quote at the least: "the" stands in any report and supports nothing."""
LONGEST = 2 * MAX_WORDS
"""Words of a quote at the most: the whole report would support anything."""

# Models write plain marks for typographic ones; one character stands for one, so offsets stay.
_FOLD = str.maketrans("‘’ʼ“”«»„–—‑‐", '\'\'\'"""""----')


class Passages:
    """Finds words in a text, whatever its white space and quotation marks."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._folded = text.translate(_FOLD)

    def find(self, words: str, near: tuple[int, int] | None = None) -> tuple[int, int] | None:
        """Return the offsets of whole words as they stand in the text, None if they do not.

        Of several places the one nearest to `near` is meant, else the first.
        """
        parts = [re.escape(part) for part in words.translate(_FOLD).split()]
        if not parts:
            return None
        pattern = r"\s+".join(parts)
        first, last = words.strip()[0], words.strip()[-1]
        pattern = (r"\b" if first.isalnum() else "") + pattern + (r"\b" if last.isalnum() else "")
        found = [match.span() for match in re.finditer(pattern, self._folded)]
        if not found:
            return None
        return min(found, key=lambda span: (_away(span, near), span)) if near else found[0]

    def quote(self, words: str) -> tuple[int, int] | None:
        """Return the offsets of a quote, None if it is too short, too long or not in the text."""
        number = len(words.split())
        return self.find(words) if MIN_WORDS <= number <= LONGEST else None

    def nearest(self, words: str) -> tuple[int, int]:
        """Return the stretch of the text most like words that it does not hold, never empty."""
        found = fuzz.partial_ratio_alignment(words[:500], self._text)
        start, end = (found.dest_start, found.dest_end) if found else (0, 1)
        start = min(start, len(self._text) - 1)
        return start, max(end, start + 1)


def _away(span: tuple[int, int], near: tuple[int, int]) -> int:
    """Return how many characters lie between two stretches, 0 where they touch."""
    return max(0, span[0] - near[1], near[0] - span[1])
