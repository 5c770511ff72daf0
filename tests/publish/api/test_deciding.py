"""Decisions over the API: who may take them, what they do, and that they can be undone."""

import datetime
import itertools
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from marsad.cli import merging
from marsad.publish.api.app import create_app
from marsad.publish.api.deciding import Reviewing
from marsad.publish.api.guard import HEADER
from marsad.store import Record

HERE = ("127.0.0.1", 50000)
WHY = {"why": "seen the footage", "by": "Ana"}


@pytest.fixture
def changing(examples: Path, tmp_path: Path) -> Iterator[Record]:
    """A copy of the examples' record, to decide on."""
    with Record.open(shutil.copy(examples, tmp_path / "changing.db")) as opened:
        yield opened


@pytest.fixture
def app(changing: Record) -> Any:
    minutes = itertools.count()

    def clock() -> datetime.datetime:
        start = datetime.datetime(2025, 1, 1, tzinfo=datetime.UTC)
        return start + datetime.timedelta(minutes=next(minutes))

    return create_app(changing, reviewing=Reviewing(merging.merge, clock, "secret"))


@pytest.fixture
def page(app: Any) -> TestClient:
    """Our own page, on this machine, that has fetched its token."""
    made = TestClient(app, base_url="http://127.0.0.1:8420", client=HERE)
    made.headers[HEADER] = made.get("/api/session").json()["token"]
    return made


def decide(page: TestClient, **wish: Any) -> Any:
    answer = page.post("/api/decisions", json={**WHY, **wish})
    assert answer.status_code == 200, answer.text
    return answer.json()


def claims_of(page: TestClient, incident: str) -> list[str]:
    found = page.get(f"/api/incidents/{incident}").json()["claims"]
    return [view["claim"]["id"] for view in found]


def incidents(page: TestClient) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = page.get("/api/incidents").json()
    return found


def test_merging_two_incidents_and_undoing_it(page: TestClient) -> None:
    before = incidents(page)
    one, other = before[0]["id"], before[1]["id"]
    claims = claims_of(page, one) + claims_of(page, other)
    done = decide(page, verdict="merge", claims=claims)
    (merged,) = done["incidents"]
    assert set(claims_of(page, merged)) == set(claims)
    assert len(incidents(page)) == len(before) - 1
    row = next(row for row in incidents(page) if row["id"] == merged)
    assert row["review_words"] == "merged by Ana: seen the footage"
    undone = decide(page, undoes=done["decision"]["decision"]["id"])
    assert set(undone["incidents"]) == {one, other}
    assert incidents(page) == before


def test_a_rejected_claim_leaves_the_record_and_comes_back(page: TestClient) -> None:
    before = incidents(page)
    done = decide(page, verdict="reject", claims=claims_of(page, before[0]["id"]))
    assert done["incidents"] == []
    assert before[0]["id"] not in {row["id"] for row in incidents(page)}
    decide(page, undoes=done["decision"]["decision"]["id"])
    assert incidents(page) == before


def test_a_claim_is_split_off(page: TestClient) -> None:
    row = next(row for row in incidents(page) if "Ariha" in row["place_words"])
    claims = claims_of(page, row["id"])
    assert len(claims) == 2
    decide(page, verdict="split", claims=claims[:1])
    holding = [r["id"] for r in incidents(page) if "Ariha" in r["place_words"]]
    assert sorted(len(claims_of(page, id_)) for id_ in holding) == [1, 1]


def test_a_grade_and_a_correction_take_the_place_of_what_was_composed(page: TestClient) -> None:
    row = incidents(page)[0]
    claims = claims_of(page, row["id"])
    decide(page, verdict="grade", claims=claims, value="fair")
    decide(page, verdict="correct", claims=claims, value="place: the old market")
    shown = page.get(f"/api/incidents/{row['id']}").json()
    assert row["grade"] != "fair"
    assert shown["row"]["grade"] == "fair"
    assert shown["row"]["place_words"].startswith("the old market")
    assert [one["decision_words"] for one in shown["decisions"]] == [
        "corrected to “place: the old market” by Ana: seen the footage",
        "graded fair by Ana: seen the footage",
    ]
    correction = shown["decisions"][0]["decision"]["id"]
    undone = page.post("/api/decisions", json={**WHY, "undoes": correction})
    assert undone.status_code == 200
    after = page.get(f"/api/incidents/{row['id']}").json()
    assert after["row"]["place_words"] == row["place_words"]


