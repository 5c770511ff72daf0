"""Places that people add to a record, for names that no gazetteer knows."""

import datetime
from typing import Annotated

import msgspec

from marsad.model.base import Noun, content_id
from marsad.model.place import GazetteerEntry

OWN_LAYER = "placed"
"""The layer of a record's own places, as entries and exports name it."""

KINDS = (
    "village", "town", "city", "city_district", "camp", "crossing", "bridge", "hospital",
    "facility", "military_base", "air_base", "airport", "dam", "field", "mountain",
    "road_junction", "region",
)  # fmt: skip
"""What a place can be said to be; governorates and countries are a theatre's own matter."""

# One line of a table's cell; `|` stands between spellings there.
Line = Annotated[str, msgspec.Meta(min_length=1, max_length=100, pattern=r"^[^\x00-\x1f|]+$")]
Said = Annotated[str, msgspec.Meta(max_length=100, pattern=r"^[^\x00-\x1f|]*$")]
Latitude = Annotated[float, msgspec.Meta(ge=-90, le=90)]
Longitude = Annotated[float, msgspec.Meta(ge=-180, le=180)]
Kilometres = Annotated[float, msgspec.Meta(ge=0.1, le=200)]


class OwnPlace(Noun, frozen=True, kw_only=True):
    """A place as somebody added it: WGS 84 degrees, a radius in kilometres, by whom and when."""

    id: str
    name: str
    spellings: tuple[str, ...] = ()
    kind: str
    latitude: float
    longitude: float
    radius_km: float
    admin1: str | None = None
    country: str | None = None
    added_by: str
    added_at: datetime.datetime


def own_id(name: str, latitude: float, longitude: float) -> str:
    """Return the id of a place that was added: the same wherever its row stands."""
    return content_id("p", name, latitude, longitude)


class PlaceWish(Noun, frozen=True, kw_only=True):
    """What somebody asks for: that a name lie at a point.

    `within` is the unit that it lies in; without it that of the nearest place known is taken. `by`
    is who adds it; with accounts it is whoever is logged in, whatever stands here.
    """

    name: Line
    latitude: Latitude
    longitude: Longitude
    kind: Annotated[str, msgspec.Meta(max_length=40)] = "village"
    radius_km: Kilometres = 2.5
    within: Said = ""
    spellings: Annotated[tuple[Line, ...], msgspec.Meta(max_length=20)] = ()
    by: Said = ""


class OwnPlaceChange(Noun, frozen=True, kw_only=True):
    """A place that was added or taken back, and the claims whose place is another since."""

    place: OwnPlace
    claims: int
    incidents: tuple[str, ...]


class PlaceGuess(Noun, frozen=True, kw_only=True):
    """What is known of words that no gazetteer knows: where to look, and what is called alike.

    The point is the middle of the unit that the words name, with its radius; None if they name
    none. `candidates` may all be meant, `near` are called much alike.
    """

    name: str
    within: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    radius_km: float | None = None
    reason: str = ""
    candidates: tuple[GazetteerEntry, ...] = ()
    near: tuple[GazetteerEntry, ...] = ()
    kinds: tuple[str, ...] = KINDS
