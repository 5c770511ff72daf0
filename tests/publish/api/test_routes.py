"""What the API says of the examples."""

from typing import Any

import pytest
from msgspec.structs import replace
from starlette.testclient import TestClient

from marsad.model import EventClaim
from marsad.publish.api.claims import claim_views
from marsad.store import Record


@pytest.fixture(scope="session")
def incidents(api: TestClient, record: Record) -> list[dict[str, Any]]:
    """All incidents whole."""
    return [api.get(f"/api/incidents/{found.id}").json() for found in record.incidents()]


def test_the_record_says_what_it_is_about_and_what_it_could_not_read(api: TestClient) -> None:
    about = api.get("/api/record").json()
    assert about["theatre"] == "Syria"
    assert [one["reason"] for one in about["rejections"]] == ["binary"]
    assert any("GeoNames" in line for line in about["attributions"])


def test_incidents_come_newest_first_and_undated_last(api: TestClient) -> None:
    days = [row["start"] or row["end"] for row in api.get("/api/incidents").json()]
    known = [day for day in days if day]
    assert known == sorted(known, reverse=True)
    assert days[: len(known)] == known


def test_a_period_leaves_only_what_may_have_happened_in_it(api: TestClient) -> None:
    rows = api.get("/api/incidents?since=2020-02-01&until=2020-02-29").json()
    assert 0 < len(rows) < len(api.get("/api/incidents").json())
    assert all((row["start"] or "") <= "2020-02-29" for row in rows)
    assert all((row["end"] or "9999") >= "2020-02-01" for row in rows)


def test_rows_carry_words_for_people(api: TestClient) -> None:
    for row in api.get("/api/incidents").json():
        assert row["when_words"] and row["place_words"] and row["sources_words"]
        assert "_" not in row["type_words"]
        if row["killed"]:
            assert "killed" in row["killed_words"]


def test_a_claim_stands_in_its_report(api: TestClient, incidents: list[dict[str, Any]]) -> None:
    seen = 0
    for view in (view for incident in incidents for view in incident["claims"]):
        span = view["claim"]["span"]
        text = api.get(f"/api/documents/{span['document']}").json()["text"]
        passage = view["passage"]
        assert passage["quote"] == span["quote"] == text[span["start"] : span["end"]]
        around = passage["before"].removeprefix("… ") + span["quote"]
        assert around + passage["after"].removesuffix(" …") in text
        seen += 1
    assert seen >= 20


def test_every_figure_leads_to_its_claims(incidents: list[dict[str, Any]]) -> None:
    figures = 0
    for incident in incidents:
        ids = {view["claim"]["id"] for view in incident["claims"]}
        for figure in incident["figures"]:
            backing = {one["claim"] for one in figure["backing"]}
            assert backing and backing <= ids, figure["figure_words"]
            assert all(one["value_words"] != "not stated" for one in figure["backing"])
            figures += 1
    assert figures >= 8


def test_a_figure_from_another_sentence_brings_that_sentence(record: Record) -> None:
    claim = next(one for one in record.claims() if isinstance(one, EventClaim) and one.figures)
    document = record.document(claim.span.document)
    assert document is not None
    start = document.text.index(document.text.split()[0])
    far = replace(claim.figures[0], start=start, end=start + 4)
    (view,) = claim_views(record, [replace(claim, figures=(far,))])
    assert [passage.quote for passage in view.elsewhere] == [document.text[start : start + 4]]
    near = replace(far, start=claim.span.start, end=claim.span.end)
    (view,) = claim_views(record, [replace(claim, figures=(near,))])
    assert view.elsewhere == ()


def test_contradicting_origins_stand_side_by_side(incidents: list[dict[str, Any]]) -> None:
    told = [
        (one["on_words"], [stand["origins"] for stand in one["contradiction"]["stands"]])
        for incident in incidents
        for one in incident["contradictions"]
        if "Ariha" in incident["row"]["place_words"]
    ]
    assert told == [("the toll", [["White Helmets"], ["SOHR"]])]


def test_a_report_shows_what_was_cut_and_why(api: TestClient) -> None:
    report = api.get("/api/documents/ariha").json()
    cuts = {report["source_text"][cut["start"] : cut["end"]] for cut in report["dropped"]}
    assert any("Share this" in cut for cut in cuts)
    assert all(cut["reason"] for cut in report["dropped"])


@pytest.mark.parametrize("kind", ["holdings", "series"])
def test_holdings_and_totals_lead_to_their_sentences(api: TestClient, kind: str) -> None:
    entries = api.get(f"/api/{kind}").json()
    assert entries
    for entry in entries:
        noun = entry["holding" if kind == "holdings" else "series"]
        explained = api.get(f"/api/explain/{noun['id']}").json()
        evidence = [one["claim"] for p in explained["points"] for one in p["evidence_for"]]
        assert evidence
        found = api.get("/api/claims", params={"id": evidence}).json()
        assert [one["claim"]["id"] for one in found] == list(dict.fromkeys(evidence))
        assert all(one["passage"]["quote"] for one in found)


def test_claims_that_the_record_lacks_are_left_out(api: TestClient, record: Record) -> None:
    one = record.claims()[0].id
    found = api.get(f"/api/claims?id=c-none&id={one}").json()
    assert [view["claim"]["id"] for view in found] == [one]


def test_search_finds_reports_by_their_words(api: TestClient) -> None:
    found = api.get("/api/search?q=shelling+ariha+helmets").json()
    assert [row["name"] for row in found] == ["ariha"]


def test_the_map_is_labelled_with_the_own_country_first(api: TestClient) -> None:
    places = api.get("/api/places").json()
    first = {place["kind"]: place for place in reversed(places)}
    assert first["country"]["name"] == "Syria"
    assert first["city"]["name"] in {"Aleppo", "Damascus"}
