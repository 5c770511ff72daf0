"""Incidents as lists, map and timeline look for them: narrow rows beside the whole nouns.

A place that the public must not see exactly has two rows, one for analysts and one for everybody.
"""

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec
from sqlalchemy import Connection, delete, insert, select

from marsad.model import (
    ComposedFigure,
    ContradictionKind,
    Corroboration,
    Grade,
    Group,
    Incident,
    Measure,
    Place,
    PlacePrecision,
    Status,
    When,
    blurred,
    certainty,
    main_figure,
)
from marsad.store import schema
from marsad.store.grid import cell_of

EVERYBODY, ANALYSTS, PUBLIC = "everybody", "analysts", "public"
LONGEST = 31
"""Days after which a time is too vague for the timeline: a bar would show a guess."""
BATCH = 5000
POINTS = frozenset({PlacePrecision.EXACT, PlacePrecision.NEAR})

Row = dict[str, Any]


class Conflict(msgspec.Struct, frozen=True):
    """Of a contradiction, what it is about."""

    kind: ContradictionKind


class Sketch(msgspec.Struct, frozen=True):
    """Of an incident, what its rows are made of: decoded in a third of the time."""

    id: str
    type: str
    when: When
    place: Place | None
    status: Status
    figures: tuple[ComposedFigure, ...]
    corroboration: Corroboration
    grade: Grade | None
    contradictions: tuple[Conflict, ...]
    background: bool


def refill(connection: Connection) -> None:
    """Make the rows of all incidents anew."""
    connection.execute(delete(schema.drawn))
    table = schema.incidents
    query = select(table.c.number, table.c.payload).order_by(table.c.number)
    decoder = msgspec.json.Decoder(Sketch)
    draw(
        connection, ((row.number, decoder.decode(row.payload)) for row in connection.execute(query))
    )


def draw(connection: Connection, numbered: Iterable[tuple[int, Incident | Sketch]]) -> None:
    """Make the rows of incidents, each with its number, that have none."""
    made = [row for number, incident in numbered for row in drawn_rows(number, incident)]
    # Neighbours on the map lie beside each other in the file, so that a tile reads few pages.
    made.sort(key=lambda row: (row["point"], row["cell"] or 0))
    for start in range(0, len(made), BATCH):
        connection.execute(insert(schema.drawn), made[start : start + BATCH])


def drawn_rows(number: int, incident: Incident | Sketch) -> Iterator[Row]:
    """Yield an incident's rows, the one for everybody or the two for analysts and public."""
    place = incident.place
    shown = blurred(place) if place is not None else None
    common = _common(number, incident)
    if place == shown:
        yield common | _where(place) | {"seen": EVERYBODY}
    else:
        yield common | _where(place) | {"seen": ANALYSTS}
        yield common | _where(shown) | {"seen": PUBLIC}


def _common(number: int, incident: Incident | Sketch) -> Row:
    starts, ends = incident.when.start, incident.when.end
    day = starts or ends
    dated = starts is not None and ends is not None and (ends - starts).days <= LONGEST
    sure = certainty(incident)
    low, best, high = _toll(main_figure(incident, Measure.KILLED))
    return {
        "incident": number,
        "type": incident.type,
        "certainty": sure,
        "corroboration": incident.corroboration,
        "grade": incident.grade,
        "starts": starts,
        "ends": ends,
        "day": day,
        "dated": starts if dated else None,
        "admin1": incident.place.admin1 if incident.place else None,
        "killed": _killed(incident),
        "background": incident.background,
        "low": low,
        "best": best,
        "high": high,
        "newest": f"{day or ''} {sure} {incident.id}",
    }


def _where(place: Place | None) -> Row:
    """Return where an incident is drawn; one of which the country alone is known is not."""
    precision = {"precision": place.precision if place else PlacePrecision.UNKNOWN}
    nowhere = place is None or place.precision is PlacePrecision.COUNTRY
    if nowhere or place is None or place.latitude is None or place.longitude is None:
        off = dict.fromkeys(("cell", "latitude", "longitude", "radius_km"))
        return precision | off | {"point": False}
    return precision | {
        "cell": cell_of(place.latitude, place.longitude),
        "latitude": place.latitude,
        "longitude": place.longitude,
        "radius_km": place.radius_km or 0.0,
        "point": place.precision in POINTS,
    }


def _toll(killed: ComposedFigure | None) -> tuple[int, int, int]:
    """Return the people killed as a timeline adds them up: what is not stated adds nothing."""
    if killed is None:
        return 0, 0, 0
    best = next((n for n in (killed.best, killed.low, killed.high) if n is not None), 0)
    return killed.low or 0, best, killed.high if killed.high is not None else best


def _killed(incident: Incident | Sketch) -> int | None:
    """Return the toll that a filter compares with: of all people if stated, else the largest."""
    tolls = [f for f in incident.figures if f.measure is Measure.KILLED and not f.part_of]
    whole = [f for f in tolls if f.group is Group.PEOPLE and f.of is None]
    numbers = (_stated(figure) for figure in whole or tolls)
    return max((number for number in numbers if number is not None), default=None)


def _stated(figure: ComposedFigure) -> int | None:
    stated = (n for n in (figure.best, figure.high, figure.low) if n is not None)
    return next(stated, None)
