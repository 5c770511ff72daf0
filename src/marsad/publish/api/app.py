"""The API under `/api`, and the page: everything the page shows comes from the API."""

import datetime
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Annotated, Any

from fastapi import APIRouter, Depends, FastAPI, HTTPException, Query, Request, Response
from fastapi.staticfiles import StaticFiles
from starlette.exceptions import HTTPException as StarletteHTTPException

from marsad import theatres, vocabulary
from marsad.errors import MarsadError
from marsad.model import Theatre, to_json
from marsad.publish.api import views
from marsad.publish.api.shapes import Fault, document_row
from marsad.publish.explain import explain
from marsad.publish.exports.geojson import incidents_geojson
from marsad.store import IncidentFilter, Record

Day = datetime.date | None
DEFAULT_THEATRE = "syria"
LABELLED = frozenset({"city"})
# No script, style or picture from anywhere else; MapLibre runs its worker from a blob or a file.
CONTENT_POLICY = (
    "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
    "worker-src 'self' blob:; frame-ancestors 'none'; base-uri 'none'; form-action 'self'"
)


def wanted(
    since: Day = None,
    until: Day = None,
    admin1: str | None = None,
    type_: Annotated[str | None, Query(alias="type")] = None,
    actor: str | None = None,
    q: str | None = None,
    min_killed: Annotated[int | None, Query(ge=0)] = None,
    background: bool = True,
    limit: Annotated[int | None, Query(ge=1, le=100_000)] = None,
) -> IncidentFilter:
    """Return the filter that a query asks for."""
    return IncidentFilter(
        since=since,
        until=until,
        admin1=admin1,
        type=type_,
        actor=actor,
        text=q,
        min_killed=min_killed,
        background=background,
        limit=limit,
        newest_first=True,
    )



def create_app(record: Record, page: Path | None = None) -> FastAPI:
    """Return the application over an open record; `page` is the folder of the built page."""
    app = FastAPI(
        title="Marsad",
        description="A record of an armed conflict that can be checked.",
        docs_url=None,  # FastAPI's own docs page loads a script from elsewhere
        redoc_url=None,
        openapi_url="/api/openapi.json",
    )
    app.middleware("http")(_secure)
    app.exception_handler(MarsadError)(_fault)
    app.exception_handler(StarletteHTTPException)(_http_fault)
    app.include_router(Routes(record).router)
    if page is not None:
        app.mount("/", StaticFiles(directory=page, html=True), name="page")
    return app


