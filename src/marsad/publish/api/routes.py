"""The routes under `/api` over one record."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request, Response

from marsad import theatres, vocabulary
from marsad.errors import InputError
from marsad.model import Contradiction, Theatre
from marsad.publish.api import claims, people, shapes, views
from marsad.publish.api.answers import MissingError, RefusedError
from marsad.publish.api.kept import Kept, Until
from marsad.publish.api.openapi import answering
from marsad.publish.api.paging import next_page
from marsad.publish.api.wanted import DEFAULT_THEATRE, Day, Text, Wanted, meant
from marsad.publish.explain import Explanation, explain
from marsad.publish.exports.geojson import FeatureCollection, incidents_geojson
from marsad.publish.profile import PublicRecord
from marsad.publish.unplaced import Unplaced, unplaced
from marsad.store import Record

MOST_FOUND = 1000
MOST_DOCUMENTS = 1000
MOST_UNPLACED = 500
Behind = Annotated[str | None, Query(max_length=100)]
Page = Annotated[int, Query(ge=1, le=MOST_DOCUMENTS)]


class Routes:
    """The routes over one record: each method answers one address."""

    def __init__(self, record: Record, kept: Kept) -> None:
        self.record = record
        self.kept = kept
        self.words = vocabulary.load()
        self.router = APIRouter(prefix="/api")
        for path, route, kind in self._table():
            self.router.get(path, name=path, responses=answering(kind))(route)

    def _table(self) -> Iterator[tuple[str, Any, Any]]:
        """Give every address with what answers it and the shape of the answer."""
        yield "/record", self.about, shapes.RecordView
        yield "/incidents", self.incidents, list[shapes.IncidentRow]
        yield "/incidents.geojson", self.geojson, FeatureCollection
        yield "/incidents/{incident_id}", self.incident, shapes.IncidentView
        yield "/explain/{entry_id}", self.explain, Explanation
        yield "/holdings", self.holdings, list[shapes.HoldingView]
        yield "/series", self.series, list[shapes.SeriesView]
        yield "/agreements", self.agreements, list[shapes.AgreementView]
        yield "/positions", self.positions, list[shapes.PositionView]
        yield "/contradictions", self.contradictions, list[Contradiction]
        yield "/documents", self.documents, list[shapes.DocumentRow]
        yield "/documents/{id_or_name}", self.document, shapes.DocumentView
        yield "/search", self.search, list[shapes.DocumentRow]
        yield "/places", self.places, list[shapes.MapPlace]
        yield "/actors", self.actors, list[people.ActorView]
        yield "/sources", self.sources, list[people.SourceView]
        yield "/unplaced", self.unplaced, list[Unplaced]

    def about(self, request: Request) -> Response:
        """What the record is about and how much it holds."""

        def made() -> shapes.RecordView:
            held = self.record.held_back if isinstance(self.record, PublicRecord) else ()
            return views.record_view(self.record, self._theatre(), self.words, held)

        return self._of_now(request, made)

    def incidents(self, request: Request, filter_: Wanted) -> Response:
        """Incidents, newest first; those without a known time come last."""
        if filter_.after is not None and self.record.incident(filter_.after) is None:
            raise MissingError("incident", filter_.after)

        def made() -> list[shapes.IncidentRow]:
            return views.incident_rows(self.record, meant(self.record, filter_), self.words)

        return self.kept.answer(request, made, _leading_on(request, filter_.limit))

    def geojson(self, request: Request, filter_: Wanted) -> Response:
        """Incidents as GeoJSON (RFC 7946); one that no gazetteer can place has no geometry."""
        return self.kept.answer(
            request,
            lambda: incidents_geojson(
                self.record, self.record.incidents(meant(self.record, filter_))
            ),
        )

    def incident(self, request: Request, incident_id: str) -> Response:
        """One incident with its figures, its claims and the reports that make them."""

        def made() -> shapes.IncidentView:
            found = self.record.incident(incident_id)
            if found is None:
                raise MissingError("incident", incident_id)
            return views.incident_view(self.record, found, self.words)

        return self._of_now(request, made)

    def explain(self, request: Request, entry_id: str) -> Response:
        """Why the record says what it says of an incident, claim, holding, series or report."""

        def made() -> Explanation:
            try:
                return explain(self.record, entry_id)
            except InputError as error:
                raise MissingError("entry", entry_id) from error

        return self._of_now(request, made)

    def holdings(self, request: Request, on: Day | None = None) -> Response:
        """Who holds what, as claimed; with `on`, what is in force on that day."""

        def made() -> list[shapes.HoldingView]:
            found = self.record.holdings()
            return views.holding_views(h for h in found if on is None or views.in_force(h, on))

        return self.kept.answer(request, made)

    def series(self, request: Request) -> Response:
        """Running totals by claimant."""
        return self.kept.answer(request, lambda: views.series_views(self.record.series()))

    def agreements(self, request: Request) -> Response:
        """Ceasefires, deals and zones that reports mention."""
        return self.kept.answer(request, lambda: views.agreement_views(self.record.agreements()))

    def positions(self, request: Request) -> Response:
        """Bases, checkpoints and observation posts, with the counts as claimed."""
        return self.kept.answer(request, lambda: views.position_views(self.record.positions()))

    def contradictions(self, request: Request) -> Response:
        """What origins differ on, both sides by their claims."""
        return self.kept.answer(request, self.record.contradictions)

    def documents(
        self, request: Request, limit: Page = MOST_DOCUMENTS, after: Behind = None
    ) -> Response:
        """The reports that were read, by id, without their text."""

        def made() -> list[shapes.DocumentRow]:
            return [claims.document_row(item) for item in self.record.documents(after, limit)]

        return self._of_now(request, made, _leading_on(request, limit))

    def document(self, request: Request, id_or_name: str) -> Response:
        """One report whole, with every claim it makes and what was cut from it."""
        if isinstance(self.record, PublicRecord):
            raise RefusedError(
                403, "the public profile leaves whole reports out; open a claim in its incident"
            )

        def made() -> shapes.DocumentView:
            found = self.record.document(id_or_name)
            if found is None:
                raise MissingError("report", id_or_name)
            return claims.document_view(self.record, found)

        return self._of_now(request, made)

    def search(
        self, request: Request, q: Text, limit: Annotated[int, Query(ge=1, le=MOST_FOUND)] = 50
    ) -> Response:
        """Reports that hold all these words, the best first of the last 5,000 that were read."""
        return self.kept.answer(request, lambda: claims.found(self.record, q, limit))

    def places(self, request: Request) -> Response:
        """The theatre's countries and cities, to label a map with."""
        return self._of_now(request, lambda: views.map_places(self._theatre()))

    def actors(self, request: Request) -> Response:
        """The sides that reports name, what they are called and by whom."""
        return self.kept.answer(request, lambda: people.actor_views(self.record, self._theatre()))

    def sources(self, request: Request) -> Response:
        """Who says things, how much rests on each, how often another origin says otherwise."""
        return self.kept.answer(request, lambda: people.source_views(self.record, self._theatre()))

    def unplaced(self, request: Request, limit: Page = MOST_UNPLACED) -> Response:
        """Names of places that no gazetteer knows, with the sentences that use them."""
        return self.kept.answer(request, lambda: unplaced(self.record, limit))

    def _of_now(
        self,
        request: Request,
        make: Callable[[], Any],
        headers: Callable[[Any], Mapping[str, str]] = lambda _: {},
    ) -> Response:
        return self.kept.answer(request, make, headers, until=Until.WRITTEN)

    def _theatre(self) -> Theatre:
        return theatres.load(self.record.theatre() or DEFAULT_THEATRE)


def _leading_on(
    request: Request, limit: int | None
) -> Callable[[Sequence[shapes.IncidentRow | shapes.DocumentRow]], dict[str, str]]:
    return lambda rows: next_page(request, limit, [row.id for row in rows])
