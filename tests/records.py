"""Records to test with, shared by the tests of what reads them."""

from pathlib import Path

from marsad.store import Record
from tests.store import samples


def fill(path: Path) -> Path:
    """Make a record of two reports, merged, and return its path."""
    with Record.open(path) as record:
        record.set_theatre("syria")
        record.add(samples.OUTCOMES)
        record.replace_merged(samples.MERGED, [])
    return path
