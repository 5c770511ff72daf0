"""marsad gazetteer place and unplace."""

import shutil
from pathlib import Path

import pytest

from marsad.cli.app import main

NAME = "Qubbasin al-Wahmiya"


@pytest.fixture
def record(examples: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A copy of the examples' record, and no gazetteer of the user's."""
    monkeypatch.setenv("MARSAD_GAZETTEER", str(tmp_path / "none.db"))
    return str(shutil.copy(examples, tmp_path / "war.db"))


def place(record: str, *more: str) -> int:
    return main(["gazetteer", "place", NAME, "--at", "36.4,37.5", "--record", record, *more])


def test_place_list_and_unplace(
    record: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert place(record, "--within", "Aleppo", "--by", "Ana", "--kind", "town") == 0
    told = capsys.readouterr().err
    assert f"{NAME} (town) in Aleppo: added; 1 claim located anew" in told
    assert "Aleppo,SY,Ana," in (tmp_path / "war.places.csv").read_text()
    assert main(["gazetteer", "list", "--record", record]) == 0
    assert f"{NAME} (town) at 36.4,37.5 (± 2.5 km): added by Ana" in capsys.readouterr().out
    assert main(["incidents", "--record", record, "--text", "Qubbasin", "--format", "json"]) == 0
    assert ":36.4," in capsys.readouterr().out
    assert main(["gazetteer", "unplace", NAME, "--record", record]) == 0
    assert "taken back; 1 claim located anew" in capsys.readouterr().err
    assert main(["gazetteer", "unplace", NAME, "--record", record]) == 2
    assert "there are: none" in capsys.readouterr().err


def test_beside_an_index_of_the_users(
    record: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    table = tmp_path / "villages.csv"
    table.write_text("name,lat,lon\nQalat Numuna,35.1,38.1\nTell Numuna,35.2,38.2\n")
    monkeypatch.setenv("MARSAD_GAZETTEER", str(tmp_path / "own.db"))
    main(["gazetteer", "add", "mine", "--country", "SY", "--from", str(table)])
    assert place(record) == 0
    known = ["gazetteer", "place", "Qalat Numuna", "--at", "1,1", "--record", record]
    capsys.readouterr()
    assert main(known) == 2
    assert "known already: Qalat Numuna (village)" in capsys.readouterr().err


def test_the_table_can_be_added_as_a_gazetteer(
    record: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    place(record, "--within", "Aleppo", "--spelling", "Kubasin Wahmia")
    monkeypatch.setenv("MARSAD_GAZETTEER", str(tmp_path / "own.db"))
    table = str(tmp_path / "war.places.csv")
    assert main(["gazetteer", "add", "ours", "--country", "SY", "--from", table]) == 0
    capsys.readouterr()
    assert main(["locate", "Kubasin Wahmia"]) == 0
    assert f'"name":"{NAME}"' in capsys.readouterr().out.replace('": "', '":"')


@pytest.mark.parametrize(
    ("more", "fault"),
    [
        (["--at", "900,37.5"], "latitude runs from -90"),
        (["--at", "nan,37.5"], "not on the earth"),
        (["--at", "north"], "is no point"),
        (["--radius", "0"], "0.1"),
        (["--kind", "castle"], "no kind of place"),
        (["--within", "Nowhere at all"], "no unit is known"),
        (["--record", "missing.db"], "no record"),
    ],
)
def test_wrong_use_is_told(
    record: str, capsys: pytest.CaptureFixture[str], more: list[str], fault: str
) -> None:
    assert place(record, *more) in (2, 3)
    assert fault in capsys.readouterr().err
    assert not Path(record).with_name("war.places.csv").exists()
