"""Outlines of administrative units, to see in which of them a point lies.

Files are shapefiles (with their .dbf beside them) as OCHA publishes its common operational
datasets, or GeoJSON; both in WGS 84 degrees.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec
import numpy as np
from numpy.typing import NDArray

from marsad.errors import InputError
from marsad.outlines.shapefile import Fields, read_shapefile

Ring = NDArray[np.float64]
_KM_PER_DEGREE = 111.2


@dataclass(frozen=True, slots=True)
class Area:
    """One unit: what its file says of it, and its rings of (longitude, latitude)."""

    fields: Mapping[str, str]
    rings: tuple[Ring, ...]
    box: tuple[float, float, float, float]

    def contains(self, latitude: float, longitude: float) -> bool:
        """Return whether a point lies inside: an odd number of edges lies east of it."""
        west, south, east, north = self.box
        if not (west <= longitude <= east and south <= latitude <= north):
            return False
        return sum(_crossings(ring, latitude, longitude) for ring in self.rings) % 2 == 1

    def kilometres_off(self, latitude: float, longitude: float) -> float:
        """Return how far outside the unit a point lies, in kilometres; 0 inside."""
        if self.contains(latitude, longitude):
            return 0.0
        return self.kilometres_to_edge(latitude, longitude)

    def kilometres_to_edge(self, latitude: float, longitude: float) -> float:
        """Return how far a point, inside or outside, lies from the unit's border."""
        scale = np.array([np.cos(np.radians(latitude)), 1.0]) * _KM_PER_DEGREE
        point = np.array([longitude, latitude])
        return min(_to_edges((ring - point) * scale) for ring in self.rings)


class Boundaries:
    """The units of one file."""

    def __init__(self, areas: Sequence[Area]) -> None:
        """Take the units."""
        self.areas = tuple(areas)

    def at(self, latitude: float, longitude: float) -> Area | None:
        """Return the unit in which a point lies, or None if it lies in none."""
        return next((area for area in self.areas if area.contains(latitude, longitude)), None)

    def named(self, column: str, name: str) -> Area | None:
        """Return the unit whose `column` holds a name, or None."""
        return next((area for area in self.areas if area.fields.get(column) == name), None)


def load(path: Path) -> Boundaries:
    """Return the units of a shapefile or a GeoJSON file.

    Raises InputError, with the remedy, if the file is missing or of another kind.
    """
    try:
        data = path.read_bytes()
        if path.suffix.lower() != ".shp":
            return Boundaries([area_of(fields, rings) for fields, rings in _features(data)])
        table = path.with_suffix(".dbf").read_bytes()
        return Boundaries([area_of(*row) for row in read_shapefile(data, table)])
    except OSError as error:
        raise InputError(
            f"{error.filename} cannot be read ({error.strerror}); give a .shp file with its .dbf "
            "beside it, or GeoJSON"
        ) from error
    except (ValueError, msgspec.MsgspecError, KeyError, TypeError) as error:
        raise InputError(
            f"{path} holds no polygons that can be read ({error}); give a .shp file, or GeoJSON "
            "with Polygon and MultiPolygon features"
        ) from error


def area_of(fields: Mapping[str, str], rings: Sequence[Ring]) -> Area:
    """Return a unit of what is said of it and its rings."""
    points = np.concatenate(rings)
    west, south = points.min(axis=0)
    east, north = points.max(axis=0)
    return Area(fields, tuple(rings), (float(west), float(south), float(east), float(north)))


def _features(data: bytes) -> Iterator[tuple[Fields, list[Ring]]]:
    """Yield properties and rings of a GeoJSON collection."""
    for feature in msgspec.json.decode(data)["features"]:
        shape = feature["geometry"]
        parts = shape["coordinates"]
        polygons = [parts] if shape["type"] == "Polygon" else parts
        rings = [np.array(ring, dtype=float)[:, :2] for polygon in polygons for ring in polygon]
        yield {key: str(value) for key, value in feature["properties"].items()}, rings


def _crossings(ring: Ring, latitude: float, longitude: float) -> int:
    x, y = ring[:, 0], ring[:, 1]
    straddles = (y[:-1] > latitude) != (y[1:] > latitude)
    x1, y1, x2, y2 = x[:-1][straddles], y[:-1][straddles], x[1:][straddles], y[1:][straddles]
    return int(np.count_nonzero(x1 + (latitude - y1) / (y2 - y1) * (x2 - x1) > longitude))


def _to_edges(ring: Ring) -> float:
    """Distance from the origin to the nearest edge of a ring."""
    start, along = ring[:-1], np.diff(ring, axis=0)
    length = np.maximum((along**2).sum(axis=1), 1e-12)
    share = np.clip(-(start * along).sum(axis=1) / length, 0, 1)
    nearest = start + along * share[:, None]
    return float(np.sqrt((nearest**2).sum(axis=1)).min())
