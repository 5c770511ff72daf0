"""Two runs on one record at once, and a run that is interrupted."""

import os
import signal
import subprocess
import sys
from pathlib import Path

from tests.laws import reports
from tests.laws.runs import exported, run, waited_for

PROGRAM = [sys.executable, "-m", "marsad"]


def started(*words: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [*PROGRAM, "run", *words, "--record", "both.db", "--quiet"], stderr=subprocess.PIPE
    )


def test_two_runs_at_once_make_the_record_of_one() -> None:
    written = reports.write(Path("reports"), 60)
    run(Path("one.db"), written)
    halves = [[str(path) for path in part] for part in (written[:40], written[30:])]
    both = [started(*half, "--jobs", "1") for half in halves]
    for process in both:
        _, told = process.communicate(timeout=120)
        assert (process.returncode, told) == (0, b"")
    assert exported(Path("both.db")) == exported(Path("one.db"))


def test_an_interrupted_run_says_so_and_goes_on_later() -> None:
    written = reports.write(Path("reports"), 200)
    os.mkfifo("endless")
    process = started("reports", "endless", "--jobs", "2")
    waited_for(Path("both.db"))
    os.kill(process.pid, signal.SIGINT)
    _, told = process.communicate(timeout=60)
    assert process.returncode == 130
    assert told == b"marsad: stopped; the record is whole, run the same command again to go on\n"
    again = started("reports", "--jobs", "2")
    assert (again.communicate(timeout=120)[1], again.returncode) == (b"", 0)
    run(Path("one.db"), written)
    assert exported(Path("both.db")) == exported(Path("one.db"))
