"""ETags, compression, headers, and the one shape of error."""

from pathlib import Path

import pytest
from starlette.testclient import TestClient

from marsad.publish.api.app import create_app
from marsad.store import Record


def test_an_answer_that_has_not_changed_is_not_sent_again(api: TestClient) -> None:
    first = api.get("/api/incidents")
    again = api.get("/api/incidents", headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    other = api.get("/api/series", headers={"If-None-Match": first.headers["etag"]})
    assert other.status_code == 200


def test_long_answers_are_compressed(api: TestClient) -> None:
    assert api.get("/api/incidents").headers["content-encoding"] == "gzip"


def test_nothing_may_be_loaded_from_elsewhere(api: TestClient) -> None:
    policy = api.get("/api/record").headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "http" not in policy
    assert "unsafe" not in policy


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("incidents/i-0000000000000000", 404),
        ("incidents/%00", 404),
        ("incidents/%F0%9F%95%8A", 404),
        ("explain/nothing-of-this-name", 404),
        ("documents/..%2F..%2Fetc%2Fpasswd", 404),
        ("documents/' OR 1=1 --", 404),
        ("no-such-address", 404),
        ("incidents?limit=0", 422),
        ("incidents?limit=ten", 422),
        ("incidents?limit=99999999999999999999999", 422),
        ("incidents?min_killed=-1", 422),
        ("incidents?min_killed=99999999999999999999999", 422),
        ("incidents?since=yesterday", 422),
        ("incidents?since=2020-02-31", 422),
        ("incidents?background=perhaps", 422),
        ("incidents?q=%00", 422),
        ("incidents?q=" + "x" * 5000, 422),
        ("search", 422),
        ("search?q=%00", 422),
        ("claims?kind=rumour", 422),
    ],
)
def test_every_error_names_fault_and_remedy(api: TestClient, address: str, status: int) -> None:
    answer = api.get(f"/api/{address}")
    assert answer.status_code == status
    assert set(answer.json()) == {"fault", "remedy"}
    assert answer.json()["fault"] and answer.json()["remedy"]


@pytest.mark.parametrize(
    "address",
    [
        'incidents?q="',
        "incidents?q=*",
        "incidents?q=%22 OR %22 NEAR(",
        "incidents?q=%ff",
        "incidents?q=   ",
        "incidents?actor=';DROP TABLE incidents;--",
        "incidents?admin1=%F0%9F%95%8A",
        "incidents?type=no_such_type",
        "incidents?since=9999-12-31",
        "incidents?until=0001-01-01",
        "incidents.geojson?q=-",
        "search?q=%22",
        "search?q=AND",
        "claims?id=&id=c-0",
    ],
)
def test_odd_questions_get_an_answer(api: TestClient, address: str) -> None:
    answer = api.get(f"/api/{address}")
    assert answer.status_code == 200, answer.text
    answer.json()


def test_other_methods_are_refused(api: TestClient) -> None:
    answer = api.post("/api/incidents")
    assert answer.status_code == 405
    assert set(answer.json()) == {"fault", "remedy"}


def test_a_damaged_record_is_said_to_be_one(tmp_path: Path) -> None:
    path = tmp_path / "damaged.db"
    with Record.open(path) as record:
        api = TestClient(create_app(record), raise_server_exceptions=False)
        assert api.get("/api/incidents").json() == []
        for name in ("damaged.db", "damaged.db-wal"):
            (tmp_path / name).write_bytes(b"no database at all" * 1000)
        record.close()
        answer = api.get("/api/incidents")
    assert answer.status_code == 503
    assert str(path) in answer.json()["fault"]


def test_a_failure_of_ours_has_the_shape_too(record: Record) -> None:
    app = create_app(record)

    @app.get("/api/failing")
    def failing() -> None:
        raise ZeroDivisionError

    answer = TestClient(app, raise_server_exceptions=False).get("/api/failing")
    assert answer.status_code == 500
    assert "ZeroDivisionError" in answer.json()["fault"]


def test_files_with_a_hash_in_their_name_are_kept(record: Record, tmp_path: Path) -> None:
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets" / "index-abc.js").write_text("1")
    (tmp_path / "index.html").write_text("<!doctype html>")
    api = TestClient(create_app(record, tmp_path))
    assert "immutable" in api.get("/assets/index-abc.js").headers["cache-control"]
    assert api.get("/").headers["cache-control"] == "no-cache"
    assert api.get("/assets/gone.js").status_code == 404
    assert api.get("/api/record").status_code == 200


def test_files_with_a_hash_in_their_name_come_packed_to_who_takes_that(
    record: Record, tmp_path: Path
) -> None:
    (tmp_path / "assets").mkdir()
    text = "const word = 1;\n" * 1000
    (tmp_path / "assets" / "index-def.js").write_text(text)
    api = TestClient(create_app(record, tmp_path))
    packed = api.get("/assets/index-def.js", headers={"Accept-Encoding": "gzip"})
    plain = api.get("/assets/index-def.js", headers={"Accept-Encoding": "identity"})
    assert packed.headers["content-encoding"] == "gzip"
    assert int(packed.headers["content-length"]) < len(text) / 10
    assert packed.text == plain.text == text
    assert "content-encoding" not in plain.headers
    same = ("etag", "content-type", "cache-control")
    assert all(packed.headers[name] == plain.headers[name] for name in same)
    known = {"If-None-Match": packed.headers["etag"], "Accept-Encoding": "gzip"}
    assert api.get("/assets/index-def.js", headers=known).status_code == 304


def test_the_tiles_of_the_base_map_say_what_they_are(record: Record, tmp_path: Path) -> None:
    (tmp_path / "assets" / "base-abc").mkdir(parents=True)
    (tmp_path / "assets" / "base-abc" / "0.mvt").write_bytes(b"\x1a\x00" * 1000)
    tile = TestClient(create_app(record, tmp_path)).get("/assets/base-abc/0.mvt")
    assert tile.headers["content-type"] == "application/vnd.mapbox-vector-tile"
    assert tile.headers["content-encoding"] == "gzip"
