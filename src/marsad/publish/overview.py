"""What of incidents a record holds at a glance: what a page needs before it shows any."""

from marsad.model import Noun, Theatre
from marsad.publish.timeline import by_group
from marsad.store import EVERYTHING, IncidentFilter, Record
from marsad.store.grid import Extent
from marsad.vocabulary import Vocabulary

NEARBY = 6.0
"""Degrees around the middle of the theatre's country: talks in far capitals set no map's frame."""
NEWS = IncidentFilter(background=False)


class Overview(Noun, frozen=True, kw_only=True):
    """How many incidents there are, by the page's groups of types, and where the news are.

    `background` are those that no report tells as news. `extent` is None where none is drawn in
    the theatre's country or beside it.
    """

    incidents: int
    groups: dict[str, int]
    background: int
    extent: Extent | None


def overview(record: Record, theatre: Theatre, vocabulary: Vocabulary) -> Overview:
    """Return what of incidents the record holds."""
    types = record.types(EVERYTHING)
    total = sum(types.values())
    return Overview(
        incidents=total,
        groups=by_group(types, vocabulary),
        background=total - record.count(NEWS),
        extent=_extent(record, theatre),
    )


def _extent(record: Record, theatre: Theatre) -> Extent | None:
    for place in theatre.places:
        if place.kind == "country" and place.country == theatre.country:
            around = Extent(
                west=place.longitude - NEARBY,
                south=place.latitude - NEARBY,
                east=place.longitude + NEARBY,
                north=place.latitude + NEARBY,
            )
            return record.extent(NEWS, around)
    return None
