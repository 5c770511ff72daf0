"""Merging a record anew after a decision or a place, for the commands that take them."""

import datetime
from typing import TYPE_CHECKING

from marsad.cli import output
from marsad.cli.options import DEFAULT_THEATRE, gazetteer_in_use

if TYPE_CHECKING:
    from marsad.merging import Merging
    from marsad.placing import Placing
    from marsad.store import Record


def merge(record: "Record") -> None:
    """Merge the record as its decisions now ask; say so if all had to be merged anew."""
    from marsad import merging, theatres

    done = merging.merge(record, theatres.load(record.theatre() or DEFAULT_THEATRE))
    tell(done)


def tell(done: "Merging | None") -> None:
    """Say why all claims were merged anew, if they were though little is new."""
    if done is not None and done.surprise:
        output.note(f"all claims were merged anew: {done.surprise}")


def now() -> datetime.datetime:
    """Return the time, as a decision states it."""
    return datetime.datetime.now(datetime.UTC)


def placing(gazetteer: str | None = None) -> "Placing":
    """Return what adds places to records, beside the user's gazetteers."""
    from marsad.pipeline import Settings
    from marsad.placing import Placing

    return Placing(Settings(gazetteer=gazetteer_in_use(gazetteer)), now)
