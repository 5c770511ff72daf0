"""From a point to the place that lies there."""

from marsad.locate.gazetteer import Gazetteer
from marsad.locate.sphere import distance
from marsad.model import GazetteerEntry, Place, PlacePrecision

_FAR_KM = 10.0  # a place farther off than this, its own radius counted, says little of a point
# No village is larger: a wider radius says how roughly it is known, and little of a point.
_VILLAGE_KM = 3.0
_BROAD = frozenset(("governorate", "country", "region", "road", "zone", "river"))


def locate_point(gazetteer: Gazetteer, latitude: float, longitude: float) -> Place:
    """Return the place nearest to a point in WGS 84 degrees; `name` is None if none is near.

    The world's cities count only where neither the theatre nor a user knows a place.
    The radius, in kilometres, reaches the point: what lies there is the place or its surroundings.
    """
    text = f"{latitude:g} {longitude:g}"
    here = (latitude, longitude)
    near = [
        entry
        for entry in gazetteer.around(*here)
        if entry.kind not in _BROAD and _off(entry, here) <= _FAR_KM
    ]
    nearest = min(near, key=lambda entry: _rank(entry, here), default=None)
    if nearest is None:
        return Place(text=text, reason="no place that the gazetteers know lies near")
    off = round(distance((nearest.latitude, nearest.longitude), here), 1)
    return Place(
        text=text,
        name=nearest.name,
        kind=nearest.kind,
        admin1=nearest.admin1,
        admin2=nearest.admin2,
        country=nearest.country,
        latitude=latitude,
        longitude=longitude,
        radius_km=max(0.1, off),
        precision=PlacePrecision.EXACT if off <= nearest.radius_km else PlacePrecision.NEAR,
        gazetteer_id=nearest.id,
        score=round(max(0.5, 1 - off / 20), 3),
        reason=f"{nearest.name} ({nearest.kind}) is the nearest place known, {off:g} km away",
    )


def _rank(entry: GazetteerEntry, here: tuple[float, float]) -> tuple[bool, bool, float, str]:
    """What comes first of places near a point: one that is known exactly, then the nearest."""
    roughly = entry.radius_km > (_VILLAGE_KM if entry.kind == "village" else _FAR_KM)
    return entry.layer == "world", roughly, _off(entry, here), entry.id


def _off(entry: GazetteerEntry, here: tuple[float, float]) -> float:
    """How far a point lies from the edge of a place, in kilometres; below 0 inside."""
    return distance((entry.latitude, entry.longitude), here) - entry.radius_km
