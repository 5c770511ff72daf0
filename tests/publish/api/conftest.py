"""The API over the examples' record."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from marsad.cli import merging
from marsad.placing import Placing
from marsad.publish.api.app import create_app
from marsad.store import Record


@pytest.fixture(scope="session")
def record(examples: Path) -> Iterator[Record]:
    """The examples' record, open."""
    with Record.open(examples, create=False) as opened:
        yield opened


@pytest.fixture(scope="session")
def places() -> Placing:
    """What knows places, warm for all tests."""
    return merging.placing()


@pytest.fixture(scope="session")
def api(record: Record, places: Placing) -> TestClient:
    """The API; what fails in the server comes as its answer, as it would to anybody."""
    return TestClient(create_app(record, places=places), raise_server_exceptions=False)
