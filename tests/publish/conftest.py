"""A record to publish."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from marsad.store import Record
from tests.records import fill


@pytest.fixture
def full(tmp_path: Path) -> Iterator[Record]:
    """A record of two reports, merged."""
    with Record.open(fill(tmp_path / "full.db")) as opened:
        yield opened


@pytest.fixture
def record_of_nothing(tmp_path: Path) -> Iterator[Record]:
    """A record without reports."""
    with Record.open(tmp_path / "nothing.db") as opened:
        yield opened
