"""Paths as given, to the files that they mean."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from marsad.errors import InputError

STDIN = "-"


def expand(paths: Sequence[str]) -> list[str]:
    """Return the files that paths mean, each once: folders are searched to the bottom.

    Files of a folder come in the order of their names; hidden files and folders and links to
    folders are passed over; a folder that cannot be listed stands for itself. Raises InputError
    on a path that does not exist, on a folder without files, and if no path is given.
    """
    if not paths:
        raise InputError("no reports given; name files, folders, or - for standard input")
    found: dict[str, str] = {}
    for path in paths:
        for file in _files(path):
            found.setdefault(file if file == STDIN else os.path.realpath(file), file)
    return list(found.values())


def _files(path: str) -> list[str]:
    if path == STDIN:
        return [path]
    place = Path(path)
    if place.is_dir():
        files = sorted(_inside(place), key=lambda file: file.parts)
        if not files:
            raise InputError(f"no reports found in {path}; name a folder that holds files")
        return [str(file) for file in files]
    if not os.path.lexists(place):
        raise InputError(f"{path} does not exist; check its spelling and the current folder")
    return [path]


def _inside(folder: Path) -> Iterator[Path]:
    locked: list[OSError] = []
    for where, folders, names in os.walk(folder, onerror=locked.append):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            file = Path(where, name)
            if not name.startswith(".") and file.is_file():
                yield file
    yield from (Path(error.filename) for error in locked)
