"""A text that remembers where in its source each of its characters stems from."""

from bisect import bisect_right
from collections.abc import Iterable
from operator import attrgetter, itemgetter

from marsad.model import Dropped, Noun, Piece


class Edit(Noun, frozen=True, kw_only=True):
    """Replace [start, end) by `text`; without text the stretch is dropped for `reason`."""

    start: int
    end: int
    text: str = ""
    reason: str = ""


class Strand(Noun, frozen=True, kw_only=True):
    """Text, and the pieces of `source` that it was made of, in order."""

    source: str
    text: str
    pieces: tuple[Piece, ...]
    dropped: tuple[Dropped, ...] = ()

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """Return the stretch of the source that text [start, end), not empty, stems from."""
        first, last = self._piece(start), self._piece(end - 1)
        low = first.raw if _atomic(first) else first.raw + start - first.clean
        high = last.raw + (last.raw_length if _atomic(last) else end - last.clean)
        return low, high

    def _piece(self, at: int) -> Piece:
        return self.pieces[self.index(at)]

    def index(self, at: int) -> int:
        """Return the index of the piece that holds a character of the text."""
        return bisect_right(self.pieces, at, key=attrgetter("clean")) - 1


def strand_of(source: str) -> Strand:
    """Return a text as it stands."""
    whole = Piece(clean=0, length=len(source), raw=0, raw_length=len(source))
    return Strand(source=source, text=source, pieces=(whole,) if source else ())


def edited(strand: Strand, edits: Iterable[Edit]) -> Strand:
    """Return the strand with edits made; of two that overlap, the one that starts first counts."""
    builder = _Builder(strand)
    for edit in sorted(edits, key=lambda edit: (edit.start, -edit.end)):
        builder.add(edit)
    return builder.done()


def _atomic(piece: Piece) -> bool:
    """True if the piece was repaired: its inside has no counterpart in the source."""
    return piece.length != piece.raw_length


class _Builder:
    def __init__(self, strand: Strand) -> None:
        self.strand = strand
        self.at = 0  # how far the old text is done
        self.length = 0
        self.taken: list[tuple[int, int]] = []  # stretches of the source that were replaced
        self.plain = False  # whether the last piece stands as in the source
        self.parts: list[str] = []
        self.pieces: list[Piece] = []
        self.dropped: list[Dropped] = []

    def add(self, edit: Edit) -> None:
        start, end = max(edit.start, self.at), min(edit.end, len(self.strand.text))
        if start >= end:
            return
        if edit.text:
            self._replace(start, end, edit.text)
        else:
            self._cut(start, end, edit.reason)

    def done(self) -> Strand:
        self._keep(len(self.strand.text))
        before = (item for item in self.strand.dropped if not self._is_taken(item))
        dropped = sorted([*before, *self.dropped], key=attrgetter("start"))
        return Strand(
            source=self.strand.source,
            text="".join(self.parts),
            pieces=tuple(self.pieces),
            dropped=tuple(_merged(dropped)),
        )

    def _is_taken(self, item: Dropped) -> bool:
        """True if a replacement covers what was dropped before."""
        index = bisect_right(self.taken, item.start, key=itemgetter(0)) - 1
        return index >= 0 and item.end <= self.taken[index][1]

    def _replace(self, start: int, end: int, text: str) -> None:
        """A replacement that cuts repaired pieces takes them whole, with what it spares of them."""
        first, last = self._span_of(start), self._span_of(end - 1)
        if first[0] < self.at:  # the rest of a repaired piece that an earlier edit took
            return
        low, high = min(start, first[0]), max(end, last[1])
        text = self.strand.text[low:start] + text + self.strand.text[end:high]
        self._keep(low)
        stretch = self.strand.origin(low, high)
        self._append(text, *stretch)
        self.taken.append(stretch)
        self.at = high

    def _cut(self, start: int, end: int, reason: str) -> None:
        """Drop a stretch; of a repaired piece that it cuts, the rest stays as a piece."""
        whole = self.strand.text
        first, last = self._span_of(start), self._span_of(end - 1)
        if first[0] < self.at:
            return
        if first == last and first != (start, end):
            self._keep(first[0])
            spared = whole[first[0] : start] + whole[end : first[1]]
            self._append(spared, *self.strand.origin(*first))
            self.at = first[1]
            return
        if first[0] < start:
            self._keep(first[0])
            self._append(whole[first[0] : start], *self.strand.origin(*first))
            start = self.at = first[1]
        self._keep(start)
        self._drop(start, min(end, last[0]) if last[1] > end else end, reason)
        self.at = end
        if last[1] > end:
            self._append(whole[end : last[1]], *self.strand.origin(*last))
            self.at = last[1]

    def _span_of(self, at: int) -> tuple[int, int]:
        """The repaired piece that holds a character, or the character alone."""
        piece = self.strand.pieces[self.strand.index(at)]
        return (piece.clean, piece.clean + piece.length) if _atomic(piece) else (at, at + 1)

    def _keep(self, end: int) -> None:
        while self.at < end:
            piece = self.strand.pieces[self.strand.index(self.at)]
            stop = min(end, piece.clean + piece.length)
            low, high = self.strand.origin(self.at, stop)
            self._append(self.strand.text[self.at : stop], low, high)
            self.at = stop

    def _append(self, text: str, low: int, high: int) -> None:
        last = self.pieces[-1] if self.pieces else None
        plain = text == self.strand.source[low:high]
        if last and plain and self.plain and last.raw + last.raw_length == low:
            self.pieces[-1] = Piece(
                clean=last.clean,
                length=last.length + len(text),
                raw=last.raw,
                raw_length=last.raw_length + len(text),
            )
        else:
            self.pieces.append(
                Piece(clean=self.length, length=len(text), raw=low, raw_length=high - low)
            )
        self.plain = plain
        self.parts.append(text)
        self.length += len(text)

    def _drop(self, start: int, end: int, reason: str) -> None:
        while start < end:
            piece = self.strand.pieces[self.strand.index(start)]
            stop = min(end, piece.clean + piece.length)
            low, high = self.strand.origin(start, stop)
            self.dropped.append(Dropped(start=low, end=high, reason=reason))
            start = stop


def _merged(dropped: Iterable[Dropped]) -> list[Dropped]:
    merged: list[Dropped] = []
    for item in dropped:
        last = merged[-1] if merged else None
        if last and last.reason == item.reason and last.end >= item.start:
            end = max(last.end, item.end)
            merged[-1] = Dropped(start=last.start, end=end, reason=last.reason)
        else:
            merged.append(item)
    return merged
