"""Places over the API: what is known of a name and a point, adding a place, taking it back."""

import datetime
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from marsad.cli import merging
from marsad.model import Account, ApiToken, Role
from marsad.placing import Placing
from marsad.publish.accounts import digest
from marsad.publish.api.app import create_app
from marsad.publish.api.deciding import Reviewing
from marsad.publish.api.guard import HEADER, Guard
from marsad.publish.profile import PublicRecord
from marsad.store import Accounts, Record

NAME = "Qubbasin al-Wahmiya"
WISH = {"name": NAME, "latitude": 36.4, "longitude": 37.5, "within": "Aleppo", "by": "Ana"}
JSON = {"Content-Type": "application/json"}


@pytest.fixture
def changing(examples: Path, tmp_path: Path) -> Iterator[Record]:
    """A copy of the examples' record, to add places to."""
    with Record.open(shutil.copy(examples, tmp_path / "war.db")) as opened:
        yield opened


def reviewing() -> Reviewing:
    return Reviewing(merging.merge, merging.now, "secret")


@pytest.fixture
def page(changing: Record, places: Placing) -> TestClient:
    """Our own page on this machine, with its token."""
    app = create_app(changing, reviewing=reviewing(), places=places)
    made = TestClient(app, base_url="http://127.0.0.1:8420", client=("127.0.0.1", 50000))
    made.headers[HEADER] = made.get("/api/session").json()["token"]
    return made


def words(page: TestClient) -> set[str]:
    return {one["words"] for one in page.get("/api/unplaced").json()}


def test_a_place_is_added_and_taken_back(page: TestClient) -> None:
    assert NAME in words(page)
    digest_before = page.get("/api/record").json()["digest"]
    incidents = page.get("/api/incidents").json()
    done = page.post("/api/places", json=WISH).json()
    assert done["claims"] == 1
    assert NAME not in words(page)
    (incident,) = done["incidents"]
    spot = page.get(f"/api/incidents/{incident}").json()["row"]["spot"]
    assert (spot["latitude"], spot["longitude"], spot["radius_km"]) == (36.4, 37.5, 2.5)
    assert page.get("/api/record").json()["digest"] != digest_before
    assert page.get("/api/placed").json() == [done["place"]]
    assert (done["place"]["added_by"], done["place"]["kind"]) == ("Ana", "village")
    undone = page.request("DELETE", f"/api/places/{done['place']['id']}", json={})
    assert (undone.status_code, undone.json()["claims"]) == (200, 1)
    assert NAME in words(page)
    assert page.get("/api/placed").json() == []
    assert page.get("/api/incidents").json() == incidents


@pytest.mark.parametrize(
    ("change", "status", "fault"),
    [
        ({"latitude": 900}, 422, "90"),
        ({"longitude": "east"}, 422, "float"),
        ({"name": ""}, 422, "length"),
        ({"name": "two\nlines"}, 422, "regex"),
        ({"radius_km": 0}, 422, "0.1"),
        ({"kind": "castle"}, 400, "no kind of place"),
        ({"name": "Ariha", "within": ""}, 400, "known already: Ariha (city) in Idlib"),
        ({"within": "Nowhere at all"}, 400, "no unit is known"),
        ({"by": ""}, 400, "whoever adds it"),
        ({"more": 1}, 422, "unknown field"),
    ],
)
def test_what_cannot_be_added_is_refused_and_leaves_no_trace(
    page: TestClient, change: dict[str, Any], status: int, fault: str
) -> None:
    answer = page.post("/api/places", json={**WISH, **change})
    assert (answer.status_code, fault in answer.json()["fault"]) == (status, True), answer.text
    assert answer.json()["remedy"]
    assert page.get("/api/placed").json() == []


def test_a_place_that_nobody_added_cannot_be_taken_back(page: TestClient) -> None:
    answer = page.request("DELETE", "/api/places/p-none", json={})
    assert (answer.status_code, "no place p-none" in answer.text) == (400, True)


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({HEADER: "guessed"}, 403),
        ({"Host": "evil.example"}, 403),
        ({"Sec-Fetch-Site": "cross-site"}, 403),
        ({"Content-Type": "text/plain"}, 415),
    ],
)
@pytest.mark.parametrize(("method", "path"), [("POST", ""), ("DELETE", "/p-1")])
def test_another_sites_page_cannot_change_places(
    page: TestClient, headers: dict[str, str], status: int, method: str, path: str
) -> None:
    sent = {**JSON, **headers}
    answer = page.request(method, f"/api/places{path}", content=b"{}", headers=sent)
    assert answer.status_code == status


def test_a_read_only_server_says_so(api: TestClient) -> None:
    answer = api.post("/api/places", json=WISH)
    assert (answer.status_code, "read-only" in answer.json()["fault"]) == (403, True)


def test_the_public_profile_knows_no_places_and_takes_none(
    changing: Record, places: Placing
) -> None:
    with PublicRecord.open(changing.path) as public:
        api = TestClient(create_app(public, places=places))
        for address in ("placed", "places/guess?words=Ariha", "places/at?latitude=1&longitude=1"):
            assert api.get(f"/api/{address}").status_code == 403
        assert api.post("/api/places", json=WISH).status_code == 403


def test_analysts_add_places_under_their_own_name_and_viewers_do_not(
    changing: Record, places: Placing
) -> None:
    with Accounts.open(changing.path) as accounts:
        for name, role in (("Ana", Role.ANALYST), ("Vic", Role.VIEWER)):
            accounts.add(Account(name=name, role=role), "no hash")
            token = ApiToken(id=f"t-{name}", made=datetime.date(2025, 1, 1))
            accounts.add_token(name, token, digest(f"token of {name}"))
        guard = Guard(lambda: accounts)
        api = TestClient(create_app(changing, None, reviewing(), lambda: False, guard, places))

        def sent(name: str) -> Any:
            bearer = {"Authorization": f"Bearer token of {name}"}
            return api.post("/api/places", json={**WISH, "by": "Somebody"}, headers=bearer)

        assert (sent("Vic").status_code, sent("nobody").status_code) == (403, 401)
        assert sent("Ana").json()["place"]["added_by"] == "Ana"


def test_what_is_known_of_a_name_and_of_a_point(api: TestClient) -> None:
    guess = api.get("/api/places/guess", params={"words": f"{NAME}, Aleppo"}).json()
    assert (guess["name"], guess["within"], "village" in guess["kinds"]) == (NAME, "Aleppo", True)
    assert guess["latitude"] and guess["radius_km"]
    found = api.get("/api/places/at", params={"latitude": 35.8139, "longitude": 36.6092}).json()
    assert found["name"] == "Ariha"
    nowhere = api.get("/api/places/at", params={"latitude": 0, "longitude": 0}).json()
    assert nowhere["name"] is None
    assert api.get("/api/places/at", params={"latitude": 900, "longitude": 0}).status_code == 422


def test_the_unit_of_a_name_is_told(api: TestClient) -> None:
    found = {one["words"]: one for one in api.get("/api/unplaced").json()}
    assert set(found[NAME]) >= {"admin1", "within"}
