"""Records to test with."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from marsad.store import Record
from tests.store import samples


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    """An empty record."""
    with Record.open(tmp_path / "record.db") as opened:
        yield opened


@pytest.fixture
def full(record: Record) -> Record:
    """A record of two reports, merged."""
    record.set_theatre("syria")
    record.add(samples.OUTCOMES)
    record.replace_merged(samples.MERGED, [])
    return record
