"""Putting a gazetteer into a user's index, whole or not at all."""

import hashlib
import os
import sqlite3
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path

from marsad.errors import InputError
from marsad.gazetteers.keys import keys
from marsad.gazetteers.outlines import encoded
from marsad.gazetteers.rows import FIELDS, Row, Source, rows
from marsad.gazetteers.schema import CREATE, INDEX, cell_of
from marsad.model import Noun
from marsad.outlines import Area

_MOST_FAULTS = 1000  # kept with their words; all are counted
_BATCH = 20_000
_LATITUDES, _LONGITUDES = 90.0, 180.0


class Fault(Noun, frozen=True, kw_only=True):
    """A row that was skipped: its line and why."""

    line: int
    reason: str


class Loaded(Noun, frozen=True, kw_only=True):
    """What came of adding a file: places taken, rows skipped, the first thousand of them."""

    layer: str
    places: int
    skipped: int
    faults: tuple[Fault, ...]


def add(
    index: Path,
    path: Path,
    *,
    layer: str,
    country: str,
    source: Source,
    columns: Mapping[str, str],
    licence: str,
    progress: Callable[[int], None] = lambda _: None,
) -> Loaded:
    """Put the places of a file into the index as a layer; a layer of that name is replaced.

    Broken rows are skipped and listed. Raises InputError, and leaves the index as it was, if the
    file cannot be read or holds more broken rows than whole ones.
    """
    with _rebuilt(index) as database:
        _drop(database, layer)
        number = database.execute(
            "INSERT INTO layers(name, country, licence, source) VALUES (?, ?, ?, ?)",
            (layer, country, licence, path.name),
        ).lastrowid
        loading = _Loading(database, number or 0, country)
        for row in rows(path, source, columns):
            loading.take(row)
            if loading.seen % _BATCH == 0:
                progress(loading.seen)
        loading.finish()
        if loading.places <= loading.skipped:
            first = "; ".join(f"line {f.line}: {f.reason}" for f in loading.faults[:3])
            raise InputError(
                f"{path} holds {loading.places} whole rows and {loading.skipped} broken ones "
                f"({first}); is it a GeoNames dump or a table with a header? The index is as before"
            )
        database.execute(
            "UPDATE layers SET places = ?, skipped = ?, digest = ? WHERE id = ?",
            (loading.places, loading.skipped, loading.digest.hexdigest(), number),
        )
    return Loaded(layer=layer, places=loading.places, skipped=loading.skipped,
                  faults=tuple(loading.faults))  # fmt: skip


def remove(index: Path, layer: str) -> None:
    """Take a layer out of the index; raises InputError if there is none of that name."""
    if not index.is_file():
        raise InputError(f"{index} does not exist; add a gazetteer with marsad gazetteer add")
    with _rebuilt(index) as database:
        if not _drop(database, layer):
            names = database.execute("SELECT name FROM layers ORDER BY name")
            known = ", ".join(name for (name,) in names) or "none"
            raise InputError(f"there is no layer {layer!r}; there are: {known}")


