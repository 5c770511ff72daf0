"""Which incidents a query asks for: the filters of list, GeoJSON, map and timeline."""

import datetime
from typing import Annotated, Any

from fastapi import Depends, Query
from pydantic import Field

from marsad import theatres
from marsad.errors import InputError
from marsad.model import Corroboration, Grade, PlacePrecision
from marsad.publish.api.answers import RefusedError
from marsad.publish.bounds import bounds
from marsad.publish.sources import spelled_out
from marsad.store import IncidentFilter, Record
from marsad.store.grid import Extent

DEFAULT_THEATRE = "syria"
MOST = 100_000
MOST_TYPES = 100
DEGREES = r"-?\d{1,3}(\.\d{1,17})?"
AT = rf"^{DEGREES},{DEGREES}$"
"""A latitude and a longitude."""
BBOX = rf"^{DEGREES}(,{DEGREES}){{3}}$"
NO_NUL = r"^[^\x00]*$"  # a character of no text ends the database's own strings
LONGEST = 200

Text = Annotated[str, Query(max_length=LONGEST, pattern=NO_NUL)]
Kind = Annotated[str, Field(max_length=60)]
Day = datetime.date


def said(description: str, *examples: Any, **limits: Any) -> Any:
    """Return what the schema says of a parameter, and what its values are held to."""
    return Query(description=description, examples=list(examples), **limits)


Since = Annotated[Day | None, said("Only what may have happened on this day or later.")]
Until = Annotated[Day | None, said("Only what may have happened on this day or before.")]


def words(description: str, *examples: str) -> Any:
    """Return the same of a short text."""
    return said(description, *examples, max_length=LONGEST, pattern=NO_NUL)


def wanted(
    since: Since = None,
    until: Until = None,
    admin1: Annotated[str | None, words("Governorate or province.", "Idlib")] = None,
    bbox: Annotated[
        str | None,
        said(
            "Only what is drawn within west,south,east,north, in degrees (WGS 84), in the order of "
            "GeoJSON. West may lie east of east: across the antimeridian.",
            "36.5,35.5,38,37",
            json_schema_extra={"pattern": BBOX},
        ),
    ] = None,
    type_: Annotated[
        Kind | None, Query(alias="type", description="Event type.", examples=["air_strike"])
    ] = None,
    actor: Annotated[
        str | None, words("Side that acts or is hit, by id or neutral name.", "rebels")
    ] = None,
    source: Annotated[
        str | None, words("Who says or publishes one of the claims, by name or id.", "SOHR")
    ] = None,
    grade: Annotated[
        list[Grade], said("Civilian-harm grade; one of those given.", ["confirmed", "fair"])
    ] = [],  # noqa: B006
    precision: Annotated[
        list[PlacePrecision],
        said("How exactly the place is known; one of those given.", ["exact", "near"]),
    ] = [],  # noqa: B006
    corroboration: Annotated[
        list[Corroboration],
        said("How independent origins agree; one of those given.", ["corroborated", "cross_party"]),
    ] = [],  # noqa: B006
    q: Annotated[
        str | None, words("All these words in summary, place, sides or quotes.", "market")
    ] = None,
    min_killed: Annotated[
        int | None, said("Least number killed by the best figure.", 10, ge=0, le=10_000_000)
    ] = None,
    background: Annotated[bool, said("False leaves out what reports only recall.")] = True,
    without: Annotated[
        list[Kind], said("Event types to leave out.", ["protest"], max_length=MOST_TYPES)
    ] = [],  # noqa: B006
    at: Annotated[
        str | None,
        said(
            "Only what is drawn at exactly this latitude,longitude.",
            "35.5,36.5",
            pattern=AT,
            max_length=60,
        ),
    ] = None,
    limit: Annotated[int | None, said("No more than so many.", 20, ge=1, le=MOST)] = None,
    after: Annotated[
        str | None, said("Only what comes behind the incident of this id.", max_length=100)
    ] = None,
) -> IncidentFilter:
    """Return the filter that a query asks for."""
    return IncidentFilter(
        since=since,
        until=until,
        admin1=admin1,
        bbox=_bounds(bbox),
        type=type_,
        actor=actor,
        source=(source,) if source else (),
        grade=tuple(grade),
        precision=tuple(precision),
        corroboration=tuple(corroboration),
        text=q,
        min_killed=min_killed,
        background=background,
        without=tuple(sorted(set(without))),
        at=_point(at),
        limit=limit,
        after=after,
        newest_first=True,
    )


def _point(at: str | None) -> tuple[float, float] | None:
    if at is None:
        return None
    latitude, longitude = at.split(",")
    return float(latitude), float(longitude)


def _bounds(bbox: str | None) -> Extent | None:
    try:
        return None if bbox is None else bounds(bbox)
    except InputError as error:
        raise RefusedError(422, str(error)) from error


Wanted = Annotated[IncidentFilter, Depends(wanted)]


def meant(record: Record, asked: IncidentFilter) -> IncidentFilter:
    """Return a filter whose source is asked for under all its names."""
    if not asked.source:
        return asked
    return spelled_out(asked, theatres.load(record.theatre() or DEFAULT_THEATRE))
