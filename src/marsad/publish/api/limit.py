"""Limits on how much one address may ask, and how often it may try to log in."""

import threading
import time
from collections import OrderedDict
from collections.abc import Callable

from starlette.types import ASGIApp, Receive, Scope, Send

from marsad.publish.api.answers import error_answer

BURST = 120
"""Requests at once: the page needs a dozen to open and one a click."""
A_SECOND = 20.0
"""Requests a second over a longer time."""
REMEMBERED = 10_000
"""Addresses that are kept in mind; the one unheard of for longest is forgotten first."""


class Buckets:
    """A token bucket for each key: so many at once, and so many a second over a longer time."""

    def __init__(
        self, burst: int, a_second: float, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._burst = float(burst)
        self._a_second = a_second
        self._clock = clock
        self._lock = threading.Lock()
        self._buckets: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def takes(self, key: str) -> bool:
        """Take one out of a key's bucket; False if it is empty."""
        now = self._clock()
        with self._lock:
            left, then = self._buckets.pop(key, (self._burst, now))
            left = min(self._burst, left + (now - then) * self._a_second)
            enough = left >= 1.0
            self._buckets[key] = (left - 1.0 if enough else left, now)
            if len(self._buckets) > REMEMBERED:
                self._buckets.popitem(last=False)
        return enough


class RateLimit:
    """Answers 429 to an address whose bucket of requests is empty, where `applies` says so."""

    def __init__(self, app: ASGIApp, applies: Callable[[], bool] = lambda: True) -> None:
        self.app = app
        self._applies = applies
        self._buckets = Buckets(BURST, A_SECOND)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, or refuse it."""
        client = scope.get("client")
        app = self.app
        if (
            scope["type"] == "http"
            and self._applies()
            and not self._buckets.takes(client[0] if client else "")
        ):
            app = error_answer(
                429, "this address asks too much at once", "wait a second, ask again"
            )
        await app(scope, receive, send)
