"""What a theatre's entries are called, and what is no place though it holds the name of one."""

from msgspec.structs import replace

from marsad.locate.phrase import simple
from marsad.locate.sphere import distance
from marsad.model import Actor, GazetteerEntry, Source, Theatre


class Provinces:
    """Gives a province the spellings of the city that it is called after."""

    def __init__(self, theatre: Theatre) -> None:
        """Take the theatre."""
        self._cities = {
            (place.admin1, place.name): place.spellings
            for place in theatre.places
            if place.kind in ("city", "town")
        }

    def __call__(self, entry: GazetteerEntry) -> GazetteerEntry:
        """Return a province with its city's spellings, and any other entry as it is."""
        if entry.kind != "governorate":
            return entry
        spellings = self._cities.get((entry.admin1, entry.name), ())
        shared = (name for name in spellings if not simple(name).kinds)
        return replace(entry, spellings=tuple(dict.fromkeys((*entry.spellings, *shared))))


def covers(province: GazetteerEntry, city: GazetteerEntry) -> bool:
    """Return whether a city lies within the radius of a province."""
    apart = distance((province.latitude, province.longitude), (city.latitude, city.longitude))
    return apart <= province.radius_km


def spelt(entry: GazetteerEntry) -> tuple[str, ...]:
    """Return all names of an entry, in Latin and Arabic letters."""
    return (entry.name, *entry.spellings, *((entry.arabic,) if entry.arabic else ()))


def blockers(theatre: Theatre) -> tuple[str, ...]:
    """Return the names of sides and sources, which may hold the name of a place."""
    known: tuple[Actor | Source, ...] = (*theatre.actors, *theatre.sources)
    return tuple(text for one in known for text in (one.name, *(a.text for a in one.aliases)))
