"""Filters of the list, which GeoJSON, map and timeline share."""

import contextlib
import sqlite3
from collections.abc import Callable
from typing import Any

import pytest
from starlette.testclient import TestClient

from marsad.publish.api.app import create_app
from marsad.publish.profile import PublicRecord
from marsad.store import Record
from tests.publish.api.test_tiles import POINTS, WHOLE, drawn

Row = dict[str, Any]


def inside(row: Row) -> bool:
    """Whether a row lies in the box that the tests ask for, and on the map."""
    spot = row["spot"]
    if not spot or spot["precision"] == "country":
        return False
    return bool(36 <= spot["longitude"] <= 37 and 35.5 <= spot["latitude"] <= 36)


QUESTIONS: list[tuple[str, Callable[[Row], bool]]] = [
    ("bbox=36,35.5,37,36", inside),
    ("corroboration=single", lambda row: row["corroboration"] == "single"),
    (
        "corroboration=corroborated&corroboration=cross_party",
        lambda row: row["corroboration"] != "single",
    ),
    ("precision=exact", lambda row: bool(row["spot"]) and row["spot"]["precision"] == "exact"),
    (
        "grade=fair&grade=contested&grade=weak",
        lambda row: row["grade"] in {"fair", "contested", "weak"},
    ),
]


@pytest.mark.parametrize(("query", "meets"), QUESTIONS)
def test_the_list_is_what_meets_the_filter(
    api: TestClient, query: str, meets: Callable[[Row], bool]
) -> None:
    rows = api.get("/api/incidents").json()
    found = api.get(f"/api/incidents?{query}").json()
    assert found == [row for row in rows if meets(row)]
    assert 0 < len(found) < len(rows)


@pytest.mark.parametrize("query", [*(query for query, _ in QUESTIONS), "source=sohr"])
def test_every_route_keeps_to_the_filter(api: TestClient, query: str) -> None:
    rows = api.get(f"/api/incidents?{query}").json()
    features = api.get(f"/api/incidents.geojson?{query}").json()["features"]
    assert [one["id"] for one in features] == [row["id"] for row in rows]
    assert api.get(f"/api/timeline?{query}").json()["shown"] == len(rows)
    points = [r for r in rows if r["spot"] and r["spot"]["precision"] in POINTS]
    assert drawn(api, f"{WHOLE}?{query}") == len(points)


def test_a_source_is_found_under_any_of_its_names(api: TestClient) -> None:
    by_id = api.get("/api/incidents?source=sohr").json()
    assert by_id
    for name in ("SOHR", "syrian observatory for human rights"):
        assert api.get("/api/incidents", params={"source": name}).json() == by_id
    for row in by_id:
        claims = api.get(f"/api/incidents/{row['id']}").json()["claims"]
        assert any(
            "sohr" in {one["source"] for one in view["claim"]["claimants"]}
            or view["document"]["outlet"] == "SOHR"
            for view in claims
        )
    assert api.get("/api/incidents?source=nobody").json() == []


def test_a_filtered_answer_is_kept_by_its_etag(api: TestClient) -> None:
    address = "/api/incidents?bbox=36,35,37,37&source=sohr&precision=exact"
    etag = api.get(address).headers["etag"]
    again = api.get(address, headers={"If-None-Match": etag})
    assert (again.status_code, again.content) == (304, b"")


@pytest.mark.parametrize(
    ("query", "fault"),
    [
        ("bbox=36,35,37", "bbox is no four numbers"),
        ("bbox=a,b,c,d", "bbox is no four numbers"),
        ("bbox=", "bbox is no four numbers"),
        ("bbox=nan,35,37,36", "bbox: west and east lie between -180 and 180"),
        ("bbox=36,35,181,36", "bbox: west and east lie between -180 and 180"),
        ("bbox=36,-91,37,36", "bbox: south and north lie between -90 and 90"),
        ("bbox=36,36,37,35", "bbox: south lies north of north"),
        ("grade=sure", "Input should be 'confirmed', 'fair'"),
        ("precision=5", "Input should be 'exact', 'near'"),
        ("corroboration=3", "Input should be 'single', 'corroborated' or 'cross_party'"),
        ("source=%00", "source: String should match pattern"),
    ],
)
def test_a_value_that_cannot_be_used_is_told(api: TestClient, query: str, fault: str) -> None:
    for address in ("incidents", "incidents.geojson", "timeline", "tiles/incidents/0/0/0.mvt"):
        answer = api.get(f"/api/{address}?{query}")
        assert answer.status_code == 422
        assert fault in answer.json()["fault"]
        assert answer.json()["remedy"]


def test_every_filter_is_described_with_examples(api: TestClient) -> None:
    schema = api.get("/api/openapi.json").json()
    for address in ("/api/incidents", "/api/timeline"):
        told = {one["name"]: one for one in schema["paths"][address]["get"]["parameters"]}
        for name in ("bbox", "source", "grade", "precision", "corroboration"):
            assert told[name]["description"] and told[name]["schema"]["examples"], name


def test_the_public_finds_no_source_that_claims_do_not_show(record: Record) -> None:
    with PublicRecord.open(record.path) as opened:
        public = TestClient(create_app(opened))
        shown: set[str] = set()
        for row in public.get("/api/incidents").json():
            for view in public.get(f"/api/incidents/{row['id']}").json()["claims"]:
                said = [name for one in view["claim"]["claimants"] for name in one.values()]
                shown.update(name for name in (*said, view["document"]["outlet"]) if name)
    with contextlib.closing(sqlite3.connect(record.path)) as connection:
        noted = connection.execute("SELECT DISTINCT source FROM incident_sources").fetchall()
    assert noted
    assert {name for (name,) in noted} <= {name.casefold() for name in shown}
