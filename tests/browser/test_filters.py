"""More filters of the page: what they leave is what the API says, and the address keeps them."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Open
from tests.browser.test_access import violations
from tests.browser.test_page import api, expect_list, shown

NEWS = "background=false"


def expect_shown(page: Page, query: str) -> None:
    """Wait for the list to hold what the API gives for a query."""
    wanted = [row["id"] for row in api(page, f"incidents?{query}&{NEWS}")]
    assert 0 < len(wanted) < len(api(page, f"incidents?{NEWS}")), query
    expect_list(page, wanted)


@pytest.mark.parametrize(
    ("label", "option", "query", "kept"),
    [
        ("Civilian-harm grade", "weak", "grade=weak", "grade=weak"),
        (
            "Place known",
            "to within 25 km",
            "precision=exact&precision=near",
            "precision=exact%2Cnear",
        ),
        (
            "Origins",
            "two or more",
            "corroboration=corroborated&corroboration=cross_party",
            "corroboration=corroborated%2Ccross_party",
        ),
    ],
)
def test_a_choice_filters_the_list_and_stays_in_the_address(
    at: Open, label: str, option: str, query: str, kept: str
) -> None:
    page = at()
    before = shown(page)
    page.get_by_text("More filters").click()
    page.get_by_role("combobox", name=label, exact=True).select_option(label=option)
    expect(page).to_have_url(re.compile(re.escape(kept)))
    expect_shown(page, query)
    page.reload()
    expect(page.get_by_text("More filters (1 set)")).to_be_visible()
    expect(
        page.get_by_role("combobox", name=label, exact=True).locator("option:checked")
    ).to_have_text(option)
    expect_shown(page, query)
    page.go_back()
    expect(page.locator("[data-incident]")).to_have_count(len(before))


def test_a_source_is_typed_by_keyboard(at: Open) -> None:
    page = at()
    summary = page.get_by_text("More filters")
    summary.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.type("White Helmets")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("says=White"))
    expect_shown(page, "source=White+Helmets")


def test_a_source_s_panel_leads_to_its_incidents(at: Open) -> None:
    page = at("?tab=sources&source=sohr")
    page.get_by_role("link", name="Show their incidents").click()
    expect_shown(page, "source=sohr")


def test_what_the_map_shows_can_be_all_that_is_listed(at: Open) -> None:
    page = at("?map=10/36.2/37.15")
    before = shown(page)
    page.get_by_text("More filters").click()
    page.get_by_role("button", name="Only what the map shows").click()
    expect(page).to_have_url(re.compile("bbox="))
    bbox = page.evaluate("new URLSearchParams(location.search).get('bbox')")
    west, south, east, north = map(float, bbox.split(","))
    assert west < 37.15 < east and south < 36.2 < north
    expect_shown(page, f"bbox={bbox}")
    page.get_by_role("button", name="Show all places").click()
    expect(page.locator("[data-incident]")).to_have_count(len(before))


def test_where_nothing_fits_all_can_be_shown_again(at: Open) -> None:
    page = at("?says=nobody&grade=discounted")
    expect(page.get_by_text("No incident fits these filters.")).to_be_visible()
    page.get_by_role("button", name="Show all").click()
    expect(page.locator("[data-incident]").first).to_be_visible()
    expect(page.get_by_label("Said or published by")).to_have_value("")


@pytest.mark.parametrize(("scheme", "language"), [("light", "ar"), ("dark", "en")])
def test_filters_are_open_to_everybody(at: Open, scheme: str, language: str) -> None:
    page = at(f"?precision=exact&lang={language}", color_scheme=scheme)
    expect(page.locator("details select").first).to_be_visible()
    assert violations(page) == []
