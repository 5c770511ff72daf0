"""Where on the web's square map a place lies, and which tile holds it.

Tiles are numbered as every web map numbers them: zoom, column from the west, row from the north, in
Web Mercator (EPSG:3857; OGC Two Dimensional Tile Matrix Set, WebMercatorQuad). A cell is a tile of
the deepest zoom as one number, whose bits are those of column and row in turn (Morton 1966): the
cells of any tile are one stretch of numbers, and dropping two bits leads to the tile around it.
"""

import math

import numpy as np
from numpy.typing import NDArray

from marsad.model import KM_A_DEGREE, Noun

DEPTH = 20
"""Zoom of the cells: 38 metres on the equator."""
Degrees = NDArray[np.float64]
NORTHERNMOST = 85.0511287798
"""Latitude at which the square map ends, to the north and to the south."""


class Tile(Noun, frozen=True, kw_only=True):
    """A square of the map."""

    zoom: int
    x: int
    y: int

    @property
    def cells(self) -> tuple[int, int]:
        """The first and the last cell that lie in it."""
        bits = 2 * (DEPTH - self.zoom)
        first = interleaved(self.x, self.y) << bits
        return first, first + (1 << bits) - 1

    def bounds(self, beyond_km: float = 0.0) -> "Extent":
        """Return the stretch of the ground it shows, with so much on each side."""
        side = 2.0**self.zoom
        north, south = (_latitude((self.y + row) / side) for row in (0, 1))
        up = beyond_km / KM_A_DEGREE
        widest = max(abs(north), abs(south)) + up
        along = up / max(0.05, math.cos(math.radians(min(89.0, widest))))
        return Extent(
            west=self.x / side * 360 - 180 - along,
            south=south - up,
            east=(self.x + 1) / side * 360 - 180 + along,
            north=north + up,
        )


class Extent(Noun, frozen=True, kw_only=True):
    """A stretch of the ground, in WGS 84 degrees."""

    west: float
    south: float
    east: float
    north: float


def position(latitude: float, longitude: float) -> tuple[float, float]:
    """Return a point of WGS 84 degrees on the map: 0 to 1 from the west and from the north."""
    phi = math.radians(max(-NORTHERNMOST, min(NORTHERNMOST, latitude)))
    y = (1 - math.asinh(math.tan(phi)) / math.pi) / 2
    return (longitude + 180) / 360 % 1, min(max(y, 0.0), 1 - 2**-DEPTH)


def positions(latitudes: Degrees, longitudes: Degrees) -> tuple[Degrees, Degrees]:
    """Return `position` of many points."""
    phi = np.radians(np.clip(latitudes, -NORTHERNMOST, NORTHERNMOST))
    y = (1 - np.arcsinh(np.tan(phi)) / np.pi) / 2
    return (longitudes + 180) / 360 % 1, np.clip(y, 0.0, 1 - 2**-DEPTH)


def _latitude(y: float) -> float:
    return math.degrees(math.atan(math.sinh(math.pi * (1 - 2 * y))))


def cell_of(latitude: float, longitude: float) -> int:
    """Return the cell that holds a point."""
    x, y = position(latitude, longitude)
    return interleaved(int(x * 2**DEPTH), int(y * 2**DEPTH))


def interleaved(x: int, y: int) -> int:
    """Return the Morton number of a column and a row."""
    return _spread(x) | _spread(y) << 1


def _spread(number: int) -> int:
    """Return a number of up to 32 bits with a zero between any two of its bits."""
    for by, mask in (
        (16, 0x0000FFFF0000FFFF),
        (8, 0x00FF00FF00FF00FF),
        (4, 0x0F0F0F0F0F0F0F0F),
        (2, 0x3333333333333333),
        (1, 0x5555555555555555),
    ):
        number = (number | number << by) & mask
    return number
