"""`marsad incidents`: what happened."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Annotated

import typer

from marsad.cli import options, output
from marsad.cli.options import Format

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
    actor: ActorOption = None,
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
    from marsad.store import IncidentFilter, Record

    wanted = IncidentFilter(
        since=_day(since),
        until=_day(until),
        admin1=admin1,
        type=type_,
        actor=actor,
        text=text,
        min_killed=min_killed,
        limit=limit,
        newest_first=newest_first,
    )
    with Record.open(record, create=False) as opened:
        _print(opened, wanted, format_)


def _day(time: datetime | None) -> date | None:
    return time.date() if time else None


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
