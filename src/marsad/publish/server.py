"""Serves the page and the API on this machine."""

import contextlib
import functools
import ipaddress
import socket
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import uvicorn

from marsad.errors import InputError, RecordError
from marsad.model.base import plan_shapes
from marsad.publish.api.app import create_app
from marsad.publish.api.deciding import Reviewing
from marsad.publish.api.first import prepare
from marsad.publish.api.guard import Guard
from marsad.publish.api.placing import Places
from marsad.publish.profile import Public, PublicRecord
from marsad.store import Accounts, Record

PAGE = Path(__file__).parent / "page"
STARTING = 0.02
"""Seconds between two looks at whether the server has started."""


def serve(
    record_url: str,
    host: str = "127.0.0.1",
    port: int = 8420,
    reviewing: Reviewing | None = None,
    public: Public | None = None,
    places: Places | None = None,
    ready: Callable[[], None] = lambda: None,
) -> None:
    """Serve the record until stopped by Ctrl-C or a signal; read-only without `reviewing`.

    `ready` is called once the record is loaded, right before the server listens.

    With `public` the public profile is served, to everybody. Else, once the record has accounts,
    people must log in; without accounts this machine alone is served.

    Raises RecordError if there is no such record or the page was not built.
    """
    with (
        _server(record_url, host, port, reviewing, public, places) as server,
        contextlib.suppress(KeyboardInterrupt),
    ):
        ready()
        server.run()


def check_host(record_url: str, host: str) -> None:
    """Raise InputError if a record has no accounts and others can reach this address.

    They would be refused one by one; better that whoever starts the server learns what to do.
    """
    if is_loopback(host):
        return
    accounts = Accounts.find(record_url)
    with contextlib.closing(accounts) if accounts else contextlib.nullcontext():
        if accounts is None or not accounts.any():
            raise InputError(
                f"at {host} others could ask for this record; give them accounts first (marsad "
                "user add NAME --role admin), or serve the public profile with --public"
            )


def is_loopback(host: str) -> bool:
    """Return whether only this machine can reach an address, as far as its name tells."""
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host == "localhost"


def _opened(record_url: str, public: Public | None) -> Record:
    if public is None:
        return Record.open(record_url, create=False)
    record = PublicRecord.open(record_url, create=False)
    record.hidden_after = public.hidden_after
    return record


@contextlib.contextmanager
def serving(
    record_url: str,
    reviewing: Reviewing | None = None,
    public: Public | None = None,
    places: Places | None = None,
) -> Iterator[str]:
    """Serve the record beside what else this process does; gives the address, on a free port.

    Raises RecordError as `serve` does.
    """
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        host, port = listening.getsockname()
        with _server(record_url, host, port, reviewing, public, places) as server:
            thread = threading.Thread(target=server.run, args=([listening],), daemon=True)
            thread.start()
            while not server.started and thread.is_alive():
                time.sleep(STARTING)
            try:
                yield f"http://{host}:{port}"
            finally:
                server.should_exit = True
                thread.join()


@contextlib.contextmanager
def _server(
    record_url: str,
    host: str,
    port: int,
    reviewing: Reviewing | None,
    public: Public | None,
    places: Places | None,
) -> Iterator[uvicorn.Server]:
    if not (PAGE / "index.html").exists():
        raise RecordError(
            "the page is not built; build it with: make src/marsad/publish/page/index.html"
        )
    find = functools.partial(Accounts.find, record_url) if public is None else None
    with _opened(record_url, public) as record, contextlib.closing(Guard(find)) as guard:
        plan_shapes()
        app = create_app(record, PAGE, reviewing, lambda: server.should_exit, guard, places)
        server = uvicorn.Server(uvicorn.Config(app, host=host, port=port, log_level="warning"))
        prepare(app, guard, PAGE)
        yield server
