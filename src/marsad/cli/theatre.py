"""`marsad theatre`: what is known beforehand of a conflict."""

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
) -> None:
    """Check a theatre's data files, and list what is wrong with them.

    Lines that begin with "notice:" are no faults. Exit code 2 says that there are faults.

    For example: `marsad theatre check my-theatre/`
    """
    from marsad import theatres
    from marsad.theatres.check import NOTICE
    from marsad.theatres.check import check as faults_of

    found = faults_of(theatres.load(theatre))
    output.write([f"{sentence}\n".encode() for sentence in found])
    faults = sum(not sentence.startswith(NOTICE) for sentence in found)
    if faults:
        raise TheatreError(f"{theatre} has {faults} faults; correct the files named above")
    output.note(f"{theatre}: no faults")
