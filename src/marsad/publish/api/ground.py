"""What lies under the incidents on a map: roads, zones, outlines of units."""

from fastapi import APIRouter, Request, Response

from marsad import theatres
from marsad.publish.api.answers import answer
from marsad.publish.api.kept import Kept
from marsad.publish.api.openapi import answering
from marsad.publish.api.placing import Places
from marsad.publish.api.wanted import DEFAULT_THEATRE
from marsad.publish.ground import Ground, ground
from marsad.publish.outlines import UnitOutlines, unit_outlines
from marsad.store import Record


class GroundRoutes:
    """The routes over one record; without `places` no outlines are known."""

    def __init__(self, record: Record, kept: Kept, places: Places | None) -> None:
        self.record = record
        self.kept = kept
        self._places = places
        self.router = APIRouter(prefix="/api")
        self.router.get("/ground", name="/ground", responses=answering(Ground))(self.ground)
        outlines = self.router.get("/outlines", name="/outlines", responses=answering(UnitOutlines))
        outlines(self.outlines)

    def ground(self, request: Request) -> Response:
        """The theatre's roads and zones, with what reports say of them."""
        theatre = theatres.load(self.record.theatre() or DEFAULT_THEATRE)
        return self.kept.answer(request, lambda: ground(self.record, theatre))

    def outlines(self, request: Request) -> Response:
        """Outlines of the administrative units whose boundaries a user has loaded, as GeoJSON."""
        return answer(request, unit_outlines(self._places.outlines() if self._places else ()))
