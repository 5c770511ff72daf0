"""Places that lie outside the unit that their row names."""

from collections.abc import Iterator

from marsad.model import GazetteerEntry, Theatre
from marsad.outlines import Area, Boundaries

_SPANNING = frozenset(("governorate", "region", "road", "zone", "river", "country"))
_BORDER_KM = 2.5  # outlines are simplified: crossings and ports lie a little outside
_NAME_COLUMNS = ("adm1_name", "adm1_en", "ADM1_EN", "admin1Name_en", "shapeName", "name", "NAME_1")


def outside(theatre: Theatre, boundaries: Boundaries) -> tuple[str, ...]:
    """Return one sentence for each place that lies more than 2.5 km outside its admin1.

    Outlines and units are matched by where most of a unit's places lie, since names are spelt in
    many ways. Places abroad and areas are passed over.
    """
    inside = [
        place
        for place in theatre.places
        if place.admin1 and place.country == theatre.country and place.kind not in _SPANNING
    ]
    lies = {place.id: boundaries.at(place.latitude, place.longitude) for place in inside}
    return tuple(_strays(inside, lies, boundaries))


def _strays(
    places: list[GazetteerEntry], lies: dict[str, Area | None], boundaries: Boundaries
) -> Iterator[str]:
    for admin1 in dict.fromkeys(place.admin1 for place in places):
        members = [place for place in places if place.admin1 == admin1]
        areas = [area for place in members if (area := lies[place.id]) is not None]
        if not areas:
            yield f"no place of {admin1} lies in any outline; is this the file for its country?"
            continue
        home = max(boundaries.areas, key=lambda area: sum(area is other for other in areas))
        for place in members:
            if lies[place.id] is home:
                continue
            off = home.kilometres_off(place.latitude, place.longitude)
            if off > _BORDER_KM:
                there = _name(lies[place.id])
                yield (
                    f"place {place.id} lies {off:.0f} km outside {admin1}, in {there}; "
                    "correct its coordinates or its admin1"
                )


def _name(area: Area | None) -> str:
    if area is None:
        return "no outline"
    return next((area.fields[key] for key in _NAME_COLUMNS if key in area.fields), "another unit")
