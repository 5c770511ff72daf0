"""axe finds nothing to criticise in any view, in either theme and language."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Open
from tests.browser.watching import Watched

AXE = Path(__file__).parents[2] / "web" / "node_modules" / "axe-core" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
VIEWS = {
    "incidents": "[data-incident]",
    "control": "[data-entry]",
    "totals": ".sheet svg",
    "agreements": "[data-entry]",
    "actors": "[data-actor]",
    "sources": "[data-source]",
    "unplaced": "[data-unplaced]",
    "review": "[data-queued]",
    "rejected": ".side li",
}


def violations(page: Page) -> list[str]:
    """What axe objects to, each with the first element it objects to."""
    if not AXE.exists():
        pytest.fail(f"there is no {AXE}; build the page with scripts/page.sh build")
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found: dict[str, Any] = page.evaluate(
        "rules => axe.run(document, {runOnly: {type: 'tag', values: rules}})", RULES
    )
    return [
        f"{one['id']}: {node['html'][:160]} {node.get('failureSummary', '')}"
        for one in found["violations"]
        for node in one["nodes"][:2]
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_view_is_open_to_everybody(at: Open, scheme: str) -> None:
    page = at(color_scheme=scheme)
    found: dict[str, list[str]] = {}
    for view, shows in VIEWS.items():
        page.locator("nav button").nth(list(VIEWS).index(view)).click()
        expect(page.locator(shows).first).to_be_visible()
        found[view] = violations(page)
    assert {view: faults for view, faults in found.items() if faults} == {}


@pytest.mark.parametrize(("scheme", "language"), [("light", "ar"), ("dark", "en")])
def test_panels_are_open_to_everybody(at: Open, scheme: str, language: str) -> None:
    page = at(f"?q=ariha&lang={language}", color_scheme=scheme)
    page.click("[data-incident]")
    expect(page.locator("[data-claim]").first).to_be_visible()
    page.locator(".panel details").last.locator("summary").click()
    expect(page.locator(".panel dl")).to_be_visible()
    found = {"incident": violations(page)}
    page.locator("[data-report]").first.click()
    expect(page.locator("mark.chosen").first).to_be_visible()
    found["report"] = violations(page)
    page.keyboard.press("?")
    found["help"] = violations(page)
    page.keyboard.press("Escape")
    for tab, row in (("actors", "[data-actor]"), ("control", "[data-entry]")):
        page.goto(f"{page.url.split('?')[0]}?tab={tab}&lang={language}")
        page.locator(row).first.click()
        expect(page.locator("[data-shown]")).to_be_visible()
        found[tab] = violations(page)
    assert {view: faults for view, faults in found.items() if faults} == {}


def test_deciding_is_open_to_everybody(reviewed: Watched) -> None:
    page = reviewed.open("?tab=review")
    page.locator("[data-queued]").first.click()
    page.get_by_role("button", name="Correct").click()
    assert violations(page) == [], "dialog"
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    assert violations(page) == [], "panel"


def test_a_phone_is_open_to_everybody(at: Open) -> None:
    page = at(viewport={"width": 390, "height": 844})
    assert violations(page) == []
