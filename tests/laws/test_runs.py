"""However reports get into a record, and however often, the record is the same."""

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from marsad.store import Record
from tests.laws.conftest import Whole
from tests.laws.runs import documents_in, exported, run, waited_for

MARSAD = [sys.executable, "-m", "marsad"]


def test_the_reports_make_a_record_worth_the_name(whole: Whole) -> None:
    with Record.open(whole.record, create=False) as record:
        counts = record.counts()
        assert counts.documents == 204
        assert counts.claims["event"] >= 150
        assert len([i for i in record.incidents() if len(i.claims) > 1]) >= 30


@pytest.mark.parametrize("jobs", [1, 2])
def test_killed_half_way_and_run_again(whole: Whole, tmp_path: Path, jobs: int) -> None:
    record, endless = tmp_path / "record.db", tmp_path / "endless"
    os.mkfifo(endless)  # a run that reaches it waits there
    options = ("--record", str(record), "--jobs", str(jobs), "-q")
    killed = subprocess.Popen([*MARSAD, "run", *whole.reports, str(endless), *options])
    waited_for(record)
    killed.kill()
    killed.wait()
    assert 0 < documents_in(record) <= len(whole.reports)
    assert exported(record) != whole.export
    subprocess.run([*MARSAD, "run", *whole.reports, *options], check=True)
    assert exported(record) == whole.export


def test_reading_again_changes_nothing(whole: Whole) -> None:
    with Record.open(whole.record) as record:
        before = record.counts()
    again = run(Path(whole.record), whole.paths)
    assert (again.read, again.known) == (0, again.found)
    with Record.open(whole.record) as record:
        assert record.counts() == before
    assert exported(Path(whole.record)) == whole.export


@pytest.mark.parametrize("jobs", [1, 2])
def test_the_order_and_the_number_of_processes_do_not_show(
    whole: Whole, tmp_path: Path, jobs: int
) -> None:
    paths = whole.paths
    random.Random(jobs).shuffle(paths)
    run(tmp_path / "record.db", paths, jobs)
    assert exported(tmp_path / "record.db") == whole.export


def test_several_runs_equal_one(whole: Whole, tmp_path: Path) -> None:
    paths = whole.paths
    for part in (paths[150:], paths[40:160], paths[:50]):
        run(tmp_path / "record.db", part)
    assert exported(tmp_path / "record.db") == whole.export
