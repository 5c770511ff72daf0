"""The API says what it gives, and so do its docs."""

import re
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from marsad.publish.api.tiles import MEDIA
from marsad.store import Record

DOCS = Path(__file__).parents[3] / "docs" / "api.md"
HEADINGS = re.findall(r"^### `GET (/api/\S+)`$", DOCS.read_text(encoding="utf-8"), re.MULTILINE)
SENT = re.findall(r"^### `(POST|DELETE) (/api/\S+)`$", DOCS.read_text("utf-8"), re.MULTILINE)
ENDLESS = "/api/events"  # its answer never ends; tests/browser and test_events read it
EXAMPLE = r"^    curl (?:-o \S+ )?'http://127\.0\.0\.1:8420(\S+)'$"
EXAMPLES = re.findall(EXAMPLE, DOCS.read_text("utf-8"), re.MULTILINE)


@pytest.fixture(scope="module")
def schema(api: TestClient) -> dict[str, Any]:
    """What the API says of itself."""
    found: dict[str, Any] = api.get("/api/openapi.json").json()
    return found


def test_docs_list_every_address_once(schema: dict[str, Any]) -> None:
    got = [address for address, methods in schema["paths"].items() if "get" in methods]
    assert sorted(HEADINGS) == sorted(got)
    sent = [
        (method.upper(), address)
        for address, methods in schema["paths"].items()
        for method in methods
        if method != "get"
    ]
    assert sorted(sent) == sorted(SENT)


def test_docs_name_every_field_that_is_sent(schema: dict[str, Any]) -> None:
    told = DOCS.read_text(encoding="utf-8")
    for wish in ("Wish", "PlaceWish"):
        for field in schema["components"]["schemas"][wish]["properties"]:
            assert f"`{field}`" in told, field


def test_docs_name_every_filter(schema: dict[str, Any]) -> None:
    told = DOCS.read_text(encoding="utf-8")
    for address, methods in schema["paths"].items():
        for parameter in (
            one for method in methods.values() for one in method.get("parameters", [])
        ):
            assert f"`{parameter['name']}`" in told or f"{{{parameter['name']}}}" in told, address


def test_docs_have_an_example_for_every_address() -> None:
    given = [re.sub(r"\?.*", "", one) for one in EXAMPLES]
    wanted = [re.sub(r"\{.*", "", heading) for heading in HEADINGS]
    for heading in wanted:
        assert any(one.startswith(heading) for one in given), heading
    assert len(given) == len(wanted)


@pytest.mark.parametrize("example", [one for one in EXAMPLES if one != ENDLESS])
def test_examples_work(api: TestClient, record: Record, example: str) -> None:
    for placeholder, id_ in (
        ("INCIDENT", record.incidents()[0].id),
        ("CLAIM", record.claims()[0].id),
        ("DOCUMENT", record.documents()[0].name),
    ):
        example = example.replace(placeholder, id_)
    answer = api.get(example)
    assert answer.status_code == 200
    if "/tiles/" in example:
        assert answer.headers["content-type"] == MEDIA
    else:
        assert isinstance(answer.json(), list | dict)


def test_every_answer_has_a_schema(schema: dict[str, Any]) -> None:
    known = set(schema["components"]["schemas"])
    for address, methods in schema["paths"].items():
        if address == ENDLESS or "get" not in methods:
            continue
        contents = methods["get"]["responses"]["200"]["content"]
        if "/tiles/" in address:
            assert list(contents) == [MEDIA]
            continue
        content = contents["application/json"]
        wanted = set(re.findall(r"#/components/schemas/([\w.]+)", str(content)))
        assert wanted and wanted <= known, address
    everywhere = set(re.findall(r"#/components/schemas/([\w.]+)", str(schema)))
    assert everywhere <= known
