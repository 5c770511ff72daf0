"""Polygons and their attributes from a shapefile: ESRI's technical description (July 1998)."""

import struct
from collections.abc import Iterator
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

Fields = dict[str, str]
Ring = NDArray[np.float64]
_MAGIC, _POLYGONS = 9994, (5, 15, 25)  # polygon, with z, with m


def read_shapefile(shapes: bytes, table: bytes) -> Iterator[tuple[Fields, list[Ring]]]:
    """Yield the attributes and rings of each polygon; `table` is the .dbf that goes with it.

    Raises ValueError if the bytes are no shapefile of polygons, or broken.
    """
    if len(shapes) < 100 or struct.unpack_from(">i", shapes)[0] != _MAGIC:
        raise ValueError("no shapefile")
    rows = _records(table)
    at = 100
    try:
        while at + 12 <= len(shapes):
            words = struct.unpack_from(">ii", shapes, at)[1]
            fields = next(rows, {})
            if rings := _rings(shapes, at + 8):
                yield fields, rings
            at += 8 + 2 * words
    except struct.error as error:
        raise ValueError(str(error)) from error


def _rings(data: bytes, at: int) -> list[Ring]:
    kind = struct.unpack_from("<i", data, at)[0]
    if kind == 0:  # no shape
        return []
    if kind not in _POLYGONS:
        raise ValueError(f"shapes of type {kind} are no polygons")
    parts, points = struct.unpack_from("<ii", data, at + 36)
    starts = [*struct.unpack_from(f"<{parts}i", data, at + 44), points]
    xy = np.frombuffer(data, "<f8", 2 * points, at + 44 + 4 * parts).reshape(-1, 2)
    return [xy[first:last] for first, last in pairwise(starts)]


def _records(table: bytes) -> Iterator[Fields]:
    """Yield the rows of a dBASE table as text; deleted rows keep their place."""
    count, header, size = struct.unpack_from("<IHH", table, 4)
    columns = []
    for at in range(32, header - 32, 32):
        name = table[at : at + 11].split(b"\0")[0].decode("ascii", errors="replace")
        columns.append((name, table[at + 16]))
    for number in range(count):
        at = header + number * size + 1
        fields = {}
        for name, width in columns:
            fields[name] = table[at : at + width].decode("utf-8", errors="replace").strip(" \0")
            at += width
        yield fields
