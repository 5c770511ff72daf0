"""Pages whose console and requests are watched."""

from typing import Any

from playwright.sync_api import Browser, ConsoleMessage, Page, Request

from scripts.chromium import DRAWING, DRAWN


class Watched:
    """Opens pages and notes what goes wrong in them."""

    def __init__(self, browser: Browser, address: str) -> None:
        self.address = address
        self.faults: list[str] = []
        self.elsewhere: list[str] = []
        self._browser = browser
        self._pages: list[Page] = []

    def open(self, query: str = "", shows: str = DRAWN, **settings: Any) -> Page:
        """Return a page at that query, once it shows what it should: its map, drawn."""
        page = self._browser.new_page(locale="en-GB", **settings)
        self._pages.append(page)
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        page.on("request", self._request)
        page.goto(f"{self.address}/{query}")
        page.wait_for_selector(shows, timeout=DRAWING)
        return page

    def close(self) -> None:
        """Close all pages."""
        for page in self._pages:
            page.close()

    def _console(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.faults.append(message.text)

    def _request(self, request: Request) -> None:
        if not request.url.startswith((self.address, "data:", "blob:")):
            self.elsewhere.append(request.url)
