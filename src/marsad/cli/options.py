"""Options that several commands share."""

import os
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from marsad.errors import InputError

DEFAULT_RECORD = "marsad.db"
DEFAULT_THEATRE = "syria"
DEFAULT_LAYER = "marsad"
ANSWERS = ".answers"
"""What the folder of a language model's answers is called, after the record beside it."""


class Format(StrEnum):
    """How a table is printed."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"


class TextFormat(StrEnum):
    """How an explanation is printed."""

    TEXT = "text"
    JSON = "json"


class Reader(StrEnum):
    """Who reads reports."""

    TEXT = "text"
    LLM = "llm"


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
GazetteerOption = Annotated[
    str | None,
    typer.Option(
        "--gazetteer",
        metavar="FILE",
        help="The index of your gazetteers.  [default: MARSAD_GAZETTEER, else the one in your "
        "folder for programs' data]",
    ),
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
LayerOption = Annotated[
    str,
    typer.Option(
        "--language",
        metavar="LAYER",
        help="The language layer to read with: marsad knows syntax and names, plain is quicker "
        "and finds less, spacy:PIPELINE is a spaCy pipeline that you have installed.",
    ),
]
ReaderOption = Annotated[
    Reader,
    typer.Option(
        "--reader",
        help="Who reads: text works by rules on this machine; llm asks the language model that "
        "--llm-url and --llm-model name, and checks its answers against the text.",
    ),
]
LlmUrlOption = Annotated[
    str | None,
    typer.Option(
        "--llm-url",
        metavar="URL",
        envvar="MARSAD_LLM_URL",
        help="The OpenAI-compatible endpoint for --reader llm, such as http://localhost:11434/v1.",
    ),
]
LlmModelOption = Annotated[
    str | None,
    typer.Option(
        "--llm-model",
        metavar="NAME",
        envvar="MARSAD_LLM_MODEL",
        help="The model for --reader llm, by the name that the endpoint knows it by.",
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


def gazetteer_path(named: str | None) -> Path:
    """Return where the index of the user's gazetteers lies, or would."""
    from marsad.gazetteers import default_path

    return Path(named) if named else default_path(os.environ, Path.home())


def gazetteer_in_use(named: str | None = None) -> str:
    """Return the index to look names up in, empty if there is none.

    Raises InputError if one is named that does not exist.
    """
    path = gazetteer_path(named)
    if path.is_file():
        return str(path)
    if named:
        raise InputError(f"{named} does not exist; make it with marsad gazetteer add")
    return ""


Admin1Option = Annotated[
    str | None, typer.Option("--admin1", metavar="NAME", help="Only this governorate or province.")
]
