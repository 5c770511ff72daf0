"""What people really hand in: every fault is told in a line, and the record stays whole."""

import os
import random
import sqlite3
import sys
from pathlib import Path

import pytest
from benchmarks.tree import cost_of

from marsad.store import Record
from tests.cli.conftest import Marsad

PROGRAM = (sys.executable, "-m", "marsad")
REPORT = (
    "12 January 2018\n\nAt least five civilians were killed on Thursday when government forces "
    "shelled the town of Saraqib in Idlib province, the Syrian Observatory for Human Rights said.\n"
)


@pytest.fixture
def record(marsad: Marsad) -> str:
    """A record of one report."""
    Path("good.txt").write_text(REPORT)
    assert marsad("run", "good.txt", "--quiet", "--jobs", "1").code == 0
    return "marsad.db"


def whole(path: str, documents: int = 1) -> bool:
    """True if a record opens, is sound and holds so many documents."""
    with Record.open(path, create=False) as record:
        counted = record.counts().documents
    connection = sqlite3.connect(path)
    sound = connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    connection.close()
    return sound and counted == documents


@pytest.mark.parametrize(
    ("words", "code", "fault"),
    [
        (("nowhere",), 2, "marsad: nowhere does not exist; check its spelling"),
        (("empty",), 2, "marsad: no reports found in empty; name a folder that holds files"),
        (("table.csv",), 2, "marsad: table.csv has no column known to hold the text; name it with"),
        (("good.csv", "--map", "published=day"), 2, 'marsad: good.csv has no column "day"; name'),
        (("good.csv", "--map", "when=date"), 2, 'marsad: "when" is nothing that a column can hold'),
        (("good.txt", "--record", "good.txt"), 3, "marsad: good.txt: this is no record of Marsad"),
        (("good.txt", "--record", "empty"), 3, "marsad: empty is a folder; name a file"),
        (("good.txt", "--record", "no/x.db"), 3, "marsad: there is no folder no; make it first"),
        (("good.txt", "--record", "/proc/x.db"), 3, "marsad: /proc/x.db: the record cannot be"),
    ],
)
def test_a_fault_is_one_line_and_the_record_is_whole(
    marsad: Marsad, record: str, words: tuple[str, ...], code: int, fault: str
) -> None:
    Path("empty").mkdir()
    Path("table.csv").write_text("a,b\n1,2\n3,4\n")
    Path("good.csv").write_text('text,date\n"Shells fell on the town, killing five.",2018-01-12\n')
    done = marsad("run", *words, "--jobs", "1")
    assert (done.code, done.out) == (code, "")
    assert done.err.startswith(fault)
    assert len(done.err.splitlines()) == 1
    assert whole(record)


@pytest.mark.parametrize("path", ["nowhere", "empty"])
def test_a_mistake_makes_no_record(marsad: Marsad, path: str) -> None:
    Path("empty").mkdir()
    assert marsad("run", path, "--jobs", "1").code == 2
    assert not Path("marsad.db").exists()


def test_noise_is_listed_and_the_rest_is_read(marsad: Marsad, record: str) -> None:
    noise = random.Random(1)
    folder = Path("mixed")
    folder.mkdir()
    for number in range(8):
        (folder / f"{number}.txt").write_bytes(noise.randbytes(5000))
    (folder / "report.txt").write_text(REPORT.replace("five", "nine"))
    done = marsad("run", "mixed", "--jobs", "1")
    assert done.code == 1
    lines = done.err.splitlines()
    assert len([line for line in lines if line.startswith("rejected mixed/")]) == 8
    assert lines[-1] == "9 reports found: 1 read, 0 known already, 8 rejected"
    assert whole(record, 2)


def test_broken_bytes_are_read_as_far_as_they_go(marsad: Marsad, record: str) -> None:
    Path("broken.txt").write_bytes(
        REPORT.encode() + b"\xff\xfe\x80 Caf\xe9 \xc3\x28 the rebels said."
    )
    assert marsad("run", "broken.txt", "--jobs", "1", "--quiet").code == 0
    assert whole(record, 2)


@pytest.mark.parametrize(
    ("name", "text", "reason"),
    [
        ("title.txt", "Car bomb kills five in Azaz\n", "too_short"),
        ("title.csv", "title,text\nCar bomb kills five in Azaz,\n", "empty"),
    ],
)
def test_a_title_is_no_report(
    marsad: Marsad, record: str, name: str, text: str, reason: str
) -> None:
    Path(name).write_text(text)
    done = marsad("run", name, "--jobs", "1", "--quiet")
    assert done.code == 1
    assert done.err.startswith(f"rejected {name}")
    assert f": {reason}; " in done.err
    assert whole(record)


@pytest.mark.parametrize("head", [b"", b"text,date\n", b'{"text": "', b"<html><p>"])
def test_a_line_of_200_megabytes(record: str, tmp_path: Path, head: bytes) -> None:
    with Path("long").open("wb") as file:
        file.write(head)
        for _ in range(200):
            file.write(b"Shells fell on the town and killed five. "[:40] * 25_000)
    cost = cost_of((*PROGRAM, "run", "long", "--jobs", "1"))
    Path("long").unlink()
    assert cost.code == 1
    assert cost.seconds < 20
    assert cost.megabytes < 500
    assert whole(record)


def test_ten_thousand_tiny_files(marsad: Marsad, record: str) -> None:
    folder = Path("tiny")
    folder.mkdir()
    for number in range(10_000):
        (folder / f"{number}.txt").write_text(f"Note {number}")
    done = marsad("run", "tiny", "--jobs", "1")
    assert done.code == 1
    assert done.err.endswith("10,000 reports found: 0 read, 0 known already, 10,000 rejected\n")
    assert whole(record)


@pytest.mark.skipif(os.geteuid() == 0, reason="permissions do not bind root")
def test_what_may_not_be_read_or_written(marsad: Marsad, record: str) -> None:
    Path("locked.txt").write_text(REPORT)
    Path("locked.txt").chmod(0)
    done = marsad("run", "locked.txt", "--jobs", "1", "--quiet")
    assert done.code == 1
    assert "rejected locked.txt: unreadable; Permission denied" in done.err
    folder = Path("sealed")
    folder.mkdir()
    folder.chmod(0o500)
    done = marsad("run", "good.txt", "--record", "sealed/x.db", "--jobs", "1")
    assert done.code == 3
    assert len(done.err.splitlines()) == 1
    folder.chmod(0o700)
    assert whole(record)
