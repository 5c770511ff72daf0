"""How long a hundred new reports take, however large the record is that they come to.

    python -m benchmarks.adding [--claims 100000] [--record FILE]

A record of synthetic claims, one a report, is written and merged as a whole; then a hundred reports
of days in its middle are added and merged. Printed are the seconds of that (merging, and storing
the difference), the incidents made anew, the size of the file and the memory. A `--record` that
exists is taken as it is, so that it can be added to again. Exits 1 over the ceiling.
"""

import argparse
import itertools
import random
import resource
import sys
import tempfile
import time
import tomllib
from collections.abc import Iterable, Sequence
from pathlib import Path

from msgspec.structs import replace

from benchmarks.generator import INCIDENTS_A_DAY, Documents, Truth, generate
from marsad import theatres
from marsad.merging import merge
from marsad.model import MediaKind, Outcome, Raw, Reading
from marsad.store import Record

FLOORS = Path(__file__).with_name("floors.toml")
CHUNK = 2000
REPORTS = 100
WORDS = 60  # of a report beside its claim
CLAIMS_A_DAY = 2.6 * INCIDENTS_A_DAY


def report(truth: Truth) -> Outcome:
    """Return a report of one claim, and of words that no other has."""
    claim = truth.claim
    rng = random.Random(claim.span.document)  # noqa: S311
    text = " ".join([claim.span.quote, *(f"{rng.getrandbits(20):x}" for _ in range(WORDS))])
    document = Documents()[claim.span.document]
    raw = Raw(data=text.encode(), kind=MediaKind.TEXT, where=document.name, name=document.name)
    reading = Reading(document=document.id, claims=(claim,), reader="synthetic")
    return Outcome(document=replace(document, text=text), raw=raw, reading=reading)


def write(record: Record, told: Iterable[Truth]) -> None:
    """Write reports, some thousands at a time."""
    reports = map(report, told)
    while chunk := list(itertools.islice(reports, CHUNK)):
        record.add(chunk)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure; returns the exit code."""
    parser = argparse.ArgumentParser(description="time of adding a hundred reports")
    parser.add_argument("--claims", type=int, default=100_000)
    parser.add_argument("--record", type=Path)
    parser.add_argument("--floors", type=Path, default=FLOORS)
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        path = options.record or Path(folder) / "record.db"
        seconds = measure(path, options.claims)
    limit = tomllib.loads(options.floors.read_text(encoding="utf-8"))["adding"]["seconds"]
    if seconds > limit:
        print(f"adding took {seconds:.2f} s, over its ceiling of {limit} s", file=sys.stderr)
        return 1
    return 0


def measure(path: Path, claims: int) -> float:
    """Return the processor seconds of merging a hundred reports into a record of so many claims."""
    theatre = theatres.load("syria")
    made = not path.exists()
    with Record.open(path) as record:
        began = time.process_time()
        if made:
            write(record, itertools.islice(generate(), claims))
            written = time.process_time() - began
            merge(record, theatre)
            whole = time.process_time() - began - written
            print(f"{claims:,} claims: written in {written:,.0f} s, merged in {whole:,.0f} s")
        tellings = record.counts().documents - claims  # each time other reports tell the same
        middle = int(claims / CLAIMS_A_DAY / 2)
        again = generate(seed=1, first_day=middle, telling=1 + tellings // REPORTS)
        write(record, itertools.islice(again, REPORTS))
        began = time.process_time()
        done = merge(record, theatre)
        seconds = time.process_time() - began
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{REPORTS} reports to {claims:,} claims: {seconds:.2f} s, "
        f"{done.made if done else 0} incidents made anew, "
        f"{path.stat().st_size / 1e6:,.0f} MB of file, {megabytes:,.0f} MB of memory"
    )
    return seconds


if __name__ == "__main__":
    sys.exit(main())
