"""A record's own places: a table beside it that people can read, correct and add to again."""

import csv
import datetime
import io
import os
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from marsad.datafiles import read_rows
from marsad.errors import InputError, TheatreError
from marsad.locate.index import NameIndex, Scored
from marsad.locate.sphere import distance
from marsad.model import OWN_LAYER, GazetteerEntry, OwnPlace, own_id

SUFFIX = ".places.csv"
COLUMNS = ("name", "spellings", "kind", "latitude", "longitude", "radius_km", "admin1", "country",
           "added_by", "added_at")  # fmt: skip
_NEAR_KM = 20.0  # as far as an index's squares reach


def own_path(record: Path) -> Path:
    """Return the table of a record's own places: `war.places.csv` beside `war.db`."""
    path = record.resolve()
    return path.with_name(path.stem + SUFFIX)


def read_own(path: Path) -> tuple[OwnPlace, ...]:
    """Return the places of a table in its order; none if there is no such file.

    Raises InputError, naming line and remedy, on a row that cannot be used.
    """
    if not path.is_file():
        return ()
    try:
        return tuple(_place(line, cells) for line, cells in read_rows(path, COLUMNS))
    except (OSError, UnicodeDecodeError, TheatreError) as error:
        raise InputError(f"{path} cannot be used ({error}); correct it or move it away") from error


def write_own(path: Path, places: Iterable[OwnPlace]) -> None:
    """Put these places in the place of what the table held, whole or not at all.

    Without any the file goes. Raises InputError if it cannot be written.
    """
    rows = [_row(place) for place in places]
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows([COLUMNS, *rows])
    try:
        if rows:
            _replace(path, text.getvalue())
        else:
            path.unlink(missing_ok=True)
    except OSError as error:
        raise InputError(
            f"{path} cannot be written ({error.strerror}); the places lie beside the record: "
            "check the permissions of its folder"
        ) from error


def _replace(path: Path, text: str) -> None:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}-")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            file.write(text)
        Path(name).chmod(0o644)
        Path(name).replace(path)
    finally:
        with suppress(OSError):
            Path(name).unlink(missing_ok=True)


def _row(place: OwnPlace) -> tuple[object, ...]:
    return (place.name, "|".join(place.spellings), place.kind, place.latitude, place.longitude,
            place.radius_km, place.admin1 or "", place.country or "", place.added_by,
            place.added_at.isoformat())  # fmt: skip


def _place(line: int, cells: list[str]) -> OwnPlace:
    name, spellings, kind, latitude, longitude, radius, admin1, country, by, at = cells
    try:
        point = float(latitude), float(longitude)
        kilometres, when = float(radius), datetime.datetime.fromisoformat(at)
    except ValueError as error:
        raise TheatreError(f"line {line}: {error}") from error
    if not (name and kind and kilometres > 0 and abs(point[0]) <= 90 and abs(point[1]) <= 180):
        raise TheatreError(f"line {line}: it needs a name, a kind, degrees and a radius above 0")
    return OwnPlace(
        id=own_id(name, *point),
        name=name,
        spellings=tuple(filter(None, map(str.strip, spellings.split("|")))),
        kind=kind,
        latitude=point[0],
        longitude=point[1],
        radius_km=kilometres,
        admin1=admin1 or None,
        country=country or None,
        added_by=by,
        added_at=when,
    )


class OwnLayer:
    """A record's own places as a layer to look names up in."""

    def __init__(self, places: Iterable[OwnPlace]) -> None:
        """Take the places."""
        self._entries = {place.id: _entry(place) for place in places}
        spelt = ((one, (one.name, *one.spellings)) for one in self._entries.values())
        self._index = NameIndex(spelt)

    @property
    def attributions(self) -> tuple[str, ...]:
        """Return one sentence, if there are any places."""
        return (f"Places of layer {OWN_LAYER}: added by hand",) if self._entries else ()

    def lookup(self, name: str, alike: bool = True) -> tuple[Scored, ...]:
        """Return what a plain name may mean by the first way that finds anything."""
        return self._index.lookup(name, alike)

    def near(self, latitude: float, longitude: float) -> list[GazetteerEntry]:
        """Return the places around a point, some 20 km to each side."""
        return [
            one
            for one in self._entries.values()
            if distance((one.latitude, one.longitude), (latitude, longitude)) <= _NEAR_KM
        ]

    def entry(self, entry_id: str) -> GazetteerEntry | None:
        """Return the entry with an id, or None."""
        return self._entries.get(entry_id)


def _entry(place: OwnPlace) -> GazetteerEntry:
    return GazetteerEntry(
        id=place.id,
        name=place.name,
        kind=place.kind,
        latitude=place.latitude,
        longitude=place.longitude,
        radius_km=place.radius_km,
        admin1=place.admin1,
        country=place.country,
        spellings=place.spellings,
        layer=OWN_LAYER,
    )
