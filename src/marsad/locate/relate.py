"""Places that are given relative to others: points, radii, precision.

- so many km in a direction: the point on the great circle. Eight compass points leave 22.5
  degrees to either side, so the radius is half the anchor's plus 0.3 km for each km, 2 at least.
- so many km, no direction: the anchor's point; the radius reaches the whole ring.
- near: the anchor's point; twice its radius, but from 5 to 10 km, and never less than its own.
- near, in a direction: 5 km beyond the anchor's edge, with 10 km, or the anchor's radius; its
  outskirts in a direction: the edge itself.
- the eastern part: half a radius from the middle, with 0.6 of the radius.
- between: half-way, with half the distance.
"""

from dataclasses import dataclass

from marsad.locate import grammar
from marsad.locate.sphere import BEARINGS, Point, destination, distance, midpoint, off_course
from marsad.model import GazetteerEntry, PlacePrecision, Relation, RelationKind

_BROAD = frozenset(("governorate", "country", "region", "road", "zone", "river"))
_DIRECTION_KM, _DIRECTION_DEGREES = 100.0, 67.5
_NEAR_KM = 25.0  # UCDP's where_prec 2
_BEYOND_KM = 5.0


@dataclass(frozen=True, slots=True)
class Computed:
    """A point with its radius in kilometres, and how it was come by."""

    point: Point
    radius_km: float
    precision: PlacePrecision
    reason: str


def compute(
    relation: Relation, anchor: GazetteerEntry, other: GazetteerEntry | None = None
) -> Computed:
    """Return where a relation to an anchor (and to the other end, for "between") puts a place."""
    start = (anchor.latitude, anchor.longitude)
    bearing = relation.bearing if relation.bearing in BEARINGS else None
    if relation.kind is RelationKind.BETWEEN and other is not None:
        return _between(anchor, other)
    if relation.kind is RelationKind.DISTANCE and relation.km is not None:
        return _distance(anchor, relation.km, bearing)
    if relation.kind is RelationKind.PART:
        point = destination(start, anchor.radius_km / 2, bearing) if bearing else start
        radius = anchor.radius_km * (0.6 if bearing else 1.0)
        reason = f"a part of {anchor.name}: its middle and radius are estimates"
        return Computed(point, round(radius, 1), PlacePrecision.AREA, reason)
    if bearing:
        beyond = 0 if grammar.EDGE.search(relation.words) else _BEYOND_KM
        point = destination(start, anchor.radius_km + beyond, bearing)
        radius = max(10.0, anchor.radius_km)
        return Computed(point, radius, _precision(anchor, radius), f"{bearing} of {anchor.name}")
    radius = max(anchor.radius_km, min(10.0, max(5.0, 2 * anchor.radius_km)))
    return Computed(start, radius, _precision(anchor, radius), f"near {anchor.name}")


def namesake(entry: GazetteerEntry, anchor: GazetteerEntry) -> bool:
    """Return whether an entry lies too far from an anchor to be what is told to lie by it.

    Nobody tells where a village lies by a town that is more than 100 km away.
    """
    apart = distance((entry.latitude, entry.longitude), (anchor.latitude, anchor.longitude))
    return apart > _DIRECTION_KM + anchor.radius_km + entry.radius_km


def _between(anchor: GazetteerEntry, other: GazetteerEntry) -> Computed:
    start, end = (anchor.latitude, anchor.longitude), (other.latitude, other.longitude)
    radius = round(max(2.0, distance(start, end) / 2), 1)
    precision = PlacePrecision.NEAR if radius <= _NEAR_KM else PlacePrecision.AREA
    reason = f"half-way between {anchor.name} and {other.name}"
    return Computed(midpoint(start, end), radius, precision, reason)


def _distance(anchor: GazetteerEntry, km: float, bearing: str | None) -> Computed:
    start = (anchor.latitude, anchor.longitude)
    if bearing is None:
        radius = round(km + anchor.radius_km, 1)
        return Computed(start, radius, _precision(anchor, radius), f"{km:g} km from {anchor.name}")
    radius = round(max(2.0, anchor.radius_km / 2 + 0.3 * km), 1)
    reason = f"computed as {km:g} km {bearing} of {anchor.name}"
    return Computed(destination(start, km, bearing), radius, _precision(anchor, radius), reason)


def _precision(anchor: GazetteerEntry, radius: float) -> PlacePrecision:
    if anchor.kind in _BROAD or radius > _NEAR_KM:
        return PlacePrecision.AREA
    return PlacePrecision.NEAR


def agrees(
    entry: GazetteerEntry, relation: Relation, anchor: GazetteerEntry, computed: Computed
) -> bool:
    """Return whether an entry lies where a relation to an anchor puts it.

    With a distance: within the computed radius and the entry's own, and 5 km for loose figures,
    and the anchor's radius, since distances may count from a city's edge.
    With a direction alone: within 67.5 degrees of it and 100 km; else within the radius and 15 km.
    """
    point, start = (entry.latitude, entry.longitude), (anchor.latitude, anchor.longitude)
    if relation.kind is RelationKind.NEAR and relation.bearing in BEARINGS:
        return (
            distance(start, point) <= _DIRECTION_KM + anchor.radius_km
            and off_course(start, point, relation.bearing) <= _DIRECTION_DEGREES
        )
    slack = 5.0 + anchor.radius_km if relation.kind is RelationKind.DISTANCE else 15.0
    return distance(computed.point, point) <= computed.radius_km + entry.radius_km + slack
