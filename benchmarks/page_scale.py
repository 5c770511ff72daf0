"""How fast page and API answer on a large record: 100,000 incidents of 1,000,000 claims.

    python -m benchmarks.page_scale [--incidents 100000] [--record FILE] [--seconds 60] [--cold]

The record is made once, in some minutes, and kept for the next time. `marsad serve` shows it, 50
requests a second of a realistic mix are asked of it, and Chromium opens the page with software
rendering. The browser runs already, as a visitor's does: it has shown an empty window. With
`--cold` nothing of record, server, page and browser is in the disk's cache when the server starts.
Printed are p50, p95 and p99 of every route in milliseconds, counted from the moment at which a
request was due; the seconds to the first map; the milliseconds to an incident's panel; and what the
page weighs. Exits 1 above a ceiling.
"""

import argparse
import contextlib
import http.client
import json
import os
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path

from playwright.sync_api import Browser, Page, Response, sync_playwright

import marsad
from benchmarks import page_record
from benchmarks.generator import INCIDENTS_A_DAY
from benchmarks.page_load import Answered, Load, Visitors
from scripts.chromium import ARGUMENTS, CHROMIUM, DRAWING, DRAWN

FLOORS = Path(__file__).with_name("floors.toml")
HOST = "127.0.0.1"
A_SECOND = 50
STARTING = 60
"""Seconds that the server may take to start: an older record is brought up to date first."""
VISITS = 3
CHARTS = ".chart svg"
"""What comes last."""
BROWSER = Path("/usr/lib/chromium")
"""Where Chromium lies: its command is only a script."""
PANELS = 7
SEEN = """([selector, patience]) => new Promise((seen, failed) => {
    setTimeout(failed, patience, new Error(`no ${selector} after ${patience} ms`));
    const watching = new MutationObserver(look);
    watching.observe(document, { subtree: true, childList: true, attributes: true });
    look();
    function look() {
        if (!document.querySelector(selector)) return;
        watching.disconnect();
        requestAnimationFrame(() => requestAnimationFrame(seen));
    }
})"""
"""Waits for something and for the frame that shows it, the second after. Playwright itself looks
every half second only, and adds as much to what it is to measure."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure; returns the exit code."""
    parser = argparse.ArgumentParser(description="page and API on a large record")
    parser.add_argument("--incidents", type=int, default=100_000)
    parser.add_argument("--record", type=Path, help="made if it is missing; kept for next time")
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument("--cold", action="store_true", help="with nothing in the disk's cache")
    parser.add_argument("--floors", type=Path, default=FLOORS)
    options = parser.parse_args(arguments)
    name = f"marsad-{options.incidents}-incidents.db"
    record = options.record or Path(tempfile.gettempdir()) / name
    if not record.exists():
        print(f"making {record} …", flush=True)
        page_record.make(record, options.incidents)
    if options.cold:
        forget([record, Path(marsad.__file__).parent, BROWSER])
    with served(record) as port:
        seen = page(f"http://{HOST}:{port}/")
        answers = asked(port, options.incidents // INCIDENTS_A_DAY, options.seconds)
    reached = seen | {"p95": told(answers)}
    for key, value in seen.items():
        print(f"{key}: {value:.2f}")
    failed = above(reached, tomllib.loads(options.floors.read_text("utf-8"))["page_scale"])
    for line in failed:
        print(line, file=sys.stderr)
    return 1 if failed else 0


def forget(places: Sequence[Path]) -> None:
    """Let the system drop these files, and all in these folders, from its cache of the disk.

    What a running process has mapped into its memory stays.
    """
    for path in (one for place in places for one in (place, *place.rglob("*")) if one.is_file()):
        file = os.open(path, os.O_RDONLY)
        try:
            os.posix_fadvise(file, 0, 0, os.POSIX_FADV_DONTNEED)
        finally:
            os.close(file)


@contextlib.contextmanager
def served(record: Path) -> Iterator[int]:
    """Run `marsad serve` on a free port; gives the port once it answers."""
    with socket.socket() as free:
        free.bind((HOST, 0))
        port: int = free.getsockname()[1]
    marsad = Path(sys.executable).with_name("marsad")
    server = subprocess.Popen([marsad, "serve", "--record", record, "--port", str(port)])
    try:
        give_up = time.monotonic() + STARTING
        while not _answers(port):
            if server.poll() is not None or time.monotonic() > give_up:
                raise RuntimeError("marsad serve did not start")
            time.sleep(0.1)
        yield port
    finally:
        server.terminate()
        server.wait()


def _answers(port: int) -> bool:
    try:
        line = http.client.HTTPConnection(HOST, port, timeout=5)
        line.request("GET", "/api/session")
        return line.getresponse().status == http.client.OK
    except OSError:
        return False


def asked(port: int, days: int, seconds: float) -> list[Answered]:
    """Return what became of a mix of requests at a steady rate."""
    line = http.client.HTTPConnection(HOST, port, timeout=60)
    line.request("GET", "/api/incidents?limit=1000")
    ids = [row["id"] for row in json.loads(line.getresponse().read())]
    return Load(HOST, port).drive(Visitors(ids, days), A_SECOND, seconds)


def told(answers: Sequence[Answered]) -> float:
    """Print how long each route takes; return the largest p95."""
    print(f"{'route':10} {'requests':>8} {'p50':>7} {'p95':>7} {'p99':>7}  ms")
    slowest = 0.0
    for route in sorted({one.route for one in answers}):
        waits = [one.milliseconds for one in answers if one.route == route]
        parts = statistics.quantiles(waits, n=100) if len(waits) > 1 else waits * 99
        print(f"{route:10} {len(waits):8} {parts[49]:7.0f} {parts[94]:7.0f} {parts[98]:7.0f}")
        slowest = max(slowest, parts[94])
    failed = [one for one in answers if one.status != http.client.OK]
    if failed:
        raise RuntimeError(f"{failed[0].address} answered {failed[0].status}")
    return slowest


def page(address: str) -> dict[str, float]:
    """Return seconds to the first map, milliseconds to a panel, megabytes that came with all shown.

    The first visit finds a server that has answered nobody yet; the slowest visit counts.
    """
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=ARGUMENTS)
        browser.new_page().goto("about:blank")
        visits = [visit(browser, address) for _ in range(VISITS)]
        browser.close()
    return {key: max(visit[key] for visit in visits) for key in visits[0]}


