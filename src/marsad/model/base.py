"""The base of every noun, and ids made from content."""

import contextlib
import hashlib
from collections.abc import Iterator
from typing import Any, TypeVar

import msgspec

T = TypeVar("T")


class Noun(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A frozen, typed record; `msgspec` turns it into JSON and back without hand-written code."""


def content_id(prefix: str, *parts: Any) -> str:
    """Return `prefix-` and 16 hexadecimal digits that depend on `parts` alone.

    The same content gives the same id on any machine, so reading a report twice changes nothing.
    """
    digest = hashlib.sha256(msgspec.json.encode(parts, order="deterministic")).hexdigest()
    return f"{prefix}-{digest[:16]}"


def to_json(noun: Any) -> bytes:
    """Encode a noun (or a container of nouns) as JSON with a stable field order."""
    return msgspec.json.encode(noun, order="deterministic")


def from_json(data: bytes | str, kind: type[T]) -> T:
    """Decode what `to_json` wrote; raises `msgspec.ValidationError` on any other shape."""
    return msgspec.json.decode(data, type=kind)


def plan_shapes() -> None:
    """Let `msgspec` plan how each shape that is known by now is read: threads come after this.

    It plans at first use, and two threads that are the first to use one shape crash the process
    (0.22: a segmentation fault, once in some forty starts of a server). 183 shapes take 4 ms.
    """
    for shape in _shapes(msgspec.Struct):
        with contextlib.suppress(NameError):  # of a type that is not loaded: nobody reads it
            msgspec.json.Decoder(shape)


def _shapes(root: type[msgspec.Struct]) -> Iterator[type[msgspec.Struct]]:
    for shape in root.__subclasses__():
        yield shape
        yield from _shapes(shape)
