"""Make the pictures in docs/images anew: the page with the examples' record.

    python -m scripts.screenshots

The page must be built before; `make screenshots` does that.
"""

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from marsad import pipeline
from marsad.model import Incident
from marsad.publish.server import serving
from marsad.store import Record
from scripts.chromium import ARGUMENTS, CHROMIUM, DRAWING, DRAWN

ROOT = Path(__file__).parents[1]
EXAMPLES = ROOT / "examples" / "reports"
IMAGES = ROOT / "docs" / "images"
WIDE = (1440, 900)
PHONE = (390, 844)
LARGEST = 400_000
"""Bytes that a picture may have: the README must load on a slow line."""


def telling(incident: Incident) -> tuple[int, int, int, str]:
    """Return how much an incident shows of what the record keeps: differences, origins, figures."""
    kept = (len(incident.contradictions), len(incident.origins), len(incident.figures))
    return (*kept, incident.id)


def take(browser: Browser, url: str, name: str, size: tuple[int, int], scheme: str) -> Path:
    """Take one picture of the page at that address; returns its file."""
    width, height = size
    page = browser.new_page(
        viewport={"width": width, "height": height},
        color_scheme="dark" if scheme == "dark" else "light",
        locale="en-GB",
    )
    page.goto(url)
    page.wait_for_selector(DRAWN, timeout=DRAWING)
    page.wait_for_selector("[data-claim]", state="attached")
    page.wait_for_load_state("networkidle")
    path = IMAGES / f"{name}.png"
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
        with serving(str(path)) as address, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=ARGUMENTS)
            url = f"{address}/?incident={chosen.id}"
            for name, size, scheme in (
                ("page", WIDE, "light"),
                ("page-dark", WIDE, "dark"),
                ("page-phone", PHONE, "light"),
            ):
                print(take(browser, url, name, size, scheme).relative_to(ROOT), file=sys.stderr)
            browser.close()


if __name__ == "__main__":
    main()
