"""Incidents as a map and a timeline count them, from the narrow rows."""

import datetime
import threading
from collections.abc import Collection
from enum import StrEnum
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection, Engine

from marsad.model import Certainty, Noun
from marsad.store import changes, columns, drawing, queries
from marsad.store.columns import Columns, Mask, Numbers
from marsad.store.filters import IncidentFilter
from marsad.store.grid import DEPTH, Extent, Tile
from marsad.store.session import Session


class Unit(StrEnum):
    """How long a bar is; weeks begin on Sunday."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"


class BarCount(Noun, frozen=True, kw_only=True):
    """Incidents that began within one bar, by type, and people killed in them."""

    start: datetime.date
    incidents: dict[str, int]
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

    def __init__(self, engine: Engine, path: Path) -> None:
        super().__init__(engine, path)
        self._loading = threading.Lock()
        self._loaded: tuple[str | None, Columns] | None = None

    def types(self, wanted: IncidentFilter) -> dict[str, int]:
        """Return how many incidents of each type meet the filter."""
        drawn, chosen = self._chosen(wanted)
        return _by_value(drawn.type, np.bincount(drawn.type.column[chosen]))

    def count(self, wanted: IncidentFilter) -> int:
        """Return how many incidents meet the filter."""
        _, chosen = self._chosen(wanted)
        return int(np.count_nonzero(chosen))

    def period(self, wanted: IncidentFilter) -> tuple[datetime.date, datetime.date] | None:
        """Return the first and the last day on which an incident began, None if none has a day."""
        drawn, chosen = self._chosen(wanted)
        days = drawn.dated[chosen]
        days = days[~np.isnat(days)]
        return (days.min().item(), days.max().item()) if len(days) else None

    def bars(self, wanted: IncidentFilter, unit: Unit) -> list[BarCount]:
        """Return how many incidents began when; those too vague for a bar are in none."""
        drawn, chosen = self._chosen(wanted)
        rows = np.flatnonzero(chosen & ~np.isnat(drawn.dated))
        starts, bar = np.unique(starts_of(drawn.dated[rows], unit), return_inverse=True)
        kinds = len(drawn.type.values)
        counts = np.bincount(bar * kinds + drawn.type.column[rows], minlength=len(starts) * kinds)
        killed = (_sums(bar, column[rows]) for column in (drawn.low, drawn.best, drawn.high))
        return [
            BarCount(
                start=start, incidents=_by_value(drawn.type, of), low=low, best=best, high=high
            )
            for start, of, low, best, high in zip(
                starts.tolist(), counts.reshape(-1, max(kinds, 1)), *killed, strict=True
            )
        ]

    def gathered(self, wanted: IncidentFilter, within: Extent, zoom: int) -> list[Gathered]:
        """Return what lies at points in a stretch of the map, by the squares of a zoom."""
        drawn, chosen = self._chosen(wanted)
        spots = drawn.spots
        counts = np.bincount(spots.of_row[chosen & (spots.of_row >= 0)], minlength=len(spots.cell))
        here = np.flatnonzero(spots.point & spots.within(within) & (counts > 0))
        numbers = counts[here]
        squares, of = np.unique(_squares(spots.cell[here], zoom), return_inverse=True)
        cells = np.unique(spots.cell[here])
        _, places = np.unique(_squares(cells, zoom), return_counts=True)
        incidents = _sums(of, numbers)
        middles = (
            np.bincount(of, degrees[here] * numbers) / np.maximum(incidents, 1)
            for degrees in (spots.latitude, spots.longitude)
        )
        return [
            Gathered(square=square, incidents=n, places=p, latitude=lat, longitude=lon)
            for square, n, p, lat, lon in zip(
                squares.tolist(),
                incidents,
                places.tolist(),
                *(m.tolist() for m in middles),
                strict=True,
            )
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
        drawn, chosen = self._chosen(wanted)
        spots = drawn.spots
        first, last = tile.cells
        inside = (spots.cell >= first) & (spots.cell <= last) | (spots.radius_km >= least_km)
        zoom, squares = apart
        taken = np.isin(_squares(spots.cell, zoom), list(squares))
        here = spots.point & spots.within(tile.bounds(beyond_km)) & inside & ~taken
        return _spots(drawn, chosen & here[spots.of_row])

    def areas(self, wanted: IncidentFilter) -> list[SpotCount]:
        """Return all areas of which no more is known than that it happened somewhere in them."""
        drawn, chosen = self._chosen(wanted)
        spots = drawn.spots
        return _spots(drawn, chosen & (spots.of_row >= 0) & ~spots.point[spots.of_row])

    def extent(self, wanted: IncidentFilter, within: Extent) -> Extent | None:
        """Return the smallest stretch that holds what is drawn within another, None if nothing."""
        drawn, chosen = self._chosen(wanted)
        spots = drawn.spots
        here = np.unique(spots.of_row[chosen])
        here = here[spots.within(within)[here]]
        if not len(here):
            return None
        latitudes, longitudes = spots.latitude[here], spots.longitude[here]
        return Extent(
            west=longitudes.min().item(),
            south=latitudes.min().item(),
            east=longitudes.max().item(),
            north=latitudes.max().item(),
        )

    def _listed(self, connection: Connection, wanted: IncidentFilter) -> list[int]:
        """Return the numbers of incidents that meet the filter, by time, then id."""
        drawn = self._columns(connection)
        chosen = _met(drawn, connection, wanted)
        found: list[int]
        found = drawn.listed(chosen, wanted.limit, newest_first=wanted.newest_first).tolist()
        return found

    def _chosen(self, wanted: IncidentFilter) -> tuple[Columns, Mask]:
        with self._reading() as connection:
            drawn = self._columns(connection)
            return drawn, _met(drawn, connection, wanted)

    def _columns(self, connection: Connection) -> Columns:
        """Return the rows as they are for this connection, loaded once for each merging."""
        merging = changes.get_state(connection, columns.MERGINGS)
        with self._loading:
            if self._loaded is None or self._loaded[0] != merging:
                self._loaded = merging, columns.load(connection, self.audience)
            return self._loaded[1]


def _met(drawn: Columns, connection: Connection, wanted: IncidentFilter) -> Mask:
    return drawn.chosen(
        wanted,
        lambda: queries.numbers_of_side(connection, wanted.actor or ""),
        lambda: queries.numbers_of_source(connection, wanted.source),
        lambda: queries.numbers_matching(connection, wanted.text or ""),
    )


def starts_of(days: NDArray[np.datetime64], unit: Unit) -> NDArray[np.datetime64]:
    """Return the first days of the bars that days fall into."""
    if unit is Unit.MONTH:
        return days.astype("datetime64[M]").astype(columns.DAY)
    if unit is Unit.WEEK:
        return days - (days.astype(np.int64) + FROM_SUNDAY) % 7
    return days


FROM_SUNDAY = 4
"""Days from a Sunday to the day that numpy counts from, Thursday 1 January 1970."""


def _sums(group: NDArray[Any], values: Numbers) -> list[int]:
    """Return the sum of each group; exact, for floats hold whole numbers up to 2**53."""
    sums: list[int] = np.bincount(group, values).astype(np.int64).tolist()
    return sums


def _by_value(codes: columns.Codes, counts: NDArray[Any]) -> dict[str, int]:
    return {codes.values[code]: int(counts[code]) for code in np.flatnonzero(counts)}


def _squares(cells: Numbers, zoom: int) -> Numbers:
    return cells >> 2 * (DEPTH - zoom)


def _spots(drawn: Columns, chosen: Mask) -> list[SpotCount]:
    """Return the chosen rows by place and type."""
    rows = np.flatnonzero(chosen)
    kinds = len(drawn.type.values)
    keys, group, counts = np.unique(
        drawn.spots.of_row[rows] * kinds + drawn.type.column[rows],
        return_inverse=True,
        return_counts=True,
    )
    newest = np.empty(len(keys), np.int64)
    newest[group] = rows  # rows are in time's order, and the last that is written stays
    spot, kind = np.divmod(keys, max(kinds, 1))
    spots, days = drawn.spots, drawn.day[newest]
    sure = drawn.certainty.column[newest]
    found = zip(
        *(column[spot].tolist() for column in (spots.latitude, spots.longitude, spots.radius_km)),
        *(column.tolist() for column in (spots.point[spot], kind, counts, sure)),
        days.astype(str).tolist(),
        drawn.id[newest].tolist(),
        strict=True,
    )
    return [
        SpotCount(
            latitude=latitude,
            longitude=longitude,
            radius_km=radius_km,
            point=point,
            type=drawn.type.values[kind],
            incidents=count,
            certainty=Certainty(drawn.certainty.values[sure]),
            day="" if day == "NaT" else day,
            newest=id_.decode(),
        )
        for latitude, longitude, radius_km, point, kind, count, sure, day, id_ in found
    ]
