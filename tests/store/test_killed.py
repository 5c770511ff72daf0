"""A writer that is killed at any moment leaves a whole record."""

import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from marsad.store import Record

WRITER = """
import sys
from marsad.store import Record
from tests.store import samples
with Record.open(sys.argv[1]) as record:
    print("open", flush=True)
    for number in range(0, 100000, 16):
        record.add([samples.plain(n, name=f"name-{n % 3}") for n in range(number, number + 16)])
        record.replace_merged(samples.MERGED, [])
"""


@pytest.mark.parametrize("seconds", [0.0, 0.11, 0.37])
def test_a_killed_writer_leaves_whole_batches(tmp_path: Path, seconds: float) -> None:
    path = tmp_path / "record.db"
    writer = subprocess.Popen([sys.executable, "-c", WRITER, str(path)], stdout=subprocess.PIPE)
    assert writer.stdout is not None
    assert writer.stdout.readline() == b"open\n"
    time.sleep(seconds)
    writer.kill()
    writer.communicate()
    assert writer.returncode == -9
    with Record.open(path, create=False) as record:
        documents = record.documents()
        assert len(documents) % 16 == 0
        assert record.counts().claims.get("event", 0) == len(documents)
        assert len({document.name for document in documents}) == len(documents)
        assert len(record.search("Saraqib")) == len(documents)
        assert all(record.raw(document.id) for document in documents)
        assert len(record.incidents()) in (0, 2)
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    connection.close()
