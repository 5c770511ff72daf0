"""A place as far as it is known, and what a gazetteer knows of one."""

from enum import StrEnum

from marsad.model.base import Noun


class PlacePrecision(StrEnum):
    """How exactly a place is known, after UCDP's where_prec 1 to 6."""

    EXACT = "exact"
    NEAR = "near"  # within about 25 km
    ADMIN2 = "admin2"
    ADMIN1 = "admin1"
    AREA = "area"  # a line or an area that is no admin unit
    COUNTRY = "country"
    UNKNOWN = "unknown"


class RelationKind(StrEnum):
    """How words place something relative to a named place."""

    DISTANCE = "distance"  # "12 km west of Aleppo"
    NEAR = "near"  # "near", "outside", "on the outskirts of"
    PART = "part"  # "the southern countryside of Idlib", "eastern Aleppo"
    BETWEEN = "between"


class Relation(Noun, frozen=True, kw_only=True):
    """A place given relative to another: "12 km west of Aleppo"."""

    kind: RelationKind
    anchor: str
    km: float | None = None
    bearing: str | None = None  # N, NNE, NE … of the anchor
    words: str = ""


class Place(Noun, frozen=True, kw_only=True):
    """What a report's words for a place mean.

    Coordinates are WGS 84 degrees. A place with coordinates always has a radius in kilometres.
    `name` is None where no gazetteer knows the words; `candidates` holds gazetteer ids where
    several fit equally well. `reason` is the sentence that explains the choice.
    """

    text: str
    name: str | None = None
    kind: str | None = None  # where no gazetteer knows it, what the report calls it
    admin1: str | None = None
    admin2: str | None = None
    country: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    radius_km: float | None = None
    precision: PlacePrecision = PlacePrecision.UNKNOWN
    gazetteer_id: str | None = None
    relation: Relation | None = None
    within: str | None = None  # the admin unit or city that the report names beside it
    candidates: tuple[str, ...] = ()
    score: float = 0.0
    reason: str = ""


class GazetteerEntry(Noun, frozen=True, kw_only=True):
    """One place of a gazetteer, with the spellings that reporting uses for it."""

    id: str
    name: str
    kind: str
    latitude: float
    longitude: float
    radius_km: float
    admin1: str | None = None
    admin2: str | None = None
    country: str | None = None
    arabic: str | None = None
    spellings: tuple[str, ...] = ()
    parent: str | None = None
    layer: str = "theatre"
    population: int = 0


class PlaceMention(Noun, frozen=True, kw_only=True):
    """A stretch of text that a gazetteer knows as the name of one or more places."""

    start: int
    end: int
    text: str
    entries: tuple[GazetteerEntry, ...]


_OF_KIND = {
    "country": PlacePrecision.COUNTRY,
    "governorate": PlacePrecision.ADMIN1,
    "region": PlacePrecision.AREA,
    "road": PlacePrecision.AREA,
    "zone": PlacePrecision.AREA,
    "river": PlacePrecision.AREA,
}
_EXACT_KM, _NEAR_KM = 10.0, 25.0  # a large city's point is no exact one


def precision_of_entry(entry: GazetteerEntry) -> PlacePrecision:
    """Return how exactly an event is placed by being told to be at a gazetteer's place."""
    if entry.kind in _OF_KIND:
        return _OF_KIND[entry.kind]
    if entry.radius_km > _NEAR_KM:
        return PlacePrecision.AREA
    return PlacePrecision.NEAR if entry.radius_km > _EXACT_KM else PlacePrecision.EXACT
