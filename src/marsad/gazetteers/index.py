"""Looking names up in a user's index."""

import hashlib
import os
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path

from rapidfuzz import fuzz

from marsad.errors import InputError
from marsad.gazetteers.outlines import decoded
from marsad.gazetteers.schema import cell_of
from marsad.locate.fold import fold
from marsad.locate.index import (
    ALIKE,
    EXACT,
    FOLDED,
    FOLDED_LETTERS,
    LIKENESS,
    LIKENESS_LETTERS,
    Scored,
)
from marsad.locate.normal import plain
from marsad.model import GazetteerEntry, Noun
from marsad.outlines import Area

# Letters of a key that a name much like it must share: four, and more than half of long ones; so
# a look-up among 12 million names compares hundreds of keys, not all.
_PREFIX = 4
_MOST = 2000  # keys of one prefix that are compared
_RADIUS = {"governorate": 60.0, "district": 20.0, "region": 20.0, "city": 6.0, "town": 3.0,
           "river": 30.0, "mountain": 4.0, "field": 5.0}  # fmt: skip
_COLUMNS = ("places.id, layers.name, code, places.name, kind, latitude, longitude, admin1, admin2, "
            "places.country, arabic, spellings, population")  # fmt: skip


class LayerInfo(Noun, frozen=True, kw_only=True):
    """One layer: how many places it holds, how many rows were skipped, its licence and digest."""

    name: str
    country: str
    licence: str
    source: str
    places: int
    skipped: int
    digest: str


