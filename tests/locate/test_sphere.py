import pytest

from marsad.locate.sphere import BEARINGS, angle, destination, distance, midpoint, off_course

ALEPPO, HOMS = (36.2012, 37.1612), (34.7324, 36.7137)


def test_distance_of_a_degree_of_latitude() -> None:
    assert distance((0.0, 0.0), (1.0, 0.0)) == pytest.approx(111.19, abs=0.01)
    assert distance(ALEPPO, HOMS) == pytest.approx(168.3, abs=1)


@pytest.mark.parametrize("bearing", BEARINGS)
@pytest.mark.parametrize("km", [1.0, 12.0, 130.0])
def test_a_destination_lies_as_far_and_in_the_direction_asked(bearing: str, km: float) -> None:
    point = destination(ALEPPO, km, bearing)
    assert distance(ALEPPO, point) == pytest.approx(km, abs=0.02)
    assert off_course(ALEPPO, point, bearing) < 0.6


def test_directions() -> None:
    assert angle((0.0, 0.0), (0.0, 1.0)) == pytest.approx(90)
    assert off_course((0.0, 0.0), (-1.0, 0.0), "N") == pytest.approx(180)


def test_the_midpoint_is_as_far_from_both_ends() -> None:
    middle = midpoint(ALEPPO, HOMS)
    assert distance(middle, ALEPPO) == pytest.approx(distance(middle, HOMS), abs=0.02)
    assert distance(middle, ALEPPO) == pytest.approx(distance(ALEPPO, HOMS) / 2, abs=0.02)


def test_longitudes_stay_within_180_degrees() -> None:
    _, longitude = destination((0.0, 179.9), 100, "E")
    assert -180 <= longitude < -179
