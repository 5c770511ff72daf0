"""What the first map needs is named with the page and answered before anybody asks."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from marsad.model import Account, Role
from marsad.publish.api.app import create_app
from marsad.publish.api.first import FIRST, LINKS, LISTED, prepare
from marsad.publish.api.guard import Guard
from marsad.publish.api.kept import Kept
from marsad.store import Accounts, Record


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """A built page of one script."""
    (tmp_path / "assets" / "base-abc").mkdir(parents=True)
    (tmp_path / "assets" / "index-abc.js").write_text("const word = 1;\n" * 1000)
    (tmp_path / "index.html").write_text("<!doctype html>")
    return tmp_path


@pytest.fixture
def asking(tmp_path: Path) -> Iterator[Guard]:
    """A guard that asks for accounts."""
    with Accounts.open(tmp_path / "accounts.db") as accounts:
        accounts.add(Account(name="Ana", role=Role.VIEWER), "hash")
        yield Guard(lambda: accounts)


def _answers_alone(app: FastAPI, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Return how the first requests are answered where nothing can be made any more."""

    def make(*_: object, **__: object) -> None:
        raise AssertionError("made anew")

    monkeypatch.setattr(Kept, "answer", make)
    api = TestClient(app, raise_server_exceptions=False)
    return [api.get(f"/{address}").status_code for address in FIRST + LISTED]


def test_the_first_visitor_finds_all_answers_made(
    record: Record, page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    guard = Guard()
    app = create_app(record, page, guard=guard)
    prepare(app, guard, page)
    assert set(_answers_alone(app, monkeypatch)) == {200}


def test_without_preparing_answers_are_made_when_asked(
    record: Record, page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    statuses = _answers_alone(create_app(record, page), monkeypatch)
    assert statuses.count(500) == len(FIRST + LISTED) - 1  # who asks is told anew each time


def test_a_server_prepares_beside_a_running_event_loop(record: Record, page: Path) -> None:
    guard = Guard()
    app = create_app(record, page, guard=guard)

    async def beside() -> None:
        prepare(app, guard, page)

    asyncio.run(beside())
    assert TestClient(app).get("/api/record").status_code == 200


def test_the_guard_asks_again_once_all_is_prepared(
    record: Record, page: Path, asking: Guard, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = create_app(record, page, guard=asking)
    prepare(app, asking, page)
    api = TestClient(app)
    assert [api.get(f"/{address}").status_code for address in FIRST + LISTED] == [200] + [401] * 5
    monkeypatch.setattr(Guard, "__call__", lambda *_: None)
    assert set(_answers_alone(app, monkeypatch)) == {200}


@pytest.mark.parametrize("address", ["/", "/index.html", "/?tab=control"])
def test_the_page_names_what_it_will_ask_to_who_may_have_it(
    record: Record, page: Path, asking: Guard, address: str
) -> None:
    named = TestClient(create_app(record, page)).get(address).headers
    assert named["link"] == LINKS
    assert "etag" not in named
    assert "link" not in TestClient(create_app(record, page, guard=asking)).get(address).headers


def test_only_the_page_itself_names_it(record: Record, page: Path) -> None:
    script = TestClient(create_app(record, page)).get("/assets/index-abc.js").headers
    assert "link" not in script
    assert "etag" in script
