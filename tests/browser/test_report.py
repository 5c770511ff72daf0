"""A report in the page: claims marked by kind, what was left out greyed in its place."""

import re

from playwright.sync_api import expect

from tests.browser.conftest import Open
from tests.browser.test_page import api


def test_claims_are_marked_by_kind_and_the_key_counts_them(at: Open) -> None:
    page = at("?report=moscow-ceasefire")
    claims = [one["claim"] for one in api(page, "documents/moscow-ceasefire")["claims"]]
    kinds = {one["kind"] for one in claims}
    assert len(kinds) > 1
    for kind in kinds:
        count = sum(one["kind"] == kind for one in claims)
        key = page.locator(f"[data-key] li:has(mark.{kind})")
        expect(key).to_have_text(re.compile(rf"\b{count}$"))
    grounds = page.locator("[data-key] mark").evaluate_all(
        "marks => marks.map((mark) => { const s = getComputedStyle(mark);"
        " return s.borderBottomStyle + s.borderBottomWidth; })"
    )
    assert len(set(grounds)) == len(kinds)
    first = min((one for one in claims), key=lambda one: one["span"]["start"])
    expect(page.locator("[data-claims]").first).to_have_class(re.compile(first["kind"]))


def test_what_was_left_out_stands_greyed_in_its_place(at: Open) -> None:
    page = at("?report=northwest-undated")
    text = page.locator(".text")
    expect(text.locator("[data-cut]").first).to_have_text(re.compile("Home world"))
    words = text.inner_text()
    order = [
        "Home world",
        "by Agencies",
        "Today at 18:40",
        "A ceasefire brokered",
        "Leave a Comment",
    ]
    assert sorted(order, key=words.index) == order
    assert page.locator("[data-claims]").evaluate_all(
        "marks => marks.every((mark) => !mark.querySelector('[data-cut]'))"
    )


def test_origins_are_a_tree_of_those_who_carry_them(at: Open) -> None:
    page = at()
    row = next(one for one in api(page, "incidents") if one["reports"] > one["origins"] > 1)
    page.locator(f"[data-incident='{row['id']}']").click()
    for origin in api(page, f"incidents/{row['id']}")["incident"]["origins"]:
        branch = page.locator(f"[data-origin='{origin['name']}']")
        expect(branch.locator("li")).to_have_count(len(origin["claims"]))
    branch.get_by_role("link").first.click()
    expect(page.locator("[data-claim].selected")).to_be_visible()
