"""What stands before the first map: no request that waits for another, no chart."""

from playwright.sync_api import Browser, Page, Request, Route

from marsad.publish.api.first import FIRST, LISTED
from scripts.chromium import DRAWING, DRAWN
from tests.browser.conftest import Open
from tests.browser.watching import Watched

SCRIPT = "**/assets/index-*.js"
STEP = 20
"""Milliseconds between two looks."""


def _names(requests: list[Request], address: str) -> list[str]:
    return [one.url.removeprefix(f"{address}/") for one in requests]


def _watched(browser: Browser) -> tuple[Page, list[Request]]:
    page = browser.new_page(locale="en-GB")
    requests: list[Request] = []
    page.on("request", lambda request: requests.append(request))
    return page, requests


def test_the_record_is_asked_for_before_the_script_has_come(browser: Browser, address: str) -> None:
    page, requests = _watched(browser)
    held: list[Route] = []
    page.route(SCRIPT, lambda route: held.append(route))
    page.goto(address, wait_until="commit")
    for _ in range(DRAWING // STEP):
        if held and set(FIRST) <= set(_names(requests, address)):
            break
        page.wait_for_timeout(STEP)
    assert set(FIRST) <= set(_names(requests, address))
    for route in held:
        route.continue_()
    page.wait_for_selector(DRAWN, timeout=DRAWING)
    asked = _names(requests, address)
    # What was named is what is used: nothing is asked twice. Who asks may have logged out since.
    assert {name: asked.count(name) for name in FIRST[1:]} == dict.fromkeys(FIRST[1:], 1)
    assert set(LISTED) <= set(asked)
    page.close()


def test_who_must_log_in_asks_only_who_they_are(guarded: Watched) -> None:
    page = guarded.open(shows="form")
    names = page.evaluate("performance.getEntriesByType('resource').map((one) => one.name)")
    asked = [name for name in names if "/api/" in name]
    assert [name.rpartition("/")[2] for name in asked] == ["session"]


def test_charts_come_after_the_first_map(at: Open) -> None:
    page = at()
    page.wait_for_selector(".chart svg")
    mapped, charts = page.evaluate("""() => {
        const began = (kind, has) =>
            performance.getEntriesByType(kind).find(({ name }) => name.includes(has)).startTime;
        return [began("mark", "first map"), began("resource", "assets/bars-")];
    }""")
    assert mapped <= charts


def test_charts_come_where_no_map_can_be_drawn(browser: Browser, address: str) -> None:
    page, _ = _watched(browser)
    page.route("**/api/tiles/**", lambda _: None)  # never answered
    page.goto(address)
    page.wait_for_selector(".chart svg", timeout=DRAWING)
    assert page.query_selector(DRAWN) is None
    page.close()
