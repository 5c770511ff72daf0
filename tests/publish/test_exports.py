"""Files for other programs."""

import csv
import io
import json
from pathlib import Path

import msgspec
import pytest

import marsad
from marsad.model import Rejection, RejectionReason, to_json
from marsad.publish.exports.csv import csv_lines, export_csv
from marsad.publish.exports.geojson import incidents_geojson
from marsad.publish.exports.json import export_json
from marsad.publish.rows import ControlRow, Table
from marsad.store import Record
from tests.store import samples


def table(record: Record, name: Table) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO("".join(export_csv(record, name)))))


def test_the_whole_record_as_json(full: Record) -> None:
    exported = json.loads(b"".join(export_json(full)))
    assert exported["marsad"] == marsad.__version__
    assert exported["theatre"] == "syria"
    assert any("GeoNames" in words and "CC BY 4.0" in words for words in exported["attributions"])
    assert {name: len(found) for name, found in exported.items() if isinstance(found, list)} == {
        "attributions": 3,
        "documents": 2,
        "rejections": 0,
        "readings": 2,
        "duplicates": 0,
        "incidents": 2,
        "holdings": 1,
        "series": 1,
        "agreements": 1,
        "positions": 1,
        "contradictions": 1,
        "decisions": 0,
    }
    quotes = {claim["span"]["quote"] for r in exported["readings"] for claim in r["claims"]}
    assert samples.KILLED.span.quote in quotes


def test_the_same_record_gives_the_same_bytes(full: Record, tmp_path: Path) -> None:
    with Record.open(tmp_path / "other.db") as other:
        other.set_theatre("syria")
        for outcome in reversed(samples.OUTCOMES):
            elsewhere = msgspec.structs.replace(outcome.document, where="/home/x/report.txt")
            other.add([msgspec.structs.replace(outcome, document=elsewhere)])
        other.replace_merged(samples.MERGED, [])
        assert b"".join(export_json(other)) == b"".join(export_json(full))


def test_nothing_of_this_machine_is_exported(full: Record) -> None:
    where = "/home/somebody/reports/broken.txt"
    full.reject([Rejection(where=where, reason=RejectionReason.EMPTY, detail="no bytes")])
    exported = b"".join(export_json(full))
    assert b"broken.txt" in exported
    assert b"somebody" not in exported
    assert b"retrieved" not in exported


def test_texts_only_when_asked_for(full: Record) -> None:
    assert json.loads(b"".join(export_json(full)))["documents"][0]["text"] is None
    texts = {d["text"] for d in json.loads(b"".join(export_json(full, texts=True)))["documents"]}
    assert texts == {samples.FIRST.text, samples.SECOND.text}


def test_incidents_as_csv(full: Record) -> None:
    shelling, unplaced = table(full, Table.INCIDENTS)
    assert (shelling["killed_low"], shelling["killed_best"], shelling["killed_high"]) == (
        "12",
        "12",
        "35",
    )
    assert (shelling["start"], shelling["latitude"]) == ("2018-01-11", "35.86")
    assert shelling["contested"] == "false"
    assert "GeoNames" in shelling["made_with"]
    assert (unplaced["killed_low"], unplaced["latitude"], unplaced["start"]) == ("", "", "")


@pytest.mark.parametrize(
    ("name", "lines", "cell"),
    [
        (Table.CLAIMS, 6, ("quote", "Rebels hold the town.")),
        (Table.CONTROL, 1, ("holder", "rebels")),
        (Table.TALLIES, 1, ("number", "at least 340,000")),
        (Table.AGREEMENTS, 1, ("name", "Truce for Saraqib")),
        (Table.POSITIONS, 1, ("owner", "Turkish forces")),
    ],
)
def test_other_tables_as_csv(full: Record, name: Table, lines: int, cell: tuple[str, str]) -> None:
    found = table(full, name)
    assert len(found) == lines
    assert cell[1] in {line[cell[0]] for line in found}


def test_claims_name_their_report_and_incident(full: Record) -> None:
    line = next(line for line in table(full, Table.CLAIMS) if line["id"] == samples.KILLED.id)
    assert (line["report"], line["incidents"]) == ("monitor-report", samples.SHELLING.id)
    assert line["figures"] == "12 civilians killed"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t"])
def test_no_cell_is_run_as_a_formula(start: str) -> None:
    row = ControlRow(
        id="h",
        place=f"{start}HYPERLINK(1)",
        holder="rebels",
        status="held",
        since="",
        until="",
        last_asserted="",
        claims_for=-1,
        claims_against=0,
    )
    line = list(csv.reader(csv_lines(ControlRow, [row])))[1]
    assert line[1] == f"'{start}HYPERLINK(1)"
    assert line[7] == "-1"


def test_geojson(full: Record) -> None:
    collection = json.loads(to_json(incidents_geojson(full, full.incidents())))
    assert collection["type"] == "FeatureCollection"
    assert collection["marsad"] == marsad.__version__
    assert any("GeoNames" in words for words in collection["attributions"])
    shelling, unplaced = collection["features"]
    assert shelling["geometry"] == {"type": "Point", "coordinates": [36.8, 35.86]}
    assert shelling["properties"]["radius_km"] == 3.0
    assert shelling["properties"]["place_precision"] == "exact"
    assert shelling["properties"]["figures"][0]["best"] == 12
    assert unplaced["geometry"] is None
    assert unplaced["properties"]["start"] is None
