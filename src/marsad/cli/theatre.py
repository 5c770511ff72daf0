"""`marsad theatre`: what is known beforehand of a conflict."""

import datetime
from pathlib import Path
from typing import Annotated

import typer

from marsad.cli import options, output
from marsad.errors import TheatreError

app = typer.Typer(
    no_args_is_help=True, help="The conflicts that Marsad knows: their sides, sources and places."
)


@app.command("list")
def list_() -> None:
    """List the theatres that come with Marsad, and how much each knows.

    For example: `marsad theatre list`
    """
    from marsad import theatres
    from marsad.publish.wording import count

    for name in theatres.available():
        known = theatres.load(name)
        numbers = (
            count(len(known.places), "place"),
            count(len(known.actors), "actor"),
            count(len(known.sources), "source"),
            count(len(known.agreements), "agreement"),
        )
        output.write([f"{name}: {known.name}; {', '.join(numbers)}\n".encode()])


@app.command("check")
def check(
    theatre: Annotated[
        str, typer.Argument(metavar="NAME|FOLDER", help="A theatre, or a folder with your own.")
    ] = options.DEFAULT_THEATRE,
    outlines: Annotated[
        Path | None,
        typer.Option(
            "--boundaries",
            metavar="FILE",
            help="Outlines of first-level units (a shapefile, GeoJSON): do places lie in theirs?",
        ),
    ] = None,
) -> None:
    """Check a theatre's data files, and list what is wrong with them.

    Lines that begin with "notice:" are no faults. Exit code 2 says that there are faults.

    For example:

    - `marsad theatre check my-theatre/`
    - `marsad theatre check syria --boundaries syr_admin1.shp`
    """
    from marsad import theatres
    from marsad.outlines import load
    from marsad.theatres.check import NOTICE
    from marsad.theatres.check import check as faults_of
    from marsad.theatres.outside import outside

    known = theatres.load(theatre)
    found = faults_of(known)
    if outlines is not None:
        found = (*found, *outside(known, load(outlines)))
    output.write([f"{sentence}\n".encode() for sentence in found])
    faults = sum(not sentence.startswith(NOTICE) for sentence in found)
    if faults:
        raise TheatreError(f"{theatre} has {faults} faults; correct the files named above")
    output.note(f"{theatre}: no faults")


@app.command("new")
def new(
    name: Annotated[str, typer.Argument(metavar="NAME", help="What the theatre is called.")],
    country: Annotated[
        str, typer.Option("--country", metavar="ISO2", help="The country's ISO-2 code, as in SD.")
    ],
    out: Annotated[
        Path | None,
        typer.Option("--out", metavar="DIR", help="The folder to write.  [default: NAME]"),
    ] = None,
    began: Annotated[
        datetime.datetime | None,
        typer.Option(
            "--began",
            formats=["%Y-%m-%d"],
            metavar="DAY",
            help="From when running totals count.  [default: the first day of this year]",
        ),
    ] = None,
) -> None:
    """Make the skeleton of a theatre of your own: a folder with files to fill in.

    For example: `marsad theatre new sudan --country SD --out sudan/`
    """
    from marsad.theatres.new import new_theatre

    day = began.date() if began else datetime.date.today().replace(month=1, day=1)
    folder = out or Path(name)
    written = new_theatre(folder, name, country.upper(), day)
    output.write([f"{path}\n".encode() for path in written])
    output.note(f"fill them in, then run marsad theatre check {folder}")
