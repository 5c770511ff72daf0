"""The shapes of the answers, as OpenAPI wants them: made from the nouns' own types."""

from typing import Any

import msgspec
from fastapi import FastAPI

from marsad.publish.api.shapes import Fault

REF = "#/components/schemas/{name}"
_kinds: list[Any] = [Fault]


def answering(kind: Any) -> dict[int | str, dict[str, Any]]:
    """Return what OpenAPI says of a route that answers with this type, and note the type."""
    if kind not in _kinds:
        _kinds.append(kind)
    return {
        200: _content("The answer, with an ETag.", kind),
        304: {"description": "What the asker holds (If-None-Match) is still right."},
        404: _content("The record holds nothing of that id.", Fault),
        422: _content("A value that cannot be used.", Fault),
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
    """Add the nouns' schemas to what the application says of itself."""
    made = app.openapi()
    _, components = msgspec.json.schema_components(_kinds, ref_template=REF)
    made.setdefault("components", {}).setdefault("schemas", {}).update(components)