class Routes:
    """The routes over one record. Every answer carries an ETag made from the merged record."""

    def __init__(self, record: Record) -> None:
        self.record = record
        self.words = vocabulary.load()
        self.router = APIRouter(prefix="/api")
        for path, route in (
            ("/record", self.about),
            ("/incidents", self.incidents),
            ("/incidents.geojson", self.geojson),
            ("/incidents/{incident_id}", self.incident),
            ("/explain/{id_}", self.explain),
            ("/holdings", self.holdings),
            ("/series", self.series),
            ("/agreements", self.agreements),
            ("/positions", self.positions),
            ("/contradictions", self.contradictions),
            ("/places", self.places),
            ("/actors", self.actors),
            ("/sources", self.sources),
            ("/documents", self.documents),
            ("/documents/{id_or_name}", self.document),
            ("/search", self.search),
        ):
            self.router.get(path, name=path)(route)

    def about(self, request: Request) -> Response:
        """What the record is about and how much it holds."""
        return self._answer(request, lambda: views.record_view(self.record, self.words))

    def incidents(
        self, request: Request, filter_: Annotated[IncidentFilter, Depends(wanted)]
    ) -> Response:
        """Incidents, newest first; those without a known time come last."""
        return self._answer(
            request,
            lambda: [
                views.incident_row(item, self.words) for item in self.record.incidents(filter_)
            ],
        )

    def geojson(
        self, request: Request, filter_: Annotated[IncidentFilter, Depends(wanted)]
    ) -> Response:
        """Incidents as GeoJSON (RFC 7946); one that no gazetteer can place has no geometry."""
        found = self.record.incidents(filter_)
        return self._answer(request, lambda: incidents_geojson(self.record, found))

    def incident(self, request: Request, incident_id: str) -> Response:
        """One incident with its claims and the reports that make them."""
        found = self.record.incident(incident_id)
        if found is None:
            raise _missing("incident", incident_id)
        return self._answer(request, lambda: views.incident_view(self.record, found, self.words))

    def explain(self, request: Request, id_: str) -> Response:
        """Why the record says what it says of an incident, claim, holding, series or report."""
        return self._answer(request, lambda: explain(self.record, id_))

    def holdings(self, request: Request) -> Response:
        """Who holds what, as claimed."""
        return self._answer(request, self.record.holdings)

    def series(self, request: Request) -> Response:
        """Running totals by claimant."""
        return self._answer(request, self.record.series)

    def agreements(self, request: Request) -> Response:
        """Ceasefires, deals and zones that reports mention."""
        return self._answer(request, self.record.agreements)

    def positions(self, request: Request) -> Response:
        """Bases, checkpoints and observation posts, with the counts as claimed."""
        return self._answer(request, self.record.positions)

    def contradictions(self, request: Request) -> Response:
        """What origins differ on, both sides quoted."""
        return self._answer(request, self.record.contradictions)

    def places(self, request: Request) -> Response:
        """The governorates' seats and other cities of the theatre, to label a map with."""
        return self._answer(
            request,
            lambda: [place for place in self._theatre().places if place.kind in LABELLED],
        )

    def actors(self, request: Request) -> Response:
        """The sides of the theatre that the record is about."""
        return self._answer(request, lambda: self._theatre().actors)

    def sources(self, request: Request) -> Response:
        """The sources of the theatre that the record is about."""
        return self._answer(request, lambda: self._theatre().sources)

    def documents(self, request: Request) -> Response:
        """The reports that were read, without their text."""
        return self._answer(
            request, lambda: [document_row(item) for item in self.record.documents()]
        )

    def document(self, request: Request, id_or_name: str) -> Response:
        """One report whole, with every claim it makes and what was cut from it."""
        found = self.record.document(id_or_name)
        if found is None:
            raise _missing("report", id_or_name)
        return self._answer(request, lambda: views.document_view(self.record, found))

    def search(self, request: Request, q: str) -> Response:
        """Reports that hold all these words, best match first."""
        return self._answer(request, lambda: views.found(self.record, q))

    def _theatre(self) -> Theatre:
        return theatres.load(self.record.theatre() or DEFAULT_THEATRE)

    def _answer(self, request: Request, make: Callable[[], Any]) -> Response:
        """Return what `make` makes as JSON; 304 where the reader has it already."""
        etag = f'"{self.record.merged_for() or "empty"}"'
        if request.headers.get("if-none-match") == etag:
            return Response(status_code=304, headers={"ETag": etag})
        return Response(
            to_json(make()),
            media_type="application/json",
            headers={"ETag": etag, "Cache-Control": "no-cache"},
        )


async def _secure(
    request: Request, call_next: Callable[[Request], Awaitable[Response]]
) -> Response:
    response = await call_next(request)
    response.headers["Content-Security-Policy"] = CONTENT_POLICY
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Referrer-Policy"] = "no-referrer"
    return response


def _missing(kind: str, id_: str) -> HTTPException:
    return HTTPException(404, f"this record holds no {kind} {id_}; it may have been merged anew")


def _fault(_: Request, error: Exception) -> Response:
    return _error(400, str(error))


def _http_fault(_: Request, error: Exception) -> Response:
    assert isinstance(error, StarletteHTTPException)
    return _error(error.status_code, str(error.detail))


def _error(status: int, text: str) -> Response:
    fault, _, remedy = text.partition("; ")
    return Response(
        to_json(Fault(fault=fault, remedy=remedy)),
        status_code=status,
        media_type="application/json",
    )
