"""`marsad export`: the record in files that other programs read."""

from typing import Annotated

import typer

from marsad.cli import options, output
from marsad.publish.rows import Table

app = typer.Typer(
    no_args_is_help=True,
    help="Write the record for other programs: JSON, CSV or GeoJSON. Each states Marsad's "
    "version, the theatre, and whose data on places it stands on.",
)


@app.command("json")
def json_(
    record: options.RecordOption = options.DEFAULT_RECORD,
    out: options.OutOption = None,
    texts: Annotated[
        bool, typer.Option("--texts", help="With the reports' texts; mind others' rights in them.")
    ] = False,
) -> None:
    """Write the whole record; the same record gives the same bytes on any machine.

    For example: `marsad export json --out record.json`
    """
    from marsad.publish.exports.json import export_json
    from marsad.store import Record

    with Record.open(record, create=False) as opened:
        output.write(export_json(opened, texts=texts), out)


@app.command("csv")
def csv_(
    record: options.RecordOption = options.DEFAULT_RECORD,
    out: options.OutOption = None,
    table: Annotated[Table, typer.Option("--table", help="Which table.")] = Table.INCIDENTS,
) -> None:
    """Write one table; cells that a spreadsheet would run as a formula are made text.

    For example:

    - `marsad export csv --out incidents.csv`
    - `marsad export csv --table claims --out claims.csv`
    """
    from marsad.publish.exports.csv import export_csv
    from marsad.store import Record

    with Record.open(record, create=False) as opened:
        output.write(output.text_lines(export_csv(opened, table)), out)


@app.command("geojson")
def geojson(
    record: options.RecordOption = options.DEFAULT_RECORD, out: options.OutOption = None
) -> None:
    """Write incidents as points with a radius; what cannot be placed has no geometry.

    For example: `marsad export geojson --out incidents.geojson`
    """
    from marsad.model import to_json
    from marsad.publish.exports.geojson import incidents_geojson
    from marsad.store import Record

    with Record.open(record, create=False) as opened:
        collection = incidents_geojson(opened, opened.incidents())
        output.write([to_json(collection), b"\n"], out)
