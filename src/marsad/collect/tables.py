"""Tables (CSV, TSV), row by row in bounded memory."""

import csv
import itertools
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TextIO

from marsad.collect.columns import comparable, looks_like_header, resolve
from marsad.collect.lines import Line, read_lines
from marsad.collect.record import Origin, record_of, too_large
from marsad.model import Raw, Rejection, RejectionReason

DELIMITERS = ",\t;|"

# A cell that goes on over more lines than this is a quotation mark that was never closed.
MAX_RECORD_LINES = 10_000

_SNIFFED_ROWS = 20
_LISTED_EMPTY = 20


def dialect_of(text: str, overrides: Mapping[str, str]) -> str | None:
    """Return the delimiter if text begins with a table's header and rows, else None.

    A header is known by a column known to hold text. Without one, a table has a header of short
    names and the same number of cells in every row: prose with commas has neither.
    """
    lines = [line for line in text.splitlines() if line.strip()]
    if not lines:
        return None
    counted = {delimiter: lines[0].count(delimiter) for delimiter in DELIMITERS}
    delimiter = max(counted, key=lambda mark: counted[mark])
    rows = _sample(lines, delimiter)
    if not rows or len(rows[0]) < 2:
        return None
    header, *others = rows
    if not _names(header, delimiter):
        return None
    if looks_like_header(header, overrides):
        return delimiter
    even = sum(len(row) == len(header) for row in others)
    return delimiter if len(others) >= 2 and even >= 0.8 * len(others) else None


def _sample(lines: Sequence[str], delimiter: str) -> list[list[str]]:
    reader = csv.reader((f"{line}\n" for line in lines), delimiter=delimiter)
    try:
        return list(itertools.islice(reader, _SNIFFED_ROWS))
    except csv.Error:
        return []


def _names(header: Sequence[str], delimiter: str) -> bool:
    """True if these cells can be names of columns: short, different, no sentence among them."""
    named = [comparable(cell) for cell in header if cell.strip()]
    prose = any(
        len(cell) > 60 or cell.count(" ") > 4 or cell.rstrip().endswith((".", "!", "?"))
        for cell in header
    )
    spaced = delimiter == "," and sum(cell.startswith(" ") for cell in header) > len(header) // 2
    return len(named) >= 2 and len(set(named)) == len(named) and not prose and not spaced


class _TooLongError(Exception):
    pass


class _Feeder:
    """Hands the csv module its lines and remembers those of the row that it is at."""

    def __init__(self, lines: Iterator[Line], max_chars: int) -> None:
        self.lines = lines
        self.max_chars = max_chars
        self.again: deque[Line] = deque()
        self.row: list[Line] = []
        self.size = 0

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self.again.popleft() if self.again else next(self.lines)
        self.row.append(line)
        self.size += len(line.text)
        if line.cut or self.size > self.max_chars or len(self.row) > MAX_RECORD_LINES:
            raise _TooLongError
        return line.text

    def next_row(self) -> None:
        self.row, self.size = [], 0

    def retry(self) -> None:
        """Read again what followed the row's first line: its quotation mark was never closed."""
        self.again.extendleft(reversed(self.row[1:]))


def read_table(
    stream: TextIO,
    delimiter: str,
    origin: Origin,
    overrides: Mapping[str, str],
    max_bytes: int,
    warn: Callable[[str], None],
) -> Iterator[Raw | Rejection]:
    """Yield a report, or a rejection, for each row; rows count from 1 after the header.

    Raises InputError if a named column is missing or none holds the text.
    """
    csv.field_size_limit(max(csv.field_size_limit(), max_bytes))
    feeder = _Feeder(read_lines(stream, max_bytes), max_bytes)
    reader = csv.reader(feeder, delimiter=delimiter, strict=True)
    rows = _rows(reader, feeder, origin, max_bytes)
    header = next(rows, None)
    if not isinstance(header, list):
        yield header or origin.reject(RejectionReason.EMPTY, "a table without a header")
        return
    names = _header(header)
    columns = resolve(names, overrides, origin.where)
    if "date" in columns:
        warn(
            f'{origin.where}: the column "{columns["date"]}" is taken as a hint only, '
            "dates in the text win"
        )
    reports = (
        row
        if isinstance(row, Rejection)
        else _report(row, names, columns, origin, number, max_bytes, feeder)
        for number, row in enumerate(rows, start=1)
    )
    first = next(reports, None)
    if first is None:
        yield origin.reject(RejectionReason.EMPTY, "a table with a header and no rows")
        return
    yield from _condensed(itertools.chain([first], reports), origin)


def _condensed(reports: Iterable[Raw | Rejection], origin: Origin) -> Iterator[Raw | Rejection]:
    """Count rows without text instead of listing each, where they come in hundreds.

    Most are the inside of a cell whose quotation mark was never closed.
    """
    for empty, run in itertools.groupby(reports, key=_is_empty):
        if not empty:
            yield from run
            continue
        count = 0
        for count, report in enumerate(run, start=1):
            if count <= _LISTED_EMPTY:
                yield report
        if count > _LISTED_EMPTY:
            left = f"{count - _LISTED_EMPTY:,} more rows in a row hold no text"
            yield origin.reject(RejectionReason.EMPTY, left)


def _is_empty(report: Raw | Rejection) -> bool:
    return isinstance(report, Rejection) and report.reason is RejectionReason.EMPTY


def _rows(
    reader: Iterator[list[str]], feeder: _Feeder, origin: Origin, max_bytes: int
) -> Iterator[list[str] | Rejection]:
    """Yield rows of cells; of a broken one, its rejection, and go on at its second line."""
    while True:
        feeder.next_row()
        try:
            row = next(reader)
        except StopIteration:
            return
        except (csv.Error, _TooLongError) as error:
            first = feeder.row[0]
            single = len(feeder.row) == 1
            reason, detail = (
                RejectionReason.UNREADABLE,
                str(error) or "its quotation mark is not closed",
            )
            if first.cut or (single and isinstance(error, _TooLongError)):
                reason, detail = RejectionReason.TOO_LARGE, too_large(max_bytes)
            feeder.retry()
            yield origin.reject(reason, detail, f"line {first.number}")
            continue
        if row:
            yield row


def _header(cells: Sequence[str]) -> list[str]:
    """Names for all columns: those without one, and repeated ones, are numbered."""
    names: list[str] = []
    for number, cell in enumerate(cells, start=1):
        name = cell.strip().lstrip("\ufeff") or f"column {number}"
        names.append(f"{name} ({number})" if name in names else name)
    return names


def _report(
    row: Sequence[str],
    names: Sequence[str],
    columns: Mapping[str, str],
    origin: Origin,
    number: int,
    max_bytes: int,
    feeder: _Feeder,
) -> Raw | Rejection:
    if any(cell.strip() for cell in row[len(names) :]):
        line = feeder.row[0].number
        return origin.reject(
            RejectionReason.UNREADABLE,
            f"{len(row)} cells where the header has {len(names)}; "
            "quote cells that hold the delimiter",
            f"row {number} (line {line})",
        )
    return record_of(dict(zip(names, row, strict=False)), columns, origin, number, max_bytes)
