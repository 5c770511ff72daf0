"""Time and memory of merging synthetic claims, and how they grow.

    python -m benchmarks.scale [--sizes 10000 100000 1000000] [--floors FILE]

Claims come by day, and incidents are taken as they are composed: these are the rules alone, without
a record, its texts and what is written (`benchmarks.adding` prints that for a record it makes).
Printed are the processor
seconds of merging on one core (making the claims is not counted), the peak of memory, B-cubed
precision and recall against the truth, and the exponent of growth between the first size and the
last. Exits 1 above a ceiling or below a floor.
"""

import argparse
import heapq
import itertools
import json
import math
import resource
import subprocess
import sys
import time
import tomllib
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.generator import Documents, generate
from marsad import processes, theatres, vocabulary
from marsad.model import EventClaim, Noun, from_json, to_json
from marsad.reconcile.cluster import cluster
from marsad.reconcile.decide import Rulings
from marsad.reconcile.facts import Facts
from marsad.reconcile.incidents import Composer
from marsad.reconcile.link import Linker
from marsad.reconcile.sweep import Sweep, order

FLOORS = Path(__file__).with_name("floors.toml")
SIZES = (10_000, 100_000, 1_000_000)
LAG = 1500  # incidents: three weeks, within which a claim may still come that begins earlier


class Run(Noun, frozen=True, kw_only=True):
    """What merging so many claims took: seconds, megabytes, and how right it was."""

    claims: int
    incidents: int
    seconds: float
    megabytes: float
    precision: float
    recall: float


class Timed:
    """Claims by day with their truth; the seconds spent on making them are kept apart."""

    def __init__(self, size: int, linker: Linker) -> None:
        self.truth: dict[str, int] = {}
        self.seconds = 0.0
        self._claims = itertools.islice(generate(), size)
        self._linker = linker

    def claims(self) -> Iterator[EventClaim]:
        """Yield the claims as they are made."""
        while True:
            began = time.process_time()
            told = next(self._claims, None)
            if told is not None:
                self.truth[told.claim.id] = told.incident
            self.seconds += time.process_time() - began
            if told is None:
                return
            yield told.claim

    def facts(self) -> Iterator[Facts]:
        """Yield the claims' facts in the order of the sweep, a few weeks waiting."""
        waiting: list[tuple[tuple[float, str], Facts]] = []
        for claim in self.claims():
            fact = self._linker.add(claim)
            heapq.heappush(waiting, (order(claim.id, fact.when), fact))
            if len(waiting) > 4 * LAG:
                yield heapq.heappop(waiting)[1]
        while waiting:
            yield heapq.heappop(waiting)[1]


def measure(size: int) -> Run:
    """Return what merging `size` claims takes in this process."""
    theatre, words = theatres.load("syria"), vocabulary.load()
    linker = Linker(Documents(), (), theatre, words)
    composer = Composer(Documents(), (), theatre, words)
    timed = Timed(size, linker)
    began = time.process_time()
    found: dict[str, int] = {}
    count = 0
    with processes.uncollected():  # as merging a record does
        for group in Sweep(linker, Rulings()).neighbourhoods(timed.facts()):
            for members in cluster(group.claims, group.pairs, linker, Rulings()):
                incident = composer.compose(members, linker, Rulings())
                found |= dict.fromkeys(incident.claims, count)
                count += 1
            linker.forget(group.claims)
    seconds = time.process_time() - began - timed.seconds
    precision, recall = bcubed(timed.truth, found)
    return Run(
        claims=size,
        incidents=count,
        seconds=seconds,
        megabytes=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        precision=precision,
        recall=recall,
    )


def bcubed(truth: dict[str, int], found: dict[str, int]) -> tuple[float, float]:
    """Return B-cubed precision and recall (Bagga and Baldwin 1998) of a clustering."""
    in_truth, in_found = Counter(truth.values()), Counter(found.values())
    both = Counter((truth[claim], found[claim]) for claim in truth)
    pairs = [(truth[claim], found[claim]) for claim in truth]
    precision = sum(both[pair] / in_found[pair[1]] for pair in pairs) / len(pairs)
    return precision, sum(both[pair] / in_truth[pair[0]] for pair in pairs) / len(pairs)


def exponent(first: Run, last: Run) -> float:
    """Return k where time grows as n to the power of k between two sizes."""
    return math.log(last.seconds / first.seconds) / math.log(last.claims / first.claims)


def _apart(size: int) -> Run:
    """Return the run of one size in a process of its own, so that memory is its own."""
    command = [sys.executable, "-m", "benchmarks.scale", "--one", str(size)]
    done = subprocess.run(command, check=True, capture_output=True)
    return from_json(done.stdout, Run)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure the sizes asked for; returns the exit code."""
    parser = argparse.ArgumentParser(description="time and memory of merging")
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES)
    parser.add_argument("--one", type=int, help="measure one size and print it as JSON")
    parser.add_argument("--floors", type=Path, default=FLOORS)
    options = parser.parse_args(arguments)
    if options.one:
        print(to_json(measure(options.one)).decode())
        return 0
    runs = []
    for size in options.sizes:
        runs.append(run := _apart(size))
        print(json.dumps(json.loads(to_json(run))), flush=True)
    growth = exponent(runs[0], runs[-1]) if len(runs) > 1 else 0.0
    print(f"time grows as n^{growth:.2f}")
    failed = below(runs[-1], growth, tomllib.loads(options.floors.read_text())["scale"])
    for line in failed:
        print(line, file=sys.stderr)
    return 1 if failed else 0


def below(last: Run, growth: float, limits: dict[str, float]) -> list[str]:
    """Return a line for each limit that the largest run does not keep."""
    reached = {
        "exponent": (growth, growth <= limits["exponent"]),
        "seconds": (last.seconds, last.seconds <= limits["seconds"]),
        "megabytes": (last.megabytes, last.megabytes <= limits["megabytes"]),
        "precision": (last.precision, last.precision >= limits["precision"]),
        "recall": (last.recall, last.recall >= limits["recall"]),
    }
    return [
        f"merging {last.claims:,} claims: {name} {value:.2f} misses its limit {limits[name]}"
        for name, (value, kept) in reached.items()
        if not kept
    ]


if __name__ == "__main__":
    sys.exit(main())
