"""Three questions of somebody new, each in as few clicks as the README's tour says."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Open


class Walk:
    """Clicks that are counted."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.clicks = 0

    def click(self, what: Locator) -> None:
        """Click, as a person would: on what can be seen."""
        expect(what).to_be_visible()
        what.click()
        self.clicks += 1

    def tab(self, name: str) -> None:
        """Choose a list."""
        self.click(self.page.locator("nav").get_by_role("button", name=name, exact=True))


@pytest.fixture
def walk(at: Open) -> Walk:
    return Walk(at())


def test_who_says_that_so_many_fighters_died_and_in_which_words(walk: Walk) -> None:
    clashes = walk.page.locator("[data-incident]:has-text('armed clash')")
    walk.click(clashes.filter(has_text="Saraqib"))
    said = walk.page.locator("[data-claim]").filter(has_text="SOHR")
    quote = "the fighting had killed 41 rebels and 26 pro-government fighters"
    expect(said.locator("mark").first).to_contain_text(quote)
    assert walk.clicks == 1
    walk.click(said.locator("[data-report]").first)
    expect(walk.page.locator("mark.chosen").first).to_be_in_viewport()
    expect(walk.page.locator("mark.chosen").first).to_contain_text(quote)
    assert walk.clicks == 2


def test_which_sources_contradict_each_other_on_the_dead(walk: Walk) -> None:
    walk.tab("Sources")
    differing = walk.page.locator("[data-differences] li").filter(has_text="Rashidin")
    expect(differing).to_contain_text("SANA: 39 killed; SOHR: 126 killed")
    walk.click(differing.get_by_role("link"))
    panel = walk.page.locator(".panel")
    for said in ("39 people were killed and 48 others were injured", "risen to at least 126"):
        expect(panel.locator("blockquote").filter(has_text=said).first).to_be_visible()
    assert walk.clicks == 2


def test_the_wars_dead_stand_one_below_the_other_with_their_sentences(walk: Walk) -> None:
    walk.tab("Totals")
    killed = walk.page.locator(".side section").filter(has_text="at least 320,000")
    for number in ("at least 320,000", "at least 380,000", "at least 500,000"):
        expect(killed.get_by_role("link", name=number)).to_be_visible()
    walk.click(killed.get_by_role("link", name="at least 380,000"))
    chosen = walk.page.locator("[data-claim].selected mark")
    expect(chosen).to_contain_text("has killed more than 380,000 people since it began in 2011")
    expect(chosen).to_be_in_viewport()
    assert walk.clicks == 2


def test_who_held_a_town_and_what_lies_around_it_when(walk: Walk) -> None:
    walk.tab("Who holds what")
    walk.click(walk.page.locator("[data-entry]").filter(has_text="Saraqib").first)
    held = walk.page.locator("[data-same-place] ol").first.locator("li")
    expect(held).to_have_count(4)
    told = [
        ("rebels, held", "until 6 February 2020"),
        ("Syrian government forces, held", "since 8 February 2020; until 27 February 2020"),
        ("rebels, held", "since 27 February 2020; until 2 March 2020"),
        ("Syrian government forces, held", "since 2 March 2020"),  # SOHR and state media say so
    ]
    for i, (who, when) in enumerate(told):
        expect(held.nth(i)).to_contain_text(who)
        expect(held.nth(i)).to_contain_text(when)
    around = walk.page.locator("[data-same-place] ol").nth(1)
    expect(around).to_contain_text("al-Fuah")
    assert walk.clicks == 2
    walk.click(held.nth(2).get_by_role("link"))
    quote = "Rebels backed by Turkish forces recaptured the town of Saraqeb on Thursday"
    expect(walk.page.locator("[data-claim] mark").filter(has_text=quote)).to_have_count(1)
    assert walk.clicks == 3
