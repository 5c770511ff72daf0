"""A limit on how much one address may ask of a public server."""

import threading
import time
from collections import OrderedDict
from collections.abc import Callable

from starlette.types import ASGIApp, Receive, Scope, Send

from marsad.model import to_json
from marsad.publish.api.shapes import Fault

BURST = 120
"""Requests at once: the page needs a dozen to open and one a click."""
A_SECOND = 20.0
"""Requests a second over a longer time."""
REMEMBERED = 10_000
"""Addresses that are kept in mind; the one unheard of for longest is forgotten first."""


class RateLimit:
    """Answers 429 to an address whose bucket of requests is empty (a token bucket)."""

    def __init__(self, app: ASGIApp, clock: Callable[[], float] = time.monotonic) -> None:
        self.app = app
        self._clock = clock
        self._lock = threading.Lock()
        self._buckets: OrderedDict[str, tuple[float, float]] = OrderedDict()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, or refuse it."""
        client = scope.get("client")
        if scope["type"] != "http" or self._takes(client[0] if client else ""):
            await self.app(scope, receive, send)
            return
        fault = Fault(fault="this address asks too much at once", remedy="wait a second, ask again")
        headers = [(b"content-type", b"application/json"), (b"retry-after", b"1")]
        await send({"type": "http.response.start", "status": 429, "headers": headers})
        await send({"type": "http.response.body", "body": to_json(fault)})

    def _takes(self, address: str) -> bool:
        """Take one request from an address's bucket; False if it is empty."""
        now = self._clock()
        with self._lock:
            left, then = self._buckets.pop(address, (float(BURST), now))
            left = min(float(BURST), left + (now - then) * A_SECOND)
            enough = left >= 1.0
            self._buckets[address] = (left - 1.0 if enough else left, now)
            if len(self._buckets) > REMEMBERED:
                self._buckets.popitem(last=False)
        return enough
