"""The measure of what the checks on a model's answers cost an honest one."""

import json
import sys
from pathlib import Path

import pytest

from benchmarks import checks

TEXT = (
    "Shells fired at Douma killed 12 people on Tuesday, the White Helmets said. Rebels hold the "
    "town of Saqba. More than 300,000 people have died in Syria since the war began, monitors say."
)
QUOTE = "Shells fired at Douma killed 12 people on Tuesday"


def figure(number: int) -> dict[str, object]:
    return {"measure": "killed", "group": "people", "low": number, "high": number,
            "text": "killed 12 people", "subset": False}  # fmt: skip


def test_what_passes_and_what_does_not_is_counted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    article = {"unit_id": "1", "article_title": "Shells hit Douma", "article_content": TEXT,
               "source": "x", "date": "10/12/2016"}  # fmt: skip
    event = {"quote": QUOTE, "type": "shelling", "status": "reported", "place": {"text": "Douma"}}
    gold = {
        "events": [event | {"figures": [figure(12), figure(13)]},
                   event | {"quote": "Shells fell on Aleppo", "figures": []}],
        "tallies": [{"quote": "More than 300,000 people have died in Syria", "measure": "killed",
                     "group": "people", "low": 300000, "high": None}],
        "control": [{"quote": "Rebels hold the town of Saqba", "place": {"text": "Saqba"}}],
    }  # fmt: skip
    (tmp_path / "1.article.json").write_text(json.dumps(article), encoding="utf-8")
    (tmp_path / "1.gold.json").write_text(json.dumps(gold), encoding="utf-8")
    monkeypatch.setattr(sys, "argv", ["checks", "--gold", str(tmp_path), "--misses"])
    assert checks.main() == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[-4:] == [
        "events        1 of    2 pass",
        "figures       1 of    2 pass",
        "tallies       1 of    1 pass",
        "control       1 of    1 pass",
    ]
    assert "a figure (13–13) that is not in “killed 12 people”" in lines[0] + lines[1]
    assert "no quote from the text: “Shells fell on Aleppo”" in lines[0] + lines[1]
