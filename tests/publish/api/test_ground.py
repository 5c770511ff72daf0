"""What lies under the incidents, and what sources differ on, over HTTP."""

from pathlib import Path

from starlette.testclient import TestClient

from marsad.cli import merging
from marsad.publish.api.app import create_app
from marsad.store import Record
from tests.gazetteers.test_outlines import districts, loaded


def test_outlines_are_those_that_a_user_has_loaded(record: Record, tmp_path: Path) -> None:
    index = loaded(tmp_path / "gazetteer.db", districts(tmp_path / "units.geojson"))
    api = TestClient(create_app(record, places=merging.placing(str(index.path))))
    names = [one["properties"]["name"] for one in api.get("/api/outlines").json()["features"]]
    assert names == ["Gharb", "Sharq"]


def test_without_what_knows_places_there_are_no_outlines(record: Record) -> None:
    assert TestClient(create_app(record)).get("/api/outlines").json()["features"] == []


def test_roads_lead_to_their_sentences(api: TestClient) -> None:
    roads = {road["id"]: road for road in api.get("/api/ground").json()["roads"]}
    (claim,) = roads["m5"]["states"][0]["claims"]
    (view,) = api.get("/api/claims", params={"id": claim}).json()
    assert "M5 highway" in view["passage"]["quote"]


def test_differences_can_be_cut_short(api: TestClient) -> None:
    found = api.get("/api/differences").json()
    assert len(found) > 1
    assert api.get("/api/differences?limit=1").json() == found[:1]
    for one in found:
        assert api.get(f"/api/incidents/{one['entry']}").status_code == 200
