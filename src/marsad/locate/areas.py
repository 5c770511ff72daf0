"""A theatre's routes and zones as entries of the gazetteer."""

from collections.abc import Iterator, Mapping, Sequence

from marsad.locate.sphere import distance
from marsad.model import GazetteerEntry, Theatre

_ROAD_HALF_WIDTH = 5.0  # km added to a route's reach: reports name a road loosely


def areas(theatre: Theatre, places: Mapping[str, GazetteerEntry]) -> Iterator[GazetteerEntry]:
    """Yield an entry for every route and zone of which at least one place is known.

    The radius, in kilometres, reaches the farthest place along a route, or the far edge of the
    farthest place of a zone: the point marks a middle and is no pin.
    """
    for route in theatre.routes:
        along = [places[i] for i in route.along if i in places]
        if along:
            yield _area(route.id, route.name, "road", route.spellings, along)
    for zone in theatre.zones:
        within = [places[i] for i in zone.places if i in places]
        if within:
            yield _area(zone.id, zone.name, "zone", zone.spellings, within)


def _area(
    area_id: str,
    name: str,
    kind: str,
    spellings: tuple[str, ...],
    places: Sequence[GazetteerEntry],
) -> GazetteerEntry:
    latitudes = [place.latitude for place in places]
    longitudes = [place.longitude for place in places]
    middle = (
        round((min(latitudes) + max(latitudes)) / 2, 4),
        round((min(longitudes) + max(longitudes)) / 2, 4),
    )
    reach = max(
        distance(middle, (place.latitude, place.longitude))
        + (_ROAD_HALF_WIDTH if kind == "road" else place.radius_km)
        for place in places
    )
    admin1 = {place.admin1 for place in places}
    return GazetteerEntry(
        id=area_id,
        name=name,
        kind=kind,
        latitude=middle[0],
        longitude=middle[1],
        radius_km=round(reach, 1),
        admin1=admin1.pop() if len(admin1) == 1 else None,
        country=places[0].country,
        spellings=spellings,
    )
