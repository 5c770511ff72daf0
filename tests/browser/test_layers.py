"""The map's layers: switched in the legend, pressed on the map, listed for those who press none."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from marsad import pipeline
from marsad.cli import merging
from marsad.publish.server import serving
from marsad.store import Record
from tests.browser.conftest import Open
from tests.browser.test_access import violations
from tests.browser.test_page import api
from tests.browser.watching import Watched
from tests.gazetteers.test_outlines import districts, loaded

LEFT = """Turkey leaves a post

20 October 2020

Turkish forces withdrew from the observation post in Morek on Tuesday, the Syrian Observatory for \
Human Rights said.
"""


@pytest.fixture
def posts(browser: Browser, tmp_path: Path) -> Iterator[Watched]:
    """Pages of a record of one post, where somebody has loaded outlines of units."""
    (tmp_path / "left.txt").write_text(LEFT, encoding="utf-8")
    index = loaded(tmp_path / "gazetteer.db", districts(tmp_path / "units.geojson"))
    with Record.open(tmp_path / "posts.db") as record:
        record.set_theatre("syria")
        pipeline.run([str(tmp_path / "left.txt")], record, pipeline.Settings())
    with serving(str(tmp_path / "posts.db"), places=merging.placing(str(index.path))) as url:
        made = Watched(browser, url)
        yield made
        made.close()
    assert made.elsewhere == []
    assert made.faults == []


def press_middle(page: Page) -> None:
    """Press the map where it is centred, until something answers: it may still be drawing."""
    shown = page.locator("[data-shown]")
    for _ in range(20):
        page.locator("canvas").click()
        page.wait_for_timeout(250)
        if shown.count():
            return
    pytest.fail("nothing on the map answers")


def test_a_layer_is_switched_in_the_legend_and_stays_in_the_address(at: Open) -> None:
    page = at()
    page.locator(".legend summary").click()
    roads = page.locator("[data-layer=roads]")
    expect(roads).not_to_be_checked()
    with page.expect_response(lambda answer: answer.url.endswith("/api/ground")):
        roads.check()
    page.locator("[data-layer=incidents]").uncheck()
    expect(page.locator(".legend")).to_contain_text("said to be cut somewhere along it")
    page.reload()
    page.locator(".legend summary").click()
    expect(roads).to_be_checked()
    expect(page.locator("[data-layer=incidents]")).not_to_be_checked()


def test_a_road_on_the_map_answers_with_the_sentence_of_its_last_state(at: Open) -> None:
    page = at()
    roads = api(page, "ground")["roads"]
    one, other = next(road for road in roads if road["id"] == "m5")["points"][4:6]
    middle = [(one[axis] + other[axis]) / 2 for axis in ("latitude", "longitude")]
    page.goto(f"{page.url.split('?')[0]}?layers=roads&map=11/{middle[0]}/{middle[1]}")
    press_middle(page)
    expect(page.locator("[data-shown=m5]")).to_be_visible()
    expect(page.locator("[data-claim] mark")).to_contain_text("cutting the M5 highway")
    expect(page.locator("[data-claim]")).to_contain_text("SOHR")
    page.locator("[data-report]").click()
    expect(page.locator("mark.chosen").first).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("[data-shown=m5]")).to_be_visible()


def test_a_post_on_the_map_answers_with_its_sentence(posts: Watched) -> None:
    page = posts.open("?layers=positions,outlines&map=11/35.376/36.688")
    press_middle(page)
    expect(page.locator("[data-claim] mark").first).to_contain_text("observation post in Morek")


def test_a_zone_is_found_in_the_list_with_dates_and_parties(at: Open) -> None:
    page = at("?tab=agreements&layers=zones")
    page.locator("[data-ground=m4-security-corridor]").click()
    panel = page.locator(".panel")
    expect(panel).to_contain_text("from 5 March 2020 to 27 November 2024")
    expect(panel).to_contain_text("Parties: Russia, Turkey")
    expect(panel.locator("[data-claim] mark")).to_have_count(1)
    page.locator("[data-ground=sochi-demilitarised-zone]").click()
    expect(panel).to_contain_text("No report in this record tells of it")


def test_an_estimate_is_off_until_switched_on_and_says_that_it_is_one(at: Open) -> None:
    page = at("?tab=control")
    page.locator(".legend summary").click()
    expect(page.locator("[data-layer=holdings]")).to_be_disabled()
    estimate = page.locator("[data-layer=estimate]")
    expect(estimate).not_to_be_checked()

    def drawn() -> bytes:
        page.wait_for_timeout(1500)
        box = page.locator(".map").bounding_box()
        assert box is not None
        half = box["width"] / 2  # the other one is the legend's
        return page.screenshot(
            clip={"x": box["x"] + half, "y": box["y"], "width": half, "height": box["height"]}
        )

    without = drawn()
    estimate.check()
    expect(page.locator(".legend")).to_contain_text("An estimate that no report makes")
    assert drawn() != without
    estimate.uncheck()
    assert drawn() == without


@pytest.mark.parametrize(("scheme", "language"), [("light", "ar"), ("dark", "en")])
def test_layers_and_their_panels_are_open_to_everybody(
    at: Open, scheme: str, language: str
) -> None:
    every = "incidents,holdings,estimate,roads,zones,positions,outlines"
    page = at(f"?tab=control&ground=m5&layers={every}&lang={language}", color_scheme=scheme)
    page.locator(".legend summary").click()
    expect(page.locator("[data-claim]")).to_be_visible()
    assert violations(page) == []
