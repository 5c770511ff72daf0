"""Who may do what: without accounts, as a viewer, as an analyst, as an admin."""

import datetime
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from marsad.cli import merging
from marsad.model import Account, ApiToken, Role
from marsad.publish.accounts import digest, hashed
from marsad.publish.api import limit
from marsad.publish.api.app import create_app
from marsad.publish.api.deciding import Reviewing
from marsad.publish.api.guard import COOKIE, HEADER, SESSION_SECONDS, Guard
from marsad.publish.profile import PublicRecord
from marsad.store import Accounts, Record

PASSWORD = "a sentence of a few words"
HASH = hashed(PASSWORD)
TOKENS = {"Ana": "ana's token", "Vic": "vic's token", "Ada": "ada's token"}
ROLES = {"Ana": Role.ANALYST, "Vic": Role.VIEWER, "Ada": Role.ADMIN}
AWAY = ("192.0.2.7", 5000)
OPEN = {("get", "/api/session"), ("post", "/api/session")}


class Time:
    """A clock that stands until it is set."""

    now = 1_000_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def time() -> Time:
    return Time()


@pytest.fixture
def record(examples: Path, tmp_path: Path) -> Iterator[Record]:
    """A copy of the examples' record, to decide on."""
    with Record.open(shutil.copy(examples, tmp_path / "war.db")) as opened:
        yield opened


@pytest.fixture
def accounts(record: Record) -> Iterator[Accounts]:
    """Three accounts, each with a token."""
    with Accounts.open(record.path) as opened:
        for name, role in ROLES.items():
            opened.add(Account(name=name, role=role), HASH)
            token = ApiToken(id=f"t-{name}", made=datetime.date(2025, 1, 1))
            opened.add_token(name, token, digest(TOKENS[name]))
        yield opened


@pytest.fixture
def app(record: Record, time: Time) -> Any:
    reviewing = Reviewing(merging.merge, merging.now, "secret")
    guard = Guard(lambda: Accounts.find(record.path), time)
    return create_app(record, reviewing=reviewing, guard=guard)


def browser(app: Any, host: str = "https://war.example") -> TestClient:
    return TestClient(app, base_url=host, client=AWAY)


def log_in(page: TestClient, name: str = "Ana", password: str = PASSWORD) -> Any:
    answer = page.post("/api/session", json={"name": name, "password": password})
    if answer.status_code == 200 and answer.json()["token"]:
        page.headers[HEADER] = answer.json()["token"]
    return answer


def program(app: Any, name: str) -> TestClient:
    page = browser(app)
    page.headers["Authorization"] = f"Bearer {TOKENS[name]}"
    return page


def wish(page: TestClient, **more: Any) -> dict[str, Any]:
    incident = page.get("/api/incidents").json()[0]["id"]
    claims = page.get(f"/api/incidents/{incident}").json()["claims"]
    ids = [view["claim"]["id"] for view in claims]
    return {"verdict": "confirm", "claims": ids, "why": "seen the footage", **more}


@pytest.mark.usefixtures("accounts")
def test_every_address_but_the_log_in_is_shut_to_strangers(app: Any) -> None:
    page = browser(app)
    tried = 0
    for path, methods in page.get("/api/openapi.json").json()["paths"].items():
        for method in methods:
            if (method, path) in OPEN:
                continue
            answer = page.request(method, path)
            assert answer.status_code == 401, (method, path)
            assert set(answer.json()) == {"fault", "remedy"}
            assert answer.headers["www-authenticate"] == "Bearer"
            tried += 1
    assert tried > 20


@pytest.mark.usefixtures("accounts")
def test_this_machine_is_asked_too_once_there_are_accounts(app: Any) -> None:
    page = TestClient(app, base_url="http://127.0.0.1:8420", client=("127.0.0.1", 5000))
    assert page.get("/api/record").status_code == 401
    session = page.get("/api/session").json()
    assert (session["must_log_in"], session["may_see"], session["token"]) == (True, False, None)


@pytest.mark.parametrize(
    ("base", "client", "status"),
    [
        ("http://127.0.0.1:8420", ("127.0.0.1", 5000), 200),
        ("http://localhost:8420", ("::1", 5000), 200),
        ("http://war.example", ("127.0.0.1", 5000), 403),
        ("http://127.0.0.1.war.example", ("127.0.0.1", 5000), 403),
        ("http://127.0.0.1", AWAY, 403),
    ],
)
def test_without_accounts_this_machine_alone_is_served(
    app: Any, base: str, client: tuple[str, int], status: int
) -> None:
    answer = TestClient(app, base_url=base, client=client).get("/api/record")
    assert answer.status_code == status
    if status == 403:
        assert "marsad user add" in answer.json()["remedy"]


def test_accounts_that_are_made_meanwhile_are_asked_for_and_never_forgotten(
    app: Any, record: Record
) -> None:
    page = TestClient(app, base_url="http://127.0.0.1", client=("127.0.0.1", 5000))
    assert page.get("/api/record").status_code == 200
    with Accounts.open(record.path) as opened:
        opened.add(Account(name="Ana", role=Role.ADMIN), HASH)
        assert page.get("/api/record").status_code == 401
        opened.remove("Ana")
        assert page.get("/api/record").status_code == 401


