"""Merging a record anew after a decision or a place, for the commands that take them."""

import datetime
from typing import TYPE_CHECKING

from marsad.cli.options import DEFAULT_THEATRE, gazetteer_in_use

if TYPE_CHECKING:
    from marsad.placing import Placing
    from marsad.store import Record


def merge(record: "Record") -> None:
    """Merge all claims of the record anew, as its decisions now ask."""
    from marsad import pipeline, theatres

    pipeline.merge(record, theatres.load(record.theatre() or DEFAULT_THEATRE))


def now() -> datetime.datetime:
    """Return the time, as a decision states it."""
    return datetime.datetime.now(datetime.UTC)


def placing(gazetteer: str | None = None) -> "Placing":
    """Return what adds places to records, beside the user's gazetteers."""
    from marsad.pipeline import Settings
    from marsad.placing import Placing

    return Placing(Settings(gazetteer=gazetteer_in_use(gazetteer)), now)
