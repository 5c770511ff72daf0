"""The speed gate measures all processes, and fails where it should."""

import subprocess
import sys
from pathlib import Path

import msgspec
import pytest
from benchmarks.speed import Measured, astray, ceilings
from benchmarks.tree import cost_of

from benchmarks import speed, yardstick
from marsad.model import Claim
from marsad.store import Record
from tests.records import fill

CHILDREN = """
import subprocess, sys, time
take = "import time; held = b'x' * 60_000_000; time.sleep(0.5)"
both = [subprocess.Popen([sys.executable, "-c", take]) for _ in range(2)]
sys.exit(max(process.wait() for process in both) + 7)
"""


def test_memory_is_that_of_all_processes() -> None:
    cost = cost_of((sys.executable, "-c", CHILDREN))
    assert cost.code == 7
    assert 120 < cost.megabytes < 400
    assert cost.seconds >= 0.5


def test_a_quote_that_is_astray_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Record.open(fill(tmp_path / "record.db")) as record:
        claims = record.claims()
        assert astray(record) == (len(claims), [])
        span = msgspec.structs.replace(claims[0].span, start=claims[0].span.start + 1)
        moved: list[Claim] = [msgspec.structs.replace(claims[0], span=span), *claims[1:]]
        monkeypatch.setattr(record, "claims", lambda: moved)
        assert astray(record) == (len(claims), moved[:1])


def test_a_passed_ceiling_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    rows = [
        Measured(what="time", value=61, ceiling=60, unit="s"),
        Measured(what="memory", value=60, ceiling=60, unit="MB"),
    ]
    assert [row.passed for row in rows] == [False, True]
    speed.show(rows, 1.25, 10, [])
    said = capsys.readouterr().out.splitlines()
    assert [line for line in said if "too much" in line] == said[2:3]


def test_the_gate_runs_on_a_table_of_reports(tmp_path: Path) -> None:
    table = tmp_path / "articles.csv"
    table.write_text(f'text,date\n"{speed.SHORT.strip()}",2018-01-12\n')
    command = [sys.executable, "-m", "benchmarks.speed", "--articles", str(table), "--jobs", "1"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert f"reports in, record out{'':4}" in done.stdout, done.stderr
    assert "0 of them do not return their quote" in done.stdout
    assert done.returncode == ("too much" in done.stdout)


def test_ceilings_of_time_stretch_on_a_slow_machine_and_those_of_memory_do_not() -> None:
    stretched = ceilings().stretched(1.5)
    assert stretched.article_milliseconds == 1.5 * ceilings().article_milliseconds
    assert stretched.one_megabytes == ceilings().one_megabytes


def test_the_yardstick_never_makes_a_ceiling_lower(monkeypatch: pytest.MonkeyPatch) -> None:
    assert yardstick.slowness() >= 1
    monkeypatch.setattr(yardstick, "REFERENCE_SECONDS", 0.01)
    assert yardstick.slowness() > 10


def test_the_ceilings_are_those_that_were_promised() -> None:
    assert ceilings().seconds <= 60
    assert ceilings().megabytes <= 1000
    assert ceilings().start_seconds <= 2.5  # the aim is 2; measured 1.6 to 1.9
