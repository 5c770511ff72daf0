"""How long a hundred new reports take, however large the record is that they come to.

    python -m benchmarks.adding [--claims 100000] [--record FILE]

A record of synthetic claims, one a report, is written and merged as a whole; then, in a process of
its own, a hundred reports of days in its middle are written and merged. Printed are the processor
seconds of that and those by the clock (what is loaded before stands apart), the incidents made
anew, the size of the file and the memory. A `--record` that exists is taken as it is, so that it
can be added to again. Exits 1 over a ceiling, or if all was merged anew.
"""

import argparse
import itertools
import random
import resource
import sys
import tempfile
import time
import tomllib
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import TypeVar

from msgspec.structs import replace

from benchmarks.generator import INCIDENTS_A_DAY, Documents, Truth, generate
from marsad import theatres
from marsad.merging import merge
from marsad.model import MediaKind, Noun, Outcome, Raw, Reading
from marsad.store import Record

T = TypeVar("T")

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


class Run(Noun, frozen=True, kw_only=True):
    """What adding took: processor seconds, those of loading apart, and megabytes.

    `elapsed` are seconds by the clock, `made` the incidents made anew; `whole` as merging has it.
    """

    loading: float
    seconds: float
    elapsed: float
    megabytes: float
    made: int
    whole: str | None


def make(path: Path, claims: int) -> None:
    """Write a record of so many claims, and merge it."""
    began = time.process_time()
    with Record.open(path) as record:
        write(record, itertools.islice(generate(), claims))
        written = time.process_time() - began
        merge(record, theatres.load("syria"))
    whole = time.process_time() - began - written
    print(
        f"{claims:,} claims: written in {written:,.0f} s, merged in {whole:,.0f} s,"
        f" {_megabytes():,.0f} MB of memory",
        flush=True,
    )


def add(path: Path, claims: int) -> Run:
    """Add a hundred reports to a record of so many claims."""
    with Record.open(path) as record:
        theatre = theatres.load("syria")
        tellings = record.counts().documents - claims  # each time other reports tell the same
        middle = int(claims / CLAIMS_A_DAY / 2)
        again = generate(seed=1, first_day=middle, telling=1 + tellings // REPORTS)
        reports = list(map(report, itertools.islice(again, REPORTS)))
        loading, began = time.process_time(), time.perf_counter()  # it has done nothing else
        record.add(reports)
        done = merge(record, theatre)
        assert done is not None
        return Run(
            loading=loading,
            seconds=time.process_time() - loading,
            elapsed=time.perf_counter() - began,
            megabytes=_megabytes(),
            made=done.made,
            whole=done.whole,
        )


def _megabytes() -> float:
    """Return the most memory that this process has had."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def apart(work: Callable[[Path, int], T], path: Path, claims: int) -> T:
    """Return what work gives in a new process, so that time and memory are its own."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as process:
        return process.submit(work, path, claims).result()


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure; returns the exit code."""
    parser = argparse.ArgumentParser(description="time of adding a hundred reports")
    parser.add_argument("--claims", type=int, default=100_000)
    parser.add_argument("--record", type=Path)
    parser.add_argument("--floors", type=Path, default=FLOORS)
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        path = options.record or Path(folder) / "record.db"
        if not path.exists():
            apart(make, path, options.claims)
        run = apart(add, path, options.claims)
        size = path.stat().st_size / 1e6
    print(
        f"{REPORTS} reports to {options.claims:,} claims: {run.seconds:.2f} s"
        f" ({run.elapsed:.2f} s by the clock) after {run.loading:.2f} s of loading,"
        f" {run.made} incidents made anew, {size:,.0f} MB of file,"
        f" {run.megabytes:,.0f} MB of memory"
    )
    failed = over(run, tomllib.loads(options.floors.read_text(encoding="utf-8"))["adding"])
    for line in failed:
        print(line, file=sys.stderr)
    return 1 if failed else 0


def over(run: Run, limits: dict[str, float]) -> list[str]:
    """Return a line for each ceiling that a run does not keep."""
    reached = {"seconds": run.seconds, "megabytes": run.megabytes}
    failed = [
        f"adding took {value:,.2f} {name}, over the ceiling of {limits[name]}"
        for name, value in reached.items()
        if value > limits[name]
    ]
    return failed if run.whole is None else [*failed, f"all was merged anew: {run.whole}"]


if __name__ == "__main__":
    sys.exit(main())
