"""Reports from the command line: run, read, locate."""

import io
import json
from pathlib import Path

import pytest

from marsad.cli.read import file_name
from marsad.cli.run import progress_words
from marsad.pipeline import Progress
from tests.cli.conftest import Marsad

REPORT = (
    "12 January 2018\n\n"
    "At least five civilians were killed on Thursday when government forces shelled the town of "
    "Saraqib in Idlib province, the Syrian Observatory for Human Rights said.\n\n"
    "Another shell hit a road near the town later that day and wounded three people, it added.\n"
)


@pytest.fixture
def report() -> Path:
    path = Path("shelling.txt")
    path.write_text(REPORT)
    return path


def test_a_run_makes_a_record_and_shows_it(marsad: Marsad, report: Path) -> None:
    done = marsad("run", str(report), "--jobs", "1")
    assert done.code == 0
    assert done.out.startswith("1 report, ")
    assert "Saraqib, Idlib" in done.out
    assert done.err == "1 report found: 1 read, 0 known already, 0 rejected\n"
    again = marsad("run", str(report), "--jobs", "1")
    assert again.err == "1 report found: 0 read, 1 known already, 0 rejected\n"
    assert again.out == done.out


def test_rejected_reports_are_listed(marsad: Marsad, report: Path) -> None:
    Path("empty.txt").write_bytes(b"")
    done = marsad("run", str(report), "empty.txt", "--jobs", "1", "--quiet")
    assert (done.code, done.out) == (1, "")
    assert done.err.startswith("rejected empty.txt: empty; ")
    assert len(done.err.splitlines()) == 1


def test_a_record_keeps_to_one_theatre(marsad: Marsad, report: Path) -> None:
    marsad("run", str(report), "--jobs", "1", "--quiet")
    folder = Path("mine")
    folder.mkdir()
    (folder / "theatre.toml").write_text(
        'id = "mine"\nname = "Mine"\ncountry = "SY"\nbegan = 2011-03-15\n'
    )
    done = marsad("run", str(report), "--theatre", "mine", "--jobs", "1")
    assert done.code == 2
    assert "is a record about syria, not mine" in done.err


def test_columns_are_mapped(marsad: Marsad) -> None:
    Path("table.csv").write_text(f'key,body,day\n7,"{REPORT}",2018-01-12\n')
    words = ("--map", "text=body", "--map", "published=day", "--map", "id=key", "--jobs", "1")
    done = marsad("read", "table.csv", *words)
    reading = json.loads(done.out)
    assert (reading["doc"], reading["published"]) == ("7", "2018-01-12")


def test_claims_as_json_lines(marsad: Marsad, report: Path) -> None:
    done = marsad("read", str(report), "--jobs", "1")
    reading = json.loads(done.out)
    assert reading["doc"] == "shelling"
    assert [event["type"] for event in reading["events"]][:1] == ["shelling"]
    assert reading["events"][0]["quote"] in REPORT
    assert not Path("marsad.db").exists()


def test_claims_as_files_under_unique_names(marsad: Marsad, report: Path) -> None:
    other = Path("other")
    other.mkdir()
    (other / "shelling.txt").write_text(REPORT.replace("five", "six"))
    done = marsad("read", str(report), str(other), "--out", "out/deep", "--jobs", "1")
    assert (done.code, done.out) == (0, "")
    files = sorted(Path("out/deep").iterdir())
    assert len(files) == 2
    assert [json.loads(path.read_text())["doc"] for path in files] == [p.stem for p in files]
    assert "shelling" in {path.stem for path in files}


def test_reading_lists_what_was_rejected(marsad: Marsad, report: Path) -> None:
    Path("empty.txt").write_bytes(b"")
    done = marsad("read", str(report), "empty.txt", "--jobs", "1")
    assert done.code == 1
    assert "rejected empty.txt: empty; " in done.err


def test_a_folder_that_cannot_be_made(marsad: Marsad, report: Path) -> None:
    done = marsad("read", str(report), "--out", f"{report}/deep", "--jobs", "1")
    assert done.code == 2
    assert "cannot be made a folder" in done.err


def test_a_name_stays_in_its_folder() -> None:
    assert file_name("../../etc/passwd") == "_.._etc_passwd"
    assert file_name("a" * 300) == "a" * 200
    assert file_name("..") == "report"


def test_one_answer_for_each_line_in_order(marsad: Marsad, monkeypatch: pytest.MonkeyPatch) -> None:
    lines = io.TextIOWrapper(io.BytesIO(b"Saraqib\n\nNowhereatall\r\n"))
    monkeypatch.setattr("sys.stdin", lines)
    done = marsad("locate", "12 km west of Aleppo", "-")
    answers = [json.loads(line) for line in done.out.splitlines()]
    assert [answer["text"] for answer in answers] == [
        "12 km west of Aleppo",
        "Saraqib",
        "",
        "Nowhereatall",
    ]
    west, town, empty, unknown = answers
    assert west["radius_km"] > 0
    assert (town["name"], town["admin1"], town["country"]) == ("Saraqib", "Idlib", "SY")
    assert town["latitude"] == pytest.approx(35.86, abs=0.02)
    assert (unknown["name"], unknown["latitude"], unknown["precision"]) == (None, None, "unknown")
    assert unknown["reason"]
    assert empty["name"] is None


def test_progress_in_words() -> None:
    reading = Progress(stage="read", found=1200, read=1000, known=150, rejected=2)
    words = "reading reports: 1,000 of 1,200 read, 150 known already, 2 rejected"
    assert progress_words(reading) == words
    merging = Progress(stage="merge", found=3, read=3)
    assert progress_words(merging) == "merging claims: 3 of 3 read"
