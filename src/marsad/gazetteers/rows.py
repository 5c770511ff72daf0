"""Rows of the files that gazetteers come in: GeoNames dumps, tables, OCHA's P-code tables."""

import csv
import io
import re
import zipfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TextIO

from marsad import outlines
from marsad.errors import InputError
from marsad.gazetteers.geonames import COLUMNS as GEONAMES
from marsad.gazetteers.geonames import cells_of
from marsad.model import Noun

FIELDS = ("id", "name", "latitude", "longitude", "kind", "admin1", "admin2", "country", "arabic",
          "spellings", "population")  # fmt: skip
_NEEDED = ("name", "latitude", "longitude")
_MIDDLE = ("middle latitude", "middle longitude")  # of an outline that has no point of its own
# Headers under which tables have a field, in the order of preference; OCHA's own come first.
_HEADERS = {
    "latitude": (
        "latitude",
        "lat",
        "center_lat",
        "latitude_y",
        "y",
        "lat_y",
        "point_y",
        _MIDDLE[0],
    ),
    "longitude": (
        "longitude",
        "lon",
        "lng",
        "long",
        "center_lon",
        "longitude_x",
        "x",
        "point_x",
        _MIDDLE[1],
    ),
    "kind": ("kind", "type", "class"),
    "country": ("country", "iso2", "country_code", "adm0_pcode", "admin0pcode"),
    "population": ("population", "pop"),
    "spellings": ("spellings", "alternatenames", "aliases", "alternate_names"),
}
_LEVEL = re.compile(r"adm(?:in)?([0-4])[_ ]?(?:name)?[_ ]?(en|ar|name|pcode|pcod|)$")


class Source(StrEnum):
    """The kinds of file that are read."""

    GEONAMES = "geonames"
    TABLE = "table"
    OUTLINES = "outlines"


class Row(Noun, frozen=True, kw_only=True):
    """One place as a file has it: cells of `FIELDS`, in text, and the line it stands on.

    `area` is its outline, in a file of such.
    """

    line: int
    cells: tuple[str, ...]
    area: outlines.Area | None = None


def sniff(path: Path) -> Source:
    """Return what a file is: GeoNames has 19 columns between tabs and no header."""
    if path.suffix.lower() in (".shp", ".geojson", ".json"):
        return Source.OUTLINES
    with _opened(path) as file:
        first = file.readline()
    return Source.GEONAMES if first.count("\t") == len(GEONAMES) - 1 else Source.TABLE


def rows(path: Path, source: Source, columns: Mapping[str, str]) -> Iterator[Row | tuple[int, str]]:
    """Yield the rows of a file, or the line and fault of those that are broken.

    `columns` maps fields to headers of a table. Raises InputError if the file cannot be read or
    a table has no name or coordinates.
    """
    if source is Source.OUTLINES:
        yield from _outlines(path, columns)
        return
    with _opened(path) as file:
        if source is Source.GEONAMES:
            yield from _geonames(file)
        else:
            yield from _table(path, file, columns)


def _geonames(file: TextIO) -> Iterator[Row | tuple[int, str]]:
    for line, text in enumerate(file, 1):
        parts = text.rstrip("\r\n").split("\t")
        if len(parts) != len(GEONAMES):
            yield line, f"{len(parts)} columns instead of {len(GEONAMES)}"
        elif cells := cells_of(parts):
            yield Row(line=line, cells=cells)


def _table(path: Path, file: TextIO, columns: Mapping[str, str]) -> Iterator[Row | tuple[int, str]]:
    sample = file.readline()
    delimiter = max(",;\t|", key=sample.count)
    header = [name.strip() for name in next(csv.reader([sample], delimiter=delimiter), [])]
    places = _places(path, header, columns)
    take: Callable[[list[str]], tuple[str, ...]] = lambda cells: tuple(  # noqa: E731
        cells[at].strip() if (at := places.get(field)) is not None else "" for field in FIELDS
    )
    reader = csv.reader(file, delimiter=delimiter)
    try:
        for cells in reader:
            if len(cells) == len(header):
                yield Row(line=reader.line_num + 1, cells=take(cells))
            elif cells:
                yield reader.line_num + 1, f"{len(cells)} cells instead of {len(header)}"
    except csv.Error as error:
        yield reader.line_num + 1, str(error)


