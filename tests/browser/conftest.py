"""Chromium on the page of the examples' record."""

import contextlib
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from marsad.cli import merging
from marsad.model import Account, Role
from marsad.placing import Placing
from marsad.publish.accounts import hashed
from marsad.publish.api.deciding import Reviewing
from marsad.publish.profile import Public
from marsad.publish.server import serving
from marsad.store import Accounts
from scripts.chromium import ARGUMENTS, CHROMIUM
from tests.browser.watching import Watched

Open = Callable[..., Page]
PASSWORD = "a sentence of a few words"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark everything here as needing a browser."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


# For this package only: while Playwright is at work an event loop runs in this thread, and tests of
# others could not start theirs.
@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """Chromium; without it the tests are skipped, on CI they fail."""
    if not CHROMIUM.exists():
        fault = f"THE PAGE WAS NOT TESTED: there is no {CHROMIUM}; apt-get install chromium"
        if os.environ.get("CI") == "true":
            pytest.fail(fault)
        pytest.skip(fault)
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=str(CHROMIUM), args=ARGUMENTS)
        yield launched
        launched.close()


@pytest.fixture(scope="session")
def places() -> Placing:
    """What knows places, warm for all tests."""
    return merging.placing()


@pytest.fixture(scope="session")
def address(examples: Path, places: Placing) -> Iterator[str]:
    """The page's own server, over the examples' record."""
    with serving(str(examples), places=places) as url:
        yield url


@contextlib.contextmanager
def _watching(browser: Browser, url: str) -> Iterator[Watched]:
    """Pages that are watched: a console error or a request to another host fails the test."""
    made = Watched(browser, url)
    yield made
    made.close()
    assert made.elsewhere == []
    assert made.faults == []


@pytest.fixture
def watched(browser: Browser, address: str) -> Iterator[Watched]:
    """Pages of the examples' record."""
    with _watching(browser, address) as made:
        yield made


@pytest.fixture
def changing(examples: Path, tmp_path: Path) -> Path:
    """A copy of the examples' record, to change."""
    return Path(shutil.copy(examples, tmp_path / "changing.db"))


@pytest.fixture
def reviewed(browser: Browser, changing: Path, places: Placing) -> Iterator[Watched]:
    """Pages of a record of their own, on which this machine may decide."""
    reviewing = Reviewing(merging.merge, merging.now, "secret")
    with (
        serving(str(changing), reviewing, places=places) as url,
        _watching(browser, url) as made,
    ):
        yield made


@pytest.fixture
def guarded(browser: Browser, changing: Path, places: Placing) -> Iterator[Watched]:
    """Pages of a record with accounts: Ana decides, Vic reads."""
    with Accounts.open(changing) as accounts:
        accounts.add(Account(name="Ana", role=Role.ANALYST), hashed(PASSWORD))
        accounts.add(Account(name="Vic", role=Role.VIEWER), hashed(PASSWORD))
    reviewing = Reviewing(merging.merge, merging.now, "secret")
    with (
        serving(str(changing), reviewing, places=places) as url,
        _watching(browser, url) as made,
    ):
        yield made


@pytest.fixture
def public(browser: Browser, examples: Path) -> Iterator[Watched]:
    """Pages of the public profile."""
    with serving(str(examples), public=Public()) as url, _watching(browser, url) as made:
        yield made


@pytest.fixture
def at(watched: Watched) -> Open:
    """Open the page at a query, with its map drawn."""
    return watched.open
