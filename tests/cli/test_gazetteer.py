"""marsad gazetteer, and marsad locate over what it added."""

import json
from pathlib import Path

import pytest

from marsad.cli.app import main


@pytest.fixture
def index(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "own.db"
    monkeypatch.setenv("MARSAD_GAZETTEER", str(path))
    return path


def test_add_list_locate_remove(
    index: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = tmp_path / "villages.csv"
    table.write_text("Village,lat,lon\nQalat Numuna,35.1,38.1\nTell Numuna,35.2,38.2\nBad,900,1\n")
    arguments = ["gazetteer", "add", "mine", "--country", "SY", "--from", str(table)]
    assert main([*arguments, "--map", "name=Village", "--licence", "mine, CC0"]) == 1
    assert "skipped line 4: latitude 900" in capsys.readouterr().err
    assert main(["gazetteer", "list"]) == 0
    assert capsys.readouterr().out == "mine: 2 places in SY; mine, CC0\n"
    assert main(["locate", "Qalat Numuna"]) == 0
    assert json.loads(capsys.readouterr().out)["latitude"] == 35.1
    assert main(["locate", "--reverse", "35.1", "38.1"]) == 0
    assert json.loads(capsys.readouterr().out)["name"] == "Qalat Numuna"
    assert main(["gazetteer", "check"]) == 0
    assert "1 rows of villages.csv were skipped" in capsys.readouterr().out
    assert main(["gazetteer", "remove", "mine"]) == 0
    assert main(["gazetteer", "remove", "mine"]) == 2


@pytest.mark.parametrize(
    ("arguments", "fault"),
    [
        (["gazetteer", "add", "mine", "--from", "x.csv"], "no country's code"),
        (["gazetteer", "add", "SY", "--from", "missing.txt"], "cannot be read"),
        (["gazetteer", "add", "SY", "--from", "x", "--map", "name"], "not FIELD=COLUMN"),
        (["gazetteer", "check"], "no index yet"),
        (["locate", "--reverse", "35.1"], "no longitude"),
        (["locate", "--reverse", "95", "10"], "latitude runs from -90"),
        (["locate", "--reverse", "north"], "no number"),
        (["locate", "Idlib", "--gazetteer", "none.db"], "does not exist"),
    ],
)
def test_wrong_use_is_told(
    index: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str], arguments: list[str], fault: str,
) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    (tmp_path / "x").write_text("name,lat,lon\nA,1,1\n")
    assert main(arguments) == 2
    assert fault in capsys.readouterr().err
    assert not index.exists()


def test_exports_name_whose_places_a_record_stands_on(
    index: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = tmp_path / "villages.csv"
    table.write_text("name,lat,lon\nQalat Numuna,35.1,38.1\nTell Numuna,35.2,38.2\n")
    main(["gazetteer", "add", "mine", "--country", "SY", "--from", str(table), "--licence", "CC0"])
    report, record = tmp_path / "report.txt", tmp_path / "war.db"
    report.write_text(
        "Shelling killed three people in the village of Qalat Numuna on 3 May 2018, the Syrian "
        "Observatory for Human Rights said. Nobody else claimed the attack so far.\n"
    )
    assert main(["run", str(report), "--record", str(record), "--quiet", "--jobs", "1"]) == 0
    capsys.readouterr()
    for kind in ("json", "csv", "geojson"):
        assert main(["export", kind, "--record", str(record)]) == 0
        assert "Places of layer mine: CC0" in capsys.readouterr().out