def _outlines(path: Path, columns: Mapping[str, str]) -> Iterator[Row]:
    """Units with their outlines; those of the first level are provinces, all others districts."""
    areas = outlines.load(path).areas
    header = [*(areas[0].fields if areas else ()), *_MIDDLE]
    places = _places(path, header, columns)
    kind = "governorate" if _deepest(header) == 1 else "district"
    for number, area in enumerate(areas, 1):
        west, south, east, north = area.box
        middle = f"{(south + north) / 2:.5f}", f"{(west + east) / 2:.5f}"
        values = [*area.fields.values(), *middle]
        cells = {field: values[at].strip() for field, at in places.items()}
        cells.setdefault("kind", kind)
        yield Row(line=number, cells=tuple(cells.get(field, "") for field in FIELDS), area=area)


def _deepest(header: list[str]) -> int:
    """The deepest level of units that OCHA's headers name, 0 if they name none."""
    return max((int(m[1]) for name in header if (m := _LEVEL.fullmatch(name.lower()))), default=0)


def _places(path: Path, header: list[str], columns: Mapping[str, str]) -> dict[str, int]:
    """Return where each field stands in the header, by the user's map, else by usual headers."""
    lower = [name.lower() for name in header]
    found = _levels(lower)
    for field, names in _HEADERS.items():
        if present := [name for name in names if name in lower]:
            found[field] = lower.index(present[0])
    found.update({field: lower.index(field) for field in FIELDS if field in lower})
    for field, column in columns.items():
        if field not in FIELDS or column not in header:
            raise InputError(
                f"{path} cannot map {field}={column}; fields are {', '.join(FIELDS)}, columns are "
                f"{', '.join(header)}"
            )
        found[field] = header.index(column)
    missing = [field for field in _NEEDED if field not in found]
    if missing:
        raise InputError(
            f"{path} has no column for {', '.join(missing)}; name it with --map "
            f"{missing[0]}=COLUMN (columns: {', '.join(header)})"
        )
    return found


def _levels(lower: list[str]) -> dict[str, int]:
    """Return the fields of an OCHA table: the deepest level is the place, the others its units."""
    levels: dict[tuple[int, str], int] = {}
    for at, name in enumerate(lower):
        if match := _LEVEL.fullmatch(name):
            part = match[2] if match[2] not in ("name", "") else "en"
            levels.setdefault((int(match[1]), part[:5]), at)
    deepest = max((level for level, part in levels if part == "en"), default=0)
    wanted = {"name": (deepest, "en"), "arabic": (deepest, "ar"), "id": (deepest, "pcode"),
              "admin1": (1, "en"), "admin2": (2, "en")}  # fmt: skip
    return {field: levels[key] for field, key in wanted.items() if deepest and key in levels}


@contextmanager
def _opened(path: Path) -> Iterator[TextIO]:
    """Open a file, or the country's file inside a zip, as UTF-8 text."""
    try:
        if not zipfile.is_zipfile(path):
            with path.open(encoding="utf-8-sig", errors="replace", newline="") as file:
                yield file
            return
        with zipfile.ZipFile(path) as archive:
            inside = [n for n in archive.namelist() if not n.lower().startswith("readme")]
            if not inside:
                raise InputError(f"{path} holds no table; give the dump itself")
            with archive.open(inside[0]) as raw:
                yield io.TextIOWrapper(raw, encoding="utf-8-sig", errors="replace", newline="")
    except (OSError, zipfile.BadZipFile) as error:
        raise InputError(
            f"{path} cannot be read ({error}); name a GeoNames dump, a CSV or a zip of one"
        ) from error
