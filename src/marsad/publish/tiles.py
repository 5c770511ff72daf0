"""Incidents as vector tiles (Mapbox Vector Tile Specification 2.1), from counts of the store.

From afar neighbours are gathered into rings, square by square of a grid that all tiles share; near,
each place is a point with the circle of its precision. An area has a circle and a label at its
edge, no point: its middle is no place where things happened.
"""

import math
from collections.abc import Iterable, Iterator
from typing import Any

import mapbox_vector_tile
import numpy as np
from msgspec.structs import replace
from shapely.geometry import Point, Polygon

from marsad.model import KM_A_DEGREE, Noun
from marsad.store import IncidentFilter, Record
from marsad.store.charts import Gathered, SpotCount
from marsad.store.grid import Tile, position, positions
from marsad.vocabulary import Vocabulary

EXTENT = 4096
BUFFER = 64
"""Of the tile's units, on each side: so that no edge of a circle shows where tiles meet."""
PIXELS = 512
"""Side of a tile on the screen, as MapLibre draws it."""
FINER = 4
"""Zooms between a tile and the squares that are gathered: 32 pixels each."""
UNDER_RING = 32
"""Pixels from the middle of a ring within which shapes would touch it, half a zoom nearer too."""
RINGS_TO = 7
"""The nearest zoom at which there are rings."""
PLACES_A_RING = 5
CIRCLES_FROM = 6
"""Zoom below which circles of precision would cover the map."""
UNDER_SHAPE = 8
"""Pixels of radius up to which a circle lies under the shape that stands in its middle."""
WIDEST_KM = 30.0
"""How far beside a tile points are looked for whose circles reach into it: "near" is 25 km."""
CORNERS = (16, 72)


class Spot(Noun, frozen=True, kw_only=True):
    """All incidents at one place; group and certainty are those of the newest of most."""

    latitude: float
    longitude: float
    radius_km: float
    point: bool
    count: int
    group: str
    certainty: str
    id: str | None  # of the incident, if it is one


def incident_tile(
    record: Record, wanted: IncidentFilter, tile: Tile, vocabulary: Vocabulary
) -> bytes:
    """Return a tile of two layers, `incidents` (points) and `circles` (polygons)."""
    drawn = Drawing(tile)
    beyond = WIDEST_KM if tile.zoom >= CIRCLES_FROM else 0.0
    zoom = tile.zoom + FINER
    rings: list[Gathered] = []
    swallowed: list[int] = []
    if tile.zoom <= RINGS_TO:
        rings, swallowed = drawn.rings(record.gathered(wanted, tile.bounds(beyond), zoom))
    apart = (zoom, [*(one.square for one in rings), *swallowed])
    found = record.points(wanted, tile, beyond, drawn.least_km, apart)
    if tile.zoom >= CIRCLES_FROM:
        found += record.areas(wanted)
    spots = list(spots_of(found, vocabulary))
    labels = [feature for one in spots for feature in drawn.label(one)]
    circles = [feature for one in spots for feature in drawn.circle(one)]
    layers = [
        {"name": "incidents", "features": [*(f for r in rings for f in drawn.ring(r)), *labels]},
        {"name": "circles", "features": circles},
    ]
    options = {"extents": EXTENT, "y_coord_down": True}
    made: bytes = mapbox_vector_tile.encode(layers, default_options=options)
    return made


def spots_of(found: Iterable[SpotCount], vocabulary: Vocabulary) -> Iterator[Spot]:
    """Yield places with all that happened there, wide ones first, so that small ones lie above."""
    places: dict[tuple[float, float, bool], list[SpotCount]] = {}
    for one in found:
        places.setdefault((one.latitude, one.longitude, one.point), []).append(one)
    made = [_spot(counts, vocabulary) for counts in places.values()]
    yield from sorted(made, key=lambda spot: (-spot.radius_km, spot.latitude, spot.longitude))


def _spot(counts: list[SpotCount], vocabulary: Vocabulary) -> Spot:
    groups: dict[str, list[SpotCount]] = {}
    for one in counts:
        groups.setdefault(vocabulary.event_type(one.type).page_group, []).append(one)

    def weight(group: str) -> tuple[int, str]:
        of = groups[group]
        return sum(one.incidents for one in of), max(one.day for one in of)

    most = max(groups, key=weight)
    newest = max(groups[most], key=lambda one: (one.day, one.newest))
    count = sum(one.incidents for one in counts)
    return Spot(
        latitude=newest.latitude,
        longitude=newest.longitude,
        radius_km=max(one.radius_km for one in counts),
        point=newest.point,
        count=count,
        group=most,
        certainty=newest.certainty,
        id=newest.newest if count == 1 else None,
    )


