"""The shapes of the answers, as OpenAPI wants them: made from the nouns' own types."""

from pathlib import Path
from typing import Any

import msgspec
from fastapi import FastAPI

from marsad.publish.api.guard import COOKIE
from marsad.publish.api.shapes import Fault

EXAMPLES = Path(__file__).parent / "examples.json"
"""Of the bundled reports, cut short; made by `python -m tests.publish.api.examples`."""
SCHEMES = {
    "token": {"type": "http", "scheme": "bearer", "description": "Of marsad user token NAME."},
    "session": {"type": "apiKey", "in": "cookie", "name": COOKIE, "description": "Of a log-in."},
}
REF = "#/components/schemas/{name}"
_kinds: list[Any] = [Fault]


def answering(kind: Any) -> dict[int | str, dict[str, Any]]:
    """Return what OpenAPI says of a route that answers with this type, and note the type."""
    if kind not in _kinds:
        _kinds.append(kind)
    return {
        200: _content("The answer, with an ETag.", kind),
        304: {"description": "What the asker holds (If-None-Match) is still right."},
        401: _content("An account is needed, and who asks has named none.", Fault),
        403: _content("Not with this account, not from here, or not in this profile.", Fault),
        404: _content("The record holds nothing of that id.", Fault),
        422: _content("A value that cannot be used.", Fault),
        429: _content("Too often; `Retry-After` says when to ask again.", Fault),
        503: _content("The record cannot be read now.", Fault),
    }


def answering_sent(kind: Any) -> dict[int | str, dict[str, Any]]:
    """Return the same of a route that something is sent to."""
    return answering(kind) | {
        400: _content("What was sent cannot be done, or has parts that do not fit.", Fault),
        413: _content("What was sent is too long.", Fault),
        415: _content("What was sent is not said to be JSON.", Fault),
    }


def taking(kind: Any) -> dict[str, Any]:
    """Return what OpenAPI says of a route whose body has this type, and note the type."""
    if kind not in _kinds:
        _kinds.append(kind)
    schemas, _ = msgspec.json.schema_components([kind], ref_template=REF)
    content = {"application/json": {"schema": schemas[0]}}
    return {"requestBody": {"required": True, "content": content}}


def _content(description: str, kind: Any) -> dict[str, Any]:
    schemas, _ = msgspec.json.schema_components([kind], ref_template=REF)
    return {
        "description": description,
        "content": {"application/json": {"schema": schemas[0]}},
    }


def describe(app: FastAPI) -> None:
    """Add to what the application says of itself: the nouns' schemas, log-ins, examples."""
    made = app.openapi()
    _, components = msgspec.json.schema_components(_kinds, ref_template=REF)
    parts = made.setdefault("components", {})
    parts.setdefault("schemas", {}).update(components)
    parts["securitySchemes"] = SCHEMES
    made["security"] = [{}, *({name: []} for name in SCHEMES)]  # the first: none is needed
    for address, example in _examples().items():
        _exemplify(made["paths"][address]["get"], example)


def _examples() -> dict[str, dict[str, Any]]:
    """Return a question and its answer for each address; the tests ask them and compare."""
    found: dict[str, dict[str, Any]] = msgspec.json.decode(EXAMPLES.read_bytes())
    return found


def _exemplify(operation: dict[str, Any], example: dict[str, Any]) -> None:
    for parameter in operation.get("parameters", []):
        if parameter["name"] in example["question"]:
            parameter["example"] = example["question"][parameter["name"]]
    operation["responses"]["200"]["content"]["application/json"]["example"] = example["answer"]
