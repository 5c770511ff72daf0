"""`marsad read`: the claims of reports, without a record."""

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from marsad.cli import options, output
from marsad.cli.run import settings_of, telling_usage, with_llm
from marsad.errors import InputError

if TYPE_CHECKING:
    from marsad.model import Document, Reading

OutFolder = Annotated[
    str | None,
    typer.Option("--out", metavar="DIR", help="Write DIR/<name>.json for each report instead."),
]


def read(
    paths: options.PathsArgument,
    out: OutFolder = None,
    theatre: options.TheatreOption = options.DEFAULT_THEATRE,
    map_: options.MapOption = None,
    layer: options.LayerOption = options.DEFAULT_LAYER,
    jobs: options.JobsOption = None,
    reader: options.ReaderOption = options.Reader.TEXT,
    llm_url: options.LlmUrlOption = None,
    llm_model: options.LlmModelOption = None,
) -> int:
    """Print what each report claims, as JSON lines; no record is made.

    Each line holds one report's events, running totals and statements of control, with the
    sentence behind each. A report's name is its own id if it has one, else its file's name.

    For example:

    - `marsad read report.html`
    - `marsad read reports/ --out readings/`
    """
    from marsad import pipeline
    from marsad.model import Rejection

    folder = _folder(out)
    taken: set[str] = set()
    rejected = 0
    settings = settings_of(theatre, map_, jobs, layer)
    if reader is options.Reader.LLM:
        settings = with_llm(settings, options.DEFAULT_RECORD, llm_url, llm_model)
    with telling_usage(settings):
        for item in pipeline.read(paths, settings, stdin=sys.stdin.buffer):
            if isinstance(item, Rejection):
                rejected += 1
                output.note(f"rejected {item.where}: {item.reason}; {item.detail}")
                continue
            document, line = _line(*item, taken)
            if folder is None:
                output.write([line])
            else:
                output.write_file([line], folder / f"{file_name(document.name)}.json")
    return 1 if rejected else 0


def _line(document: "Document", reading: "Reading", taken: set[str]) -> "tuple[Document, bytes]":
    """Return a document under a name that is not taken yet, and its reading as a line of JSON."""
    import msgspec

    from marsad.model.names import candidates
    from marsad.publish.reading_json import reading_to_gold

    name = next(name for name in candidates(document.name, document.id) if name not in taken)
    taken.add(name)
    named = msgspec.structs.replace(document, name=name)
    return named, msgspec.json.encode(reading_to_gold(named, reading)) + b"\n"


def _folder(out: str | None) -> Path | None:
    """Return the folder to write to, made if need be; raises InputError if that cannot be done."""
    if out is None:
        return None
    folder = Path(out)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError(
            f"{out} cannot be made a folder ({error.strerror}); name another one with --out"
        ) from error
    return folder


def file_name(name: str) -> str:
    """Return a report's name as a file's name, which stays inside the folder it is meant for."""
    safe = re.sub(r'[/\\:*?"<>|\x00-\x1f]', "_", name).lstrip(".")
    # 255 bytes is the usual limit of a file's name; ".json" and room for a temporary suffix.
    return safe.encode()[:200].decode(errors="ignore") or "report"
