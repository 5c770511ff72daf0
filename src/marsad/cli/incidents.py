"""`marsad incidents`: what happened."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Annotated

import typer

from marsad.cli import options, output
from marsad.cli.options import Format
from marsad.model import Corroboration, Grade, PlacePrecision

if TYPE_CHECKING:
    from marsad.model import Incident
    from marsad.store import IncidentFilter, Record

TypeOption = Annotated[
    str | None, typer.Option("--type", metavar="TYPE", help="Only this type, such as air_strike.")
]
ActorOption = Annotated[
    str | None, typer.Option("--actor", metavar="NAME", help="Only with this side, by name or id.")
]
TextOption = Annotated[
    str | None, typer.Option("--text", metavar="WORDS", help="Only with all of these words.")
]
BoundsOption = Annotated[
    str | None,
    typer.Option(
        "--bbox",
        metavar="W,S,E,N",
        help="Only what a map draws within these bounds, in degrees: west, south, east, north.",
    ),
]
SourceOption = Annotated[
    str | None,
    typer.Option("--source", metavar="NAME", help="Only what this source says or publishes."),
]
GradeOption = Annotated[
    list[Grade] | None,
    typer.Option("--grade", help="Only of this civilian-harm grade. May be given several times."),
]
PrecisionOption = Annotated[
    list[PlacePrecision] | None,
    typer.Option(
        "--precision", help="Only where the place is known so well. May be given several times."
    ),
]
CorroborationOption = Annotated[
    list[Corroboration] | None,
    typer.Option(
        "--corroboration", help="Only where origins agree so. May be given several times."
    ),
]
KilledOption = Annotated[
    int | None,
    typer.Option("--min-killed", min=0, metavar="N", help="Only with a stated toll of N or more."),
]
LimitOption = Annotated[
    int | None, typer.Option("--limit", min=1, metavar="N", help="No more than N incidents.")
]
NewestOption = Annotated[
    bool, typer.Option("--newest-first", help="The latest first; else the earliest come first.")
]


def incidents(
    record: options.RecordOption = options.DEFAULT_RECORD,
    format_: options.FormatOption = Format.TABLE,
    since: options.SinceOption = None,
    until: options.UntilOption = None,
    admin1: options.Admin1Option = None,
    type_: TypeOption = None,
    bbox: BoundsOption = None,
    actor: ActorOption = None,
    source: SourceOption = None,
    grade: GradeOption = None,
    precision: PrecisionOption = None,
    corroboration: CorroborationOption = None,
    text: TextOption = None,
    min_killed: KilledOption = None,
    limit: LimitOption = None,
    newest_first: NewestOption = False,
) -> None:
    """Print incidents: what happened, where, when, by whom, and what is said of the toll.

    For example:

    - `marsad incidents --since 2018-01-01 --admin1 Idlib`
    - `marsad incidents --format json > incidents.json`
    """
    from marsad.publish.bounds import bounds
    from marsad.store import IncidentFilter, Record

    wanted = IncidentFilter(
        since=_day(since),
        until=_day(until),
        admin1=admin1,
        type=type_,
        bbox=bounds(bbox) if bbox is not None else None,
        actor=actor,
        source=(source,) if source else (),
        grade=tuple(grade or ()),
        precision=tuple(precision or ()),
        corroboration=tuple(corroboration or ()),
        text=text,
        min_killed=min_killed,
        limit=limit,
        newest_first=newest_first,
    )
    with Record.open(record, create=False) as opened:
        _print(opened, _meant(opened, wanted), format_)


def _day(time: datetime | None) -> date | None:
    return time.date() if time else None


def _meant(record: "Record", wanted: "IncidentFilter") -> "IncidentFilter":
    """Return a filter whose source is asked for under all its names."""
    from marsad import theatres
    from marsad.publish.sources import spelled_out

    if not wanted.source:
        return wanted
    return spelled_out(wanted, theatres.load(record.theatre() or options.DEFAULT_THEATRE))


def _print(record: "Record", wanted: "IncidentFilter", format_: Format) -> None:
    from marsad.publish import views
    from marsad.publish.exports.csv import export_csv
    from marsad.publish.rows import IncidentRow, Table
    from marsad.publish.summary import rows_table

    if format_ is Format.CSV:
        output.write(output.text_lines(export_csv(record, Table.INCIDENTS, wanted)))
        return
    found = record.incidents(wanted)
    if format_ is Format.JSON:
        output.write(output.json_array(_gold(record, found)))
        return
    output.show(rows_table("", views.incident_rows(found), output.columns(IncidentRow)))
    if not found:
        output.note("no incident meets these filters; loosen one, or see: marsad incidents")


def _gold(record: "Record", found: "Sequence[Incident]") -> Iterator[bytes]:
    """Yield incidents in the shape that annotated ones have, which scripts can score."""
    import msgspec

    from marsad.publish.incident_json import incident_to_gold

    claims = record.claims_by_id(id_ for incident in found for id_ in incident.claims)
    documents = {document.id: document for document in record.documents()}
    for incident in found:
        yield msgspec.json.encode(incident_to_gold(incident, claims, documents))
