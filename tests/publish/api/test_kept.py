"""Answers are made once for each state of the record, and pages of incidents add up to all."""

import gzip
import json
import re
import time
from pathlib import Path
from typing import Any

import pytest
from fastapi import Request
from msgspec.structs import replace
from starlette.testclient import TestClient

from marsad.model import Incident, Merged, Rejection, RejectionReason
from marsad.publish.api.app import create_app
from marsad.publish.api.guard import Guard
from marsad.publish.api.kept import Kept, Until
from marsad.store import IncidentFilter, Record
from tests.store import samples

LIMIT = 0.2
"""Seconds in which 2,500 incidents must be answered."""


@pytest.fixture
def large(tmp_path: Path) -> Record:
    """A record of 2,500 incidents."""
    record = Record.open(tmp_path / "large.db")
    record.add(samples.OUTCOMES)
    one = samples.MERGED.incidents[0]
    many = tuple(replace(one, id=f"i-{number:016x}") for number in range(2_500))
    record.replace_merged(Merged(incidents=many), [], digest="many")
    return record


def request(path: str, **headers: str) -> Request:
    raw = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
    scope = {"type": "http", "path": path, "query_string": b"", "headers": raw, "server": ("", 0)}
    return Request(scope)


def test_an_answer_is_made_once_until_the_record_changes(large: Record) -> None:
    made: list[int] = []

    def make() -> list[int]:
        made.append(1)
        return made

    kept = Kept(large)
    bodies = [bytes(kept.answer(request("/api/x"), make).body) for _ in range(2)]
    assert bodies == [b"[1]", b"[1]"]
    large.replace_merged(Merged(), [], digest="other")
    assert kept.answer(request("/api/x"), make).body == b"[1,1]"


def test_the_least_used_go_when_room_runs_out(large: Record) -> None:
    made: list[str] = []
    kept = Kept(large, most_bytes=25)

    def ask(path: str) -> None:
        def make() -> str:
            made.append(path)
            return "0123456"

        kept.answer(request(path), make)

    for path in ("/a", "/b", "/a", "/c", "/a", "/b"):
        ask(path)
    assert made == ["/a", "/b", "/c", "/b"]


def test_who_takes_it_packed_gets_the_same(large: Record) -> None:
    kept = Kept(large)
    plain = kept.answer(request("/api/x"), lambda: ["word"] * 1000)
    packed = kept.answer(request("/api/x", accept_encoding="gzip"), list)
    assert packed.headers["content-encoding"] == "gzip"
    assert gzip.decompress(bytes(packed.body)) == bytes(plain.body)
    assert packed.headers["etag"] == plain.headers["etag"]


def test_2500_incidents_answer_at_once(large: Record) -> None:
    api = TestClient(create_app(large))
    assert len(api.get("/api/incidents").json()) == 2_500
    times = []
    for _ in range(5):
        start = time.perf_counter()
        api.get("/api/incidents")
        times.append(time.perf_counter() - start)
    assert min(times) < LIMIT


def test_what_hangs_on_all_that_is_written_is_made_anew_once_anything_is(large: Record) -> None:
    made: list[int] = []

    def make() -> int:
        made.append(1)
        return len(made)

    kept = Kept(large)

    def ask(until: Until) -> bytes:
        return bytes(kept.answer(request(f"/api/{until}"), make, until=until).body)

    assert [ask(Until.MERGED), ask(Until.WRITTEN), ask(Until.WRITTEN)] == [b"1", b"2", b"2"]
    large.reject([Rejection(where="a.txt", reason=RejectionReason.TOO_SHORT, detail="")])
    assert [ask(Until.MERGED), ask(Until.WRITTEN)] == [b"1", b"3"]


def test_what_is_kept_is_answered_without_its_route(large: Record) -> None:
    app = create_app(large)
    api = TestClient(app)
    first = api.get("/api/overview")
    app.router.routes.clear()
    again = api.get("/api/overview")
    assert (again.content, again.headers["etag"]) == (first.content, first.headers["etag"])
    held = {"If-None-Match": first.headers["etag"]}
    assert api.get("/api/overview", headers=held).status_code == 304
    assert api.get("/api/timeline").status_code == 404


def test_what_is_kept_is_for_those_who_may_come_in(large: Record) -> None:
    app = create_app(large, guard=Guard(lambda: None))
    here, elsewhere = (
        TestClient(app, base_url="http://127.0.0.1", client=(host, 1))
        for host in ("127.0.0.1", "::2")
    )
    assert here.get("/api/overview").status_code == 200
    assert elsewhere.get("/api/overview").status_code == 403


def pages(api: TestClient, address: str) -> list[list[dict[str, Any]]]:
    found = []
    while address:
        answer = api.get(address)
        found.append(answer.json())
        link = re.fullmatch(r'<(.*)>; rel="next"', answer.headers.get("link", ""))
        address = link.group(1) if link else ""
    return found


def test_pages_add_up_to_all_in_order(api: TestClient) -> None:
    every = api.get("/api/incidents").json()
    assert None in {row["start"] for row in every}
    for limit in (1, 7, len(every)):
        found = pages(api, f"/api/incidents?limit={limit}")
        assert [row for page in found for row in page] == every
    some = api.get("/api/incidents?admin1=Idlib").json()
    found = pages(api, "/api/incidents?admin1=Idlib&limit=2")
    assert [row for page in found for row in page] == some


def test_pages_of_the_oldest_first_add_up_too(record: Record) -> None:
    every = record.incidents()
    found: list[Incident] = []
    while len(found) < len(every):
        after = found[-1].id if found else None
        found += record.incidents(IncidentFilter(limit=3, after=after))
    assert found == every


def test_a_page_behind_an_incident_that_is_gone_is_an_error(api: TestClient) -> None:
    answer = api.get("/api/incidents?limit=2&after=i-gone")
    assert answer.status_code == 404
    assert json.loads(answer.content)["remedy"]
