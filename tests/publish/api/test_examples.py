"""Every example of the schema is true of the bundled reports."""

from collections.abc import Iterator
from typing import Any

import pytest
import schemathesis
from starlette.testclient import TestClient

from marsad.placing import Placing
from marsad.publish.api.app import create_app
from marsad.store import Record
from tests.publish.api.examples import addresses, ask, bundled, cut

ANEW = "review what is answered, and renew: python -m tests.publish.api.examples"


@pytest.fixture(scope="module")
def api(tmp_path_factory: pytest.TempPathFactory, places: Placing) -> Iterator[TestClient]:
    """The API over a record of the bundled reports alone."""
    with Record.open(bundled(tmp_path_factory.mktemp("bundled") / "bundled.db")) as record:
        yield TestClient(create_app(record, places=places))


@pytest.fixture(scope="module")
def schema(api: TestClient) -> dict[str, Any]:
    found: dict[str, Any] = api.get("/api/openapi.json").json()
    return found


def question(operation: dict[str, Any]) -> dict[str, Any]:
    """What the schema gives as values of parameters."""
    given = operation.get("parameters", [])
    return {one["name"]: one["example"] for one in given if "example" in one}


def example(operation: dict[str, Any]) -> Any:
    """What the schema gives as the answer."""
    return operation["responses"]["200"]["content"]["application/json"]["example"]


def test_every_address_has_an_example(schema: dict[str, Any]) -> None:
    for address in addresses(schema):
        operation = schema["paths"][address]["get"]
        needed = {one["name"] for one in operation.get("parameters", []) if one["required"]}
        assert needed <= set(question(operation)), (address, ANEW)
        assert example(operation) is not None, (address, ANEW)


def test_every_example_is_true_and_has_the_shape_of_its_schema(
    api: TestClient, schema: dict[str, Any]
) -> None:
    described = schemathesis.openapi.from_dict(schema)
    wrong = []
    for address in addresses(schema):
        operation = schema["paths"][address]["get"]
        answer = ask(api, address, question(operation))
        described[address]["GET"].validate_response(answer)
        if cut(answer.json()) != example(operation):
            wrong.append(address)
    assert wrong == [], ANEW


def test_a_false_example_would_be_seen(api: TestClient, schema: dict[str, Any]) -> None:
    asked = question(schema["paths"]["/api/incidents"]["get"])
    told = example(schema["paths"]["/api/incidents"]["get"])
    assert asked and told
    other = cut(ask(api, "/api/incidents", {**asked, "admin1": "Aleppo"}).json())
    assert other != told
