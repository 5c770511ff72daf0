"""Distances and directions on the sphere; its error against the ellipsoid is below 0.6 %."""

from math import asin, atan2, cos, degrees, radians, sin, sqrt

EARTH_KM = 6371.0
BEARINGS = ("N", "NNE", "NE", "ENE", "E", "ESE", "SE", "SSE",
            "S", "SSW", "SW", "WSW", "W", "WNW", "NW", "NNW")  # fmt: skip

Point = tuple[float, float]
"""Latitude and longitude in degrees."""


def distance(one: Point, other: Point) -> float:
    """Return the great-circle distance in kilometres (haversine formula)."""
    lat, lon, lat2, lon2 = map(radians, (*one, *other))
    half = sin((lat2 - lat) / 2) ** 2 + cos(lat) * cos(lat2) * sin((lon2 - lon) / 2) ** 2
    return 2 * EARTH_KM * asin(min(1.0, sqrt(half)))


def angle(one: Point, other: Point) -> float:
    """Return the initial bearing from one point to another, in degrees from north, 0 to 360."""
    lat, lon, lat2, lon2 = map(radians, (*one, *other))
    east = sin(lon2 - lon) * cos(lat2)
    north = cos(lat) * sin(lat2) - sin(lat) * cos(lat2) * cos(lon2 - lon)
    return degrees(atan2(east, north)) % 360


def off_course(start: Point, point: Point, bearing: str) -> float:
    """Return by how many degrees, 0 to 180, a point lies off a bearing of `BEARINGS`."""
    turn = abs(angle(start, point) - BEARINGS.index(bearing) * 22.5)
    return min(turn, 360 - turn)


def destination(start: Point, km: float, bearing: str) -> Point:
    """Return the point that lies `km` kilometres off in a bearing of `BEARINGS`."""
    lat, lon = map(radians, start)
    course, arc = radians(BEARINGS.index(bearing) * 22.5), km / EARTH_KM
    lat2 = asin(sin(lat) * cos(arc) + cos(lat) * sin(arc) * cos(course))
    lon2 = lon + atan2(sin(course) * sin(arc) * cos(lat), cos(arc) - sin(lat) * sin(lat2))
    return round(degrees(lat2), 4), round((degrees(lon2) + 540) % 360 - 180, 4)


def midpoint(one: Point, other: Point) -> Point:
    """Return the point half-way along the great circle between two points."""
    lat, lon, lat2, lon2 = map(radians, (*one, *other))
    x, y = cos(lat2) * cos(lon2 - lon), cos(lat2) * sin(lon2 - lon)
    middle = atan2(sin(lat) + sin(lat2), sqrt((cos(lat) + x) ** 2 + y**2))
    return round(degrees(middle), 4), round(degrees(lon + atan2(y, cos(lat) + x)), 4)
