"""Cells and tiles, against the web's own numbering."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.model import KM_A_DEGREE
from marsad.store.grid import DEPTH, Tile, cell_of, interleaved, position, positions

places = st.tuples(st.floats(-85, 85), st.floats(-180, 179.999))


def numbered(latitude: float, longitude: float, zoom: int) -> tuple[int, int]:
    """Return column and row of a tile by the formula that the web's maps share."""
    y = math.log(math.tan(math.radians(latitude)) + 1 / math.cos(math.radians(latitude)))
    return int((longitude + 180) / 360 * 2**zoom), int((1 - y / math.pi) / 2 * 2**zoom)


@pytest.mark.parametrize(
    ("place", "zoom", "tile"),
    [((36.2, 37.16), 6, (38, 25)), ((33.51, 36.29), 10, (615, 410)), ((0.0, 0.0), 1, (1, 1))],
)
def test_known_places_lie_in_known_tiles(
    place: tuple[float, float], zoom: int, tile: tuple[int, int]
) -> None:
    assert numbered(*place, zoom) == tile
    first, last = Tile(zoom=zoom, x=tile[0], y=tile[1]).cells
    assert first <= cell_of(*place) <= last


@given(places, st.integers(0, 14))
def test_a_place_lies_in_its_own_tile_and_in_none_beside_it(
    place: tuple[float, float], zoom: int
) -> None:
    x, y = (int(part * 2**zoom) for part in position(*place))
    first, last = Tile(zoom=zoom, x=x, y=y).cells
    assert first <= cell_of(*place) <= last
    beside, _ = Tile(zoom=zoom, x=x + 1, y=y).cells
    assert not beside <= cell_of(*place) <= beside + last - first


@given(st.integers(0, 2**DEPTH - 1), st.integers(0, 2**DEPTH - 1))
def test_two_bits_less_are_the_square_around(x: int, y: int) -> None:
    assert interleaved(x, y) >> 2 == interleaved(x >> 1, y >> 1)


@given(places, st.integers(0, 14))
def test_a_place_lies_within_the_bounds_of_its_tile(place: tuple[float, float], zoom: int) -> None:
    x, y = (int(part * 2**zoom) for part in position(*place))
    bounds = Tile(zoom=zoom, x=x, y=y).bounds()
    near = 1e-9
    assert bounds.south - near <= place[0] <= bounds.north + near
    assert bounds.west - near <= place[1] <= bounds.east + near


def test_what_lies_beyond_a_tile_is_as_far_in_every_direction() -> None:
    tile = Tile(zoom=8, x=154, y=101)
    bounds, wide = tile.bounds(), tile.bounds(30)
    assert wide.north - bounds.north == pytest.approx(30 / KM_A_DEGREE)
    shrunk = math.cos(math.radians(wide.north))
    assert bounds.west - wide.west == pytest.approx(30 / KM_A_DEGREE / shrunk)


def test_many_places_lie_where_each_does() -> None:
    latitudes, longitudes = (
        np.array([35.86, -89.0, 90.0, 0.0]),
        np.array([36.8, -180.0, 179.9, 0.0]),
    )
    for latitude, longitude, x, y in zip(
        latitudes, longitudes, *positions(latitudes, longitudes), strict=True
    ):
        assert (x, y) == pytest.approx(position(latitude, longitude), abs=1e-15)
