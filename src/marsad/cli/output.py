"""Results to standard output, all else to standard error."""

import contextlib
import sys
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from marsad.cli.options import Format
from marsad.errors import InputError

if TYPE_CHECKING:
    from rich.console import RenderableType

    from marsad.model import Noun

WIDE = 200
"""Columns of a table that is not printed to a terminal, so that nothing is folded."""


def complain(message: str) -> None:
    """Print a fault and its remedy as one line on standard error."""
    sys.stderr.write(f"marsad: {' '.join(message.split())}\n")


def note(message: str) -> None:
    """Print a line on standard error."""
    sys.stderr.write(f"{message}\n")


def show(renderable: "RenderableType") -> None:
    """Print tables or text on standard output, as wide as the terminal is."""
    from rich.console import Console

    width = None if sys.stdout.isatty() else WIDE
    Console(file=sys.stdout, width=width, highlight=False).print(renderable)


def write(chunks: Iterable[bytes], out: str | None = None) -> None:
    """Write to standard output, or whole and at once to a file.

    Raises InputError if the file cannot be written.
    """
    if out is None or out == "-":
        sys.stdout.flush()
        for chunk in chunks:
            sys.stdout.buffer.write(chunk)
        sys.stdout.buffer.flush()
        return
    write_file(chunks, Path(out))


def write_file(chunks: Iterable[bytes], path: Path) -> None:
    """Write a file that is never seen half written; raises InputError if it cannot be."""
    try:
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=path.name, delete=False) as file:
            temporary = Path(file.name)
            try:
                file.writelines(chunks)
                file.close()
                temporary.chmod(0o644)
                temporary.replace(path)
            except BaseException:
                with contextlib.suppress(OSError):
                    temporary.unlink()
                raise
    except OSError as error:
        raise InputError(
            f"{path} cannot be written ({error.strerror}); name another place with --out"
        ) from error


def json_array(items: Iterable[bytes]) -> Iterable[bytes]:
    """Yield encoded items as one JSON array, a line an item."""
    yield b"["
    for number, item in enumerate(items):
        yield (b",\n" if number else b"\n") + item
    yield b"\n]\n"


def text_lines(lines: Iterable[str]) -> Iterable[bytes]:
    """Yield lines of text as UTF-8."""
    return (line.encode() for line in lines)


def rows(
    format_: Format, shape: "type[Noun]", made: "Sequence[Noun]", nouns: "Sequence[Noun]"
) -> None:
    """Print rows as a table or CSV; as JSON, the nouns they were made of."""
    from marsad.model import to_json
    from marsad.publish.exports.csv import csv_lines
    from marsad.publish.summary import rows_table

    if format_ is Format.JSON:
        write(json_array(to_json(noun) for noun in nouns))
    elif format_ is Format.CSV:
        write(text_lines(csv_lines(shape, made)))
    else:
        show(rows_table("", made, columns(shape)))
        if not made:
            note("nothing to show; read more reports with: marsad run PATHS")


def columns(shape: "type[Noun]") -> tuple[str, ...]:
    """Return a row's columns, the id last."""
    names = shape.__struct_fields__
    return (*(name for name in names if name != "id"), "id")
