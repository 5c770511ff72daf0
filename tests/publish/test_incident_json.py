"""Incidents in the annotated shape."""

from marsad.model import Status
from marsad.publish.incident_json import incident_to_gold
from tests.reconcile.making import document, event, figure, merge


def test_each_report_once_with_its_highest_total() -> None:
    lead = event("a", "Jets killed 15 in Saraqib", says=["SOHR"], figures=[figure(15, None)])
    more = event("a", "Jets killed 18 in Saraqib today", says=["SOHR"], figures=[figure(18, 18)])
    other = event("b", "A raid killed 20 there", says=["SANA"], figures=[figure(20, 20)])
    claims = {claim.id: claim for claim in (lead, more, other)}
    documents = {name: document(name, "2016-08-02") for name in "ab"}
    [incident] = merge(list(claims.values()), list(documents.values())).incidents
    shape = incident_to_gold(incident, claims, documents)
    assert [(r["doc"], r["killed"], r["claimants"]) for r in shape["reports"]] == [
        ("a", [18, 18], ["SOHR"]),
        ("b", [20, 20], ["SANA"]),
    ]
    assert shape["killed"] == {"low": 18, "best": 18, "high": 20}  # 15 became 18 as it was told
    assert shape["injured"] == {"low": None, "best": None, "high": None}
    assert (shape["start"], shape["end"]) == ("2016-08-01", "2016-08-01")
    assert shape["place"]["name"] == "Saraqib"
    assert shape["place"]["radius_km"] == 2.0
    assert shape["origins"] == [["SANA"], ["SOHR"]]
    assert shape["contested"] is False
    assert shape["summary"] == incident.summary


def test_a_denied_incident_is_contested_and_gives_no_number() -> None:
    said = event("a", "Jets bombed it", by=["army"], says=["SOHR"])
    denied = event(
        "b", "No raid killed 9", by=["army"], says=["SANA"], status=Status.DENIED,
        figures=[figure(9, 9)],
    )  # fmt: skip
    claims = {claim.id: claim for claim in (said, denied)}
    documents = {name: document(name) for name in "ab"}
    [incident] = merge([said, denied], list(documents.values())).incidents
    shape = incident_to_gold(incident, claims, documents)
    assert shape["contested"] is True
    assert shape["killed"]["best"] is None
    assert [report["killed"] for report in shape["reports"]] == [None, None]


def test_unknown_place_and_time_are_null() -> None:
    claim = event("a", "Jets bombed a village", where=None, when=None)
    [incident] = merge([claim]).incidents
    shape = incident_to_gold(incident, {claim.id: claim}, {"a": document("a")})
    assert (shape["place"], shape["start"], shape["end"]) == (None, None, None)