def visit(browser: Browser, address: str) -> dict[str, float]:
    """Return what a visit with an empty cache takes."""
    opened = browser.new_page(locale="en-GB", viewport={"width": 1400, "height": 850})
    came: list[Response] = []
    opened.on("response", lambda answer: came.append(answer))
    began = time.perf_counter()
    opened.goto(address, wait_until="commit")
    opened.evaluate(SEEN, [DRAWN, DRAWING])
    seconds = time.perf_counter() - began
    opened.wait_for_selector(CHARTS, timeout=DRAWING)
    whole = [one for one in came if "/api/events" not in one.url and one.status == http.client.OK]
    weight = sum(one.request.sizes()["responseBodySize"] for one in whole)
    panels = [panel(opened, number) for number in range(PANELS)]
    opened.close()
    return {
        "first_map": seconds,
        "panel": statistics.median(panels),
        "megabytes": weight / 1e6,
    }


def panel(opened: Page, number: int) -> float:
    """Return the milliseconds from a click on a row to its panel with the first sentence."""
    took: float = opened.evaluate(
        """async (number) => {
            const row = document.querySelectorAll("[data-incident]")[number];
            const wanted = `[data-shown="${row.dataset.incident}"]`;
            const began = performance.now();
            row.click();
            while (!document.querySelector(wanted) || !document.querySelector("[data-claim] mark"))
                await new Promise(requestAnimationFrame);
            return performance.now() - began;
        }""",
        number,
    )
    return took


def above(reached: dict[str, float], limits: dict[str, float]) -> list[str]:
    """Return a line for each ceiling that is not kept."""
    return [
        f"{name}: {reached[name]:.2f} is over its ceiling of {limit}"
        for name, limit in limits.items()
        if reached[name] > limit
    ]


if __name__ == "__main__":
    sys.exit(main())
