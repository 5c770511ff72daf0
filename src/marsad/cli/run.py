"""`marsad run`: reports in, record out."""

import contextlib
import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from marsad.cli import merging, options, output
from marsad.errors import InputError

if TYPE_CHECKING:
    from marsad.pipeline import Progress, RunSummary, Settings

QuietOption = Annotated[
    bool, typer.Option("--quiet", "-q", help="No progress and no summary; faults are still told.")
]


def run(
    paths: options.PathsArgument,
    record: options.RecordOption = options.DEFAULT_RECORD,
    theatre: options.TheatreOption = options.DEFAULT_THEATRE,
    map_: options.MapOption = None,
    layer: options.LayerOption = options.DEFAULT_LAYER,
    jobs: options.JobsOption = None,
    reader: options.ReaderOption = options.Reader.TEXT,
    llm_url: options.LlmUrlOption = None,
    llm_model: options.LlmModelOption = None,
    quiet: QuietOption = False,
) -> int:
    """Read reports into a record, merge what they claim, and print a summary.

    Reports that the record holds already are passed over, so that a run that was stopped goes on
    where it was. Kinds of files are told by their content: text, HTML, JSON, JSON lines, CSV.

    For example:

    - `marsad run reports/`
    - `marsad run articles.csv --map published=date --map text=body --record war.db`
    - `cat report.txt | marsad run -`
    - `marsad run reports/ --reader llm --llm-url http://localhost:11434/v1 --llm-model NAME`
    """
    from marsad import pipeline, theatres
    from marsad.publish.summary import summary
    from marsad.store import Record

    settings = with_own(settings_of(theatre, map_, jobs, layer), record)
    if reader is options.Reader.LLM:
        settings = with_llm(settings, record, llm_url, llm_model)
    theatres.load(theatre)
    pipeline.check(paths, settings, stdin=sys.stdin.buffer)
    with Record.open(record) as opened:
        with telling_usage(settings, quiet), _progress(quiet) as progress:
            done = pipeline.run(paths, opened, settings, progress, stdin=sys.stdin.buffer)
        _report(done, quiet)
        if not quiet:
            output.show(summary(opened))
    return 1 if done.rejections else 0


def settings_of(
    theatre: str, columns: Sequence[str] | None, jobs: int | None, layer: str
) -> "Settings":
    """Return the settings that options ask for; raises InputError on a bad `--map`."""
    from marsad.pipeline import Settings

    fields: dict[str, str] = {}
    for pair in columns or ():
        field, equals, column = pair.partition("=")
        if not (field and equals and column):
            raise InputError(
                f"--map {pair} is not FIELD=COLUMN; write it like --map published=date"
            )
        fields[field] = column
    return Settings(
        theatre=theatre,
        columns=fields,
        layer=layer,
        jobs=jobs or os.cpu_count() or 1,
        gazetteer=options.gazetteer_in_use(),
    )


def with_own(settings: "Settings", record: str) -> "Settings":
    """Return the settings with the places that were added to the record."""
    import msgspec

    from marsad.gazetteers import own_path
    from marsad.store import record_path

    return msgspec.structs.replace(settings, own=str(own_path(record_path(record))))


def with_llm(settings: "Settings", record: str, url: str | None, model: str | None) -> "Settings":
    """Return the settings with the language model that reads; its answers lie beside the record.

    Raises InputError if no model is named.
    """
    import msgspec

    from marsad import chat

    answers = record.removeprefix("sqlite:///").removesuffix(".db") + options.ANSWERS
    llm = chat.endpoint(os.environ, answers, url, model)
    return msgspec.structs.replace(settings, llm=llm)


@contextlib.contextmanager
def telling_usage(settings: "Settings", quiet: bool = False) -> Iterator[None]:
    """Tell what a language model was asked meanwhile, however the work within ends."""
    from marsad import pipeline
    from marsad.publish.wording import count

    began = time.monotonic()
    try:
        yield
    finally:
        usage = pipeline.usage(settings)
        if usage is not None and not quiet:
            seconds = time.monotonic() - began
            cost = "" if usage.cost is None else f", {usage.cost:,.2f} by the prices given"
            output.note(
                f"the model gave {count(usage.answers, 'answer')} in {seconds:,.0f} s, "
                f"{usage.kept:,} were kept from before: {usage.tokens_in:,} tokens in, "
                f"{usage.tokens_out:,} out{cost}"
            )


def _report(done: "RunSummary", quiet: bool) -> None:
    """List the rejected reports, and in one line what was done."""
    from marsad.publish.wording import count

    for rejection in done.rejections:
        output.note(f"rejected {rejection.where}: {rejection.reason}; {rejection.detail}")
    if not quiet:
        found = count(done.found, "report")
        output.note(
            f"{found} found: {done.read:,} read, {done.known:,} known already, "
            f"{len(done.rejections):,} rejected"
        )
        merging.tell(done.merging)


@contextlib.contextmanager
def _progress(quiet: bool) -> "Iterator[Callable[[Progress], None]]":
    """Give a function that shows progress on standard error, if that is a terminal."""
    if quiet or not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import Progress as Bars
    from rich.progress import SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
    with Bars(*columns, console=Console(stderr=True), transient=True) as bars:
        task = bars.add_task("reading reports")
        yield lambda progress: bars.update(task, description=progress_words(progress))


def progress_words(progress: "Progress") -> str:
    """Return how far a run is, in words."""
    doing = "merging claims" if progress.stage == "merge" else "reading reports"
    parts = [f"{progress.read:,} of {progress.found:,} read"]
    if progress.known:
        parts.append(f"{progress.known:,} known already")
    if progress.rejected:
        parts.append(f"{progress.rejected:,} rejected")
    return f"{doing}: {', '.join(parts)}"