@pytest.mark.usefixtures("accounts")
def test_a_log_in_sets_a_cookie_that_no_script_and_no_other_site_can_use(app: Any) -> None:
    page = browser(app)
    answer = log_in(page)
    cookie = answer.headers["set-cookie"]
    for part in ("HttpOnly", "SameSite=strict", "Secure", "Path=/", f"Max-Age={SESSION_SECONDS}"):
        assert part in cookie
    assert answer.headers["cache-control"] == "no-store"
    assert answer.json()["account"] == "Ana"
    assert page.get("/api/session").json() == answer.json()
    assert page.get("/api/record").status_code == 200
    assert page.get("/api/record").headers["cache-control"] == "private, no-cache"
    plain = browser(app, "http://war.example")
    assert "Secure" not in log_in(plain).headers["set-cookie"]


@pytest.mark.usefixtures("accounts")
def test_a_log_in_ends_after_twelve_hours(app: Any, time: Time) -> None:
    page = browser(app)
    log_in(page)
    time.now += 12 * 3600 - 1
    assert page.get("/api/record").status_code == 200
    time.now += 1
    assert page.get("/api/record").status_code == 401


@pytest.mark.usefixtures("accounts")
def test_after_logging_out_the_cookie_opens_nothing(app: Any) -> None:
    page = browser(app)
    log_in(page)
    key = page.cookies[COOKIE]
    answer = page.delete("/api/session")
    assert (answer.status_code, answer.json()["must_log_in"]) == (200, True)
    assert COOKIE not in page.cookies
    page.cookies[COOKIE] = key
    assert page.get("/api/record").status_code == 401


@pytest.mark.usefixtures("accounts")
def test_logging_in_again_ends_the_log_in_before(app: Any) -> None:
    page = browser(app)
    log_in(page)
    key = page.cookies[COOKIE]
    log_in(page, "Vic")
    assert page.cookies[COOKIE] != key
    other = browser(app)
    other.cookies[COOKIE] = key
    assert other.get("/api/record").status_code == 401


@pytest.mark.usefixtures("accounts")
def test_a_wrong_password_and_a_name_that_is_none_are_told_the_same(app: Any) -> None:
    wrong, nobody = (log_in(browser(app), name, "a wrong password") for name in ("Ana", "Nobody"))
    assert (wrong.status_code, wrong.content) == (nobody.status_code, nobody.content)
    assert wrong.status_code == 401
    assert "set-cookie" not in wrong.headers