class Index:
    """A user's gazetteers, opened for reading; the file may be replaced meanwhile."""

    def __init__(self, path: Path) -> None:
        """Open an index; raises InputError if it is none."""
        self.path = path
        self._process = 0
        try:
            self._layers = tuple(self.layers())
        except sqlite3.Error as error:
            raise InputError(
                f"{path} is no index of gazetteers ({error}); name another file, or add to it anew"
            ) from error
        self._found = lru_cache(1 << 14)(self._by_key)
        self._area = lru_cache(1 << 10)(self._outline)

    def layers(self) -> list[LayerInfo]:
        """Return the layers, by name."""
        query = (
            "SELECT name, country, licence, source, places, skipped, digest FROM layers "
            "ORDER BY name"
        )
        return [
            LayerInfo(name=a, country=b, licence=c, source=d, places=e, skipped=f, digest=g)
            for a, b, c, d, e, f, g in self._database.execute(query)
        ]

    @property
    def digest(self) -> str:
        """Return one digest of all layers: what was located with others is told by it."""
        named = "".join(f"{one.name} {one.digest}\n" for one in self._layers)
        return hashlib.sha256(named.encode()).hexdigest()

    @property
    def attributions(self) -> tuple[str, ...]:
        """Return one sentence for each layer, with its licence."""
        return tuple(f"Places of layer {one.name}: {one.licence}" for one in self._layers)

    def exact(self, name: str) -> tuple[Scored, ...]:
        """Return what a plain name means exactly as spelt."""
        found = [entry for entry in self._found(fold(name)) if name in _plain_names(entry)]
        return _scored(found, EXACT, "is known by this name")

    def lookup(self, name: str, alike: bool = True) -> tuple[Scored, ...]:
        """Return what a plain name may mean: as spelt, romanised otherwise, or much like it."""
        if exact := self.exact(name):
            return exact
        key = fold(name)
        if len(key) >= FOLDED_LETTERS and (folded := self._found(key)):
            return _scored(folded, FOLDED, "has this name in another romanisation")
        return self._alike(key) if alike and len(key) >= LIKENESS_LETTERS else ()

    def near(self, latitude: float, longitude: float) -> list[GazetteerEntry]:
        """Return the places of the squares around a point, 10 km to each side and more."""
        cells = {
            cell_of(latitude + 0.1 * north, longitude + 0.1 * east)
            for north in (-1, 0, 1)
            for east in (-1, 0, 1)
        }
        marks = ", ".join("?" * len(cells))
        return self._entries(f"cell IN ({marks})", sorted(cells))

    def unit_at(self, latitude: float, longitude: float, radius_km: float) -> GazetteerEntry | None:
        """Return the smallest unit whose outline holds a point with all within so many kilometres.

        None where no layer has outlines, or where a border runs through that circle.
        """
        query = (
            "SELECT place FROM outlines WHERE west <= ? AND east >= ? AND south <= ? AND north >= ?"
            " ORDER BY (east - west) * (north - south)"
        )
        for (place,) in self._database.execute(query, (longitude, longitude, latitude, latitude)):
            area = self._area(place)
            if area.contains(latitude, longitude) and (
                not radius_km or area.kilometres_to_edge(latitude, longitude) >= radius_km
            ):
                return self._entries("places.id = ?", (place,))[0]
        return None

    def outlines(self) -> Iterator[tuple[GazetteerEntry, Area]]:
        """Yield the units that have outlines, in the order in which they were added."""
        query = "SELECT place, rings FROM outlines ORDER BY place"
        for place, rings in self._database.execute(query):
            yield self._entries("places.id = ?", (place,))[0], decoded(rings)

    def _outline(self, place: int) -> Area:
        query = "SELECT rings FROM outlines WHERE place = ?"
        return decoded(self._database.execute(query, (place,)).fetchone()[0])

    def entry(self, entry_id: str) -> GazetteerEntry | None:
        """Return the entry with an id such as `user:SY:172955`, or None."""
        prefix, _, number = entry_id.rpartition(":")
        if not prefix.startswith("user:"):
            return None
        where = "layers.name = ? AND code = ?"
        found = self._entries(where, (prefix.removeprefix("user:"), number))
        return found[0] if found else None

    def _alike(self, key: str) -> tuple[Scored, ...]:
        start = key[: max(_PREFIX, len(key) // 2 + 1)]
        query = (
            "SELECT DISTINCT key FROM names WHERE key >= ? AND key < ? "
            "AND length(key) BETWEEN ? AND ? LIMIT ?"
        )
        ends = (start, f"{start}\U0010ffff", len(key) - 1, len(key) + 1, _MOST)
        near = [(fuzz.ratio(key, k), k) for (k,) in self._database.execute(query, ends)]
        best = max(near, default=(0.0, ""))
        if best[0] < LIKENESS:
            return ()
        score = round(ALIKE * best[0] / 100, 3)
        return _scored(self._found(best[1]), score, "has a name much like it")

    def _by_key(self, key: str) -> tuple[GazetteerEntry, ...]:
        return tuple(self._entries("places.id IN (SELECT place FROM names WHERE key = ?)", (key,)))

    def _entries(self, where: str, values: Sequence[object]) -> list[GazetteerEntry]:
        query = f"SELECT {_COLUMNS} FROM places JOIN layers ON layer = layers.id WHERE {where}"  # noqa: S608
        return [_entry(*row) for row in self._database.execute(query, values)]

    @property
    def _database(self) -> sqlite3.Connection:
        """The connection of this process: SQLite's may not cross a fork."""
        if self._process != os.getpid():
            self._process = os.getpid()
            self._connection = sqlite3.connect(
                f"{self.path.resolve().as_uri()}?mode=ro", uri=True, check_same_thread=False
            )
            self._connection.execute("PRAGMA mmap_size = 268435456")
        return self._connection


def _entry(number: int, layer: str, code: str, name: str, kind: str, latitude: float,
           longitude: float, admin1: str, admin2: str, country: str, arabic: str, spellings: str,
           population: int) -> GazetteerEntry:  # fmt: skip
    return GazetteerEntry(
        id=f"user:{layer}:{code or number}",
        name=name,
        kind=kind,
        latitude=latitude,
        longitude=longitude,
        radius_km=_RADIUS.get(kind, 2.5),
        admin1=admin1 or None,
        admin2=admin2 or None,
        country=country or None,
        arabic=arabic or None,
        spellings=tuple(filter(None, spellings.split("|"))),
        layer=f"user:{layer}",
        population=population,
    )


def _plain_names(entry: GazetteerEntry) -> set[str]:
    return {plain(name) for name in (entry.name, entry.arabic or "", *entry.spellings)}


def _scored(found: Iterable[GazetteerEntry], score: float, reason: str) -> tuple[Scored, ...]:
    return tuple(
        Scored(entry, score, f"{entry.name} ({entry.kind}, {entry.layer}) {reason}")
        for entry in found
    )
