"""The examples of the schema: `python -m tests.publish.api.examples` asks them all anew.

Then review `git diff`. Each is a question to the record of the bundled reports and the answer, cut
short: of a list of things the first alone, of a long text its beginning.
"""

import json
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from starlette.testclient import TestClient

from marsad import pipeline
from marsad.cli import merging
from marsad.publish.api.app import create_app
from marsad.publish.api.openapi import EXAMPLES
from marsad.store import Record

REPORTS = Path(__file__).parents[3] / "examples" / "reports"
LONGEST = 160
"""Characters of a text that is not cut."""
ENDLESS = "/api/events"
Example = dict[str, Any]


def bundled(path: Path) -> Path:
    """Read the bundled reports into a record; give its path."""
    with Record.open(path) as record:
        record.set_theatre("syria")
        pipeline.run([str(REPORTS)], record, pipeline.Settings())
    return path


def questions(record: Record) -> dict[str, Example]:
    """The values of parameters, by address; an address that is not here takes none."""
    incident = record.incidents()[0]
    filters = {"since": "2020-02-01", "until": "2020-03-31", "admin1": "Idlib", "limit": 20}
    return {
        "/api/incidents": filters,
        "/api/incidents.geojson": filters,
        "/api/incidents/{incident_id}": {"incident_id": incident.id},
        "/api/claims": {"kind": "event", "since": "2020-02-01", "limit": 20},
        "/api/framing": {"actor": "rebels"},
        "/api/explain/{entry_id}": {"entry_id": incident.id},
        "/api/holdings": {"on": "2020-02-15"},
        "/api/documents/{id_or_name}": {"id_or_name": record.documents()[0].name},
        "/api/search": {"q": "air strike"},
        "/api/timeline": filters,
        "/api/places/guess": {"words": "Qubbasin al-Wahmiya", "within": "Aleppo"},
        "/api/places/at": {"latitude": 35.93, "longitude": 36.63},
    }


def ask(api: TestClient, address: str, question: Example) -> Any:
    """Ask what an example asks; the answer is as it came."""
    named = {name for name in question if f"{{{name}}}" in address}
    path = address.format(**{name: question[name] for name in named})
    rest = {name: value for name, value in question.items() if name not in named}
    return api.get(path, params=rest)


def _digest(answer: Example) -> Example:
    """A record's digest without its digits: it tells where reports were found, too."""
    return {"digest": f"{answer['digest'][:2]}…"} if answer.get("digest") else {}


def cut(answer: Any) -> Any:
    """An answer that is short enough to read."""
    if isinstance(answer, str):
        return answer if len(answer) <= LONGEST else answer[: LONGEST - 1] + "…"
    if isinstance(answer, dict):
        return {key: cut(value) for key, value in answer.items()} | _digest(answer)
    if isinstance(answer, list):
        things = any(isinstance(one, dict | list | str) for one in answer)
        return [cut(one) for one in (answer[:1] if things else answer)]
    return answer


def addresses(schema: dict[str, Any]) -> Iterator[str]:
    """Addresses whose answers are JSON and end."""
    for address, methods in schema["paths"].items():
        if "get" not in methods:
            continue
        told = methods["get"]["responses"]["200"].get("content", {})
        if address != ENDLESS and "application/json" in told:
            yield address


def examples(record: Record) -> dict[str, Example]:
    """Ask all examples of a record."""
    api = TestClient(create_app(record, places=merging.placing()))
    asked = questions(record)
    found = {}
    for address in addresses(api.get("/api/openapi.json").json()):
        question = asked.get(address, {})
        answer = ask(api, address, question)
        assert answer.status_code == 200, (address, answer.text)
        found[address] = {"question": question, "answer": cut(answer.json())}
    return found


def renew() -> None:
    """Write the answers of today into the schema's examples."""
    with (
        tempfile.TemporaryDirectory() as folder,
        Record.open(bundled(Path(folder) / "bundled.db")) as opened,
    ):
        made = examples(opened)
    EXAMPLES.write_text(json.dumps(made, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    renew()
