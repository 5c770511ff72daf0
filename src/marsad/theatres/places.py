"""A theatre's own gazetteer: CSV files that an analyst can edit."""

from pathlib import Path

from marsad.datafiles import read_rows
from marsad.errors import TheatreError
from marsad.model import GazetteerEntry

COLUMNS = (
    "id",
    "name",
    "kind",
    "admin1",
    "admin2",
    "country",
    "latitude",
    "longitude",
    "radius_km",
    "arabic",
    "spellings",
    "parent",
)


def read_places(folder: Path) -> tuple[GazetteerEntry, ...]:
    """Return the entries of all CSV files in a folder, in order of file name and line.

    Coordinates are WGS 84 degrees, radii kilometres. Raises TheatreError on a bad row.
    """
    return tuple(
        _entry(path, line, cells)
        for path in sorted(folder.glob("*.csv"))
        for line, cells in read_rows(path, COLUMNS)
    )


def _entry(path: Path, line: int, cells: list[str]) -> GazetteerEntry:
    """Return one row as an entry."""
    place, name, kind, admin1, admin2, country, lat, lon, radius, arabic, spelt, parent = cells
    for column, value in (("id", place), ("name", name), ("kind", kind)):
        if not value:
            raise TheatreError(f"{path} line {line}: {column} is empty; fill it in")
    return GazetteerEntry(
        id=place,
        name=name,
        kind=kind,
        latitude=_number(path, line, "latitude", lat),
        longitude=_number(path, line, "longitude", lon),
        radius_km=_number(path, line, "radius_km", radius),
        admin1=admin1 or None,
        admin2=admin2 or None,
        country=country or None,
        arabic=arabic or None,
        spellings=tuple(filter(None, map(str.strip, spelt.split("|")))),
        parent=parent or None,
    )


def _number(path: Path, line: int, column: str, cell: str) -> float:
    """Return a cell as a number."""
    try:
        return float(cell)
    except ValueError:
        raise TheatreError(
            f"{path} line {line}: {column} is {cell!r}, no number; write it as in 36.20"
        ) from None
