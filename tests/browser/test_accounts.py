"""Logging in and out, with the keyboard alone, and what each account is offered."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from marsad.publish.accounts import hashed
from marsad.store import Accounts
from scripts.chromium import DRAWING, DRAWN
from tests.browser.conftest import PASSWORD
from tests.browser.test_access import violations
from tests.browser.watching import Watched

FORM = "input[type=password]"


def log_in(page: Page, name: str, password: str = PASSWORD) -> None:
    """Type what the form asks for, from its first field on."""
    expect(page.get_by_label("Name")).to_be_focused()
    page.keyboard.type(name)
    page.keyboard.press("Tab")
    page.keyboard.type(password)
    page.keyboard.press("Enter")


def test_logging_in_shows_what_the_address_asked_for_and_logging_out_nothing(
    guarded: Watched,
) -> None:
    page = guarded.open("?q=ariha", shows=FORM)
    log_in(page, "Ana")
    page.wait_for_selector(DRAWN, timeout=DRAWING)
    expect(page.get_by_label("Search incidents")).to_have_value("ariha")
    expect(page.locator("[data-account]")).to_have_text("Ana")
    assert page.evaluate("document.cookie") == ""
    page.get_by_role("button", name="Log out").press("Enter")
    expect(page.get_by_label("Password")).to_be_visible()
    page.reload()
    expect(page.get_by_label("Password")).to_be_visible()
    expect(page.locator("[data-incident]")).to_have_count(0)


def test_a_wrong_password_says_so_and_may_be_tried_again(guarded: Watched) -> None:
    page = guarded.open(shows=FORM)
    log_in(page, "Ana", "a wrong password")
    expect(page.get_by_role("alert")).to_contain_text("name or password is wrong")
    expect(page.get_by_label("Password")).to_have_value("")
    assert len(guarded.faults) == 1
    assert "401" in guarded.faults.pop()
    page.get_by_label("Password").fill(PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_selector(DRAWN, timeout=DRAWING)


def test_a_log_in_that_has_ended_is_asked_for_again(guarded: Watched, changing: Path) -> None:
    page = guarded.open("?tab=incidents&q=ariha", shows=FORM)
    log_in(page, "Ana")
    page.wait_for_selector(DRAWN, timeout=DRAWING)
    with Accounts.open(changing) as accounts:
        accounts.set_password("Ana", hashed(PASSWORD))
    page.locator("[data-incident]").first.click()
    log_in(page, "Ana")
    expect(page.locator("[data-claim]").first).to_be_visible(timeout=DRAWING)
    expect(page.get_by_label("Search incidents")).to_have_value("ariha")
    assert guarded.faults
    assert all("401" in guarded.faults.pop() for _ in list(guarded.faults))


def test_an_analyst_decides_under_the_accounts_name(guarded: Watched) -> None:
    page = guarded.open("?tab=review", shows=FORM)
    log_in(page, "Ana")
    page.wait_for_selector(DRAWN, timeout=DRAWING)
    page.locator("[data-queued]").first.click()
    page.get_by_role("button", name="Confirm").click()
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_label("Who decides")).to_have_count(0)
    expect(dialog).to_contain_text("Who decides: Ana")
    page.keyboard.type("seen the footage")
    page.keyboard.press("Enter")
    expect(dialog).to_have_count(0, timeout=30_000)
    decided = page.locator("section:has(h3:text-is('What was decided'))")
    expect(decided).to_contain_text("confirmed by Ana: seen the footage")


def test_a_viewer_is_told_why_there_is_nothing_to_decide(guarded: Watched) -> None:
    page = guarded.open("?tab=review", shows=FORM)
    log_in(page, "Vic")
    page.wait_for_selector(DRAWN, timeout=DRAWING)
    expect(page.locator(".side")).to_contain_text("the role viewer only reads")
    page.locator("[data-queued]").first.click()
    expect(page.locator("[data-shown]")).to_be_visible()
    expect(page.get_by_role("button", name="Confirm")).to_have_count(0)


def test_without_accounts_nothing_speaks_of_them(reviewed: Watched) -> None:
    page = reviewed.open()
    expect(page.locator("[data-account]")).to_have_count(0)
    expect(page.get_by_role("button", name="Log out")).to_have_count(0)


@pytest.mark.parametrize(("scheme", "language"), [("light", "ar"), ("dark", "en")])
def test_the_log_in_is_open_to_everybody(guarded: Watched, scheme: str, language: str) -> None:
    page = guarded.open(f"?lang={language}", shows=FORM, color_scheme=scheme)
    assert violations(page) == []
    assert page.evaluate("document.documentElement.dir") == ("rtl" if language == "ar" else "ltr")
    page.get_by_role("button", name="English" if language == "ar" else "العربية").click()
    expect(page.locator("h2")).to_have_text("Log in" if language == "ar" else "تسجيل الدخول")


def test_styles_come_from_our_own_files_alone(reviewed: Watched) -> None:
    page = reviewed.open("?tab=totals")
    expect(page.locator(".sheet svg").first).to_be_visible()
    assert page.evaluate("document.querySelectorAll('#app style, head style').length") == 0
    page.evaluate("document.body.setAttribute('style', 'color: red')")
    expect(page.locator("body")).not_to_have_css("color", "rgb(255, 0, 0)")
    assert len(reviewed.faults) == 1
    assert "Content Security Policy" in reviewed.faults.pop()
