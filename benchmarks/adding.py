"""How long a hundred new reports take, however large the record is that they come to.

    python -m benchmarks.adding [--claims 100000]

Synthetic claims are merged by and by; then a hundred reports of days in the middle of the record
are added. Printed are the processor seconds of that, the claims merged again, and the memory.
Exits 1 if it takes longer than its ceiling.
"""

import argparse
import itertools
import resource
import sys
import time
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

from benchmarks.generator import INCIDENTS_A_DAY, Documents, generate
from marsad import theatres, vocabulary
from marsad.model import EventClaim
from marsad.reconcile.incremental import Neighbourhoods

FLOORS = Path(__file__).with_name("floors.toml")
CHUNK = 2000  # claims added at a time while the record is built
REPORTS = 100
CLAIMS_A_DAY = 2.6 * INCIDENTS_A_DAY


class Held:
    """Claims as bytes, as a record holds them."""

    def __init__(self) -> None:
        self._bytes: dict[str, bytes] = {}
        self.fetched = 0

    def add(self, claims: Sequence[EventClaim]) -> None:
        """Hold claims."""
        self._bytes |= {claim.id: msgspec.msgpack.encode(claim) for claim in claims}

    def fetch(self, ids: Sequence[str]) -> Iterator[EventClaim]:
        """Yield the claims with these ids."""
        self.fetched += len(ids)
        return (msgspec.msgpack.decode(self._bytes[i], type=EventClaim) for i in ids)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure; returns the exit code."""
    parser = argparse.ArgumentParser(description="time of adding a hundred reports")
    parser.add_argument("--claims", type=int, default=100_000)
    parser.add_argument("--floors", type=Path, default=FLOORS)
    options = parser.parse_args(arguments)
    held = Held()
    known = Neighbourhoods(held.fetch, Documents(), (), theatres.load("syria"), vocabulary.load())
    told = (truth.claim for truth in itertools.islice(generate(), options.claims))
    while chunk := list(itertools.islice(told, CHUNK)):
        held.add(chunk)
        known.add(chunk)
    middle = int(options.claims / CLAIMS_A_DAY / 2)
    again = (truth.claim for truth in generate(seed=1, first_day=middle, telling=1))
    new = list(itertools.islice(again, REPORTS))
    held.add(new)
    before, began = held.fetched, time.process_time()
    change = known.add(new)
    seconds = time.process_time() - began
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{REPORTS} reports to {options.claims:,} claims: {seconds:.2f} s, "
        f"{held.fetched - before:,} claims looked at, {len(change.made)} incidents made anew, "
        f"{megabytes:,.0f} MB"
    )
    limit = tomllib.loads(options.floors.read_text(encoding="utf-8"))["adding"]["seconds"]
    if seconds > limit:
        print(f"adding took {seconds:.2f} s, over its ceiling of {limit} s", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
