"""Options that several commands share."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated

import typer

DEFAULT_RECORD = "marsad.db"
DEFAULT_THEATRE = "syria"


class Format(StrEnum):
    """How a table is printed."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"


class TextFormat(StrEnum):
    """How an explanation is printed."""

    TEXT = "text"
    JSON = "json"


RecordOption = Annotated[
    str,
    typer.Option(
        "--record",
        metavar="FILE|URL",
        envvar="MARSAD_RECORD",
        help="The record: a file, or sqlite:/// and its path.",
    ),
]
TheatreOption = Annotated[
    str,
    typer.Option("--theatre", metavar="NAME|FOLDER", help="The conflict that the reports are on."),
]
PathsArgument = Annotated[
    list[str],
    typer.Argument(metavar="PATHS…", help="Files and folders of reports; - is standard input."),
]
MapOption = Annotated[
    list[str] | None,
    typer.Option(
        "--map",
        metavar="FIELD=COLUMN",
        help="Which column of a table holds a field (text, title, published, outlet, url, id). "
        "May be given several times.",
    ),
]
JobsOption = Annotated[
    int | None,
    typer.Option("--jobs", min=1, metavar="N", help="Processes to read with.  [default: all CPUs]"),
]
FormatOption = Annotated[
    Format, typer.Option("--format", help="Words in a table, JSON for programs, or CSV.")
]
OutOption = Annotated[
    str | None,
    typer.Option("--out", metavar="FILE", help="Write to this file, not to standard output."),
]
SinceOption = Annotated[
    datetime | None,
    typer.Option(
        "--since",
        formats=["%Y-%m-%d"],
        metavar="DAY",
        help="Only what may have happened on this day (2018-01-31) or later.",
    ),
]
UntilOption = Annotated[
    datetime | None,
    typer.Option(
        "--until",
        formats=["%Y-%m-%d"],
        metavar="DAY",
        help="Only what may have happened on this day (2018-01-31) or before.",
    ),
]
Admin1Option = Annotated[
    str | None, typer.Option("--admin1", metavar="NAME", help="Only this governorate or province.")
]
