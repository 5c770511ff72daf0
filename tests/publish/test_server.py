"""The server of page and API starts, says what it lacks, and stops."""

import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from marsad.errors import InputError, RecordError
from marsad.model import Account, Role
from marsad.publish import server
from marsad.publish.profile import Public
from marsad.store import Accounts, Record

SERVE = """
import pathlib, sys
from marsad.publish import server
server.PAGE = pathlib.Path(sys.argv[2])
server.serve(sys.argv[1], port=int(sys.argv[3]))
"""


@pytest.fixture
def page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A built page, of one line."""
    (tmp_path / "index.html").write_text("<!doctype html><title>built</title>")
    monkeypatch.setattr(server, "PAGE", tmp_path)
    return tmp_path


def test_the_page_and_the_api_are_served(page: Path, full: Record) -> None:
    with server.serving(str(full.path)) as address:
        assert b"built" in urllib.request.urlopen(f"{address}/").read()
        assert b"incidents" in urllib.request.urlopen(f"{address}/api/record").read()
    with pytest.raises(OSError):
        urllib.request.urlopen(f"{address}/", timeout=1)


def test_a_record_that_is_missing_is_said_to_be(page: Path) -> None:
    with pytest.raises(RecordError, match="there is no record"):
        server.serve(str(page / "none.db"))


@pytest.mark.parametrize("host", ["127.0.0.1", "127.0.0.2", "::1", "[::1]", "localhost"])
def test_this_machine_needs_no_accounts(full: Record, host: str) -> None:
    server.check_host(str(full.path), host)


def test_others_are_served_once_there_is_an_account(full: Record) -> None:
    with Accounts.open(full.path) as accounts:
        with pytest.raises(InputError, match=r"marsad user add .* --public"):
            server.check_host(str(full.path), "0.0.0.0")
        accounts.add(Account(name="Ana", role=Role.VIEWER), "hash")
    server.check_host(str(full.path), "0.0.0.0")


def test_a_server_asks_for_the_accounts_beside_its_record(page: Path, full: Record) -> None:
    with server.serving(str(full.path)) as address:
        assert urllib.request.urlopen(f"{address}/api/record").status == 200
        with Accounts.open(full.path) as accounts:
            accounts.add(Account(name="Ana", role=Role.VIEWER), "hash")
        with pytest.raises(urllib.error.HTTPError, match="401"):
            urllib.request.urlopen(f"{address}/api/record")
        assert urllib.request.urlopen(f"{address}/").status == 200


def test_the_public_profile_asks_nobody(page: Path, full: Record) -> None:
    with Accounts.open(full.path) as accounts:
        accounts.add(Account(name="Ana", role=Role.VIEWER), "hash")
    with server.serving(str(full.path), public=Public()) as address:
        assert urllib.request.urlopen(f"{address}/api/record").status == 200


def test_a_page_that_is_not_built_is_said_not_to_be(
    tmp_path: Path, full: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(server, "PAGE", tmp_path / "nowhere")
    with pytest.raises(RecordError, match="the page is not built; build it with"):
        server.serve(str(full.path))


def test_control_c_stops_the_server_without_a_fault(page: Path, full: Record) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-c", SERVE, str(full.path), str(page), str(port)]
    with subprocess.Popen(command, stderr=subprocess.PIPE) as process:
        _wait_for(port)
        process.send_signal(signal.SIGINT)
        _, fault = process.communicate(timeout=20)
    assert (process.returncode, fault) == (0, b"")


def test_a_page_that_listens_does_not_hold_the_server_up(page: Path, full: Record) -> None:
    with server.serving(str(full.path)) as address:
        listening = urllib.request.urlopen(f"{address}/api/events", timeout=20)
        assert listening.readline() == b"event: changed\n"
        digest = listening.readline().removeprefix(b"data: ").strip().decode()
        assert digest == full.merged_for()
        stopped = time.monotonic()
    assert time.monotonic() - stopped < 10
    assert listening.read().strip() == b""


def _wait_for(port: int) -> None:
    for _ in range(200):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise AssertionError("the server did not start within 20 seconds")
