"""Actors, sources, places that nobody knows, and who holds what on a day."""

import datetime

from msgspec.structs import replace
from starlette.testclient import TestClient

from marsad.model import When
from marsad.publish.api.views import in_force
from marsad.store import Record
from tests.store import samples

(HOLDING,) = samples.MERGED.holdings


def test_actors_are_called_names_by_somebody(api: TestClient) -> None:
    actors = api.get("/api/actors").json()
    called = [(one["row"]["name"], word) for one in actors for word in one["called"]]
    assert called
    assert all(word["words"] and word["by"] and word["times"] >= 1 for _, word in called)
    for _, word in called:
        text = api.get(f"/api/documents/{word['document']}").json()["text"]
        assert word["words"].casefold() in text.casefold()
    assert any(word["loaded"] for _, word in called)


def test_sources_show_what_rests_on_them_and_who_is_contradicted(api: TestClient) -> None:
    by_name = {one["row"]["name"]: one for one in api.get("/api/sources").json()}
    helmets = by_name["White Helmets"]
    assert helmets["contradicted"] == 1
    for one in by_name.values():
        assert one["contradicted"] <= one["row"]["incidents"]
        assert one["alone"] <= one["row"]["incidents"]


def test_places_that_nobody_knows_come_with_their_sentences(
    api: TestClient, record: Record
) -> None:
    found = api.get("/api/unplaced").json()
    assert found
    assert [one["claims"] for one in found] == sorted((o["claims"] for o in found), reverse=True)
    for one in found:
        assert one["words"] and one["sentences"]
        held = record.claims_by_id(sentence["claim"] for sentence in one["sentences"])
        assert all(held[s["claim"]].span.quote == s["quote"] for s in one["sentences"])


def between(first: str | None, last: str | None) -> When:
    days = [datetime.date.fromisoformat(day) if day else None for day in (first, last)]
    return When(start=days[0], end=days[1])


def test_a_holding_is_in_force_from_its_change_to_its_end() -> None:
    held = replace(
        HOLDING, start=between("2020-01-03", "2020-01-03"), end=between("2020-02-01", "2020-02-04")
    )
    days = ["2020-01-02", "2020-01-03", "2020-01-31", "2020-02-01"]
    force = [in_force(held, datetime.date.fromisoformat(day)) for day in days]
    assert force == [False, True, True, False]


def test_what_is_only_known_later_is_not_read_back() -> None:
    asserted = between("2020-01-10", "2020-01-10")
    held = replace(HOLDING, start=When(), end=When(), last_asserted=asserted)
    assert not in_force(held, datetime.date(2020, 1, 9))
    assert in_force(held, datetime.date(2024, 1, 1))
    assert not in_force(replace(held, last_asserted=When()), datetime.date(2024, 1, 1))


def test_holdings_of_a_day_are_some_of_all(api: TestClient) -> None:
    every = {one["holding"]["id"] for one in api.get("/api/holdings").json()}
    of_day = {one["holding"]["id"] for one in api.get("/api/holdings?on=2020-02-10").json()}
    assert of_day < every
    assert api.get("/api/holdings?on=1990-01-01").json() == []
    assert api.get("/api/holdings?on=yesterday").status_code == 422


def test_agreements_and_positions_come_in_words(api: TestClient) -> None:
    agreements = api.get("/api/agreements").json()
    assert agreements
    assert all(one["when_words"] and one["type_words"] for one in agreements)
    for one in api.get("/api/positions").json():
        assert len(one["counts_words"]) == len(one["position"]["counts"])
