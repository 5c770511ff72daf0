"""Runs of the pipeline, and what they leave."""

import time
from collections.abc import Sequence
from pathlib import Path

from marsad import pipeline
from marsad.publish.exports.json import export_json
from marsad.store import Record


def run(path: Path, reports: Sequence[Path], jobs: int = 1) -> pipeline.RunSummary:
    """Read reports into the record at a path."""
    with Record.open(path) as record:
        return pipeline.run(
            [str(report) for report in reports], record, pipeline.Settings(jobs=jobs)
        )


def exported(path: Path) -> bytes:
    """Return all that a record says, with the texts."""
    with Record.open(path, create=False) as record:
        return b"".join(export_json(record, texts=True))


def documents_in(path: Path) -> int:
    """Return how many documents a record holds, 0 if there is none."""
    if not path.exists():
        return 0
    with Record.open(path, create=False) as record:
        return record.counts().documents


def waited_for(path: Path) -> None:
    """Return as soon as a run that goes on elsewhere has written a document."""
    until = time.monotonic() + 120
    while not documents_in(path):
        if time.monotonic() > until:
            raise TimeoutError(f"nothing was written to {path}")
        time.sleep(0.05)
