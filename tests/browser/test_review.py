"""Review end to end, with the keyboard alone, and a page that follows the record."""

from pathlib import Path

from playwright.sync_api import Page, expect

from marsad import pipeline
from marsad.store import Record
from tests.browser.watching import Watched

NEW = """Shelling of Kafr Nabl

Saturday, 8 February 2020

Shelling by government forces killed four civilians in the town of Kafr Nabl on Saturday, the \
White Helmets said.
"""


def queued(page: Page) -> list[str]:
    # In one step: the queue may be drawn anew between two.
    found = page.locator("[data-queued]").evaluate_all("rows => rows.map(r => r.dataset.queued)")
    return [str(incident) for incident in found]


def settle(page: Page, why: str) -> None:
    """Give the reason that the dialog asks for, and wait until the record is merged anew."""
    dialog = page.get_by_role("dialog")
    expect(dialog).to_be_visible()
    page.keyboard.type(why)
    if not page.get_by_label("Who decides").input_value():
        page.keyboard.press("Tab")
        page.keyboard.type("Ana")
    page.keyboard.press("Enter")
    expect(dialog).to_have_count(0, timeout=30_000)


def test_two_incidents_are_merged_and_that_is_undone(reviewed: Watched) -> None:
    page = reviewed.open()
    page.keyboard.press("r")
    expect(page.locator("[data-queued]").first).to_be_visible()
    one, other = queued(page)[:2]
    page.keyboard.press("j")
    expect(page.locator(f"[data-shown='{one}']")).to_be_visible()
    page.keyboard.press("m")
    page.keyboard.press("j")
    expect(page.locator(f"[data-shown='{other}']")).to_be_visible()
    page.keyboard.press("m")
    settle(page, "the same market")
    decided = page.locator("section:has(h3:text-is('What was decided'))")
    expect(decided).to_contain_text("merged by Ana: the same market")
    for merged in (one, other):
        expect(page.locator(f"[data-queued='{merged}']")).to_have_count(0)
    page.keyboard.press("u")
    settle(page, "two markets after all")
    for place, incident in enumerate((one, other)):
        row = page.locator("[data-queued]").nth(place)
        expect(row).to_have_attribute("data-queued", incident)
    page.get_by_text("History").click()
    past = page.locator("[data-decision]")
    expect(past).to_have_count(2)
    expect(past.last).to_contain_text("undone")


def test_after_a_decision_the_next_of_the_queue_follows(reviewed: Watched) -> None:
    page = reviewed.open("?tab=review")
    expect(page.locator("[data-queued]").first).to_be_visible()
    queue = queued(page)
    page.locator("[data-queued]").nth(1).click()
    expect(page.locator(f"[data-shown='{queue[1]}']")).to_be_visible()
    page.keyboard.press("c")
    settle(page, "as told")
    expect(page.locator(f"[data-queued='{queue[1]}']")).to_have_count(0)
    page.keyboard.press("j")
    expect(page.locator(f"[data-shown='{queue[2]}']")).to_be_visible()


def test_a_claim_is_split_off_graded_and_corrected(reviewed: Watched, changing: Path) -> None:
    page = reviewed.open("?tab=review&q=ariha")
    with Record.open(changing) as record:
        (incident,) = (i for i in record.incidents() if i.place and i.place.name == "Ariha")
    page.locator(f"[data-queued='{incident.id}']").click()
    expect(page.locator(f"[data-shown='{incident.id}']")).to_be_visible()
    page.keyboard.press("g")
    page.locator("dialog select").select_option("fair")
    page.get_by_label("Reason").fill("two witnesses")
    page.get_by_label("Who decides").fill("Ana")
    page.keyboard.press("Enter")
    expect(page.locator(".panel")).to_contain_text("graded fair by Ana: two witnesses")
    page.get_by_label("not the same").first.check()
    page.keyboard.press("s")
    settle(page, "another street")
    with Record.open(changing) as record:
        found = [i for i in record.incidents() if i.place and i.place.name == "Ariha"]
    assert len(found) == 2


def test_a_page_that_may_not_decide_says_so(watched: Watched) -> None:
    page = watched.open("?tab=review")
    expect(page.locator(".side")).to_contain_text("read-only")
    page.keyboard.press("j")
    expect(page.locator("[data-shown]")).to_be_visible()
    expect(page.get_by_role("button", name="Confirm")).to_have_count(0)
    page.keyboard.press("c")
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_a_report_that_is_read_meanwhile_appears(
    reviewed: Watched, changing: Path, tmp_path: Path
) -> None:
    page = reviewed.open()
    rows = page.locator("[data-incident]")
    before = rows.count()
    expect(page.locator("[data-incident]:has-text('Kafr Nabl')")).to_have_count(0)
    report = tmp_path / "kafr-nabl.txt"
    report.write_text(NEW, encoding="utf-8")
    with Record.open(changing) as record:
        pipeline.run([str(report)], record, pipeline.Settings())
    expect(rows).to_have_count(before + 1)
    expect(page.locator("[data-incident]:has-text('Kafr Nabl')")).to_have_count(1)
