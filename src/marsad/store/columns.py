"""The narrow rows of incidents in memory, a column each: a filter over them takes a millisecond.

100,000 incidents take 20 MB and half a second to load, once for each merging. They are read
from the table `drawn`, which they do not replace: it says what is drawn, and to whom.
"""

import datetime
import operator
import threading
from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection, String, cast, select

from marsad.store import drawing, schema
from marsad.store.filters import IncidentFilter
from marsad.store.grid import Extent

Mask = NDArray[np.bool_]
Numbers = NDArray[np.int64]
Found = Callable[[], Iterable[int]]

MERGINGS = "mergings"
"""Under what the record's state counts how often it was merged."""
DAY = "datetime64[D]"
DAYS = ("starts", "ends", "day", "dated")
SPOT = ("cell", "latitude", "longitude", "radius_km", "point")
LEVELS = ("corroboration", "grade", "precision")
OTHERS = ("type", "certainty", *LEVELS, "admin1", "background", "killed", "low", "best", "high")
NAMES = ("newest", "incident", *DAYS, *SPOT, *OTHERS)
"""The columns of `drawn` that are loaded."""
NEWEST = NAMES.index("newest")
NOWHERE = -1
"""The spot of what is not on the map; as an index it is the row behind the last spot."""
REMEMBERED = 32
"""Searches whose incidents are kept: list, timeline and each tile of a map ask for the same."""


class Codes:
    """Numbers values as they come, so that a column of them is one of small numbers."""

    def __init__(self, values: Iterable[Any]) -> None:
        every = list(values)
        known = {value: number for number, value in enumerate(dict.fromkeys(every))}
        self.column = np.array(list(map(known.__getitem__, every)), np.int32)
        self.values = list(known)
        self._known = known

    def of(self, values: Iterable[Any]) -> list[int]:
        """Return the numbers of those of the values that the column has."""
        return [self._known[value] for value in values if value in self._known]


class Spots:
    """Places on the map, each once; the last row stands for what is not on it."""

    def __init__(self, places: Iterable[tuple[int | None, float, float, float, bool]]) -> None:
        codes = Codes(places)
        here = [place for place in codes.values if place[0] is not None]
        order = {place: number for number, place in enumerate(here)}
        at = np.array([order.get(place, NOWHERE) for place in codes.values], np.int32)
        self.of_row = at[codes.column] if len(at) else codes.column
        nowhere = (0, np.nan, np.nan, np.nan, False)
        cells, latitudes, longitudes, radii, points = zip(*here, nowhere, strict=True)
        self.cell = np.array(cells, np.int64)
        self.latitude = np.array(latitudes, float)
        self.longitude = np.array(longitudes, float)
        self.radius_km = np.array(radii, float)
        self.point = np.array(points, bool)

    def within(self, bounds: Extent) -> Mask:
        """Return which spots lie in a stretch, edges too; it may cross the antimeridian."""
        found: Mask = (self.latitude >= bounds.south) & (self.latitude <= bounds.north)
        east, west = self.longitude >= bounds.west, self.longitude <= bounds.east
        return found & (east & west if bounds.west <= bounds.east else east | west)


