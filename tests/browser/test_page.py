"""The page in a real browser: from an incident to the sentence in its report, and back."""

import re
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from scripts.chromium import DRAWING, DRAWN
from tests.browser.conftest import Open
from tests.browser.watching import Watched

ARIHA = "[data-incident]:has-text('Ariha')"


def api(page: Page, path: str) -> Any:
    """Return what the API says to the page."""
    return page.evaluate("path => fetch(`/api/${path}`).then((answer) => answer.json())", path)


def joined(marks: Locator) -> str:
    """Return the text of marks, one after the other."""
    return "".join(marks.all_text_contents())


# Asked of the page in one go: the list may be drawn anew between two questions.
SHOWN = "[...document.querySelectorAll('[data-incident]')].map((row) => row.dataset.incident)"


def shown(page: Page) -> list[str]:
    """Return the ids of the incidents in the list."""
    ids: list[str] = page.evaluate(SHOWN)
    return ids


def expect_list(page: Page, wanted: list[str]) -> None:
    """Wait for the list to hold these incidents, in this order."""
    page.wait_for_function(f"wanted => {SHOWN}.join() === wanted.join()", arg=wanted)


def test_a_map_that_says_it_is_drawn_has_base_and_incidents(at: Open) -> None:
    page = at()
    drawn = page.locator(".map").screenshot()
    page.wait_for_timeout(1000)
    assert page.locator(".map").screenshot() == drawn, "something came later"
    for tiles in ("**/assets/base-*/**", "**/api/tiles/**"):
        page.route(tiles, lambda route: route.fulfill(body=b""))
        page.reload()
        page.wait_for_selector(DRAWN, timeout=DRAWING)
        assert page.locator(".map").screenshot() != drawn
        page.unroute(tiles)


def test_from_an_incident_to_its_sentence_in_the_report(at: Open) -> None:
    page = at()
    page.click(ARIHA)
    cards = page.locator("[data-claim]")
    expect(cards).to_have_count(2)
    for card in cards.all():
        id_ = card.get_attribute("data-claim")
        (view,) = api(page, f"claims?id={id_}")
        quote = view["claim"]["span"]["quote"]
        assert card.locator("mark").first.text_content() == quote
        card.locator("[data-report]").click()
        chosen = page.locator("mark.chosen")
        expect(chosen.first).to_be_visible()
        assert joined(chosen) == quote
        assert chosen.first.evaluate("mark => getComputedStyle(mark).outlineStyle") == "solid"
        page.go_back()
        expect(card).to_be_visible()


def test_a_figure_leads_to_the_claim_that_gives_it(at: Open) -> None:
    page = at()
    page.click(ARIHA)
    page.get_by_role("link", name=re.compile("^2 (civilians )?killed$")).first.click()
    selected = page.locator("[data-claim].selected")
    expect(selected).to_have_count(1)
    expect(selected).to_contain_text("White Helmets")
    expect(selected).to_be_in_viewport()


def test_what_origins_differ_on_stands_side_by_side(at: Open) -> None:
    page = at()
    page.click(ARIHA)
    section = page.locator("section:has(h3:text-is('Where origins differ'))")
    expect(section).to_contain_text("the toll")
    sides = section.locator("strong")
    assert sorted(sides.all_text_contents()) == ["SOHR", "White Helmets"]
    tops = {round((side.bounding_box() or {"y": -1})["y"]) for side in sides.all()}
    assert len(tops) == 1


def test_the_record_says_why(at: Open) -> None:
    page = at()
    page.click(ARIHA)
    page.get_by_text("Why the record says so").click()
    expect(page.locator("details dl")).to_contain_text("because")


def test_a_period_filters_the_list_and_back_undoes_it(at: Open) -> None:
    page = at()
    before = shown(page)
    page.get_by_label("from", exact=True).fill("2020-02-01")
    page.get_by_label("to", exact=True).fill("2020-02-29")
    within = api(page, "incidents?since=2020-02-01&until=2020-02-29&background=false")
    assert 0 < len(within) < len(before)
    expect_list(page, [row["id"] for row in within])
    assert "since=2020-02-01" in page.url
    page.go_back()
    page.go_back()
    expect(page.locator("[data-incident]")).to_have_count(len(before))


def test_dragging_over_the_timeline_chooses_a_period(at: Open) -> None:
    page = at()
    box = page.locator(".brush").bounding_box()
    assert box is not None
    y = box["y"] + 20
    page.mouse.move(box["x"] + box["width"] * 0.3, y)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * 0.6, y, steps=4)
    page.mouse.up()
    expect(page).to_have_url(re.compile("since=.*until="))
    page.get_by_role("button", name="All days").click()
    assert "since" not in page.url


