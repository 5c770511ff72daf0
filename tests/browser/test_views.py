"""Actors, sources, agreements, totals, control on a day, names not placed; languages, themes."""

import math
import re
import urllib.request

import mapbox_vector_tile
import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Open
from tests.browser.test_page import ARIHA, api, expect_list
from tests.browser.watching import Watched


def test_an_actor_shows_what_it_is_called_and_by_whom(at: Open) -> None:
    page = at("?tab=actors")
    loaded = next(one for one in api(page, "actors") if any(c["loaded"] for c in one["called"]))
    page.locator(f"[data-actor='{loaded['row']['id']}']").click()
    panel = page.locator(".panel")
    for called in loaded["called"]:
        expect(panel).to_contain_text(f"“{called['words']}”")
        expect(panel).to_contain_text(called["by"])
    expect(panel).to_contain_text("loaded")
    panel.get_by_role("link", name=f"“{loaded['called'][0]['words']}”").first.click()
    words = re.compile(re.escape(loaded["called"][0]["words"]), re.IGNORECASE)
    expect(page.locator(".text")).to_contain_text(words)


def test_a_source_shows_what_rests_on_it_and_who_says_otherwise(at: Open) -> None:
    page = at("?tab=sources")
    page.get_by_role("link", name="White Helmets").click()
    expect(page.locator(".panel")).to_contain_text("another origin says otherwise in 1 of")


def test_what_sources_differ_on_is_listed_newest_first_with_who_says_what(at: Open) -> None:
    page = at("?tab=sources")
    listed = page.locator("[data-difference]")
    expect(listed.first).to_be_visible()
    days = {one["entry"]: one["day"] or "" for one in api(page, "differences")}
    entries = listed.evaluate_all("links => links.map((link) => link.dataset.difference)")
    of_each = [days[entry] for entry in entries]
    assert len(of_each) > 1
    assert of_each == sorted(of_each, reverse=True)
    for line in page.locator("[data-differences] li .quiet").all_text_contents():
        assert not line.startswith(":")


@pytest.mark.parametrize("which", ["actor", "source"])
def test_a_name_that_the_record_lacks_is_said_to_be(at: Open, which: str) -> None:
    page = at(f"?{which}=nobody-at-all")
    expect(page.locator(".panel")).to_contain_text("“nobody-at-all”")


def test_an_agreement_leads_to_its_sentences(at: Open) -> None:
    page = at("?tab=agreements")
    first = page.locator("[data-entry]").first
    id_ = first.get_attribute("data-entry")
    first.click()
    expect(page.locator(f"[data-shown='{id_}']")).to_be_visible()
    expect(page.locator("[data-claim] mark").first).to_be_visible()


def test_a_mark_of_the_totals_chart_leads_to_its_claim(at: Open) -> None:
    page = at("?tab=totals")
    mark = page.locator(".sheet svg a").first
    mark.focus()
    page.keyboard.press("Enter")
    expect(page.locator("[data-claim].selected")).to_be_visible()


def test_totals_of_nobody_who_is_named_are_not_joined(at: Open) -> None:
    page = at("?tab=totals")
    charts = page.locator(".sheet figure")
    expect(charts.first).to_be_visible()
    unnamed = charts.filter(has_text=re.compile("people killed.*nobody whom", re.DOTALL))
    assert unnamed.locator("svg a").count() > 1
    expect(unnamed.locator("path[stroke-dasharray]")).to_have_count(0)
    for chart in charts.all():
        assert chart.locator("svg a").count() > 1


def test_names_that_nobody_can_place_lead_to_the_report(at: Open) -> None:
    page = at("?tab=unplaced")
    page.locator("[data-unplaced='Qubbasin al-Wahmiya'] blockquote a").click()
    expect(page.locator("mark.chosen").first).to_contain_text("Qubbasin al-Wahmiya")


def test_control_is_that_of_the_chosen_day(at: Open) -> None:
    page = at("?tab=control")
    every = page.locator("[data-entry]").count()
    page.get_by_label("to", exact=True).fill("2020-02-10")
    of_day = len(api(page, "holdings?on=2020-02-10"))
    assert 0 < of_day < every
    expect(page.locator("[data-entry]")).to_have_count(of_day)
    expect(page.locator(".side")).to_contain_text("10 February 2020")
    expect(page.locator(".side")).to_contain_text(
        re.compile(r"\d+ (days?|months?|years?) before that day")
    )


def test_a_bar_of_the_timeline_says_what_it_stands_for(at: Open) -> None:
    page = at()
    bar = page.locator(".chart [aria-label=rect] rect").first.bounding_box()
    assert bar
    page.mouse.move(bar["x"] + bar["width"] / 2, bar["y"] + bar["height"] / 2)
    expect(page.locator(".told")).to_have_text(re.compile(r"\d{4}: .+ \d"))
    page.mouse.move(5, 5)
    expect(page.locator(".told")).to_have_count(0)