class Columns:
    """What an audience may see of the incidents, the newest last."""

    def __init__(self, rows: Sequence[Sequence[Any]]) -> None:
        """Take rows that have a value for each of `NAMES`."""
        ordered = sorted(rows, key=operator.itemgetter(NEWEST))
        columns = list(zip(*ordered, strict=True)) or [()] * len(NAMES)
        of: dict[str, Sequence[Any]] = dict(zip(NAMES, columns, strict=True))
        self.number: Numbers = np.array(of["incident"], np.int64)
        self.id = np.array([newest.rpartition(" ")[2] for newest in of["newest"]], "S")
        self.type = Codes(of["type"])
        self.certainty = Codes(of["certainty"])
        self.spots = Spots(zip(*(of[name] for name in SPOT), strict=True))
        self.starts, self.ends, self.day, self.dated = (np.array(of[name], DAY) for name in DAYS)
        self._levels = {name: Codes(of[name]) for name in LEVELS}
        self.background = np.array(of["background"], bool)
        self.low, self.best, self.high = (
            np.array(of[name], np.int64) for name in ("low", "best", "high")
        )
        self._admin1 = Codes((admin1 or "").lower() for admin1 in of["admin1"])
        self._killed = np.array([-1 if n is None else n for n in of["killed"]], np.int64)
        self._turns = {newest: self._turn(newest_first=newest) for newest in (False, True)}
        self._searches: OrderedDict[tuple[str, str], Mask] = OrderedDict()
        self._lock = threading.Lock()

    def chosen(
        self, wanted: IncidentFilter, of_side: Found, of_source: Found, matching: Found
    ) -> Mask:
        """Return which rows meet all conditions.

        `of_side`, `of_source` and `matching` look up the numbers of incidents for actor, source
        and words.
        """
        found = self._in_period(wanted) & self._in_area(wanted)
        if wanted.type:
            found &= np.isin(self.type.column, self.type.of([wanted.type]))
        if wanted.without:
            found &= ~np.isin(self.type.column, self.type.of(wanted.without))
        for name, codes in self._levels.items():
            levels = getattr(wanted, name)
            if levels:
                found &= np.isin(codes.column, codes.of(levels))
        if wanted.min_killed is not None:
            found &= self._killed >= wanted.min_killed
        if not wanted.background:
            found &= ~self.background
        if wanted.actor:
            found &= self._search(("actor", wanted.actor.casefold()), of_side)
        if wanted.source:
            names = "\n".join(sorted(name.casefold() for name in wanted.source))
            found &= self._search(("source", names), of_source)
        if wanted.text and wanted.text.strip():
            found &= self._search(("text", wanted.text), matching)
        if wanted.after is not None:
            found &= self._behind(wanted.after, newest_first=wanted.newest_first)
        return found

    def listed(self, chosen: Mask, limit: int | None, *, newest_first: bool) -> Numbers:
        """Return the numbers of the chosen incidents by time, then id; unknown times last."""
        turn = self._turns[newest_first]
        return self.number[turn[chosen[turn]][:limit]]

    def _in_period(self, wanted: IncidentFilter) -> Mask:
        found = np.ones(len(self.number), bool)
        if wanted.since or wanted.until:
            found &= ~np.isnat(self.day)
        if wanted.since:
            found &= np.isnat(self.ends) | (self.ends >= _day(wanted.since))
        if wanted.until:
            found &= np.isnat(self.starts) | (self.starts <= _day(wanted.until))
        return found

    def _in_area(self, wanted: IncidentFilter) -> Mask:
        found = np.ones(len(self.number), bool)
        spots = self.spots
        if wanted.admin1:
            found &= np.isin(self._admin1.column, self._admin1.of([wanted.admin1.lower()]))
        if wanted.at is not None:
            latitude, longitude = wanted.at
            here = (spots.latitude == latitude) & (spots.longitude == longitude)
            found &= here[spots.of_row]
        if wanted.bbox is not None:
            found &= spots.within(wanted.bbox)[spots.of_row]
        return found

    def _turn(self, *, newest_first: bool) -> NDArray[np.int64]:
        """Return the rows by time, then number; unknown times last."""
        days = self.day.astype(np.int64)
        return np.lexsort((self.number, -days if newest_first else days, np.isnat(self.day)))

    def _behind(self, id_: str, *, newest_first: bool) -> Mask:
        """Return what comes behind an incident; nothing does behind one that there is none of."""
        found = np.zeros(len(self.number), bool)
        turn = self._turns[newest_first]
        for place in np.flatnonzero(self.id[turn] == id_.encode()):
            found[turn[place + 1 :]] = True
        return found

    def _search(self, key: tuple[str, str], look: Found) -> Mask:
        with self._lock:
            found = self._searches.get(key)
            if found is not None:
                self._searches.move_to_end(key)
                return found
        found = np.isin(self.number, np.fromiter(look(), np.int64))
        with self._lock:
            self._searches[key] = found
            if len(self._searches) > REMEMBERED:
                self._searches.popitem(last=False)
        return found


def _day(day: datetime.date) -> Any:
    return np.datetime64(day, "D")


def load(connection: Connection, audience: str) -> Columns:
    """Return the rows that analysts or the public may see."""
    drawn = schema.drawn.c
    wanted = (cast(drawn[name], String) if name in DAYS else drawn[name] for name in NAMES)
    query = select(*wanted).where(drawn.seen.in_((drawing.EVERYBODY, audience)))
    return Columns(connection.execute(query).all())
