"""Merging a record anew after a decision, for the commands that take decisions."""

import datetime
from typing import TYPE_CHECKING

from marsad.cli.options import DEFAULT_THEATRE

if TYPE_CHECKING:
    from marsad.store import Record


def merge(record: "Record") -> None:
    """Merge all claims of the record anew, as its decisions now ask."""
    from marsad import pipeline, theatres

    pipeline.merge(record, theatres.load(record.theatre() or DEFAULT_THEATRE))


def now() -> datetime.datetime:
    """Return the time, as a decision states it."""
    return datetime.datetime.now(datetime.UTC)