Feature = dict[str, Any]
"""A geometry in the tile's units, and its properties."""


class Drawing:
    """Turns what lies on the ground into features of one tile."""

    def __init__(self, tile: Tile) -> None:
        self._side = 2.0**tile.zoom
        self._tile = tile
        latitude = math.degrees(
            math.atan(math.sinh(math.pi * (1 - 2 * (tile.y + 0.5) / self._side)))
        )
        around = 360 * KM_A_DEGREE * math.cos(math.radians(latitude))
        self._km_a_pixel = around / self._side / PIXELS
        self.least_km = UNDER_SHAPE * self._km_a_pixel
        """Radius from which a circle shows around its shape."""

    def rings(self, gathered: list[Gathered]) -> tuple[list[Gathered], list[int]]:
        """Return the squares that are rings, and those that a ring within this tile swallows.

        A few places that would lie under a ring belong to it.
        """
        at = {one.square: self._place(one.latitude, one.longitude) for one in gathered}
        rings = [one for one in gathered if one.places >= PLACES_A_RING]
        here = {ring.square: ring for ring in rings if _inside(*at[ring.square])}
        swallowed = []
        for one in gathered:
            if one.places >= PLACES_A_RING or not _inside(*at[one.square]):
                continue
            away = {square: math.dist(at[one.square], at[square]) for square in here}
            near = min(away, key=away.__getitem__, default=None)
            if near is not None and away[near] * PIXELS / EXTENT < UNDER_RING:
                count = here[near].incidents + one.incidents
                here[near] = replace(here[near], incidents=count)
                swallowed.append(one.square)
        return [here.get(ring.square, ring) for ring in rings], swallowed

    def ring(self, one: Gathered) -> Iterator[Feature]:
        """Yield the ring of a square whose middle lies in the tile."""
        yield from self._at(one.latitude, one.longitude, {"ring": True, "count": one.incidents})

    def label(self, one: Spot) -> Iterator[Feature]:
        """Yield the point of a place, of an area the northern end of its circle, if in the tile."""
        above = 0.0 if one.point else one.radius_km / KM_A_DEGREE
        yield from self._at(one.latitude + above, one.longitude, _properties(one))

    def circle(self, one: Spot) -> Iterator[Feature]:
        """Yield how far off a place may be, as far as that lies in the tile and can be seen."""
        if self._tile.zoom < CIRCLES_FROM or one.radius_km < self.least_km:
            return
        shape = self._polygon(one).intersection(FRAME)
        if not shape.is_empty and shape.geom_type == "Polygon":
            yield {"geometry": shape, "properties": _properties(one)}

    def _polygon(self, one: Spot) -> Any:
        least, most = CORNERS
        corners = max(least, min(most, int(one.radius_km / self._km_a_pixel)))
        up = one.radius_km / KM_A_DEGREE
        along = up / max(0.05, math.cos(math.radians(one.latitude)))
        angles = np.arange(corners) * (2 * math.pi / corners)
        x, y = positions(one.latitude + up * np.cos(angles), one.longitude + along * np.sin(angles))
        x, y = x * self._side - self._tile.x, y * self._side - self._tile.y
        return Polygon(np.column_stack((x, y)) * EXTENT)

    def _at(self, latitude: float, longitude: float, properties: Feature) -> Iterator[Feature]:
        x, y = self._place(latitude, longitude)
        if _inside(x, y):
            yield {"geometry": Point(x, y), "properties": properties}

    def _place(self, latitude: float, longitude: float) -> tuple[float, float]:
        x, y = position(latitude, longitude)
        return (x * self._side - self._tile.x) * EXTENT, (y * self._side - self._tile.y) * EXTENT


FRAME = Polygon(
    [
        (-BUFFER, -BUFFER),
        (EXTENT + BUFFER, -BUFFER),
        (EXTENT + BUFFER, EXTENT + BUFFER),
        (-BUFFER, EXTENT + BUFFER),
    ]
)


def _inside(x: float, y: float) -> bool:
    return 0 <= x < EXTENT and 0 <= y < EXTENT


def _properties(one: Spot) -> Feature:
    made: Feature = {
        "at": f"{one.latitude},{one.longitude}",
        "count": one.count,
        "group": one.group,
        "certainty": one.certainty,
        "point": one.point,
        "radius_km": one.radius_km,
    }
    return made if one.id is None else made | {"id": one.id}
