"""Incidents as a map and a timeline count them, from the narrow rows."""

import datetime
import functools
from collections.abc import Collection
from typing import Any

from sqlalchemy import String, cast, distinct, func, or_, select

from marsad.model import Certainty, Noun
from marsad.store import drawing, queries, schema
from marsad.store.filters import IncidentFilter
from marsad.store.grid import DEPTH, Extent, Tile
from marsad.store.session import Session


class DayCount(Noun, frozen=True, kw_only=True):
    """Incidents of one type on one day, None where it is too vague, and people killed in them."""

    day: datetime.date | None
    type: str
    incidents: int
    low: int
    best: int
    high: int


class Gathered(Noun, frozen=True, kw_only=True):
    """What lies in one square of a grid: how much, at how many places, and its middle."""

    square: int
    incidents: int
    places: int
    latitude: float
    longitude: float


class SpotCount(Noun, frozen=True, kw_only=True):
    """Incidents of one type at one place; `newest` is the id of the newest of them."""

    latitude: float
    longitude: float
    radius_km: float
    point: bool
    type: str
    incidents: int
    certainty: Certainty
    day: str  # of the newest, "" where it is unknown
    newest: str


class Charts(Session):
    """Counts of incidents; whoever asks sees what `audience` may see."""

    audience = drawing.ANALYSTS

    def days(self, wanted: IncidentFilter) -> list[DayCount]:
        """Return how many incidents of each type began on each day, by day and type."""
        drawn = schema.drawn.c
        sums = (func.sum(drawn.low), func.sum(drawn.best), func.sum(drawn.high))
        query = select(cast(drawn.dated, String), drawn.type, func.count(), *sums)
        query = query.where(*queries.conditions(wanted, self.audience))
        query = query.group_by(drawn.dated, drawn.type).order_by(drawn.dated, drawn.type)
        with self._reading() as connection:
            return [
                DayCount(day=_day(day), type=type_, incidents=count, low=low, best=best, high=high)
                for day, type_, count, low, best, high in connection.execute(query)
            ]

    def count(self, wanted: IncidentFilter) -> int:
        """Return how many incidents meet the filter."""
        query = select(func.count()).select_from(schema.drawn)
        with self._reading() as connection:
            found = query.where(*queries.conditions(wanted, self.audience))
            return connection.execute(found).scalar_one()

    def gathered(self, wanted: IncidentFilter, within: Extent, zoom: int) -> list[Gathered]:
        """Return what lies at points in a stretch of the map, by the squares of a zoom."""
        drawn = schema.drawn.c
        square = _square(zoom).label("square")
        places = func.count(distinct(drawn.cell))
        middle = (func.avg(drawn.latitude), func.avg(drawn.longitude))
        query = select(square, func.count(), places, *middle).where(
            drawn.point.is_(True), *_in(within), *queries.conditions(wanted, self.audience)
        )
        with self._reading() as connection:
            return [
                Gathered(square=number, incidents=n, places=places, latitude=lat, longitude=lon)
                for number, n, places, lat, lon in connection.execute(query.group_by(square))
            ]

    def points(
        self,
        wanted: IncidentFilter,
        tile: Tile,
        beyond_km: float = 0.0,
        least_km: float = 0.0,
        apart: tuple[int, Collection[int]] = (0, ()),
    ) -> list[SpotCount]:
        """Return the points in a tile, and those beside it whose radius is at least so large.

        `apart` are a zoom and squares of it whose points are left out.
        """
        drawn = schema.drawn.c
        inside = or_(drawn.cell.between(*tile.cells), drawn.radius_km >= least_km)
        where = [drawn.point.is_(True), *_in(tile.bounds(beyond_km)), inside]
        zoom, squares = apart
        if squares:
            where.append(_square(zoom).not_in(squares))
        return self._spots(wanted, *where)

    def areas(self, wanted: IncidentFilter) -> list[SpotCount]:
        """Return all areas of which no more is known than that it happened somewhere in them."""
        drawn = schema.drawn.c
        return self._spots(wanted, drawn.point.is_(False), drawn.cell.is_not(None))

    def _spots(self, wanted: IncidentFilter, *where: Any) -> list[SpotCount]:
        drawn = schema.drawn.c
        query = select(
            drawn.latitude,
            drawn.longitude,
            func.max(drawn.radius_km),
            drawn.point,
            drawn.type,
            func.count(),
            func.max(drawn.newest),
        ).where(*where, *queries.conditions(wanted, self.audience))
        query = query.group_by(drawn.latitude, drawn.longitude, drawn.point, drawn.type)
        with self._reading() as connection:
            return [_spot(row) for row in connection.execute(query)]

    def extent(self, wanted: IncidentFilter, within: Extent) -> Extent | None:
        """Return the smallest stretch that holds what is drawn within another, None if nothing."""
        drawn = schema.drawn.c
        bounds = (
            func.min(drawn.longitude),
            func.min(drawn.latitude),
            func.max(drawn.longitude),
            func.max(drawn.latitude),
        )
        query = select(*bounds).where(
            *_in(within),
            *queries.conditions(wanted, self.audience),
        )
        with self._reading() as connection:
            west, south, east, north = connection.execute(query).one()
        return None if west is None else Extent(west=west, south=south, east=east, north=north)


@functools.lru_cache(maxsize=100_000)
def _day(text: str | None) -> datetime.date | None:
    """Return a day of the record: parsed once, though each type and each request gives it again."""
    return datetime.date.fromisoformat(text) if text is not None else None


def _square(zoom: int) -> Any:
    return schema.drawn.c.cell.bitwise_rshift(2 * (DEPTH - zoom))


def _in(stretch: Extent) -> list[Any]:
    drawn = schema.drawn.c
    return [
        drawn.latitude.between(stretch.south, stretch.north),
        drawn.longitude.between(stretch.west, stretch.east),
    ]


def _spot(row: Any) -> SpotCount:
    latitude, longitude, radius_km, point, type_, incidents, newest = row
    day, certainty, id_ = newest.split(" ")
    return SpotCount(
        latitude=latitude,
        longitude=longitude,
        radius_km=radius_km,
        point=point,
        type=type_,
        incidents=incidents,
        certainty=Certainty(certainty),
        day=day,
        newest=id_,
    )
