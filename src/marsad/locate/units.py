"""The administrative units of a point, from outlines where somebody has loaded any."""

from typing import Protocol

from msgspec.structs import replace

from marsad.model import GazetteerEntry, Place, PlacePrecision


class Units(Protocol):
    """Outlines of units: what `marsad.gazetteers.Index` is."""

    def unit_at(self, latitude: float, longitude: float, radius_km: float) -> GazetteerEntry | None:
        """Return the smallest unit that holds a point and all within so many kilometres."""
        ...


def in_units(units: Units, place: Place) -> Place:
    """Return a place with the units in whose outlines it lies.

    A place within 25 km only where all of its circle lies in one. A gazetteer's own word on the
    province stands where the outlines say otherwise: what is at a border is drawn either way.
    """
    if place.latitude is None or place.longitude is None or place.radius_km is None:
        return place
    if place.precision not in (PlacePrecision.EXACT, PlacePrecision.NEAR):
        return place
    slack = place.radius_km if place.precision is PlacePrecision.NEAR else 0.0
    unit = units.unit_at(place.latitude, place.longitude, slack)
    if unit is None or (place.gazetteer_id and place.admin1 not in (None, unit.admin1)):
        return place
    return replace(
        place,
        admin1=unit.admin1 or place.admin1,
        admin2=unit.admin2 or place.admin2,
        country=unit.country or place.country,
    )
