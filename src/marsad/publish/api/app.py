"""The application: the API under `/api`, and the page, which shows nothing that is not in it."""

import contextlib
import functools
import gzip
import mimetypes
from collections.abc import Callable
from pathlib import Path

from fastapi import Depends, FastAPI, Request
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers, MutableHeaders
from starlette.middleware.gzip import GZipMiddleware
from starlette.responses import FileResponse, Response
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from marsad.errors import MarsadError
from marsad.publish.api import answers, openapi
from marsad.publish.api.claim_routes import ClaimRoutes
from marsad.publish.api.deciding import Deciding, Reviewing
from marsad.publish.api.differences import DifferenceRoutes
from marsad.publish.api.entering import Entering
from marsad.publish.api.events import Events
from marsad.publish.api.first import LINKS
from marsad.publish.api.framing import FramingRoutes
from marsad.publish.api.ground import GroundRoutes
from marsad.publish.api.guard import Guard
from marsad.publish.api.kept import LEVEL, Kept, Ready
from marsad.publish.api.limit import RateLimit
from marsad.publish.api.placing import PlaceRoutes, Places
from marsad.publish.api.routes import Routes
from marsad.publish.api.tiles import MEDIA, Tiles
from marsad.publish.profile import PublicRecord
from marsad.store import Record

# Nothing but our own files, and of styles what our scripts set one by one; `data:` and `blob:` are
# the map's own pictures.
CONTENT_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
    "img-src 'self' data: blob:; worker-src 'self'; frame-ancestors 'none'; base-uri 'none'; "
    "form-action 'self'"
)
SECURITY = {
    "Content-Security-Policy": CONTENT_POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
# Files under assets/ carry a hash of their content in their names.
FOR_EVER = "public, max-age=31536000, immutable"
FILES = 512
"""Files of the page that are kept packed: its parts and the 341 tiles of its base map."""
START = frozenset({".", "index.html"})
"""Where the page itself lies, as paths of its folder."""
mimetypes.add_type(MEDIA, ".mvt")
WORTH_PACKING = 1000
"""Bytes from which an answer is compressed: below, the packet would not get smaller."""


def create_app(
    record: Record,
    page: Path | None = None,
    reviewing: Reviewing | None = None,
    stopping: Callable[[], bool] = lambda: False,
    guard: Guard | None = None,
    places: Places | None = None,
) -> FastAPI:
    """Return the application over an open record; `page` is the folder of the built page.

    Without `reviewing` nobody can decide anything: the record is only read. `stopping` says when
    the server wants to stop, so that pages that listen do not hold it up. `guard` says who may
    come in, everybody if it is None. `places` knows places, and adds them for those who may decide.
    Over a `PublicRecord` review, places and whole reports are left out too. No address may ask too
    much of a public server, nor of one with accounts.
    """
    public = isinstance(record, PublicRecord)
    guard = guard or Guard()
    app = FastAPI(
        title="Marsad",
        description="A record of an armed conflict that can be checked.",
        docs_url=None,  # FastAPI's own docs page loads a script from elsewhere
        redoc_url=None,
        openapi_url="/api/openapi.json",
    )
    kept = Kept(
        record, otherwise=record.hidden_after if isinstance(record, PublicRecord) else lambda: None
    )
    app.add_middleware(Ready, kept=kept, guard=guard)
    app.add_middleware(SecurityHeaders)
    app.add_middleware(GZipMiddleware, minimum_size=WORTH_PACKING, compresslevel=LEVEL)
    app.add_middleware(RateLimit, applies=lambda: public or guard.asks())
    answers.install(app)
    deciding = Deciding(record, reviewing, kept, guard, public=public)
    inside = [Depends(guard)]
    app.include_router(Routes(record, kept).router, dependencies=inside)
    app.include_router(ClaimRoutes(record, kept).router, dependencies=inside)
    app.include_router(Tiles(record, kept).router, dependencies=inside)
    app.include_router(deciding.router, dependencies=inside)
    app.include_router(PlaceRoutes(record, places, deciding).router, dependencies=inside)
    app.include_router(GroundRoutes(record, kept, places).router, dependencies=inside)
    app.include_router(DifferenceRoutes(record, kept).router, dependencies=inside)
    app.include_router(FramingRoutes(record, kept).router, dependencies=inside)
    app.include_router(Events(record, stopping).router, dependencies=inside)
    app.include_router(Entering(guard, deciding).router)
    openapi.describe(app)
    if page is not None:
        app.mount("/", Page(page, guard), name="page")
    return app


class Page(StaticFiles):
    """The built page: what carries a hash in its name is kept for ever, the rest asked for anew."""

    def __init__(self, folder: Path, guard: Guard) -> None:
        super().__init__(directory=folder, html=True)
        self._guard = guard

    async def get_response(self, path: str, scope: Scope) -> Response:
        """Return a file with the time it may be kept, packed where that is worth it."""
        response = await super().get_response(path, scope)
        hashed = path.replace("\\", "/").startswith("assets/")
        response.headers["Cache-Control"] = FOR_EVER if hashed else "no-cache"
        if path in START:
            self._name_first(response, Request(scope))
        takes = "gzip" in Headers(scope=scope).get("accept-encoding", "")
        if hashed and takes and isinstance(response, FileResponse):
            return await run_in_threadpool(_packed_file, response)
        return response

    def _name_first(self, response: Response, request: Request) -> None:
        """Name what the page will ask to who may have it; to others it would be a fault each."""
        # Without a tag, or who has logged out would be told from the cache what was named before.
        for name in ("ETag", "Last-Modified"):
            del response.headers[name]
        with contextlib.suppress(MarsadError):
            self._guard(request)
            response.headers["Link"] = LINKS


def _packed_file(plain: FileResponse) -> Response:
    packed = Response(_packed(Path(plain.path)), plain.status_code, media_type=plain.media_type)
    for name in ("ETag", "Last-Modified", "Cache-Control"):
        packed.headers[name] = plain.headers[name]
    packed.headers.update({"Content-Encoding": "gzip", "Vary": "Accept-Encoding"})
    return packed


@functools.lru_cache(maxsize=FILES)
def _packed(path: Path) -> bytes:
    """Return a file of the page packed; once, for its name changes with what it holds."""
    return gzip.compress(path.read_bytes(), LEVEL, mtime=0)


class SecurityHeaders:
    """Adds to every answer what a browser may load and run because of it."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""

        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(SECURITY)
            await send(message)

        await self.app(scope, receive, sending if scope["type"] == "http" else send)
