"""Lines of a text stream in bounded memory, however long one is."""

from collections.abc import Iterator
from typing import TextIO

from marsad.model import Noun

_SKIPPED_AT_ONCE = 1 << 20


class Line(Noun, frozen=True, kw_only=True):
    """A line with its ending; `cut` if it was over the limit, its rest being passed over."""

    number: int
    text: str
    cut: bool = False


def read_lines(stream: TextIO, max_chars: int) -> Iterator[Line]:
    """Yield the lines of a stream; of a line over the limit, nothing but that it was there."""
    number = 0
    while text := stream.readline(max_chars + 1):
        number += 1
        if len(text) <= max_chars:
            yield Line(number=number, text=text)
            continue
        while text and not text.endswith(("\n", "\r")):
            text = stream.readline(_SKIPPED_AT_ONCE)
        yield Line(number=number, text="", cut=True)
