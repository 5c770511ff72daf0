"""What the page asks before it can draw its first map: named to the browser, answered beforehand.

The browser is told with the page itself (RFC 8288; HTML, "preload"), so that all this comes beside
the script that would else ask for it one after the other.
"""

import asyncio
import itertools
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from fastapi import FastAPI
from starlette.types import Message, Scope

from marsad.publish.api.guard import Guard

FIRST = ("api/session", "api/record", "api/overview", "api/places")
"""What every map needs, whatever the page is asked to show."""
LISTED = ("api/incidents?background=false&limit=100", "api/timeline?background=false")
"""What a page without filters lists."""
LINKS = ", ".join(f"<{path}>; rel=preload; as=fetch; crossorigin=anonymous" for path in FIRST)
"""The header `Link` of the page; relative, for it may lie in a folder of another server."""


def prepare(app: FastAPI, guard: Guard, page: Path) -> None:
    """Answer once, to nobody, what the first visitor's page asks: it is kept, and its files packed.

    Of 100,000 incidents this takes seconds where the disk's cache is cold, and half a second
    beside a browser that wants the processor too. The server must not listen yet: until this
    returns, `guard` lets everybody in.
    """
    files = (f"assets/{file.name}" for file in (page / "assets").glob("*.*"))
    app.dependency_overrides[guard] = lambda: None
    try:
        # In a thread of its own: an event loop may run in this one.
        with ThreadPoolExecutor(1) as aside:
            aside.submit(asyncio.run, _ask(app, itertools.chain(FIRST, LISTED, files))).result()
    finally:
        del app.dependency_overrides[guard]


async def _ask(app: FastAPI, addresses: Iterable[str]) -> None:
    for address in addresses:
        await app(_scope(address), _nothing_more, _ignore)


def _scope(address: str) -> Scope:
    path, _, query = address.partition("?")
    return {
        "type": "http",
        "http_version": "1.1",
        "method": "GET",
        "scheme": "http",
        "path": f"/{path}",
        "root_path": "",
        "query_string": query.encode(),
        "headers": [(b"accept-encoding", b"gzip")],
    }


async def _nothing_more() -> Message:
    return {"type": "http.request", "body": b"", "more_body": False}


async def _ignore(_: Message) -> None:
    return
