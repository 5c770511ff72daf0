"""What is SQLite's own: full-text search, and a new file that many open at once."""

import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from marsad.store import Record, sqlite
from tests.store import samples

OFTEN = "Shells, shells, shells. Shells fell."
ONCE = "A market burnt after shells had fallen on the northern edge of the town at dawn."


def filled(record: Record, *texts: str) -> list[str]:
    """Read reports one after the other; returns their ids."""
    documents = [samples.document(text, f"report-{i}") for i, text in enumerate(texts)]
    for document in documents:
        record.add([samples.outcome(document)])
    return [document.id for document in documents]


def test_the_best_match_comes_first(record: Record) -> None:
    often, _, once = filled(record, OFTEN, "Nothing of the kind.", ONCE)
    assert record.search("shells") == [often, once]
    assert record.search("shells", 1) == [often]


def test_of_very_many_matches_those_that_were_read_last_are_ranked(
    record: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    often, _, once = filled(record, OFTEN, "Nothing of the kind.", ONCE)
    monkeypatch.setattr(sqlite, "RANKED", 2)
    assert record.search("shells", 1) == [often]
    monkeypatch.setattr(sqlite, "RANKED", 1)
    assert record.search("shells", 1) == [once]


def test_a_new_file_that_many_open_at_once_opens_for_all(tmp_path: Path) -> None:
    def opened(path: Path, start: threading.Barrier) -> str:
        start.wait()
        made = sqlite.engine(path)
        with made.connect() as connection:
            mode = connection.exec_driver_sql("PRAGMA journal_mode").scalar_one()
        made.dispose()
        return str(mode)

    with ThreadPoolExecutor(4) as threads:
        for number in range(150):  # without waiting, some 5 of these found the file locked
            start = threading.Barrier(4)
            path = tmp_path / f"{number}.db"
            assert set(threads.map(opened, [path] * 4, [start] * 4)) == {"wal"}
