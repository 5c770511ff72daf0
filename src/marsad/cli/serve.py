"""`marsad serve`: the page and its API."""

import datetime
import functools
import secrets
import socket
from typing import Annotated

import typer

from marsad.cli import merging, options, output
from marsad.errors import InputError, RecordError

DEFAULT_HOST = "127.0.0.1"
DEFAULT_PORT = 8420


def serve(
    record: options.RecordOption = options.DEFAULT_RECORD,
    host: Annotated[
        str, typer.Option("--host", metavar="ADDRESS", help="The address to listen on.")
    ] = DEFAULT_HOST,
    port: Annotated[
        int, typer.Option("--port", min=0, max=65535, metavar="N", help="The port to listen on.")
    ] = DEFAULT_PORT,
    public: Annotated[
        bool,
        typer.Option("--public", help="Serve the public profile: read-only, what harms held back."),
    ] = False,
    hold_back: Annotated[
        int | None,
        typer.Option(
            "--hold-back",
            min=0,
            metavar="DAYS",
            help="With --public: leave out holdings and positions told of in the last DAYS.",
        ),
    ] = None,
) -> None:
    """Serve the page and its API, until stopped with Ctrl-C.

    On this machine a single user needs no log-in. Once the record has accounts (`marsad user add`)
    everybody must log in. Another address needs accounts or --public.

    For example: `marsad serve --record war.db --port 9000`
    """
    from marsad.publish.api.deciding import Reviewing
    from marsad.publish.profile import Public
    from marsad.publish.server import check_host
    from marsad.publish.server import serve as serve_record
    from marsad.store import Record

    if hold_back is not None and not public:
        raise InputError("--hold-back is for the public profile; add --public")
    Record.open(record, create=False).close()
    if not public:
        check_host(record, host)
    _check_free(host, port)
    told = f"serving {record} at http://{host}:{port} (Ctrl-C stops)"
    start = functools.partial(serve_record, record, host, port, ready=lambda: output.note(told))
    if public:
        start(public=Public(functools.partial(_days_ago, hold_back)))
    else:
        reviewing = Reviewing(merging.merge, merging.now, secrets.token_urlsafe())
        start(reviewing=reviewing, places=merging.placing())


def _days_ago(days: int | None) -> datetime.date | None:
    return merging.now().date() - datetime.timedelta(days=days) if days is not None else None


def _check_free(host: str, port: int) -> None:
    """Raise RecordError if nothing can listen there."""
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        with socket.socket(family, socket.SOCK_STREAM) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind((host, port))
    except OSError as error:
        raise RecordError(
            f"cannot listen at {host}:{port} ({error.strerror}); choose another --port or --host"
        ) from error
