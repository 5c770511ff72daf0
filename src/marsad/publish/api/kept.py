"""Answers that are kept, packed too, for as long as the record stays as it was merged."""

import gzip
import threading
from collections import OrderedDict
from collections.abc import Callable, Mapping
from http import HTTPStatus
from typing import Any

from fastapi import Request, Response

from marsad.model import Noun, to_json
from marsad.publish.api.answers import respond, tag_of
from marsad.store import Record

MOST_BYTES = 128 * 1024 * 1024
LEVEL = 5
"""gzip's level, as the middleware for all other answers has it."""
AT_ONCE = 2
"""Answers made at the same time: more would only wait for each other, and hold up kept ones."""
SMALL = 1000
"""Bytes below which packing gains nothing."""


class Packed(Noun, frozen=True, kw_only=True):
    """One answer: its JSON or tile, the same packed, its ETag, and headers of its own."""

    body: bytes
    packed: bytes | None
    etag: str
    headers: dict[str, str]


class Kept:
    """Keeps answers that hang on what was merged; the least used go first when room runs out."""

    def __init__(self, record: Record, most_bytes: int = MOST_BYTES) -> None:
        self._record = record
        self._most = most_bytes
        self._lock = threading.Lock()
        self._making = threading.BoundedSemaphore(AT_ONCE)
        self._digest: str | None = None
        self._answers: OrderedDict[str, Packed] = OrderedDict()
        self._bytes = 0

    def answer(
        self,
        request: Request,
        make: Callable[[], Any],
        headers: Callable[[Any], Mapping[str, str]] = lambda _: {},
        media: str | None = None,
    ) -> Response:
        """Return what `make` gives for this address, made once for each state of the record.

        With a `media` type it gives bytes of that type, else nouns, which are answered as JSON.
        """
        key = f"{request.url.path}?{request.url.query}"
        digest = self._record.merged_for()
        found = self._look(key, digest)
        if found is None:
            with self._making:
                found = self._look(key, digest)  # another may have asked the same meanwhile
                if found is None:
                    made = make()
                    found = _pack(made if media else to_json(made), dict(headers(made)))
                    self._keep(key, digest, found)
        answer = respond(request, found.body, found.etag, packed=found.packed, more=found.headers)
        if media is not None and answer.status_code == HTTPStatus.OK:
            answer.headers["Content-Type"] = media
        return answer

    def _look(self, key: str, digest: str | None) -> Packed | None:
        with self._lock:
            if digest != self._digest:
                self._answers.clear()
                self._digest, self._bytes = digest, 0
            found = self._answers.get(key)
            if found is not None:
                self._answers.move_to_end(key)
            return found

    def _keep(self, key: str, digest: str | None, made: Packed) -> None:
        with self._lock:
            # Merged anew while this was made: it may mix the old and the new.
            if digest != self._digest or digest != self._record.merged_for():
                return
            if key not in self._answers:
                self._bytes += _size(made)
            self._answers[key] = made
            while self._bytes > self._most and self._answers:
                _, oldest = self._answers.popitem(last=False)
                self._bytes -= _size(oldest)


def _pack(body: bytes, headers: dict[str, str]) -> Packed:
    packed = gzip.compress(body, LEVEL, mtime=0) if len(body) >= SMALL else None
    return Packed(body=body, packed=packed, etag=tag_of(body), headers=headers)


def _size(kept: Packed) -> int:
    return len(kept.body) + len(kept.packed or b"")
