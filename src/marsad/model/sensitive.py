"""Places whose exact position may do harm: hospitals, shelters and camps."""

import math
import re

import msgspec

from marsad.model.place import Place, PlacePrecision

BLUR_KM = 5.0
"""Side of the squares to whose middle a protected place is moved."""
KM_A_DEGREE = 111.2
PROTECTED_KINDS = frozenset({"hospital", "camp"})
PROTECTED_WORDS = re.compile(r"\b(hospitals?|clinics?|medical|shelters?|refugees?|camps?)\b", re.I)


def protected(place: Place) -> bool:
    """Return whether a place is a hospital, shelter or camp, by its kind or its words."""
    if place.kind in PROTECTED_KINDS:
        return True
    return bool(PROTECTED_WORDS.search(f"{place.name or ''} {place.text}"))


def blurred(place: Place) -> Place:
    """Return a protected place moved to the middle of a square; any other as it is.

    The circle of the new radius still holds the place. What leads back to the exact place in a
    gazetteer is left out.
    """
    if place.latitude is None or place.longitude is None or not protected(place):
        return place
    step = BLUR_KM / KM_A_DEGREE
    latitude = round(place.latitude / step) * step
    across = step / max(0.05, math.cos(math.radians(latitude)))
    longitude = round(place.longitude / across) * across
    return msgspec.structs.replace(
        place,
        latitude=round(latitude, 3),
        longitude=round(longitude, 3),
        radius_km=round(math.hypot(BLUR_KM, BLUR_KM) / 2 + (place.radius_km or 0.0), 1),
        precision=PlacePrecision.NEAR
        if place.precision is PlacePrecision.EXACT
        else place.precision,
        gazetteer_id=None,
        candidates=(),
    )
