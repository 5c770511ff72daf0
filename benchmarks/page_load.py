"""A realistic mix of requests at a steady rate, and how long each waits for its answer."""

import datetime
import http.client
import random
import threading
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import quote, urlencode

from marsad.model import Noun
from marsad.store.grid import Tile, position

BEGAN = datetime.date(2012, 1, 1)
WORKERS = 64
WORDS = ("market", "clinic", "checkpoint", "warplanes raided", "crowds", "convoy bridge")
# In a hundred requests: a page that is opened asks for record, overview, list, timeline and a
# dozen tiles; each choice of filters for list, timeline and tiles; each click for a panel.
MIX = {"tile": 46, "list": 16, "timeline": 12, "panel": 14, "search": 4, "totals": 4, "record": 4}


class Answered(Noun, frozen=True, kw_only=True):
    """How long a request waited, from the moment at which it was due."""

    route: str
    address: str
    milliseconds: float
    status: int


class Visitors:
    """What people ask: many the same at first, then each their own."""

    def __init__(self, incidents: Sequence[str], days: int, seed: int = 1) -> None:
        self._incidents = incidents
        self._days = days
        self._rng = random.Random(seed)  # noqa: S311

    def requests(self) -> Iterator[tuple[str, str]]:
        """Yield routes and addresses without end."""
        while True:
            route = self._rng.choices(list(MIX), list(MIX.values()))[0]
            yield route, self._address(route)

    def _address(self, route: str) -> str:
        match route:
            case "tile":
                return f"/api/tiles/incidents/{self._tile()}.mvt?{self._filters()}"
            case "list":
                after = f"&after={quote(self._rng.choice(self._incidents))}"
                more = after if self._rng.random() < 0.3 else ""
                return f"/api/incidents?{self._filters()}&limit=100{more}"
            case "timeline":
                return f"/api/timeline?{self._filters()}"
            case "panel":
                return f"/api/incidents/{quote(self._rng.choice(self._incidents))}"
            case "search":
                return f"/api/search?{urlencode({'q': self._rng.choice(WORDS)})}"
            case "totals":
                return "/api/series"
            case _:
                return self._rng.choice(("/api/record", "/api/overview"))

    def _tile(self) -> str:
        zoom = self._rng.choice((6, 6, 7, 7, 8, 8, 9, 10, 11))
        x, y = position(self._rng.uniform(33, 37), self._rng.uniform(36, 41))
        tile = Tile(zoom=zoom, x=int(x * 2**zoom), y=int(y * 2**zoom))
        return f"{tile.zoom}/{tile.x}/{tile.y}"

    def _filters(self) -> str:
        """Return nothing for most; a period, types left out, or words for others."""
        chance = self._rng.random()
        asked: dict[str, str] = {"background": "false"}
        if 0.5 < chance < 0.8:
            start = BEGAN + datetime.timedelta(days=30 * self._rng.randrange(self._days // 30 + 1))
            length = self._rng.choice((30, 90, 365))
            asked |= {
                "since": str(start),
                "until": str(start + datetime.timedelta(days=length)),
            }
        elif 0.8 < chance < 0.93:
            asked["without"] = self._rng.choice(("protest", "shelling", "air_strike"))
        elif chance > 0.93:
            asked["q"] = self._rng.choice(WORDS)
        return urlencode(asked)


class Load:
    """Asks at a steady rate, whether or not the server keeps up: who waits, waits visibly."""

    def __init__(self, host: str, port: int) -> None:
        self._where = (host, port)
        self._own = threading.local()

    def drive(self, visitors: Visitors, a_second: float, seconds: float) -> list[Answered]:
        """Return what became of so many requests a second over so many seconds."""
        began = time.perf_counter() + 0.1
        wanted = visitors.requests()
        with ThreadPoolExecutor(WORKERS) as pool:
            due = (began + number / a_second for number in range(int(a_second * seconds)))
            asked = [pool.submit(self._ask, *next(wanted), moment) for moment in due]
            return [one.result() for one in asked]

    def _ask(self, route: str, address: str, due: float) -> Answered:
        time.sleep(max(0.0, due - time.perf_counter()))
        line = getattr(self._own, "line", None)
        if line is None:
            line = self._own.line = http.client.HTTPConnection(*self._where, timeout=60)
        line.request("GET", address, headers={"Accept-Encoding": "gzip"})
        answer = line.getresponse()
        answer.read()
        waited = (time.perf_counter() - due) * 1000
        return Answered(route=route, address=address, milliseconds=waited, status=answer.status)
