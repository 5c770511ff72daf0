"""Outlines of administrative units as GeoJSON lines, light enough for a map of the theatre."""

from collections.abc import Iterable
from typing import Literal

import numpy as np

from marsad.model import GazetteerEntry, Noun
from marsad.outlines import Area

DECIMALS = 3
"""Of a degree: some 100 metres, less than a line is wide on any map of a theatre."""
Line = tuple[tuple[float, float], ...]


class Lines(Noun, frozen=True, kw_only=True):
    """Borders as rings of (longitude, latitude) in degrees."""

    type: Literal["MultiLineString"] = "MultiLineString"
    coordinates: tuple[Line, ...]


class Unit(Noun, frozen=True, kw_only=True):
    """What a map shows of a unit."""

    id: str
    name: str
    kind: str


class UnitOutline(Noun, frozen=True, kw_only=True):
    """One unit with its borders."""

    type: Literal["Feature"] = "Feature"
    geometry: Lines
    properties: Unit


class UnitOutlines(Noun, frozen=True, kw_only=True):
    """Units whose boundaries a user has loaded; none where nobody has."""

    type: Literal["FeatureCollection"] = "FeatureCollection"
    features: tuple[UnitOutline, ...]


def unit_outlines(units: Iterable[tuple[GazetteerEntry, Area]]) -> UnitOutlines:
    """Return units as features, in the order given."""
    return UnitOutlines(
        features=tuple(
            UnitOutline(
                geometry=Lines(coordinates=tuple(_line(ring) for ring in area.rings)),
                properties=Unit(id=entry.id, name=entry.name, kind=entry.kind),
            )
            for entry, area in units
        )
    )


def _line(ring: np.ndarray) -> Line:
    """Return a ring with points that fall together taken as one."""
    points = np.round(ring, DECIMALS)
    moves = np.concatenate([[True], (np.diff(points, axis=0) != 0).any(axis=1)])
    return tuple((float(x), float(y)) for x, y in points[moves])
