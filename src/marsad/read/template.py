"""A sentence with its mentions replaced by tags, so that one pattern covers every wording.

"Russian jets killed 26 people in Douma" becomes "<A0> jets killed <Q1> people in <P2>": a cue is
then a regular expression over words and tags, kept as data in `vocabulary/cues`.
"""

import re
import string
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

_LOWER = str.maketrans(string.ascii_uppercase, string.ascii_lowercase) | {
    ord("<"): " ",
    ord(">"): " ",
    ord("’"): "'",
    ord("‘"): "'",
    ord("“"): '"',
    ord("”"): '"',
    ord("–"): "-",
    ord("—"): "-",
    ord("\n"): " ",
    ord("\t"): " ",
    ord("\u00a0"): " ",
}
_POSSESSIVE = re.compile(r"(?:['’´`]s?|s)(?![\w])")
_TAG = re.compile(r"<([A-Z])(\d+)>")


@dataclass(frozen=True, slots=True)
class Mark:
    """A mention: `kind` is one letter (A actor, S source, P place, Q quantity, T time, N people).

    Offsets are those of the document's text; `value` is what was found there.
    """

    kind: str
    start: int
    end: int
    value: Any = None


def without_overlaps(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """Return the marks in text order; of two that overlap the longer wins, then the earlier."""
    kept: list[Mark] = []
    taken: set[int] = set()
    for mark in sorted(marks, key=lambda m: (m.start - m.end, m.start, m.kind)):
        stretch = range(mark.start, mark.end)
        if taken.isdisjoint(stretch):
            kept.append(mark)
            taken.update(stretch)
    return tuple(sorted(kept, key=lambda m: m.start))


class Template:
    """The tagged text of `document[start:end]`, and the way back to offsets of the document."""

    def __init__(self, document: str, start: int, end: int, marks: Sequence[Mark]) -> None:
        self.document = document
        self.marks = tuple(marks)
        parts: list[str] = []
        self._here: list[int] = []
        self._there: list[int] = []
        self.positions: list[int] = []
        length, at = 0, start
        for index, mark in enumerate(self.marks):
            plain = document[at : mark.start].translate(_LOWER)
            tag = f"<{mark.kind}{index}>"
            self._here += [length, length + len(plain)]
            self._there += [at, mark.start]
            parts += [plain, tag]
            self.positions.append(length + len(plain))
            length += len(plain) + len(tag)
            owner = _POSSESSIVE.match(document, mark.end, end)
            at = owner.end() if owner and mark.kind in "APS" else mark.end
        self._here.append(length)
        self._there.append(at)
        parts.append(document[at:end].translate(_LOWER))
        self.text = "".join(parts)
        self._end = end

    def with_marks(self, marks: Iterable[Mark]) -> "Template":
        """Return the same stretch with further marks, none of which overlaps another."""
        ordered = sorted([*self.marks, *marks], key=lambda m: (m.start, m.end))
        return Template(self.document, self._there[0], self._end, ordered)

    def source(self, position: int) -> int:
        """Return the document offset of a position in the tagged text (of a tag: its start)."""
        piece = bisect_right(self._here, position) - 1
        offset = self._there[piece] + position - self._here[piece]
        limit = self._there[piece + 1] if piece + 1 < len(self._there) else self._end
        if piece % 2 == 1 and piece // 2 < len(self.marks):
            return self.marks[piece // 2].start
        return min(offset, limit)

    def position(self, offset: int) -> int:
        """Return the position of a document offset in the tagged text; of a mention its tag's."""
        piece = bisect_right(self._there, offset) - 1
        if piece % 2 == 1:
            return self._here[piece]
        return self._here[piece] + offset - self._there[piece]

    def source_end(self, position: int) -> int:
        """Return the document offset where the tagged text before `position` ends."""
        if position <= 0:
            return self.source(0)
        piece = bisect_right(self._here, position - 1) - 1
        if piece % 2 == 1 and piece // 2 < len(self.marks):
            return self.marks[piece // 2].end
        return self.source(position - 1) + 1

    def mark(self, tag: str | None) -> Mark:
        """Return the mark behind a tag such as "<A3>"; raises KeyError on anything else."""
        found = _TAG.fullmatch(tag or "")
        if found is None:
            raise KeyError(tag)
        return self.marks[int(found.group(2))]

    def within(self, start: int, end: int, kinds: str) -> list[tuple[int, Mark]]:
        """Return (position, mark) of the tags of these kinds that begin in [start, end)."""
        return [
            (position, mark)
            for position, mark in zip(self.positions, self.marks, strict=True)
            if start <= position < end and mark.kind in kinds
        ]

    def at(self, position: int) -> Mark:
        """Return the mark whose tag begins at a position; raises KeyError where none does."""
        index = bisect_left(self.positions, position)
        if index == len(self.positions) or self.positions[index] != position:
            raise KeyError(position)
        return self.marks[index]

    def tag_end(self, position: int) -> int:
        """Return where the tag that begins at a position ends."""
        return self.text.index(">", position) + 1
