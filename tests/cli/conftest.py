"""Running commands as a person would."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from marsad.cli.app import main
from marsad.model import Noun
from tests.records import fill


class Done(Noun, frozen=True, kw_only=True):
    """What a command left behind."""

    code: int
    out: str
    err: str


Marsad = Callable[..., Done]


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run in an empty folder, without settings of the person who runs the tests."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("MARSAD_RECORD", raising=False)
    monkeypatch.setitem(os.environ, "COLUMNS", "200")


@pytest.fixture
def marsad(capfd: pytest.CaptureFixture[str]) -> Marsad:
    """Run `marsad` with these words."""

    def run(*words: str) -> Done:
        code = main(words)
        told = capfd.readouterr()
        return Done(code=code, out=told.out, err=told.err)

    return run


@pytest.fixture
def full(tmp_path: Path) -> str:
    """A record of two reports, merged."""
    return str(fill(tmp_path / "full.db"))


@pytest.fixture(autouse=True)
def _no_gazetteer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Tests look names up in no index that the user of this machine may have."""
    monkeypatch.setenv("MARSAD_GAZETTEER", str(tmp_path / "no-gazetteer.db"))
