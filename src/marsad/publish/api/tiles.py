"""Map, timeline and overview: the routes that count incidents instead of listing them."""

from typing import Annotated, Any

from fastapi import APIRouter, Path, Request, Response

from marsad import theatres, vocabulary
from marsad.publish.api.answers import MissingError
from marsad.publish.api.kept import Kept
from marsad.publish.api.openapi import answering
from marsad.publish.api.wanted import DEFAULT_THEATRE, Wanted, meant
from marsad.publish.overview import Overview, overview
from marsad.publish.tiles import incident_tile
from marsad.publish.timeline import Timeline, timeline
from marsad.store import Record
from marsad.store.grid import Tile

NEAREST = 16
"""Zoom of the smallest tiles: 600 metres a side."""
MEDIA = "application/vnd.mapbox-vector-tile"
TILES = "/tiles/incidents/{z}/{x}/{y}.mvt"
Zoom = Annotated[int, Path(ge=0, le=NEAREST)]
Number = Annotated[int, Path(ge=0, lt=2**NEAREST)]


class Tiles:
    """The routes over one record."""

    def __init__(self, record: Record, kept: Kept) -> None:
        self.record = record
        self.kept = kept
        self.words = vocabulary.load()
        self.router = APIRouter(prefix="/api")
        self.router.get("/overview", name="/overview", responses=answering(Overview))(self.overview)
        self.router.get("/timeline", name="/timeline", responses=answering(Timeline))(self.timeline)
        tile = self.router.get(
            TILES, name=TILES, response_class=Response, responses=_tile_answers()
        )
        tile(self.tile)

    def overview(self, request: Request) -> Response:
        """What of incidents the record holds: how many of each group, and where on the map."""
        theatre = theatres.load(self.record.theatre() or DEFAULT_THEATRE)
        return self.kept.answer(request, lambda: overview(self.record, theatre, self.words))

    def timeline(self, request: Request, filter_: Wanted) -> Response:
        """How many incidents began when, by groups of types, and people killed in them."""
        return self.kept.answer(
            request, lambda: timeline(self.record, meant(self.record, filter_), self.words)
        )

    def tile(self, request: Request, z: Zoom, x: Number, y: Number, filter_: Wanted) -> Response:
        """Incidents as a vector tile, with the filters of the list.

        Layers are `incidents` (rings, places, labels of areas) and `circles` (precision).
        """
        if max(x, y) >= 2**z:
            raise MissingError("tile", f"{z}/{x}/{y}")
        tile = Tile(zoom=z, x=x, y=y)
        return self.kept.answer(
            request,
            lambda: incident_tile(self.record, meant(self.record, filter_), tile, self.words),
            media=MEDIA,
        )


def _tile_answers() -> dict[int | str, dict[str, Any]]:
    tile = {"schema": {"type": "string", "format": "binary"}}
    return answering(str) | {
        200: {"description": "The tile, with an ETag.", "content": {MEDIA: tile}}
    }
