"""Tiles, timeline and overview over HTTP."""

from typing import Any

import mapbox_vector_tile
import pytest
from starlette.testclient import TestClient

from marsad.publish.api.app import create_app
from marsad.publish.api.tiles import MEDIA
from marsad.publish.profile import PublicRecord
from marsad.store import Record

WHOLE = "/api/tiles/incidents/0/0/0.mvt"
POINTS = ("exact", "near")
FILTERS = [
    "",
    "?type=shelling",
    "?without=shelling&background=false",
    "?since=2020-02-01",
    "?q=idlib",
]


def drawn(api: TestClient, address: str) -> int:
    """Return how many incidents stand at points of a tile."""
    layers: dict[str, Any] = mapbox_vector_tile.decode(api.get(address).content)
    features = layers["incidents"]["features"] if "incidents" in layers else []
    return sum(one["properties"]["count"] for one in features)


@pytest.mark.parametrize("query", FILTERS)
def test_a_tile_and_the_timeline_count_what_the_list_holds(api: TestClient, query: str) -> None:
    rows = api.get(f"/api/incidents{query}").json()
    points = [r for r in rows if r["spot"] and r["spot"]["precision"] in POINTS]
    assert 0 < drawn(api, WHOLE + query) == len(points)
    assert api.get(f"/api/timeline{query}").json()["shown"] == len(rows)


def test_what_stands_at_a_point_is_listed_by_it(api: TestClient) -> None:
    layers = mapbox_vector_tile.decode(api.get("/api/tiles/incidents/9/308/201.mvt").content)
    features = layers["incidents"]["features"]
    assert features
    for one in (feature["properties"] for feature in features):
        rows = api.get(f"/api/incidents?at={one['at']}").json()
        assert len(
            [r for r in rows if (r["spot"]["precision"] in ("exact", "near")) == one["point"]]
        )
        if "id" in one:
            assert one["id"] in {row["id"] for row in rows}


def test_a_tile_is_kept_by_its_etag(api: TestClient) -> None:
    first = api.get(WHOLE)
    assert first.headers["content-type"] == MEDIA
    again = api.get(WHOLE, headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


@pytest.mark.parametrize(
    ("address", "status"),
    [("2/4/0", 404), ("17/0/0", 422), ("-1/0/0", 422), ("3/x/0", 422), ("16/65535/65535", 200)],
)
def test_only_tiles_that_exist_are_answered(api: TestClient, address: str, status: int) -> None:
    assert api.get(f"/api/tiles/incidents/{address}.mvt").status_code == status


@pytest.mark.parametrize("at", ["35.8", "35.8,x", "35.8,36.8,1", "nan,nan"])
def test_a_point_is_two_numbers(api: TestClient, at: str) -> None:
    assert api.get("/api/incidents", params={"at": at}).status_code == 422


def test_the_overview_counts_the_whole_record(api: TestClient) -> None:
    rows = api.get("/api/incidents").json()
    found = api.get("/api/overview").json()
    assert found["incidents"] == sum(found["groups"].values()) == len(rows)
    assert found["background"] == sum(row["background"] for row in rows)
    assert found["extent"]["west"] < found["extent"]["east"]


def test_public_tiles_stand_where_the_public_list_has_them(record: Record) -> None:
    with PublicRecord.open(record.path) as opened:
        api = TestClient(create_app(opened))
        spots = [row["spot"] for row in api.get("/api/incidents").json() if row["spot"]]
        shown = {f"{spot['latitude']},{spot['longitude']}" for spot in spots}
        layers = mapbox_vector_tile.decode(api.get("/api/tiles/incidents/8/154/100.mvt").content)
        features = [f["properties"] for f in layers["incidents"]["features"]]
        assert features
        assert {one["at"] for one in features} <= shown
