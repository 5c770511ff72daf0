"""Reading the data files that analysts edit, with errors that name file, line, fault and remedy."""

import csv
import hashlib
import re
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

import msgspec

from marsad.errors import TheatreError

T = TypeVar("T")

# msgspec ends its message with the path of the fault: "… - at `$.actor[3].kind`".
_FAULT_PATH = re.compile(r"`\$\.(\w+)\[(\d+)\]")


def read_toml(path: Path, shape: type[T]) -> T:
    """Return a TOML file as `shape`; raises TheatreError on a missing file or a broken rule."""
    try:
        text = path.read_text(encoding="utf-8")
        return msgspec.convert(tomllib.loads(text), type=shape)
    except FileNotFoundError:
        raise TheatreError(f"{path} does not exist; create it, or name another folder") from None
    except UnicodeDecodeError as error:
        raise TheatreError(f"{path}: {error}; save the file as UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        raise TheatreError(f"{path}: {error}; correct the TOML there") from error
    except msgspec.ValidationError as error:
        where = f"{path}{_line_of(text, str(error))}"
        raise TheatreError(f"{where}: {error}; correct the value or the field's name") from error


def _line_of(text: str, message: str) -> str:
    """Return " line N" of the table that the message is about, or nothing."""
    fault = _FAULT_PATH.search(message)
    if fault is None:
        return ""
    header = re.compile(rf"^\s*\[\[{fault.group(1)}\]\]", re.MULTILINE)
    starts = [match.end() for match in header.finditer(text)]
    index = int(fault.group(2))
    if index >= len(starts):
        return ""
    return f" line {text.count(chr(10), 0, starts[index]) + 1}"


def read_rows(path: Path, columns: Sequence[str]) -> Iterator[tuple[int, list[str]]]:
    """Yield (line, cells) of a CSV file whose header must be `columns`, blank lines left out.

    Cells are stripped. Raises TheatreError on another header or a row of another length.
    """
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = csv.reader(file)
        header = next(rows, [])
        if header != list(columns):
            raise TheatreError(
                f"{path} line 1: the columns are {','.join(header) or 'missing'}; "
                f"make them {','.join(columns)}"
            )
        for row in rows:
            if not row:
                continue
            if len(row) != len(columns):
                raise TheatreError(
                    f"{path} line {rows.line_num}: {len(row)} cells instead of {len(columns)}; "
                    "quote cells that hold a comma"
                )
            yield rows.line_num, [cell.strip() for cell in row]


def digest_of(folder: Path, files: Iterable[Path]) -> str:
    """Return the SHA-256 (hexadecimal) of the files' relative names and bytes, in name order."""
    total = hashlib.sha256()
    named = sorted((file.relative_to(folder).as_posix(), file) for file in files)
    for name, file in named:
        total.update(f"{name}\0".encode())
        total.update(hashlib.sha256(file.read_bytes()).digest())
    return total.hexdigest()
