"""Reports, and the record that one undisturbed run makes of them."""

from pathlib import Path

import pytest

from marsad.model import Noun
from tests.laws import reports, runs


class Whole(Noun, frozen=True, kw_only=True):
    """What to read, what one run in one process makes of it, and how it sums up."""

    reports: list[str]
    record: str
    export: bytes

    @property
    def paths(self) -> list[Path]:
        return [Path(report) for report in self.reports]


@pytest.fixture(scope="session")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Whole:
    folder = tmp_path_factory.mktemp("laws")
    written = reports.write(folder / "reports", 200)
    record = folder / "whole.db"
    runs.run(record, written)
    return Whole(
        reports=[str(path) for path in written], record=str(record), export=runs.exported(record)
    )