def test_an_address_brings_back_what_was_in_view(at: Open) -> None:
    page = at()
    page.click(ARIHA)
    page.locator("[data-report]").first.click()
    expect(page.locator("mark.chosen").first).to_be_visible()
    marked = joined(page.locator("mark.chosen"))
    page.reload()
    expect(page.locator("mark.chosen").first).to_be_in_viewport()
    assert joined(page.locator("mark.chosen")) == marked


def test_a_click_on_the_map_opens_the_incident(at: Open) -> None:
    page = at()
    row = next(row for row in api(page, "incidents") if "Ariha" in row["place_words"])
    spot = row["spot"]
    page = at(f"?map=12/{spot['latitude']}/{spot['longitude']}")
    page.locator("canvas").hover()
    expect(page.locator("[data-tip]")).to_have_text(re.compile(r"Remote violence: .*origin"))
    page.locator("canvas").click()
    expect(page.locator(f"[data-shown='{row['id']}']")).to_be_visible()


@pytest.mark.parametrize(("tab", "entry"), [("Who holds what", "holdings"), ("Totals", "series")])
def test_holdings_and_totals_lead_to_their_sentences(at: Open, tab: str, entry: str) -> None:
    page = at()
    page.get_by_role("button", name=tab).click()
    first = page.locator("[data-entry]").first
    id_ = first.get_attribute("data-entry")
    first.click()
    expect(page.locator(f"[data-shown='{id_}']")).to_be_visible()
    card = page.locator("[data-claim]").first
    (view,) = api(page, f"claims?id={card.get_attribute('data-claim')}")
    assert card.locator("mark").first.text_content() == view["claim"]["span"]["quote"]
    assert id_ in {
        one["holding" if entry == "holdings" else "series"]["id"] for one in api(page, entry)
    }


def test_what_was_not_read_is_listed_with_its_reason(at: Open) -> None:
    page = at()
    page.get_by_role("button", name="Not read (1)").click()
    expect(page.locator(".side")).to_contain_text("broken.txt")


def test_keys_reach_everything(at: Open) -> None:
    page = at()
    page.keyboard.press("j")
    first = shown(page)[0]
    expect(page.locator(f"[data-shown='{first}']")).to_be_visible()
    page.keyboard.press("o")
    expect(page.locator("mark.chosen").first).to_be_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    expect(page.locator(".panel")).to_have_count(0)
    page.keyboard.press("/")
    page.keyboard.type("ariha")
    found = len(api(page, "incidents?q=ariha&background=false"))
    expect(page.locator("[data-incident]")).to_have_count(found)
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_be_visible()


def test_no_result_says_how_to_get_one(at: Open) -> None:
    page = at("?q=nowhere")
    page.get_by_role("button", name="Show all").click()
    expect(page.locator("[data-incident]").nth(3)).to_be_visible()


def test_a_phone_shows_map_list_and_panel(at: Open) -> None:
    page = at(viewport={"width": 390, "height": 844})
    wide = "document.documentElement.scrollWidth"
    assert page.evaluate(wide) <= 390
    expect(page.locator("canvas")).to_be_in_viewport()
    page.click(ARIHA)
    expect(page.locator("[data-claim]").first).to_be_attached()
    assert page.evaluate(wide) <= 390
    page.get_by_role("button", name="Close").click()
    expect(page.locator("[data-incident]").first).to_be_visible()


def test_dark_is_dark(at: Open) -> None:
    ground = "getComputedStyle(document.body).backgroundColor"
    light = at(color_scheme="light").evaluate(ground)
    dark = at(color_scheme="dark").evaluate(ground)
    assert (light, dark) == ("rgb(251, 250, 247)", "rgb(21, 23, 26)")


def test_a_server_that_is_gone_leaves_what_is_shown(watched: Watched) -> None:
    page = watched.open()
    rows = shown(page)
    page.route("**/api/**", lambda route: route.abort())
    page.click(ARIHA)
    expect(page.get_by_role("alert")).to_contain_text("cannot be reached")
    assert shown(page) == rows
    assert [fault for fault in watched.faults if "ERR_FAILED" not in fault] == []
    watched.faults.clear()


def test_an_incident_that_is_gone_is_said_to_be(watched: Watched) -> None:
    page = watched.open("?incident=i-0000000000000000")
    expect(page.get_by_role("alert")).to_contain_text("holds no incident")
    assert [fault for fault in watched.faults if "404" not in fault] == []
    watched.faults.clear()
