"""Claims, listed page by page."""

import datetime
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from marsad.model import Claim
from marsad.publish.api.app import create_app
from marsad.publish.profile import PublicRecord
from marsad.store import ClaimKind, Record
from tests.records import fill

Views = list[dict[str, Any]]


def ids(views: Views) -> list[str]:
    return [view["claim"]["id"] for view in views]


def test_pages_lead_through_all_claims_once(api: TestClient, record: Record) -> None:
    address, found = "/api/claims?limit=7", []
    while address:
        page = api.get(address)
        found += ids(page.json())
        address = page.links.get("next", {}).get("url", "")
    assert found == [claim.id for claim in record.claims()]
    assert len(found) > 7


def test_a_page_of_filtered_claims_leads_on_with_its_filter(api: TestClient) -> None:
    every = ids(api.get("/api/claims?kind=event").json())
    first = api.get("/api/claims?kind=event&limit=2")
    second = api.get(first.links["next"]["url"])
    assert ids(first.json()) + ids(second.json()) == every[:4]


def test_kinds_are_those_that_claims_have(api: TestClient, record: Record) -> None:
    tags = {str(kind.__struct_config__.tag) for kind in Claim.__args__}
    assert tags == set(ClaimKind)
    for kind in tags:
        found = api.get(f"/api/claims?kind={kind}&limit=500").json()
        assert {view["claim"]["kind"] for view in found} <= {kind}
        held = [claim.id for claim in record.claims() if claim.__struct_config__.tag == kind]
        assert ids(found) == held


def test_claims_of_a_report_and_of_an_incident(api: TestClient, record: Record) -> None:
    report = api.get("/api/documents/ariha").json()
    for name in ("ariha", report["document"]["id"]):
        found = api.get("/api/claims", params={"document": name}).json()
        assert ids(found) == ids(report["claims"])
        assert found
    incident = next(one for one in record.incidents() if len(one.claims) > 1)
    found = api.get(f"/api/claims?incident={incident.id}").json()
    assert sorted(ids(found)) == sorted(incident.claims)
    assert api.get("/api/claims?document=none").json() == []


def test_claims_of_a_type_and_a_period(api: TestClient) -> None:
    found = api.get("/api/claims?type=shelling&since=2020-02-01&until=2020-02-29").json()
    assert found
    for view in found:
        when = view["claim"]["when"]
        assert view["claim"]["type"] == "shelling"
        assert when["start"] or when["end"]
        assert (when["start"] or "") <= "2020-02-29"
        assert (when["end"] or "9999") >= "2020-02-01"


@pytest.mark.parametrize("query", ["kind=rumour", "limit=0", "limit=501", "since=yesterday"])
def test_a_value_that_cannot_be_used_is_told(api: TestClient, query: str) -> None:
    answer = api.get(f"/api/claims?{query}")
    assert answer.status_code == 422
    assert set(answer.json()) == {"fault", "remedy"}


def test_ids_stand_alone(api: TestClient, record: Record) -> None:
    answer = api.get(f"/api/claims?id={record.claims()[0].id}&kind=event")
    assert (answer.status_code, answer.json()["remedy"]) == (
        422,
        "leave out id, or all other filters",
    )


def test_behind_a_claim_that_there_is_none_of_is_nothing(api: TestClient) -> None:
    assert api.get("/api/claims?after=c-none").status_code == 404


@pytest.mark.parametrize(
    ("day", "hidden"),
    [(None, set()), (12, {"position"}), (11, {"position", "control"})],  # the position has no day
)
def test_the_public_does_not_learn_where_forces_are_now(
    tmp_path: Path, day: int | None, hidden: set[str]
) -> None:
    with PublicRecord.open(fill(tmp_path / "public.db")) as record:
        record.hidden_after = lambda: datetime.date(2018, 1, day) if day else None
        public = TestClient(create_app(record))
        kinds = {view["claim"]["kind"] for view in public.get("/api/claims").json()}
        assert kinds == set(ClaimKind) - hidden