@pytest.mark.usefixtures("accounts")
def test_a_name_that_is_none_costs_a_hash_too(app: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    from marsad.publish.api import guard

    asked = []
    monkeypatch.setattr(guard, "matches", lambda stored, _: asked.append(stored))
    log_in(browser(app), "Ana")
    log_in(browser(app), "Nobody")
    assert asked == [HASH, None]


@pytest.mark.usefixtures("accounts")
def test_guessing_is_slowed_down_by_address_and_by_name(
    app: Any, time: Time, monkeypatch: pytest.MonkeyPatch
) -> None:
    from marsad.publish.api import guard

    monkeypatch.setattr(guard, "matches", lambda *_: False)
    page = browser(app)
    codes = [log_in(page, f"name{n}", "guess").status_code for n in range(12)]
    assert codes == [401] * 10 + [429] * 2
    assert log_in(page).headers["retry-after"] == "60"
    time.now += 10
    assert log_in(page).status_code == 401
    codes = [
        log_in(TestClient(app, client=(f"198.51.100.{n}", 1)), "Ada", "guess").status_code
        for n in range(21)
    ]
    assert codes == [401] * 20 + [429]


@pytest.mark.usefixtures("accounts")
@pytest.mark.parametrize(
    ("headers", "body", "status"),
    [
        ({"Content-Type": "text/plain"}, b'{"name":"Ana","password":"x"}', 415),
        ({"Sec-Fetch-Site": "cross-site"}, b'{"name":"Ana","password":"x"}', 403),
        ({}, b'{"name":"Ana"}', 422),
        ({}, b'{"name":"","password":"x"}', 422),
        ({}, b"[]", 422),
        ({}, b"\xff", 422),
        ({}, b" " * 70_000, 413),
    ],
)
def test_a_log_in_of_another_shape_is_refused(
    app: Any, headers: dict[str, str], body: bytes, status: int
) -> None:
    sent = {"Content-Type": "application/json", **headers}
    answer = browser(app).post("/api/session", content=body, headers=sent)
    assert answer.status_code == status
    assert set(answer.json()) == {"fault", "remedy"}


@pytest.mark.usefixtures("accounts")
@pytest.mark.parametrize(
    ("name", "decides", "sees_accounts"),
    [("Vic", False, False), ("Ana", True, False), ("Ada", True, True)],
)
def test_each_role_may_what_it_may(app: Any, name: str, decides: bool, sees_accounts: bool) -> None:
    by_cookie = browser(app)
    session = log_in(by_cookie, name).json()
    assert (session["account"], session["role"]) == (name, ROLES[name])
    assert (session["may_see"], session["may_decide"]) == (True, decides)
    for page in (by_cookie, program(app, name)):
        assert page.get("/api/documents").status_code == 200
        assert page.get("/api/review").status_code == 200
        refused = 200 if decides else 403
        answer = page.post("/api/decisions", json=wish(page))
        assert answer.status_code == refused, answer.text
        refused = 200 if sees_accounts else 403
        assert page.get("/api/accounts").status_code == refused


@pytest.mark.usefixtures("accounts")
def test_an_admin_sees_names_and_roles_and_no_more(app: Any) -> None:
    answer = program(app, "Ada").get("/api/accounts")
    assert answer.json() == [
        {"name": "Ada", "role": "admin"},
        {"name": "Ana", "role": "analyst"},
        {"name": "Vic", "role": "viewer"},
    ]


@pytest.mark.usefixtures("accounts")
def test_the_account_is_the_author_whatever_the_request_says(app: Any) -> None:
    page = browser(app)
    log_in(page)
    for more in ({"by": "Somebody else"}, {}):
        made = page.post("/api/decisions", json=wish(page, **more)).json()
        assert made["decision"]["decision"]["by"] == "Ana"
    assert {one["decision"]["by"] for one in page.get("/api/decisions").json()} == {"Ana"}


@pytest.mark.usefixtures("accounts")
@pytest.mark.parametrize("token", ["", "guessed", "secret"])
@pytest.mark.parametrize("method", ["POST", "DELETE"])
def test_a_cookie_alone_does_not_write(app: Any, token: str, method: str) -> None:
    page = browser(app)
    log_in(page)
    page.headers[HEADER] = token
    address = "/api/decisions" if method == "POST" else "/api/session"
    answer = page.request(method, address, json=wish(page))
    assert (answer.status_code, HEADER in answer.json()["fault"]) == (403, True)
    assert page.get("/api/record").status_code == 200


@pytest.mark.usefixtures("accounts")
def test_the_token_of_another_log_in_does_not_write(app: Any) -> None:
    page, other = browser(app), browser(app)
    log_in(page)
    log_in(other)
    page.headers[HEADER] = other.headers[HEADER]
    assert page.post("/api/decisions", json=wish(page)).status_code == 403


def test_a_revoked_token_opens_nothing(app: Any, accounts: Accounts) -> None:
    page = program(app, "Ana")
    assert page.get("/api/record").status_code == 200
    accounts.revoke_token("Ana", "t-Ana")
    assert page.get("/api/record").status_code == 401


@pytest.mark.usefixtures("accounts")
@pytest.mark.parametrize("sent", ["Bearer", "Bearer x", "Basic QW5hOng=", "ana's token", "Bearer "])
def test_other_words_open_nothing(app: Any, sent: str) -> None:
    answer = browser(app).get("/api/record", headers={"Authorization": sent})
    assert answer.status_code == 401


@pytest.mark.usefixtures("accounts")
def test_a_wrong_token_is_not_made_good_by_a_cookie(app: Any) -> None:
    page = browser(app)
    log_in(page)
    answer = page.get("/api/record", headers={"Authorization": "Bearer wrong"})
    assert answer.status_code == 401


def test_what_is_kept_lets_nobody_in(app: Any, accounts: Accounts) -> None:
    page = browser(app)
    log_in(page)
    key = page.cookies[COOKIE]
    files = accounts.path.parent.glob(f"{accounts.path.name}*")
    kept = b"".join(path.read_bytes() for path in files)
    assert digest(key).encode() in kept
    for secret in (PASSWORD, key, page.headers[HEADER], *TOKENS.values()):
        assert secret.encode() not in kept


@pytest.mark.usefixtures("accounts")
def test_with_accounts_nobody_may_ask_too_much(app: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limit, "A_SECOND", 0.0)
    page = program(app, "Vic")
    codes = [page.get("/api/session").status_code for _ in range(limit.BURST + 1)]
    assert codes == [200] * limit.BURST + [429]


@pytest.mark.usefixtures("accounts")
def test_the_public_profile_knows_no_accounts(record: Record) -> None:
    with PublicRecord.open(record.path) as public:
        page = browser(create_app(public, reviewing=None))
        assert page.get("/api/incidents").status_code == 200
        session = page.get("/api/session").json()
        assert (session["must_log_in"], session["may_see"], session["may_decide"]) == (
            False,
            False,
            False,
        )
        assert log_in(page).status_code == 403
        assert page.get("/api/accounts").json() == []
        assert page.post("/api/decisions", json={"why": "x"}).status_code == 403


def test_accounts_that_cannot_be_read_open_nothing(app: Any, accounts: Accounts) -> None:
    page = program(app, "Ana")
    assert page.get("/api/record").status_code == 200
    with accounts._writing() as connection:
        connection.exec_driver_sql("DROP TABLE tokens")
    assert page.get("/api/record").status_code == 503
