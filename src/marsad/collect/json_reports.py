"""JSON: an object, an array of objects, a wrapper around one, or one object a line."""

import itertools
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TextIO

import msgspec

from marsad.collect.columns import comparable, known_names, resolve
from marsad.collect.lines import read_lines
from marsad.collect.record import Origin, record_of, too_large
from marsad.model import Noun, Raw, Rejection, RejectionReason

# Keys may be missing from one object and there in the next: so many tell which there are.
_LOOKED_AT = 100

_CHUNK = 1 << 20
_TOKEN = re.compile(r'["{}\[\]]')
_STRING_END = re.compile(r'["\\]')


class _Item(Noun, frozen=True, kw_only=True):
    """A JSON value as it stands in the file."""

    line: int
    text: str
    cut: bool = False


def read_json_lines(
    stream: TextIO, origin: Origin, overrides: Mapping[str, str], max_bytes: int
) -> Iterator[Raw | Rejection]:
    """Yield a report, or a rejection, for each line that is not blank."""
    items = (
        _Item(line=line.number, text=line.text.strip(), cut=line.cut)
        for line in read_lines(stream, max_bytes)
        if line.cut or line.text.strip()
    )
    return _reports(items, origin, overrides, max_bytes)


def read_json(
    stream: TextIO, origin: Origin, overrides: Mapping[str, str], max_bytes: int
) -> Iterator[Raw | Rejection]:
    """Yield a report, or a rejection, for each object of a JSON document.

    An array is read element by element, whatever its size; a wrapper must fit the limit.
    """
    first = _first_mark(stream)
    stream.seek(0)
    if first == "[":
        return _reports(_elements(stream, max_bytes), origin, overrides, max_bytes)
    text = stream.read(max_bytes + 1)
    item = _Item(line=1, text="" if len(text) > max_bytes else text, cut=len(text) > max_bytes)
    return _reports([item], origin, overrides, max_bytes)


def _first_mark(stream: TextIO) -> str:
    while (char := stream.read(1)) in ("\ufeff", " ", "\t", "\r", "\n"):
        pass
    return char


def _reports(
    items: Iterable[_Item], origin: Origin, overrides: Mapping[str, str], max_bytes: int
) -> Iterator[Raw | Rejection]:
    source = _objects(items, origin, max_bytes)
    first = list(itertools.islice(source, _LOOKED_AT))
    objects = [item for item in first if not isinstance(item, Rejection)]
    if not objects:
        rejected = [item for item in first if isinstance(item, Rejection)]
        yield from rejected or [origin.reject(RejectionReason.EMPTY, "no objects in it")]
        return
    columns = resolve({key: None for item in objects for key in item}, overrides, origin.where)
    single = len(first) == 1
    for number, item in enumerate(itertools.chain(first, source), start=1):
        if isinstance(item, Rejection):
            yield item
        else:
            yield record_of(item, columns, origin, None if single else number, max_bytes)


def _objects(
    items: Iterable[_Item], origin: Origin, max_bytes: int
) -> Iterator[dict[str, Any] | Rejection]:
    for item in items:
        where = f"line {item.line}"
        if item.cut:
            yield origin.reject(RejectionReason.TOO_LARGE, too_large(max_bytes), where)
            continue
        try:
            value = msgspec.json.decode(item.text)
        except (msgspec.MsgspecError, RecursionError) as error:
            yield origin.reject(RejectionReason.UNREADABLE, f"no valid JSON: {error}", where)
            continue
        if not isinstance(value, dict):
            detail = f"a JSON {type(value).__name__} where an object was expected"
            yield origin.reject(RejectionReason.UNREADABLE, detail, where)
        else:
            yield from _unwrapped(value)


def _unwrapped(value: dict[str, Any]) -> list[dict[str, Any]]:
    """The objects in a wrapper like {"articles": [...]}, else the object itself."""
    keys = {comparable(key): key for key in value}
    for name in known_names().wrappers:
        inner = value.get(keys.get(name, ""))
        if isinstance(inner, list) and inner and all(isinstance(item, dict) for item in inner):
            return inner
    return [value]


def _elements(stream: TextIO, max_chars: int) -> Iterator[_Item]:
    """Yield the elements of a top-level array as they stand, holding no more than one."""
    scanner = _Scanner(max_chars)
    while chunk := stream.read(_CHUNK):
        yield from scanner.feed(chunk)
    yield from scanner.end()


class _Scanner:
    """Cuts an array into its objects by their braces, without parsing them."""

    def __init__(self, max_chars: int) -> None:
        self.max_chars = max_chars
        self.depth = 0
        self.in_string = False
        self.escaped = False
        self.parts: list[str] = []
        self.size = 0
        self.line = self.start_line = 1

    def feed(self, chunk: str) -> Iterator[_Item]:
        at = kept = 0
        if self.escaped:
            self.escaped, at = False, 1
        while match := (_STRING_END if self.in_string else _TOKEN).search(chunk, at):
            at = match.end()
            mark = match.group()
            if mark == "\\":
                self.escaped = at == len(chunk)
                at += 1
            elif mark == '"':
                self.in_string = not self.in_string
            elif mark in "{[":
                self.depth += 1
                if self.depth == 2:
                    kept = match.start()
                    self.start_line = self.line + chunk.count("\n", 0, kept)
            else:
                self.depth -= 1
                if self.depth == 1:
                    self._keep(chunk[kept:at])
                    yield self._item()
        if self.depth > 1:
            self._keep(chunk[kept:])
        self.line += chunk.count("\n")

    def end(self) -> Iterator[_Item]:
        """Yield what an array that breaks off leaves open."""
        if self.depth > 1:
            yield self._item()

    def _keep(self, part: str) -> None:
        self.size += len(part)
        if self.size <= self.max_chars:
            self.parts.append(part)
        else:
            self.parts.clear()

    def _item(self) -> _Item:
        cut = self.size > self.max_chars
        text = "" if cut else "".join(self.parts)
        self.parts, self.size = [], 0
        return _Item(line=self.start_line, text=text, cut=cut)
