"""Serves the page and the API on this machine."""

from pathlib import Path

import uvicorn

from marsad.errors import RecordError
from marsad.publish.api.app import create_app
from marsad.store import Record

PAGE = Path(__file__).parent / "page"


def serve(record_url: str, host: str = "127.0.0.1", port: int = 8420) -> None:
    """Serve the record until stopped.

    Raises RecordError if there is no such record or the page was not built.
    """
    if not (PAGE / "index.html").exists():
        raise RecordError(
            "the page is not built; build it with: make src/marsad/publish/page/index.html"
        )
    with Record.open(record_url, create=False) as record:
        uvicorn.run(create_app(record, PAGE), host=host, port=port, log_level="warning")
