"""A name that no gazetteer knows is placed on the map, seen there, and taken back."""

import re
from pathlib import Path

from playwright.sync_api import Page, Position, expect

from marsad.cli import merging
from marsad.gazetteers import own_path, read_own
from marsad.model import PlaceWish
from marsad.store import Record
from tests.browser.test_access import violations
from tests.browser.watching import Watched

NAME = "Qubbasin al-Wahmiya"
MERGING = 30_000
"""Milliseconds that merging anew may take on a busy machine."""
PRESSED: Position = {"x": 20, "y": 120}
"""Of the map: away from its controls, its legend and its middle."""


def name(page: Page) -> None:
    page.get_by_label("Who adds it").fill("Ana")


def test_a_name_is_placed_seen_on_the_map_and_taken_back(reviewed: Watched, changing: Path) -> None:
    page = reviewed.open("?tab=unplaced")
    row = page.locator(f"[data-unplaced='{NAME}']")
    expect(row).to_contain_text("no gazetteer knows")
    row.get_by_role("button", name="Place it").click()
    marker = page.locator(".maplibregl-marker")
    expect(marker).to_have_count(1)
    expect(page.get_by_label("Name", exact=True)).to_have_value(NAME)
    expect(page.get_by_label("Kind").locator("option")).to_have_count(17)
    before = page.get_by_label("Latitude").input_value()
    page.locator(".map canvas").click(position=PRESSED)
    expect(page.get_by_label("Latitude")).not_to_have_value(before)
    page.get_by_label("Latitude").fill("36.4")
    page.get_by_label("Longitude").fill("37.5")
    page.get_by_label("May be off by").fill("4")
    page.get_by_label("Kind").select_option("town")
    page.get_by_label("Lies in").fill("Aleppo")
    name(page)
    page.get_by_role("button", name="Save").click()
    status = page.get_by_role("status").first
    expect(status).to_contain_text("Claims located anew: 1", timeout=MERGING)
    expect(row).to_have_count(0)
    expect(marker).to_have_count(0)
    shown = page.locator("[data-shown]")
    expect(shown).to_contain_text(NAME)
    expect(shown).to_contain_text("4 km")
    (place,) = read_own(own_path(changing))
    assert (place.latitude, place.kind, place.added_by) == (36.4, "town", "Ana")
    page.locator(f"[data-placed='{NAME}']").get_by_role("button", name="Undo").click()
    expect(row).to_have_count(1, timeout=MERGING)
    expect(page.locator("[data-placed]")).to_have_count(0)
    assert read_own(own_path(changing)) == ()


def test_dragging_the_marker_moves_the_place(reviewed: Watched) -> None:
    page = reviewed.open("?tab=unplaced")
    page.locator(f"[data-unplaced='{NAME}']").get_by_role("button", name="Place it").click()
    expect(page.get_by_label("Longitude")).not_to_have_value("")
    before = float(page.get_by_label("Longitude").input_value())
    box = page.locator(".maplibregl-marker").bounding_box()
    assert box
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.mouse.down()
    page.mouse.move(box["x"] + 90, box["y"] + box["height"] / 2, steps=5)
    page.mouse.up()
    assert float(page.get_by_label("Longitude").input_value()) > before


def test_a_name_that_is_known_is_refused_with_who_bears_it(
    reviewed: Watched, changing: Path
) -> None:
    page = reviewed.open("?tab=unplaced")
    page.locator(f"[data-unplaced='{NAME}']").get_by_role("button", name="Place it").click()
    expect(page.get_by_label("Kind").locator("option")).to_have_count(17)
    page.get_by_label("Name", exact=True).fill("Ariha")
    page.get_by_label("Lies in").fill("Idlib")
    name(page)
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("alert")).to_contain_text("known already: Ariha (city) in Idlib")
    assert read_own(own_path(changing)) == ()
    reviewed.faults.clear()  # the browser reports the refusal, too
    page.get_by_role("button", name="Cancel").click()
    expect(page.get_by_role("button", name="Save")).to_have_count(0)


def test_a_page_that_is_open_learns_of_a_place(reviewed: Watched, changing: Path) -> None:
    page = reviewed.open("?tab=unplaced")
    expect(page.locator(f"[data-unplaced='{NAME}']")).to_have_count(1)
    with Record.open(changing) as record:
        wish = PlaceWish(name=NAME, latitude=36.4, longitude=37.5, within="Aleppo", by="Ana")
        merging.placing().place(record, wish)
    expect(page.locator(f"[data-unplaced='{NAME}']")).to_have_count(0)
    expect(page.locator(f"[data-placed='{NAME}']")).to_have_count(1)


def test_a_click_on_the_empty_map_says_what_is_near(watched: Watched) -> None:
    page = watched.open("?map=9/35.81/36.60&q=no+such+words")
    page.locator(".map canvas").click()
    expect(page.locator(".maplibregl-popup")).to_contain_text(
        re.compile(r"\(.+, Idlib\) is the nearest place known")
    )


def test_who_may_not_add_places_is_not_asked_to(watched: Watched, public: Watched) -> None:
    page = watched.open("?tab=unplaced")
    expect(page.locator("[data-unplaced]").first).to_be_visible()
    expect(page.get_by_role("button", name="Place it")).to_have_count(0)
    page = public.open("?tab=unplaced")
    expect(page.locator("[data-unplaced]").first).to_be_visible()
    expect(page.get_by_role("button", name="Place it")).to_have_count(0)
    page.locator(".map canvas").click(position=PRESSED)


def test_placing_is_open_to_everybody(reviewed: Watched) -> None:
    for language in ("en", "ar"):
        page = reviewed.open(f"?tab=unplaced&lang={language}")
        page.locator(f"[data-unplaced='{NAME}'] button").click()
        expect(page.locator("form select option")).to_have_count(17)
        assert violations(page) == []