def test_the_queue_comes_by_weight_and_leaves_out_what_is_decided(page: TestClient) -> None:
    queue = page.get("/api/review").json()
    weights = [item["weight"] for item in queue]
    assert weights == sorted(weights, reverse=True)
    assert all(item["concerns"] and item["concerns"][0]["sentence"] for item in queue)
    first = queue[0]["incident"]
    decide(page, verdict="confirm", claims=claims_of(page, first))
    assert first not in {item["incident"] for item in page.get("/api/review").json()}


def test_the_history_keeps_what_was_undone(page: TestClient) -> None:
    claims = claims_of(page, incidents(page)[0]["id"])
    done = decide(page, verdict="confirm", claims=claims)
    decide(page, undoes=done["decision"]["decision"]["id"])
    history = page.get("/api/decisions").json()
    assert [view["in_force"] for view in history] == [True, False]
    assert history[1]["decision_words"] == "confirmed by Ana: seen the footage"


def test_the_same_decisions_give_the_same_record(page: TestClient, changing: Record) -> None:
    claims = claims_of(page, incidents(page)[0]["id"])
    decide(page, verdict="confirm", claims=claims)
    before = changing.merged_for()
    merging.merge(changing)
    assert changing.merged_for() == before


@pytest.mark.parametrize(
    ("wish", "status", "fault"),
    [
        ({"verdict": "confirm", "claims": ["c-none"]}, 400, "no claim c-none"),
        ({"verdict": "confirm"}, 400, "needs 1 claims"),
        ({"verdict": "merge", "claims": ["c-none"]}, 400, "needs 2 claims"),
        ({"verdict": "burn", "claims": ["c-none"]}, 422, "Invalid enum value"),
        ({"undoes": "d-none"}, 400, "no decision d-none"),
        ({"undoes": "d-none", "claims": ["c-none"]}, 400, "names a decision alone"),
        ({"verdict": "confirm", "claims": ["c-none"], "why": " "}, 400, "needs a reason"),
        ({"verdict": "confirm", "claims": ["c-none"], "why": "x" * 3000}, 422, "2000"),
        ({"why": "x" * 70_000}, 413, "too long"),
        ({"something": "else"}, 422, "unknown field"),
    ],
)
def test_what_cannot_be_decided_is_refused_and_leaves_no_trace(
    page: TestClient, wish: dict[str, Any], status: int, fault: str
) -> None:
    answer = page.post("/api/decisions", json={**WHY, **wish})
    assert answer.status_code == status
    assert fault in answer.json()["fault"] and answer.json()["remedy"]
    assert page.get("/api/decisions").json() == []


def test_a_grade_and_a_correction_need_their_value(page: TestClient) -> None:
    claims = claims_of(page, incidents(page)[0]["id"])
    for verdict, value in (
        ("grade", "splendid"),
        ("correct", ""),
        ("correct", "date: yesterday"),
        ("correct", "type: miracle"),
    ):
        wish = {**WHY, "verdict": verdict, "claims": claims, "value": value}
        assert page.post("/api/decisions", json=wish).status_code == 400


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({HEADER: ""}, 403),
        ({HEADER: "guessed"}, 403),
        ({"Host": "evil.example"}, 403),
        ({"Sec-Fetch-Site": "cross-site"}, 403),
        ({"Content-Type": "text/plain"}, 415),
    ],
)
def test_another_sites_page_cannot_decide(
    page: TestClient, headers: dict[str, str], status: int
) -> None:
    wish = b'{"why": "x", "by": "x", "undoes": "d-1"}'
    sent = {"Content-Type": "application/json", **headers}
    answer = page.post("/api/decisions", content=wish, headers=sent)
    assert answer.status_code == status
    assert set(answer.json()) == {"fault", "remedy"}


@pytest.mark.parametrize(
    ("base", "client"),
    [
        ("http://127.0.0.1", ("192.0.2.7", 5000)),
        ("http://evil.example", HERE),
        ("http://127.0.0.1.evil.example", HERE),
    ],
)
def test_only_this_machine_gets_a_token(app: Any, base: str, client: tuple[str, int]) -> None:
    session = TestClient(app, base_url=base, client=client).get("/api/session").json()
    assert (session["may_decide"], session["token"]) == (False, None)
    assert "only this machine" in session["why"]


def test_without_reviewing_the_server_is_read_only(api: TestClient) -> None:
    assert api.get("/api/session").json()["may_decide"] is False
    answer = api.post("/api/decisions", json={**WHY, "undoes": "d-1"})
    assert answer.status_code == 403
    assert "read-only" in answer.json()["fault"]
