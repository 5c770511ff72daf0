"""Rewrite the reviewed readings: `python -m tests.golden.renew`, then review `git diff`.

A change in a reading is a change in what people are told: commit it only after you have read it
against the report. The examples of the API's schema, made of the same reports, are renewed too.
"""

from tests.golden.readings import READINGS, readings
from tests.publish.api import examples


def main() -> None:
    """Write a file for each example, and remove those of examples that are gone."""
    found = readings()
    READINGS.mkdir(exist_ok=True)
    for path in READINGS.glob("*.json"):
        if path.name not in found:
            path.unlink()
    for name, text in found.items():
        (READINGS / name).write_text(text, encoding="utf-8")
    examples.renew()


if __name__ == "__main__":
    main()
