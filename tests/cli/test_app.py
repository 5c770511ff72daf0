"""Faults are one line that names the remedy; exit codes mean what the documentation says."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

import marsad as package
from tests.cli.conftest import Marsad

PROGRAM = [sys.executable, "-m", "marsad"]


def test_version(marsad: Marsad) -> None:
    assert marsad("--version").out == f"marsad {package.__version__}\n"


def test_starting_imports_nothing_heavy() -> None:
    code = (
        "import sys; from marsad.cli.app import main; main(['--version']); "
        "print([m for m in ('sqlalchemy', 'fastapi', 'trafilatura', 'numpy') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[1] == "[]"


@pytest.mark.parametrize(
    ("words", "code", "fault"),
    [
        (("incidents",), 3, "marsad: there is no record at marsad.db; make one with: marsad run"),
        (("serve",), 3, "marsad: there is no record at marsad.db"),
        (("explain", "x"), 3, "marsad: there is no record at marsad.db"),
        (("export", "json"), 3, "marsad: there is no record at marsad.db"),
        (("incidents", "--record", "pg://x"), 3, "marsad: a record at a pg address cannot be"),
        (("nonsense",), 2, "marsad: No such command 'nonsense'; see marsad --help"),
        (("incidents", "--bogus"), 2, "see marsad incidents --help"),
        (("incidents", "--since", "May"), 2, "see marsad incidents --help"),
        (("explain",), 2, "see marsad explain --help"),
        (("run", "x", "--map", "date"), 2, "marsad: --map date is not FIELD=COLUMN; write it like"),
        (("run", "x", "--theatre", "mars"), 2, "marsad: there is no theatre 'mars'"),
        (("theatre", "check", "mars"), 2, "marsad: there is no theatre 'mars'"),
    ],
)
def test_faults(marsad: Marsad, words: tuple[str, ...], code: int, fault: str) -> None:
    done = marsad(*words)
    assert done.code == code
    assert done.out == ""
    assert fault in done.err
    assert len(done.err.splitlines()) == 1
    assert not Path("marsad.db").exists()


def test_the_record_may_be_named_by_the_environment(
    marsad: Marsad, full: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MARSAD_RECORD", full)
    assert "Saraqib" in marsad("incidents").out


def test_help_shows_examples(marsad: Marsad) -> None:
    assert "marsad incidents --since 2018-01-01" in marsad("incidents", "--help").out
    assert "run" in marsad().out


def test_a_reader_that_goes_away_is_no_traceback(full: str) -> None:
    command = [*PROGRAM, "export", "json", "--record", full]
    read_end, write_end = os.pipe()
    os.close(read_end)
    done = subprocess.run(command, stdout=write_end, stderr=subprocess.PIPE, text=True, check=False)
    os.close(write_end)
    assert (done.returncode, done.stderr) == (141, "")


def test_ctrl_c_says_how_to_go_on() -> None:
    code = (
        "import sys, time; import marsad.cli.app as app; import marsad.theatres\n"
        "def slow(): print('here', flush=True); time.sleep(60)\n"
        "marsad.theatres.available = slow\n"
        "sys.exit(app.main(['theatre', 'list']))"
    )
    running = subprocess.Popen(
        [sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert running.stdout is not None
    assert running.stdout.readline() == "here\n"
    time.sleep(0.05)
    running.send_signal(2)
    _, told = running.communicate(timeout=30)
    assert running.returncode == 130
    assert told == "marsad: stopped; the record is whole, run the same command again to go on\n"


def test_a_port_in_use_is_named(marsad: Marsad, full: str) -> None:
    import socket

    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        done = marsad("serve", "--record", full, "--port", str(port))
    assert done.code == 3
    assert f"cannot listen at 127.0.0.1:{port}" in done.err


def test_theatres(marsad: Marsad) -> None:
    known = marsad("theatre", "list").out.splitlines()
    assert [line.split(":")[0] for line in known] == ["sudan", "syria"]
    done = marsad("theatre", "check", "syria")
    assert (done.code, done.err) == (0, "syria: no faults\n")


def test_a_theatre_with_faults(marsad: Marsad) -> None:
    folder = Path("mine")
    folder.mkdir()
    (folder / "theatre.toml").write_text(
        'id = "mine"\nname = "Mine"\ncountry = "SY"\nbegan = 2011-03-15\n'
    )
    actor = '[[actor]]\nid = "a"\nname = "A"\nkind = "militia"\nmember_of = ["nobody"]\n'
    (folder / "actors.toml").write_text(actor)
    done = marsad("theatre", "check", "mine")
    assert done.code == 2
    assert "names the actor 'nobody'" in done.out
    assert "marsad: mine has 1 fault" in done.err
