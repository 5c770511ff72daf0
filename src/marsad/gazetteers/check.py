"""What is wrong, or worth knowing, about a user's index."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing

from marsad.gazetteers.index import Index


def check(index: Index) -> tuple[str, ...]:
    """Return one sentence a problem; empty if there is none."""
    return tuple(_problems(index))


def _problems(index: Index) -> Iterator[str]:
    with closing(sqlite3.connect(index.path)) as database:
        for (answer,) in database.execute("PRAGMA quick_check"):
            if answer != "ok":
                yield f"{index.path}: {answer}; add its layers anew"
        query = "SELECT count(*) FROM places WHERE layer = (SELECT id FROM layers WHERE name = ?)"
        for layer in index.layers():
            (count,) = database.execute(query, (layer.name,)).fetchone()
            if count != layer.places:
                yield f"layer {layer.name} holds {count} places, not {layer.places}; add it anew"
            if layer.skipped:
                yield f"layer {layer.name}: {layer.skipped} rows of {layer.source} were skipped"
