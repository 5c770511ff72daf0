"""What is sent to the API: JSON of a known shape, from our own page or a program."""

from typing import TypeVar

import msgspec
from fastapi import Request

from marsad.publish.api.answers import RefusedError

JSON = "application/json"
LARGEST = 64 * 1024
"""Bytes that a body may have: a decision on 500 claims with a long reason fits well."""
T = TypeVar("T")


def check_sender(request: Request) -> None:
    """Raise RefusedError if a browser sent this from another site's page.

    A form of another site cannot have this content type, nor can its script without being asked
    for permission first (CORS), which this server never gives.
    """
    if request.headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
        raise RefusedError(403, "this came from another site's page; send it from Marsad's own")
    if request.headers.get("content-type", "").partition(";")[0].strip() != JSON:
        raise RefusedError(415, f"what is sent is JSON; say so with Content-Type: {JSON}")


async def sent(request: Request, kind: type[T]) -> T:
    """Return what the body says; raises RefusedError if it is too long or has another shape."""
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > LARGEST:
            raise RefusedError(
                413, f"this is too long; at most {LARGEST} bytes, with a shorter reason"
            )
    try:
        return msgspec.json.decode(body, type=kind)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise RefusedError(
            422, f"this has another shape ({error}); see /api/openapi.json"
        ) from error
