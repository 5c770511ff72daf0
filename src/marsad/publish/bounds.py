"""Bounds of a map as people and programs write them."""

from marsad.errors import InputError
from marsad.store.grid import Extent

HOW = "write west,south,east,north in degrees (WGS 84), such as 36.5,35.5,38,37"


def bounds(text: str) -> Extent:
    """Return the bounds that a text gives, in the order of GeoJSON (RFC 7946, 5).

    West lies east of east where they cross the antimeridian (5.2). Raises InputError, which says
    what is wrong and how to write it.
    """
    try:
        west, south, east, north = (float(degrees) for degrees in text.split(","))
    except ValueError as error:
        raise InputError(f"bbox is no four numbers; {HOW}") from error
    if not all(-180 <= longitude <= 180 for longitude in (west, east)):
        raise InputError(f"bbox: west and east lie between -180 and 180; {HOW}")
    if not all(-90 <= latitude <= 90 for latitude in (south, north)):
        raise InputError(f"bbox: south and north lie between -90 and 90; {HOW}")
    if south > north:
        raise InputError(f"bbox: south lies north of north; {HOW}")
    return Extent(west=west, south=south, east=east, north=north)
