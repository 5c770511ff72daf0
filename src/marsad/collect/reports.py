"""Files, folders and standard input, to raw reports or the reasons why there are none."""

import datetime
import io
import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import IO, BinaryIO

from marsad.charset import BOMS, charset_of
from marsad.collect.columns import check_roles
from marsad.collect.json_reports import read_json, read_json_lines
from marsad.collect.places import STDIN, expand
from marsad.collect.record import Origin, too_large
from marsad.collect.sniff import HEAD, Kind, feed_in, kind_of, noise, unread
from marsad.collect.tables import dialect_of, read_table
from marsad.errors import InputError
from marsad.model import MediaKind, Noun, Raw, Rejection, RejectionReason

MAX_BYTES = 50_000_000


class _Options(Noun, frozen=True, kw_only=True):
    columns: dict[str, str]
    max_bytes: int
    warn: Callable[[str], None]


def collect(
    paths: Sequence[str],
    *,
    columns: Mapping[str, str] | None = None,
    stdin: BinaryIO | None = None,
    max_bytes: int = MAX_BYTES,
    warn: Callable[[str], None] | None = None,
) -> Iterator[Raw | Rejection]:
    """Return the reports that paths lead to, and a rejection for each that cannot be read.

    A path is a file, a folder or "-" (standard input). Kinds are told by content: HTML, JSON
    (an object, an array, a wrapper such as {"articles": [...]}), JSON lines, tables with a header
    (CSV, TSV), plain text. `columns` says which column of a table or key of an object holds the
    text, title, published, outlet, url or id; an empty name means that none does. A column called
    plainly "date" is weak evidence, under the field `date` even if mapped to `published`.
    `max_bytes` is the limit of one report, not of a table. `warn` is told what a user should know.

    Memory stays bounded by a few times `max_bytes`. Raises InputError at once on a path that does
    not exist, a folder without files or an unknown role, and on reaching a table, named itself
    among the paths, whose columns cannot be used; in a folder such a table is rejected.
    """
    options = _Options(
        columns=dict(columns or {}), max_bytes=max_bytes, warn=warn or (lambda _: None)
    )
    check_roles(options.columns)
    files = expand(paths)
    if STDIN in files and stdin is None:
        raise InputError("nothing to read on standard input; name files or folders")
    return _all(files, set(paths), stdin, options)


def _all(
    files: Sequence[str], named: set[str], stdin: BinaryIO | None, options: _Options
) -> Iterator[Raw | Rejection]:
    for file in files:
        if file == STDIN and stdin is not None:
            yield from _spooled(stdin, Origin(where="stdin", stem="stdin"), options)
        elif file in named:
            yield from _file(file, options)
        else:
            yield from _beside_others(file, options)


def _beside_others(file: str, options: _Options) -> Iterator[Raw | Rejection]:
    """Yield what a file of a folder holds: a table that cannot be used stops no other report."""
    try:
        yield from _file(file, options)
    except InputError as error:
        yield Rejection(where=file, reason=RejectionReason.NO_TEXT, detail=str(error))


def _spooled(stream: IO[bytes], origin: Origin, options: _Options) -> Iterator[Raw | Rejection]:
    """Yield what a stream holds that can be read once only: by way of a temporary file."""
    with tempfile.TemporaryFile() as spool:
        shutil.copyfileobj(stream, spool)
        yield from _one(spool, origin, options)


def _file(file: str, options: _Options) -> Iterator[Raw | Rejection]:
    path = Path(file)
    origin = Origin(where=file, stem=path.stem)
    if path.is_dir():
        detail = "the folder cannot be listed: check its permissions"
        yield origin.reject(RejectionReason.UNREADABLE, detail)
        return
    try:
        changed = datetime.datetime.fromtimestamp(path.stat().st_mtime, datetime.UTC)
        origin = Origin(where=file, stem=path.stem, retrieved=changed)
        with path.open("rb") as stream:
            read = _one if stream.seekable() else _spooled
            yield from read(stream, origin, options)
    except OSError as error:
        yield origin.reject(
            RejectionReason.UNREADABLE,
            f"{error.strerror or error}: check that the file can be read",
        )


def _one(stream: IO[bytes], origin: Origin, options: _Options) -> Iterator[Raw | Rejection]:
    """Yield what one file holds."""
    stream.seek(0)
    head = stream.read(HEAD)
    if refused := _refusal(head):
        yield origin.reject(*refused)
        return
    charset = charset_of(stream)
    start = head.decode(charset, "replace")
    if not start.strip("\ufeff \t\r\n\x0b\x0c\xa0"):
        yield origin.reject(RejectionReason.EMPTY, "the file begins with nothing but blanks")
        return
    if detail := feed_in(start):
        yield origin.reject(RejectionReason.UNREADABLE, detail)
        return
    kind = kind_of(start, options.columns)
    if kind in (Kind.TEXT, Kind.HTML):
        yield _whole(stream, kind, origin, options)
        return
    text = io.TextIOWrapper(stream, charset, errors="replace", newline="")
    try:
        yield from _records(text, kind, start, origin, options)
    finally:
        text.detach()


def _refusal(head: bytes) -> tuple[RejectionReason, str] | None:
    if not head:
        return RejectionReason.EMPTY, "the file is empty"
    if refused := unread(head):
        return refused
    if any(head.startswith(mark) for mark, _ in BOMS):
        return None
    detail = noise(head)
    return (RejectionReason.BINARY, detail) if detail else None


def _whole(stream: IO[bytes], kind: Kind, origin: Origin, options: _Options) -> Raw | Rejection:
    """A file that is one report."""
    stream.seek(0)
    data = stream.read(options.max_bytes + 1)
    if len(data) > options.max_bytes:
        return origin.reject(RejectionReason.TOO_LARGE, too_large(options.max_bytes))
    media = MediaKind.HTML if kind is Kind.HTML else MediaKind.TEXT
    return Raw(
        data=data, kind=media, where=origin.where, name=origin.stem, retrieved=origin.retrieved
    )


def _records(
    text: io.TextIOWrapper, kind: Kind, start: str, origin: Origin, options: _Options
) -> Iterator[Raw | Rejection]:
    """Yield the reports of a file that may hold many."""
    if kind is Kind.JSON:
        return read_json(text, origin, options.columns, options.max_bytes)
    if kind is Kind.JSON_LINES:
        return read_json_lines(text, origin, options.columns, options.max_bytes)
    delimiter = dialect_of(start, options.columns) or ","
    return read_table(text, delimiter, origin, options.columns, options.max_bytes, options.warn)
