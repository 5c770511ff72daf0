"""Answers that are kept whole, packed too, for as long as the record stays as it is."""

import contextlib
import gzip
import threading
from collections import OrderedDict
from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Any

from fastapi import Request, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from marsad.errors import MarsadError
from marsad.model import Noun, to_json
from marsad.publish.api.answers import respond, tag_of
from marsad.publish.api.guard import Guard
from marsad.store import Record

MOST_BYTES = 128 * 1024 * 1024
LEVEL = 5
"""gzip's level, as the middleware for all other answers has it."""
AT_ONCE = 2
"""Answers made at the same time: more would only wait for each other, and hold up kept ones."""
SMALL = 1000
"""Bytes below which packing gains nothing."""


class Until(StrEnum):
    """What makes an answer old."""

    MERGED = "merged"  # the record is merged anew; making it may take long
    WRITTEN = "written"  # anything is written to the record, a report or a decision


class Packed(Noun, frozen=True, kw_only=True):
    """One answer: its JSON or tile, the same packed, its ETag, and headers of its own."""

    body: bytes
    packed: bytes | None
    etag: str
    headers: dict[str, str]
    version: int | None  # of the record, where anything that is written makes it old

    def bytes_held(self) -> int:
        """Return how much room it takes."""
        return len(self.body) + len(self.packed or b"")


class Kept:
    """Keeps whole answers by their addresses; the least used go first when room runs out.

    `otherwise` gives what else they depend on, as the day does of a profile that hides what is new.
    """

    def __init__(
        self,
        record: Record,
        most_bytes: int = MOST_BYTES,
        otherwise: Callable[[], object] = lambda: None,
    ) -> None:
        self._record = record
        self._most = most_bytes
        self._otherwise = otherwise
        self._lock = threading.Lock()
        self._making = threading.BoundedSemaphore(AT_ONCE)
        self._version: int | None = None
        self._merged: tuple[str | None, object] = (None, None)
        self._answers: OrderedDict[str, Packed] = OrderedDict()
        self._bytes = 0

    def ready(self, request: Request) -> Response | None:
        """Return what is kept for a request, None if it must be made."""
        self._refresh()
        found = self._look(_key(request))
        return None if found is None else _respond(request, found)

    def answer(
        self,
        request: Request,
        make: Callable[[], Any],
        headers: Callable[[Any], Mapping[str, str]] = lambda _: {},
        media: str | None = None,
        until: Until = Until.MERGED,
    ) -> Response:
        """Return what `make` gives for this address, made once for each state of the record.

        With a `media` type it gives bytes of that type, else nouns, which are answered as JSON.
        """
        key = _key(request)
        with self._making if until is Until.MERGED else contextlib.nullcontext():
            before = self._refresh()
            found = self._look(key)  # another may have asked the same meanwhile
            if found is None:
                made = make()
                body = made if media else to_json(made)
                more = {"Content-Type": media} if media else {}
                version = before[0] if until is Until.WRITTEN else None
                found = _pack(body, more | dict(headers(made)), version)
                self._keep(key, before, found)
        return _respond(request, found)

    def _refresh(self) -> tuple[int, object]:
        """Forget what is old; return what state the record is in."""
        version = self._record.version()
        with self._lock:
            if version != self._version or self._otherwise() != self._merged[1]:
                merged = (self._record.merged_for(), self._otherwise())
                if merged != self._merged:
                    self._answers.clear()
                    self._bytes = 0
                self._version, self._merged = version, merged
            return version, self._merged

    def _look(self, key: str) -> Packed | None:
        with self._lock:
            found = self._answers.get(key)
            if found is None or found.version not in (None, self._version):
                return None
            self._answers.move_to_end(key)
            return found

    def _keep(self, key: str, before: tuple[int, object], made: Packed) -> None:
        after = self._refresh()
        # Merged anew or written to while this was made: it may mix the old and the new.
        if after[1] != before[1] or made.version not in (None, after[0]):
            return
        with self._lock:
            older = self._answers.pop(key, None)
            self._bytes += made.bytes_held() - (older.bytes_held() if older else 0)
            self._answers[key] = made
            while self._bytes > self._most and self._answers:
                _, oldest = self._answers.popitem(last=False)
                self._bytes -= oldest.bytes_held()


class Ready:
    """Answers what is kept before the request is routed: nothing is parsed, no thread is taken."""

    def __init__(self, app: ASGIApp, kept: Kept, guard: Guard) -> None:
        self.app = app
        self._kept = kept
        self._guard = guard

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, or hand it on."""
        asks = scope["type"] == "http" and scope["method"] == "GET"
        answer = self._answer(Request(scope)) if asks else None
        await (answer or self.app)(scope, receive, send)

    def _answer(self, request: Request) -> Response | None:
        """Return what is kept for who may have it; who may not is told so by the routes."""
        try:
            found = self._kept.ready(request)
            if found is not None:
                self._guard(request)
        except MarsadError:
            return None
        return found


def _key(request: Request) -> str:
    return f"{request.scope['path']}?{request.scope['query_string'].decode('latin-1')}"


def _respond(request: Request, found: Packed) -> Response:
    return respond(request, found.body, found.etag, packed=found.packed, more=found.headers)


def _pack(body: bytes, headers: dict[str, str], version: int | None) -> Packed:
    packed = gzip.compress(body, LEVEL, mtime=0) if len(body) >= SMALL else None
    return Packed(body=body, packed=packed, etag=tag_of(body), headers=headers, version=version)