class _Loading:
    """Takes rows into the database, batch by batch."""

    def __init__(self, database: sqlite3.Connection, layer: int, country: str) -> None:
        self._database, self._layer, self._country = database, layer, country
        self._ids: set[str | int] = set()
        self._places: list[tuple[object, ...]] = []
        self._names: list[tuple[str, int]] = []
        self._outlines: list[tuple[object, ...]] = []
        start = database.execute("SELECT coalesce(max(id), 0) FROM places").fetchone()[0]
        self._next = int(start) + 1
        self._units: dict[str, str] = {}
        self.digest = hashlib.sha256(country.encode())
        self.faults: list[Fault] = []
        self.seen = self.places = self.skipped = 0

    def take(self, row: Row | tuple[int, str]) -> None:
        """Take one row, or note why not."""
        self.seen += 1
        if isinstance(row, tuple):
            self._fault(*row)
            return
        cells = dict(zip(FIELDS, row.cells, strict=True))
        point = _point(cells["latitude"], cells["longitude"])
        reason = point if isinstance(point, str) else self._wrong(cells)
        if isinstance(point, str) or reason:
            self._fault(row.line, str(reason))
            return
        self._put(cells, point, row.area)

    def _wrong(self, cells: Mapping[str, str]) -> str:
        """What is wrong with a row besides its coordinates, or nothing."""
        if not cells["name"]:
            return "no name"
        mark: str | int = int(cells["id"]) if cells["id"].isdecimal() else cells["id"]
        if mark in self._ids:
            return f"id {cells['id']} is used twice"
        if mark != "":
            self._ids.add(mark)
        return ""

    def _put(self, cells: Mapping[str, str], point: tuple[float, float], area: Area | None) -> None:
        self.digest.update("\t".join((*cells.values(), "\n")).encode())
        number = self._next
        self._next += 1
        people = int(cells["population"]) if cells["population"].isdigit() else 0
        if cells["kind"] == "governorate" and cells["admin1"]:
            self._units[cells["admin1"]] = cells["name"]
        self._places.append(
            (number, self._layer, cells["id"] or str(number), cells["name"],
             cells["kind"] or "village", *point, cells["admin1"], cells["admin2"],
             cells["country"][:2] or self._country, cells["arabic"], cells["spellings"], people,
             cell_of(*point))
        )  # fmt: skip
        if area is not None:
            rings = encoded(area)
            self.digest.update(rings)
            self._outlines.append((number, *area.box, rings))
        names = (cells["name"], cells["arabic"], *cells["spellings"].split("|"))
        self._names += [(key, number) for key in keys(names)]
        self.places += 1
        if len(self._places) >= _BATCH:
            self._flush()

    def _fault(self, line: int, reason: str) -> None:
        self.skipped += 1
        if len(self.faults) < _MOST_FAULTS:
            self.faults.append(Fault(line=line, reason=reason))

    def _flush(self) -> None:
        marks = ", ".join("?" * 14)
        self._database.executemany(f"INSERT INTO places VALUES ({marks})", self._places)  # noqa: S608
        self._database.executemany("INSERT INTO names VALUES (?, ?)", self._names)
        self._database.executemany("INSERT INTO outlines VALUES (?, ?, ?, ?, ?, ?)", self._outlines)
        self._outlines.clear()
        self._places.clear()
        self._names.clear()

    def finish(self) -> None:
        """Write what is left, and units by their names where the file had codes."""
        self._flush()
        self._database.execute("CREATE TEMP TABLE units(code TEXT PRIMARY KEY, name TEXT)")
        self._database.executemany("INSERT INTO units VALUES (?, ?)", self._units.items())
        self._database.execute(
            "UPDATE places SET admin1 = coalesce((SELECT name FROM units WHERE code = admin1), '')"
            " WHERE layer = ? AND admin1 LIKE '#%'",
            (self._layer,),
        )
        self._database.execute("DROP TABLE units")


def _point(latitude: str, longitude: str) -> tuple[float, float] | str:
    """Return coordinates, or what is wrong with them."""
    try:
        point = float(latitude), float(longitude)
    except ValueError:
        return f"coordinates {latitude!r}, {longitude!r} are no numbers"
    if not -_LATITUDES <= point[0] <= _LATITUDES:
        return f"latitude {latitude} is not between -90 and 90"
    if not -_LONGITUDES <= point[1] <= _LONGITUDES:
        return f"longitude {longitude} is not between -180 and 180"
    return point


def _drop(database: sqlite3.Connection, layer: str) -> bool:
    """Take a layer and its places out; returns whether there was one."""
    found = database.execute("SELECT id FROM layers WHERE name = ?", (layer,)).fetchone()
    if found is None:
        return False
    inside = "SELECT id FROM places WHERE layer = ?"
    database.execute(f"DELETE FROM names WHERE place IN ({inside})", found)  # noqa: S608
    database.execute(f"DELETE FROM outlines WHERE place IN ({inside})", found)  # noqa: S608
    database.execute("DELETE FROM places WHERE layer = ?", found)
    database.execute("DELETE FROM layers WHERE id = ?", found)
    return True


@contextmanager
def _rebuilt(index: Path) -> Iterator[sqlite3.Connection]:
    """Give a copy of the index to change; it takes the index's place if all goes well."""
    try:
        index.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=index.parent, prefix=f".{index.name}-")
    except OSError as error:
        raise InputError(
            f"{index} cannot be written ({error.strerror}); name another file with --gazetteer"
        ) from error
    os.close(handle)
    copy = Path(name)
    try:
        with closing(sqlite3.connect(copy, isolation_level=None)) as database:
            _begin(database, index)
            yield database
            database.execute("COMMIT")
            database.executescript(INDEX)
        copy.chmod(0o644)
        copy.replace(index)
    except sqlite3.Error as error:
        raise InputError(f"{index} cannot be rebuilt ({error}); the index is as before") from error
    finally:
        copy.unlink(missing_ok=True)


def _begin(database: sqlite3.Connection, index: Path) -> None:
    if index.is_file():
        with closing(sqlite3.connect(index)) as old:
            old.backup(database)
    database.execute("PRAGMA journal_mode = OFF")
    database.execute("PRAGMA synchronous = OFF")
    database.execute("PRAGMA cache_size = -65536")
    database.executescript(CREATE)
    columns = {row[1] for row in database.execute("PRAGMA table_info(layers)")}
    if "digest" not in columns:  # an index from before there were any
        database.execute("ALTER TABLE layers ADD COLUMN digest TEXT DEFAULT ''")
    database.execute("BEGIN")
