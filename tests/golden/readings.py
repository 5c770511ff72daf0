"""Readings of the example reports as files, in the shape of the annotation."""

from pathlib import Path

import msgspec

from marsad import pipeline
from marsad.cli.read import file_name
from marsad.model import Rejection
from marsad.publish.reading_json import reading_to_gold

EXAMPLES = Path(__file__).parents[2] / "examples" / "reports"
READINGS = Path(__file__).parent / "readings"


def readings() -> dict[str, str]:
    """Return what each example is read as, as indented JSON, by the name of its file."""
    found: dict[str, str] = {}
    for item in pipeline.read([str(EXAMPLES)], pipeline.Settings()):
        if isinstance(item, Rejection):
            raise AssertionError(f"{item.where} was rejected: {item.detail}")
        document, reading = item
        name = f"{file_name(document.name)}.json"
        if name in found:
            raise AssertionError(f"two examples are called {name}; rename one of them")
        shape = msgspec.json.encode(reading_to_gold(document, reading))
        found[name] = msgspec.json.format(shape, indent=1).decode() + "\n"
    return found
