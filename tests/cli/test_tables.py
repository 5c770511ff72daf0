"""Tables, explanations and exports from the command line."""

import csv
import io
import json
from pathlib import Path

import pytest

from tests.cli.conftest import Marsad
from tests.store import samples


def test_incidents_as_a_table(marsad: Marsad, full: str) -> None:
    done = marsad("incidents", "--record", full)
    assert done.code == 0
    assert "12 to 35; best 12" in done.out
    assert "2 origins in 2 reports" in done.out
    assert done.err == ""


def test_incidents_as_json_are_an_array_in_the_annotated_shape(marsad: Marsad, full: str) -> None:
    found = json.loads(marsad("incidents", "--record", full, "--format", "json").out)
    assert [incident["type"] for incident in found] == ["shelling", "air_strike"]
    assert {report["doc"] for report in found[0]["reports"]} == {"monitor-report", "state-report"}
    assert found[0]["killed"] == {"low": 12, "best": 12, "high": 35}


@pytest.mark.parametrize(
    ("words", "types"),
    [
        (("--since", "2018-01-11", "--until", "2018-01-11"), ["shelling"]),
        (("--since", "2018-01-12"), []),
        (("--admin1", "Idlib"), ["shelling"]),
        (("--type", "air_strike"), ["air_strike"]),
        (("--actor", "russia"), ["air_strike"]),
        (("--text", "saraqib"), ["shelling"]),
        (("--bbox", "36,35,37,36"), ["shelling"]),
        (("--bbox", "10,35,20,36"), []),
        (("--source", "Syrian Observatory for Human Rights"), ["shelling"]),
        (("--source", "State Example"), ["shelling"]),
        (("--source", "reuters"), []),
        (("--grade", "fair"), []),
        (("--precision", "exact", "--precision", "near"), ["shelling"]),
        (("--precision", "unknown"), ["air_strike"]),
        (("--corroboration", "single"), ["air_strike"]),
        (("--min-killed", "13"), []),
        (("--limit", "1"), ["shelling"]),
        (("--newest-first",), ["shelling", "air_strike"]),
    ],
)
def test_filters(marsad: Marsad, full: str, words: tuple[str, ...], types: list[str]) -> None:
    done = marsad("incidents", "--record", full, "--format", "json", *words)
    assert [incident["type"] for incident in json.loads(done.out)] == types


def test_bounds_that_are_none_say_how_to_write_them(marsad: Marsad, full: str) -> None:
    done = marsad("incidents", "--record", full, "--bbox", "36,36,37,35")
    assert (done.code, done.out) == (2, "")
    assert "bbox: south lies north of north; write west,south,east,north" in done.err


def test_no_result_says_what_to_loosen(marsad: Marsad, full: str) -> None:
    done = marsad("incidents", "--record", full, "--type", "riot")
    assert done.code == 0
    assert "no incident meets these filters; loosen one" in done.err


@pytest.mark.parametrize(
    ("command", "column", "cell"),
    [
        ("incidents", "summary", samples.SHELLING.summary),
        ("control", "holder", "rebels"),
        ("tallies", "number", "at least 340,000"),
        ("agreements", "name", "Truce for Saraqib"),
        ("positions", "owner", "Turkish forces"),
        ("actors", "name", "rebels"),
        ("sources", "name", "SOHR"),
    ],
)
def test_every_table_in_every_format(
    marsad: Marsad, full: str, command: str, column: str, cell: str
) -> None:
    rows = list(
        csv.DictReader(io.StringIO(marsad(command, "--record", full, "--format", "csv").out))
    )
    assert cell in {row[column] for row in rows}
    assert isinstance(json.loads(marsad(command, "--record", full, "--format", "json").out), list)
    table = marsad(command, "--record", full)
    assert table.code == 0
    assert "id" in table.out.splitlines()[0].split()


def test_who_calls_whom_what(marsad: Marsad, full: str) -> None:
    done = marsad("framing", "--record", full, "--format", "json")
    assert done.code == 0
    assert marsad("framing", "--record", full).code == 0
    labels = [label for outcome in samples.OUTCOMES for label in outcome.reading.labels]
    assert {row["words"] for row in json.loads(done.out)} == {
        label.words.casefold() for label in labels
    }


def test_control_of_one_side_or_governorate(marsad: Marsad, full: str) -> None:
    def found(*words: str) -> int:
        done = marsad("control", "--record", full, "--format", "json", *words)
        return len(json.loads(done.out))

    assert found("--holder", "Rebels") == 1
    assert found("--holder", "HTS") == 0
    assert found("--admin1", "idlib") == 1
    assert found("--admin1", "Hama") == 0


def test_an_empty_table_says_how_to_fill_it(marsad: Marsad, full: str) -> None:
    done = marsad("control", "--record", full, "--holder", "HTS")
    assert "nothing to show; read more reports" in done.err


def test_explain(marsad: Marsad, full: str) -> None:
    done = marsad("explain", samples.SHELLING.id, "--record", full)
    assert done.code == 0
    assert "for: “Shells killed 12 civilians in Saraqib”" in done.out
    assert "SOHR, in Example Wire" in done.out
    found = json.loads(
        marsad("explain", samples.SHELLING.id, "--record", full, "--format", "json").out
    )
    assert found["kind"] == "incident"
    unknown = marsad("explain", "i-none", "--record", full)
    assert (unknown.code, unknown.out) == (2, "")
    assert unknown.err.startswith("marsad: the record holds nothing called 'i-none'; give the id")


@pytest.mark.parametrize("kind", ["json", "csv", "geojson"])
def test_exports_to_a_file_are_what_is_printed(marsad: Marsad, full: str, kind: str) -> None:
    printed = marsad("export", kind, "--record", full)
    assert printed.code == 0
    assert "GeoNames" in printed.out
    written = marsad("export", kind, "--record", full, "--out", "here.out")
    assert (written.code, written.out) == (0, "")
    assert Path("here.out").read_text(encoding="utf-8") == printed.out
    assert sorted(path.name for path in Path().glob("here*")) == ["here.out"]


def test_export_options(marsad: Marsad, full: str) -> None:
    assert samples.FIRST.text in marsad("export", "json", "--texts", "--record", full).out
    claims = marsad("export", "csv", "--table", "claims", "--record", full).out
    assert "Rebels hold the town." in claims


def test_an_export_that_cannot_be_written(marsad: Marsad, full: str) -> None:
    done = marsad("export", "json", "--record", full, "--out", "none/here.json")
    assert done.code == 2
    assert done.err.startswith("marsad: none/here.json cannot be written")
