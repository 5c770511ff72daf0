"""Where sentences end."""

import re
from collections.abc import Iterator

from marsad.language.headers import header_cuts
from marsad.language.seams import repeats, seams
from marsad.language.tokens import Bit
from marsad.language.words import words

_STOPS = frozenset((".", "!", "?", "…", "...", "....", "؟", "。"))
_LAST = frozenset(stop[-1] for stop in _STOPS)
_CLOSERS = frozenset(('"', "'", "”", "’", "»", ")", "]", "''"))
_OPENERS = frozenset(('"', "'", "“", "‘", "«", "(", "[", "-", "–", "—", "•", "*"))
_LEADING = frozenset(f"{word}." for word in words("leading"))
_STARTERS = words("starters")
_LOWER_STARTERS = frozenset(word.lower() for word in _STARTERS)
_PAUSES = frozenset((";", ","))
_SHORT = 3  # "he said. the army": words of more letters than this are no abbreviations
# Tokens of the longest sentence: what is longer is a list of names without a full stop, and reading
# takes time by the square of it. Of 10,080 sentences of news the longest has 102.
_LONGEST = 500
_ARTICLE = re.compile(r"(?:al|el|ar|as|ash|at|ad|az|an)-\w", re.IGNORECASE)


def split(line: list[Bit]) -> list[list[Bit]]:
    """Cut the tokens of one line into sentences.

    Full stops, not commas or quotes, decide, so that texts whose commas and apostrophes were
    lost split like others.
    """
    found: list[list[Bit]] = []
    first = 0
    for cut in header_cuts(line):
        found.append(line[first:cut])
        first = cut
    begins = {first + at for at in seams(line[first:])}
    at = first
    while at < len(line):
        seam = at + 1 in begins or repeats(line, first, at + 1)
        if seam or (line[at].text[-1] in _LAST and _ends(line, first, at)):
            at = at if seam else _with_closers(line, at)
            found.append(line[first : at + 1])
            first = at + 1
        at += 1
    if first < len(line):
        found.append(line[first:])
    return [part for piece in found for part in _bounded(piece)]


def _bounded(piece: list[Bit]) -> Iterator[list[Bit]]:
    """Yield a sentence in parts of bounded length, cut after semicolons or commas if it has any."""
    while len(piece) > _LONGEST:
        marks = (at for at in range(_LONGEST, _LONGEST // 2, -1) if piece[at - 1].text in _PAUSES)
        cut = next(marks, _LONGEST)
        yield piece[:cut]
        piece = piece[cut:]
    yield piece


def _with_closers(line: list[Bit], at: int) -> int:
    """Return the index of the last token that still belongs to the sentence ending at `at`."""
    while (
        at + 1 < len(line)
        and not line[at + 1].spaced
        and (line[at + 1].text in _CLOSERS or line[at + 1].text in _STOPS)
    ):
        at += 1
    return at


def _ends(line: list[Bit], first: int, at: int) -> bool:
    """Whether the sentence that began at token `first` ends with token `at`."""
    text = line[at].text
    if text in _STOPS:
        after = _with_closers(line, at) + 1
        if after >= len(line):
            return True
        if text == "." and _is_marker(line, first, at):
            return False
        return _may_begin(line, after, said=line[at - 1].text if at else "")
    if text.endswith(".") and at + 1 < len(line):
        return text not in _LEADING and line[at + 1].text in _STARTERS
    return False


def _is_marker(line: list[Bit], first: int, at: int) -> bool:
    """Whether the stop belongs to an initial ("Joshua H. Zain") or a list's number ("1. The")."""
    before = line[at - 1] if at > first else None
    if before is None or line[at].spaced:
        return False
    if before.text.isdigit():
        return at - 1 == first and len(before.text) < _SHORT
    after = line[at + 1]
    return (
        len(before.text) == 1
        and before.text.isupper()
        and after.text[0].isupper()
        and after.text not in _STARTERS
    )


def _may_begin(line: list[Bit], at: int, said: str) -> bool:
    """Whether token `at` can begin a sentence after a stop that follows the word `said`."""
    while at + 1 < len(line) and line[at].text in _OPENERS:
        at += 1
    bit = line[at]
    if bit.text[0].isupper() or not bit.text[0].isascii():
        return True
    if not bit.spaced and line[at - 1].text == ".":
        return False
    if bit.text[0].isdigit() or _ARTICLE.match(bit.text):
        return True
    return bit.text in _LOWER_STARTERS and len(said) > _SHORT and said.isalpha()
