"""Make the pictures in docs/images anew: the page with the examples' record.

    python -m scripts.screenshots

The page must be built before; `make screenshots` does that.
"""

import secrets
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, sync_playwright

from marsad import pipeline
from marsad.cli import merging
from marsad.model import Holding, Incident, Noun
from marsad.publish.api.deciding import Reviewing
from marsad.publish.server import serving
from marsad.store import Record
from scripts.chromium import ARGUMENTS, CHROMIUM, DRAWING, DRAWN

ROOT = Path(__file__).parents[1]
EXAMPLES = ROOT / "examples" / "reports"
IMAGES = ROOT / "docs" / "images"
WIDE = (1440, 900)
PHONE = (390, 844)
SETTLING = 800
"""Milliseconds in which the map, moved to what was chosen, comes to rest."""
LARGEST = 400_000
"""Bytes that a picture may have: the README must load on a slow line."""


def telling(incident: Incident) -> tuple[int, int, int, str]:
    """Return how much an incident shows of what the record keeps: differences, origins, figures."""
    kept = (len(incident.contradictions), len(incident.origins), len(incident.figures))
    return (*kept, incident.id)


def disputed(holdings: Sequence[Holding]) -> Holding:
    """Return the first holding of the place that most often changed hands."""
    changes = Counter(held.place.gazetteer_id for held in holdings)
    return max(holdings, key=lambda held: changes[held.place.gazetteer_id])


class Picture(Noun, frozen=True, kw_only=True):
    """One picture: the page's query, how wide and high, and what must be there before."""

    name: str
    query: str
    size: tuple[int, int] = WIDE
    scheme: Literal["light", "dark"] = "light"
    shows: str = "[data-claim]"


def pictures(incident: str, holding: str) -> tuple[Picture, ...]:
    """Return the pictures to take; most show that incident, one that holding's place."""
    return (
        Picture(name="page", query=f"?incident={incident}"),
        Picture(name="page-dark", query=f"?incident={incident}", scheme="dark"),
        Picture(name="page-phone", query=f"?incident={incident}", size=PHONE),
        Picture(name="review", query=f"?tab=review&incident={incident}", shows="[data-queued]"),
        Picture(name="totals", query="?tab=totals", shows=".sheet svg"),
        Picture(name="layers", query="?layers=incidents,roads,zones,positions&ground=m5"),
        Picture(
            name="control",
            query=f"?tab=control&layers=holdings,estimate&entry={holding}",
            shows="[data-same-place]",
        ),
        Picture(name="arabic", query=f"?lang=ar&incident={incident}"),
    )


def take(browser: Browser, address: str, picture: Picture) -> Path:
    """Take one picture of the page at that address; returns its file."""
    width, height = picture.size
    page = browser.new_page(
        viewport={"width": width, "height": height},
        color_scheme=picture.scheme,
        locale="en-GB",
    )
    page.goto(f"{address}/{picture.query}")
    page.wait_for_selector(DRAWN, timeout=DRAWING)
    page.wait_for_selector(picture.shows, state="attached")
    page.wait_for_timeout(SETTLING)
    path = IMAGES / f"{picture.name}.png"
    page.screenshot(path=path)
    page.close()
    if path.stat().st_size > LARGEST:
        raise SystemExit(f"{path} has {path.stat().st_size:,} bytes; make what it shows simpler")
    return path


def main() -> None:
    """Read the examples into a record of their own, serve it, and take the pictures."""
    IMAGES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "examples.db"
        with Record.open(path) as record:
            record.set_theatre("syria")
            pipeline.run([str(EXAMPLES)], record, pipeline.Settings())
            chosen = max(record.incidents(), key=telling)
            held = disputed(record.holdings())
        reviewing = Reviewing(merging.merge, merging.now, secrets.token_urlsafe())
        with serving(str(path), reviewing) as address, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=ARGUMENTS)
            for picture in pictures(chosen.id, held.id):
                print(take(browser, address, picture).relative_to(ROOT), file=sys.stderr)
            browser.close()


if __name__ == "__main__":
    main()
