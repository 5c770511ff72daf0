"""`marsad gazetteer`: names of places that a user adds."""

import tempfile
from pathlib import Path
from typing import Annotated

import typer

from marsad.cli import options, output, placing
from marsad.errors import InputError

GEONAMES = "GeoNames (geonames.org), CC BY 4.0"
_SHOWN = 20

app = typer.Typer(
    no_args_is_help=True,
    help="Names of places that you add, beside the theatre's own: GeoNames' dump of a country, "
    "a table, OCHA's P-codes, outlines of units; and single places of a record.",
)
app.command("place")(placing.place)
app.command("unplace")(placing.unplace)


@app.command("add")
def add(
    layer: Annotated[
        str,
        typer.Argument(metavar="NAME", help="A country's ISO-2 code (SY), or your layer's name."),
    ],
    file: Annotated[
        Path | None,
        typer.Option("--from", metavar="FILE", help="A dump, a table, a zip of one, or outlines."),
    ] = None,
    country: Annotated[
        str | None,
        typer.Option("--country", metavar="ISO2", help="Where its places are, if NAME is no code."),
    ] = None,
    map_: Annotated[
        list[str] | None,
        typer.Option("--map", metavar="FIELD=COLUMN", help="Which column of a table is a field."),
    ] = None,
    licence: Annotated[
        str | None,
        typer.Option("--licence", metavar="TEXT", help="Whose data it is and its licence."),
    ] = None,
    gazetteer: options.GazetteerOption = None,
) -> int:
    """Add a gazetteer; one of the same name is replaced. Broken rows are listed and skipped.

    Without --from, GeoNames' dump of the country is fetched from the network. If loading fails,
    the index stays as it was.

    For example:

    - `marsad gazetteer add SY`
    - `marsad gazetteer add SY --from SY.zip`
    - `marsad gazetteer add units --country SY --from syr_admin3.shp`
    - `marsad gazetteer add villages --country SY --from villages.csv --map name=Village`
    """
    from marsad import gazetteers

    iso = (country or layer).upper()
    if len(iso) != 2:
        raise InputError(f"{layer} is no country's code; say where it is with --country SY")
    index = options.gazetteer_path(gazetteer)
    with tempfile.TemporaryDirectory() as folder:
        path = file or gazetteers.download(iso, Path(folder) / f"{iso}.zip")
        source = gazetteers.sniff(path)
        dump = source is gazetteers.Source.GEONAMES
        named = GEONAMES if dump else f"{path.name}, licence not given"
        loaded = gazetteers.add(
            index,
            path,
            layer=layer,
            country=iso,
            source=source,
            columns=_columns(map_ or []),
            licence=licence or named,
            progress=lambda rows: output.note(f"{rows:,} rows") if rows % 500_000 == 0 else None,
        )
    for fault in loaded.faults[:_SHOWN]:
        output.note(f"skipped line {fault.line}: {fault.reason}")
    if loaded.skipped > _SHOWN:
        output.note(f"skipped {loaded.skipped - _SHOWN:,} lines more")
    output.note(f"{layer}: {loaded.places:,} places added to {index}")
    return 1 if loaded.skipped else 0


@app.command("list")
def list_(
    gazetteer: options.GazetteerOption = None,
    record: options.RecordOption = options.DEFAULT_RECORD,
) -> None:
    """List your gazetteers, their places and licences, and the places added to the record.

    For example: `marsad gazetteer list`
    """
    from marsad.gazetteers import Index, own_path, read_own
    from marsad.publish.wording import count
    from marsad.store import record_path

    for own in read_own(own_path(record_path(record))):
        at = f"{own.latitude:g},{own.longitude:g} (± {own.radius_km:g} km)"
        added = f"added by {own.added_by} on {own.added_at:%Y-%m-%d}"
        output.write([f"{own.name} ({own.kind}) at {at}: {added}\n".encode()])
    path = options.gazetteer_in_use(gazetteer)
    if not path:
        output.note("no gazetteers yet; add one with marsad gazetteer add")
        return
    for one in Index(Path(path)).layers():
        text = f"{one.name}: {count(one.places, 'place')} in {one.country}; {one.licence}\n"
        output.write([text.encode()])


@app.command("remove")
def remove(
    layer: Annotated[str, typer.Argument(metavar="NAME", help="The layer.")],
    gazetteer: options.GazetteerOption = None,
) -> None:
    """Take a gazetteer out of the index.

    For example: `marsad gazetteer remove SY`
    """
    from marsad import gazetteers

    gazetteers.remove(options.gazetteer_path(gazetteer), layer)
    output.note(f"{layer}: removed")


@app.command("check")
def check(gazetteer: options.GazetteerOption = None) -> None:
    """Check the index of your gazetteers, and say how many rows were skipped.

    For example: `marsad gazetteer check`
    """
    from marsad import gazetteers

    path = options.gazetteer_in_use(gazetteer)
    if not path:
        raise InputError("there is no index yet; add a gazetteer with marsad gazetteer add")
    found = gazetteers.check(gazetteers.Index(Path(path)))
    output.write([f"{sentence}\n".encode() for sentence in found])
    output.note(f"{path}: {'no faults' if not found else 'see above'}")


def _columns(pairs: list[str]) -> dict[str, str]:
    columns = {}
    for pair in pairs:
        field, equals, column = pair.partition("=")
        if not (field and equals and column):
            raise InputError(f"--map {pair} is not FIELD=COLUMN; write it like --map name=Village")
        columns[field] = column
    return columns