def test_a_timeline_of_nothing_says_so(at: Open) -> None:
    page = at("?q=zzzz")
    expect(page.locator(".chart")).to_contain_text("Nothing to draw")


def test_playing_moves_the_period_on_and_can_be_stopped(at: Open) -> None:
    page = at()
    page.get_by_role("button", name="Play").click()
    expect(page).to_have_url(re.compile("since="))
    first = page.url
    page.wait_for_function("first => location.href !== first", arg=first)
    page.get_by_role("button", name="Pause").click()
    period = re.findall(r"(?:since|until)=[\d-]+", page.url)
    within = api(page, "&".join(["incidents?background=false", *period]))
    assert len(within) < len(api(page, "incidents?background=false"))
    expect_list(page, [row["id"] for row in within])


def test_the_interface_speaks_arabic_from_right_to_left(at: Open) -> None:
    page = at()
    page.get_by_role("button", name="العربية").click()
    expect(page.locator("html")).to_have_attribute("dir", "rtl")
    expect(page.get_by_role("button", name="السيطرة")).to_be_visible()
    side, map_ = (page.locator(name).bounding_box() for name in (".side", ".map"))
    assert side is not None and map_ is not None and side["x"] > map_["x"]
    assert "lang=ar" in page.url
    page.locator("[data-incident]:has-text('Ariha')").click()
    summary = page.locator(".panel h2")
    expect(summary).to_have_attribute("lang", "en")
    assert summary.evaluate("node => getComputedStyle(node).direction") == "ltr"
    wide = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert page.evaluate(wide) == 0


def test_the_theme_that_was_chosen_stays(at: Open) -> None:
    ground = "getComputedStyle(document.body).backgroundColor"
    page = at(color_scheme="light")
    page.get_by_role("button", name="Dark").click()
    assert page.evaluate(ground) == "rgb(21, 23, 26)"
    page.reload()
    page.wait_for_selector("[data-incident]")
    assert page.evaluate(ground) == "rgb(21, 23, 26)"


@pytest.mark.parametrize("query", ["", "?q=ariha"])
def test_paper_shows_what_is_open_and_nothing_to_press(at: Open, query: str) -> None:
    page = at(query, color_scheme="dark")
    if query:
        page.click("[data-incident]")
        expect(page.locator("[data-claim]").first).to_be_visible()
    page.emulate_media(media="print")
    expect(page.locator("canvas")).not_to_be_visible()
    expect(page.get_by_role("button", name="Help")).not_to_be_visible()
    expect(page.locator(".panel" if query else "[data-incident]").first).to_be_visible()
    expect(page.get_by_role("button", name="العربية")).not_to_be_visible()
    expect(page.locator("footer")).to_contain_text(page.url)
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(251, 250, 247)"


def test_the_public_page_says_what_is_held_back_and_offers_none_of_it(public: Watched) -> None:
    page = public.open()
    expect(page.get_by_role("complementary").first).to_contain_text("ospitals, shelters and camps")
    expect(page.get_by_role("button", name="Review")).to_have_count(0)
    page.click(ARIHA)
    expect(page.locator("[data-claim]").first).to_be_visible()
    expect(page.locator("[data-report]")).to_have_count(0)


def ring(address: str, zoom: int, x: int, y: int) -> tuple[float, float]:
    """Return longitude and latitude of a ring that the server draws in a tile."""
    with urllib.request.urlopen(f"{address}/api/tiles/incidents/{zoom}/{x}/{y}.mvt") as answer:
        layers = mapbox_vector_tile.decode(answer.read(), default_options={"y_coord_down": True})
    rings = [f for f in layers["incidents"]["features"] if f["properties"].get("ring")]
    across, down = max(rings, key=lambda f: f["properties"]["count"])["geometry"]["coordinates"]
    side = 2.0**zoom
    north = math.pi * (1 - 2 * (y + down / 4096) / side)
    return (x + across / 4096) / side * 360 - 180, math.degrees(math.atan(math.sinh(north)))


def test_neighbours_are_a_ring_from_afar_that_falls_apart_when_pressed(watched: Watched) -> None:
    longitude, latitude = ring(watched.address, 4, 9, 6)
    page = watched.open(f"?map=4.5/{latitude}/{longitude}")
    scale = page.locator(".maplibregl-ctrl-scale")
    far = scale.text_content() or ""
    page.locator("canvas").click()
    expect(scale).not_to_have_text(far)
    expect(page.locator("[data-shown]")).to_have_count(0)


def test_the_public_map_has_tiles_too(public: Watched) -> None:
    page = public.open()
    with page.expect_response(lambda answer: ".mvt" in answer.url and answer.ok):
        page.get_by_label("to", exact=True).fill("2020-02-10")


def test_an_arabic_reader_finds_types_by_their_arabic_names(at: Open) -> None:
    page = at("?lang=ar&q=قصف")
    shelled = api(page, "incidents?type=shelling&background=false")
    expect(page.locator("[data-incident]")).to_have_count(len(shelled))
