"""How the API answers: JSON with an ETag, and one shape of error."""

import hashlib
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException

from marsad.errors import MarsadError, RecordError
from marsad.model import to_json
from marsad.publish.api.shapes import Fault

SEE = "see /api/openapi.json for what this address takes"
KEPT = "private, no-cache"
"""Nobody between may keep an answer, for it may be for one account alone; a browser asks anew."""
MORE = {401: {"WWW-Authenticate": "Bearer"}, 429: {"Retry-After": "1"}}
"""What else errors of a status say (RFC 9110, 15.5.2; RFC 6585, 4), where they do not say more."""
REMEDIES = {
    404: "GET /api/openapi.json lists every address",
    405: "all is read with GET; /api/openapi.json says what is sent where",
}


class MissingError(Exception):
    """The record holds nothing of that id."""

    def __init__(self, kind: str, id_: str) -> None:
        super().__init__(f"this record holds no {kind} {id_}")


class RefusedError(MarsadError):
    """Who asked may not have this now; `status` is the HTTP status that says why.

    `headers` are what that status has to say beside it.
    """

    def __init__(
        self, status: int, message: str, headers: Mapping[str, str] = MappingProxyType({})
    ) -> None:
        super().__init__(message)
        self.status = status
        self.headers = headers


def answer(request: Request, made: Any) -> Response:
    """Return nouns as JSON; 304 without a body where the asker holds the same already."""
    body = to_json(made)
    return respond(request, body, tag_of(body))


def tag_of(body: bytes) -> str:
    """Return the ETag of an answer.

    It is a hash of what is answered, so that nothing else (a newer version, a report rejected
    since) can make an old answer pass for a new one. It is weak, for the same answer may go out
    compressed.
    """
    return f'W/"{hashlib.sha256(body).hexdigest()[:32]}"'


def respond(
    request: Request,
    body: bytes,
    etag: str,
    *,
    packed: bytes | None = None,
    more: Mapping[str, str] | None = None,
) -> Response:
    """Return JSON under its ETag; `packed` is the same compressed, for those who take it so."""
    headers = {"ETag": etag, "Cache-Control": KEPT, **(more or {})}
    if etag in (tag.strip() for tag in request.headers.get("if-none-match", "").split(",")):
        return Response(status_code=304, headers=headers)
    if packed is not None and "gzip" in request.headers.get("accept-encoding", ""):
        headers |= {"Content-Encoding": "gzip", "Vary": "Accept-Encoding"}
        body = packed
    # A type of its own among the headers comes before this one.
    return Response(body, media_type="application/json", headers=headers)


def install(app: FastAPI) -> None:
    """Give every error of the application its one shape."""
    app.exception_handler(MissingError)(_missing)
    app.exception_handler(MarsadError)(_fault)
    app.exception_handler(HTTPException)(_http)
    app.exception_handler(RequestValidationError)(_invalid)
    app.exception_handler(Exception)(_failed)


def _missing(_: Request, error: Exception) -> Response:
    remedy = "it may have been merged anew under another id; look it up in its list"
    return error_answer(404, str(error), remedy)


def _fault(_: Request, error: Exception) -> Response:
    fault, _semicolon, remedy = str(error).partition("; ")
    status = getattr(error, "status", 503 if isinstance(error, RecordError) else 400)
    return error_answer(status, fault, remedy or SEE, getattr(error, "headers", {}))


def _http(_: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    return error_answer(error.status_code, str(error.detail), REMEDIES.get(error.status_code, SEE))


def _invalid(_: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    faults = (f"{found['loc'][-1]}: {found['msg']}" for found in error.errors())
    return error_answer(422, "; ".join(faults), SEE)


def _failed(_: Request, error: Exception) -> Response:
    fault = f"the server failed at this request ({type(error).__name__})"
    return error_answer(500, fault, "its terminal says more; please report it")


def error_answer(
    status: int, fault: str, remedy: str, headers: Mapping[str, str] = MappingProxyType({})
) -> Response:
    """Return an error in its one shape."""
    return Response(
        to_json(Fault(fault=fault, remedy=remedy)),
        status_code=status,
        headers={**MORE.get(status, {}), **headers},
        media_type="application/json",
    )
