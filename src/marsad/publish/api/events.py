"""Server-sent events: the record changed."""

import asyncio
from collections.abc import AsyncIterator, Callable
from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import StreamingResponse
from starlette.concurrency import run_in_threadpool

from marsad.errors import RecordError
from marsad.publish.api.answers import RefusedError
from marsad.store import Record

EVERY = 1.0
"""Seconds between two looks at the record's digest: one row of one table."""
QUIET = 15
"""Looks after which a comment is sent, so that what lies between does not cut an idle line."""
MOST = 200
"""Pages that may listen at once; each costs a look a second."""
STREAM = "text/event-stream"


class Events:
    """Tells pages that listen when the record was merged anew, until the server stops."""

    def __init__(self, record: Record, stopping: Callable[[], bool]) -> None:
        self.record = record
        self.stopping = stopping
        self.listening = 0
        self.router = APIRouter(prefix="/api")
        told: dict[int | str, dict[str, Any]] = {
            200: {"description": "Events, as they come.", "content": {STREAM: {}}}
        }
        self.router.get("/events", response_class=StreamingResponse, responses=told)(self.events)

    async def events(self, request: Request) -> StreamingResponse:
        """The record's digest at once, and again each time that the record was merged anew."""
        del request
        if self.listening >= MOST:
            raise RefusedError(503, "too many pages listen already; reload this one by hand")
        return StreamingResponse(
            self._changes(), media_type=STREAM, headers={"Cache-Control": "no-cache"}
        )

    async def _changes(self) -> AsyncIterator[str]:
        self.listening += 1
        try:
            told: str | None = None
            looks = 0
            while not self.stopping():
                digest = await run_in_threadpool(self._digest)
                looks += 1
                if digest is not None and digest != told:
                    told = digest
                    yield f"event: changed\ndata: {digest}\n\n"
                elif looks % QUIET == 0:
                    yield ": nothing new\n\n"
                await asyncio.sleep(EVERY)
        finally:
            self.listening -= 1

    def _digest(self) -> str | None:
        """Return what the record was merged for, None while it cannot be read."""
        try:
            return self.record.merged_for() or ""
        except RecordError:
            return None
