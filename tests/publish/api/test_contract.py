"""Whatever is asked, the API keeps to what its schema says (played by Schemathesis)."""

import datetime
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from hypothesis import Phase, given, settings
from schemathesis import Case, GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)
from schemathesis.specs.openapi.schemas import OpenApiSchema

from marsad.cli import merging
from marsad.model import Account, ApiToken, Role
from marsad.placing import Placing
from marsad.publish.accounts import digest
from marsad.publish.api import guard, limit
from marsad.publish.api.app import create_app
from marsad.publish.api.deciding import Reviewing
from marsad.publish.api.guard import Guard
from marsad.store import Accounts, Record
from tests.publish.api.test_openapi import HEADINGS, SENT

KEY = "an admin's token"
EXAMPLES = 10
"""Questions to each address; more find no more and take longer."""
ADDRESSES = [*(("GET", address) for address in HEADINGS), *SENT]
LOG_IN = ("POST", "/api/session")
CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]


@pytest.fixture(scope="module")
def described(
    examples: Path, tmp_path_factory: pytest.TempPathFactory, places: Placing
) -> Iterator[OpenApiSchema]:
    """The schema of the API over a copy of the examples' record, where an admin asks."""
    path = shutil.copy(examples, tmp_path_factory.mktemp("contract") / "war.db")
    with (
        pytest.MonkeyPatch.context() as patched,
        Record.open(path) as record,
        Accounts.open(path) as accounts,
    ):
        patched.setattr(limit, "BURST", 1_000_000)
        patched.setattr(guard, "matches", lambda *_: False)  # each would take a tenth of a second
        accounts.add(Account(name="Ada", role=Role.ADMIN), "no hash")
        token = ApiToken(id="t-1", made=datetime.date(2025, 1, 1))
        accounts.add_token("Ada", token, digest(KEY))
        reviewing = Reviewing(lambda _: None, merging.now, "secret")
        app = create_app(record, None, reviewing, lambda: True, Guard(lambda: accounts), places)
        yield schemathesis.openapi.from_asgi("/api/openapi.json", app)


def statuses(operation: Any, mode: GenerationMode) -> set[int]:
    """Ask one address many things; give the statuses of answers, all as the schema says."""
    found = set()

    @settings(max_examples=EXAMPLES, deadline=None, derandomize=True, phases=[Phase.generate])
    @given(case=operation.as_strategy(generation_mode=mode))
    def asked(case: Case[Any]) -> None:
        answer = case.call(headers={"Authorization": f"Bearer {KEY}"})
        case.validate_response(answer, checks=CHECKS)
        found.add(answer.status_code)

    asked()
    return found


@pytest.mark.parametrize(("method", "address"), ADDRESSES)
def test_every_answer_is_as_the_schema_says(
    described: OpenApiSchema, method: str, address: str
) -> None:
    found = statuses(described[address][method], GenerationMode.POSITIVE)
    assert found - {403, 429}
    assert (401 in found) == ((method, address) == LOG_IN)


def test_what_the_schema_does_not_allow_is_refused_as_it_says(described: OpenApiSchema) -> None:
    refused = set()
    for method, address in ADDRESSES:
        operation = described[address][method]
        # Where there is but a path, any text is allowed.
        if (operation.query or operation.body) and 422 in statuses(
            operation, GenerationMode.NEGATIVE
        ):
            refused.add(address)
    assert {
        "/api/incidents",
        "/api/holdings",
        "/api/session",
        "/api/decisions",
        "/api/places",
    } <= refused
