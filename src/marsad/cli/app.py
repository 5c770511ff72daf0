"""The `marsad` program: its commands, and what its exit codes mean."""

import gc
import os
import sys
from collections.abc import Sequence
from typing import Annotated

import typer

import marsad
from marsad.cli import (
    explain,
    export,
    gazetteer,
    incidents,
    locate,
    output,
    read,
    review,
    run,
    serve,
    tables,
    theatre,
    user,
)
from marsad.errors import MarsadError

STOPPED = 130  # 128 + SIGINT, as shells have it
NO_READER = 141  # 128 + SIGPIPE

app = typer.Typer(
    name="marsad",
    help="Turn raw reports about an armed conflict into a record that can be checked.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode="markdown",
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _print_version(wanted: bool) -> None:
    if wanted:
        sys.stdout.write(f"marsad {marsad.__version__}\n")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool,
        typer.Option(
            "--version", is_eager=True, callback=_print_version, help="Print the version and exit."
        ),
    ] = False,
) -> None:
    pass


app.command("run")(run.run)
app.command("read")(read.read)
app.command("locate")(locate.locate)
app.command("incidents")(incidents.incidents)
app.command("control")(tables.control)
app.command("tallies")(tables.tallies)
app.command("agreements")(tables.agreements)
app.command("positions")(tables.positions)
app.command("actors")(tables.actors)
app.command("sources")(tables.sources)
app.command("framing")(tables.framing)
app.command("explain")(explain.explain)
app.add_typer(export.app, name="export")
app.command("serve")(serve.serve)
app.add_typer(review.app, name="review")
app.add_typer(user.app, name="user")
app.add_typer(theatre.app, name="theatre")
app.add_typer(gazetteer.app, name="gazetteer")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code.

    0 done; 1 some reports were rejected, and listed; 2 wrong use; 3 the record or a server cannot
    be reached. A fault is one line on standard error that names the remedy.
    """
    try:
        code = app(args=arguments, prog_name="marsad", standalone_mode=False)
        gc.freeze()  # at exit Python would look for cycles in all that was loaded
        sys.stdout.flush()
    except MarsadError as error:
        output.complain(str(error))
        return error.exit_code
    except typer.TyperException as error:
        return _misused(error)
    except (typer.Abort, KeyboardInterrupt):
        code = STOPPED
    except BrokenPipeError:
        return _nobody_reads()
    except SystemExit as error:  # typer's own answer to a broken pipe, with code 1
        if not isinstance(error.__context__, BrokenPipeError):
            raise
        return _nobody_reads()
    if code == STOPPED:
        output.complain("stopped; the record is whole, run the same command again to go on")
    return code if isinstance(code, int) else 0


def _nobody_reads() -> int:
    """Keep Python from failing again as it flushes at exit: whoever read our output has gone."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return NO_READER


def _misused(error: typer.TyperException) -> int:
    """Say what is wrong with a command line, and where to read what is right."""
    context = getattr(error, "ctx", None)
    command = context.command_path if context else "marsad"
    fault = error.format_message().rstrip(".")
    if fault:
        output.complain(f"{fault}; see {command} --help")
    return MarsadError.exit_code
