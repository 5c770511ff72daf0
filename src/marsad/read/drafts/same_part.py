"""Whether a place can lie in the part of the country that another mention names."""

from collections.abc import Iterator
from math import cos, radians

from marsad.model import GazetteerEntry, Place
from marsad.read.drafts.draft import Draft
from marsad.read.events import Mention
from marsad.read.places.exact import PART

_KM = 111.2
"""Kilometres to a degree of latitude."""
_BEYOND = 4
"""What lies this part of a country's radius behind its centre is on the other side of it."""


def across(draft: Draft, mention: Mention) -> bool:
    """True for "eastern Syria" and Idlib: the one is not in the other, by the map.

    "Al-Shaara in Deir ez-Zor" may be another place than the one known by that name.
    """
    told = [(draft.exact, draft.place), (mention.exact, mention.place)]
    (wide, part), (narrow, place) = sorted(told, key=lambda place: place[0])
    if wide != PART or narrow == PART or part is None or place is None or place.within:
        return False
    entries = list(_entries(draft, mention))
    country = next((entry for entry in entries if entry.id in part.candidates), None)
    inner = [entry for entry in entries if entry.id in place.candidates]
    if country is None or not inner:
        return False
    return all(_behind(part, country, entry) for entry in inner)


def _behind(part: Place, country: GazetteerEntry, entry: GazetteerEntry) -> bool:
    north = (entry.latitude - country.latitude) * _KM
    east = (entry.longitude - country.longitude) * _KM * cos(radians(country.latitude))
    words, far = part.text.lower(), country.radius_km / _BEYOND
    return (
        ("north" in words and north < -far)
        or ("south" in words and north > far)
        or ("east" in words and east < -far)
        or ("west" in words and east > far)
    )


def _entries(draft: Draft, mention: Mention) -> Iterator[GazetteerEntry]:
    """Yield what the gazetteer knows by the names of both."""
    for told in (*draft.mentions, mention):
        template = told.scene.template
        for _, mark in template.within(0, len(template.text), "P"):
            yield from mark.value.entries
