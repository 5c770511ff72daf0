"""Who calls whom what, over HTTP."""

import pytest
from starlette.testclient import TestClient

from marsad.publish.api.app import create_app
from marsad.publish.profile import PublicRecord
from marsad.store import Record


def test_words_stand_with_who_uses_them_and_an_example(api: TestClient) -> None:
    rows = api.get("/api/framing").json()
    assert rows
    for row in rows:
        assert row["reports"] >= 1
        assert row["words"] in row["example"].casefold()
        report = api.get(f"/api/documents/{row['report']}").json()
        text = " ".join(report["text"].split())
        assert row["example"].removeprefix("…").removesuffix("…").strip() in text


@pytest.mark.parametrize(
    ("name", "column"), [("actor", "id"), ("outlet", "used_by"), ("alignment", "alignment")]
)
def test_rows_keep_to_the_filter(api: TestClient, name: str, column: str) -> None:
    rows = api.get("/api/framing").json()
    for value in {row[column] for row in rows if row[column]}:
        found = api.get("/api/framing", params={name: value}).json()
        assert found == [row for row in rows if row[column] == value]
        assert found
    assert api.get("/api/framing", params={name: "nobody"}).json() == []


def test_the_limit_keeps_the_words_of_most_reports(api: TestClient) -> None:
    rows = api.get("/api/framing").json()
    [found] = api.get("/api/framing?limit=1").json()
    assert found["reports"] == max(row["reports"] for row in rows)
    assert api.get("/api/framing?limit=0").status_code == 422


def test_the_public_sees_the_words_without_what_stands_around_them(record: Record) -> None:
    with PublicRecord.open(record.path) as opened:
        rows = TestClient(create_app(opened)).get("/api/framing").json()
    assert rows and {row["example"] for row in rows} == {""}
