"""The public profile holds back what could do harm, everywhere."""

import datetime
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from starlette.testclient import TestClient

from marsad.model import (
    BLUR_KM,
    KM_A_DEGREE,
    Decision,
    EventClaim,
    Merged,
    Outcome,
    Place,
    PlacePrecision,
    Verdict,
    blurred,
)
from marsad.publish.api import limit
from marsad.publish.api.app import create_app
from marsad.publish.profile import PublicRecord
from marsad.store import Record
from tests.store import samples

HOSPITAL = replace(
    samples.SARAQIB,
    text="the hospital",
    name="Saraqib hospital",
    kind="hospital",
    latitude=35.8642,
    longitude=36.8057,
    radius_km=0.2,
    gazetteer_id="sy-hospital",
)


def away(one: Place, other: Place) -> float:
    """Kilometres between two places that are close to each other."""
    assert one.latitude and other.latitude and one.longitude and other.longitude
    up = (one.latitude - other.latitude) * KM_A_DEGREE
    along = (one.longitude - other.longitude) * KM_A_DEGREE * 0.81  # cos 35.9°
    return float((up**2 + along**2) ** 0.5)


def test_a_hospital_is_moved_and_its_circle_still_holds_it() -> None:
    found = blurred(HOSPITAL)
    assert (found.latitude, found.longitude) != (HOSPITAL.latitude, HOSPITAL.longitude)
    assert found.radius_km is not None
    assert away(found, HOSPITAL) + 0.2 <= found.radius_km < 2 * BLUR_KM
    assert (found.precision, found.gazetteer_id) == (PlacePrecision.NEAR, None)
    near = replace(HOSPITAL, latitude=35.8652, longitude=36.8049)
    assert (blurred(near).latitude, blurred(near).longitude) == (found.latitude, found.longitude)


@pytest.mark.parametrize(
    ("words", "held"),
    [
        ("a camp for the displaced", True),
        ("Refugee shelter", True),
        ("the field clinic", True),
        ("Saraqib", False),
        ("the Campaign road", False),
    ],
)
def test_what_is_protected_is_told_by_its_words_too(words: str, held: bool) -> None:
    place = replace(samples.SARAQIB, text=words, name=words)
    assert (blurred(place) != place) is held


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A record with a strike on a hospital, confirmed by somebody with a name."""
    path = tmp_path / "war.db"
    with Record.open(path) as record:
        record.set_theatre("syria")
        outcome = samples.OUTCOMES[0]
        claims = tuple(
            replace(claim, place=HOSPITAL) if isinstance(claim, EventClaim) else claim
            for claim in outcome.reading.claims
        )
        reading = replace(outcome.reading, claims=claims)
        outcomes = [Outcome(document=outcome.document, raw=outcome.raw, reading=reading)]
        record.add([*outcomes, *samples.OUTCOMES[1:]])
        at = datetime.datetime(2025, 1, 1, tzinfo=datetime.UTC)
        record.decide(
            Decision(
                id="d-1",
                verdict=Verdict.CONFIRM,
                claims=(samples.MERGED.incidents[0].claims[0],),
                by="Ana Named",
                at=at,
                why="seen",
            )
        )
        incidents = [
            replace(one, place=HOSPITAL, reasons={"review": "confirmed by Ana Named: seen"})
            for one in samples.MERGED.incidents
        ]
        holdings = [replace(one, place=HOSPITAL) for one in samples.MERGED.holdings]
        positions = [replace(one, place=HOSPITAL) for one in samples.MERGED.positions]
        merged = Merged(
            incidents=tuple(incidents), holdings=tuple(holdings), positions=tuple(positions)
        )
        record.replace_merged(merged, [])
    return path


@pytest.fixture
def api(path: Path) -> Iterator[TestClient]:
    with PublicRecord.open(path, create=False) as record:
        yield TestClient(create_app(record), base_url="http://127.0.0.1")


ADDRESSES = [
    "record", "incidents", "incidents.geojson", "holdings", "positions", "unplaced", "actors",
    "sources", "documents", "series", "agreements", "contradictions",
]  # fmt: skip


def test_no_answer_gives_the_exact_place_or_a_name_away(api: TestClient, path: Path) -> None:
    with Record.open(path) as record:
        incident = record.incidents()[0]
    details = [f"incidents/{incident.id}", f"explain/{incident.id}"]
    details += [f"claims?id={id_}" for id_ in incident.claims]
    seen = 0
    for address in (*ADDRESSES, *details):
        answer = api.get(f"/api/{address}")
        assert answer.status_code == 200, address
        assert "35.8642" not in answer.text and "36.8057" not in answer.text, address
        assert "Ana Named" not in answer.text and "sy-hospital" not in answer.text, address
        seen += "hospital" in answer.text
    assert seen >= 4


def test_what_was_held_back_is_said(api: TestClient) -> None:
    held = " ".join(api.get("/api/record").json()["held_back"])
    assert "5 km" in held and "private persons" in held and "review" in held


@pytest.mark.parametrize("address", ["review", "decisions", "documents/monitor-report"])
def test_review_and_whole_reports_are_left_out(api: TestClient, address: str) -> None:
    answer = api.get(f"/api/{address}")
    assert answer.status_code == 403
    assert set(answer.json()) == {"fault", "remedy"}


def test_nobody_decides_on_a_public_server(api: TestClient) -> None:
    session = api.get("/api/session").json()
    assert (session["may_see"], session["may_decide"]) == (False, False)
    assert api.post("/api/decisions", json={}).status_code == 403


def test_news_of_forces_is_hidden_for_a_time(path: Path) -> None:
    with PublicRecord.open(path, create=False) as record:
        api = TestClient(create_app(record))
        (held,) = api.get("/api/holdings").json()
        told = datetime.date.fromisoformat(held["holding"]["last_asserted"]["end"])
        assert len(api.get("/api/positions").json()) == 1
    with PublicRecord.open(path, create=False) as record:
        record.hidden_after = lambda: datetime.date(1990, 1, 1)
        api = TestClient(create_app(record))
        assert api.get("/api/holdings").json() == api.get("/api/positions").json() == []
        assert any("1 January 1990" in one for one in api.get("/api/record").json()["held_back"])
    with PublicRecord.open(path, create=False) as record:
        record.hidden_after = lambda: told
        assert len(record.holdings()) == 1
        record.hidden_after = lambda: told - datetime.timedelta(days=1)
        assert record.holdings() == []


def test_an_address_that_asks_too_much_is_refused(
    api: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    # On a slow machine the bucket fills as fast as one client can ask.
    monkeypatch.setattr(limit, "A_SECOND", 0.0)
    codes = [api.get("/api/session").status_code for _ in range(limit.BURST + 40)]
    assert codes[: limit.BURST] == [200] * limit.BURST
    assert codes[limit.BURST :] == [429] * 40
    answer = api.get("/api/session")
    assert answer.headers["retry-after"] == "1"
    assert set(json.loads(answer.content)) == {"fault", "remedy"}


def test_waiting_fills_the_bucket_again() -> None:
    now = 0.0
    buckets = limit.Buckets(limit.BURST, limit.A_SECOND, clock=lambda: now)
    assert [buckets.takes("a") for _ in range(limit.BURST + 1)].count(False) == 1
    assert buckets.takes("b")
    now = 1.0
    assert [buckets.takes("a") for _ in range(int(limit.A_SECOND) + 1)].count(False) == 1
