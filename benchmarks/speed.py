"""Time and memory of the main path, and whether every claim still quotes its report.

`python -m benchmarks.speed --articles CSV` runs the real commands in processes of their own:
`marsad run` into a new record, the same again with nothing to do, `marsad read` of one short
report, and of the articles on one core. With `--unrelated CONLLU…` also of articles among nine
times as much text that has nothing to do with the conflict. Ceilings of time stretch by what this
machine is slower than the one on which they were set (`benchmarks.yardstick`). It ends with 1 where
a ceiling of floors.toml is passed.
"""

import argparse
import sys
import tempfile
import tomllib
from collections.abc import Sequence
from pathlib import Path

import msgspec

from benchmarks import throughput, yardstick
from benchmarks.tree import Cost, cost_of
from marsad.model import Claim, Noun
from marsad.store import Record

FLOORS = Path(__file__).with_name("floors.toml")
MARSAD = (sys.executable, "-c", "import sys; from marsad.cli.app import main; sys.exit(main())")
STARTS = 3  # the best of so many counts: the first one fills the file cache
SHORT = (
    "Shelling killed three people in Saraqib on Monday, the Syrian Observatory for Human Rights "
    "said. Government forces hold the town.\n"
)


class Ceilings(Noun, frozen=True, kw_only=True):
    """The table [speed] of floors.toml: seconds and megabytes that are not to be passed."""

    seconds: float
    cpu_seconds: float
    megabytes: float
    again_seconds: float
    start_seconds: float
    article_milliseconds: float
    mixed_milliseconds: float
    one_megabytes: float

    def stretched(self, times: float) -> "Ceilings":
        """Return the ceilings with those of time so many times as high."""
        return msgspec.structs.replace(
            self,
            seconds=self.seconds * times,
            cpu_seconds=self.cpu_seconds * times,
            again_seconds=self.again_seconds * times,
            start_seconds=self.start_seconds * times,
            article_milliseconds=self.article_milliseconds * times,
            mixed_milliseconds=self.mixed_milliseconds * times,
        )


class Measured(Noun, frozen=True, kw_only=True):
    """One measurement beside its ceiling."""

    what: str
    value: float
    ceiling: float
    unit: str

    @property
    def passed(self) -> bool:
        """True if the value stays within its ceiling."""
        return self.value <= self.ceiling


def ceilings(path: Path = FLOORS) -> Ceilings:
    """Return the ceilings; raises msgspec.ValidationError on another shape."""
    return msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8"))["speed"], Ceilings)


def measure(
    articles: Path, jobs: int, folder: Path, unrelated: Sequence[Path] = ()
) -> tuple[list[Measured], Path, float]:
    """Return the measurements, the record made, and how slow the machine was while it was made.

    Raises SystemExit if a run fails.
    """
    record, report = folder / "record.db", folder / "report.txt"
    report.write_text(SHORT, encoding="utf-8")
    command = ("run", str(articles), "--record", str(record), "--jobs", str(jobs), "--quiet")
    before = yardstick.slowness()
    first, again = _ran(*command), _ran(*command)
    starts = [_ran("read", str(report)) for _ in range(STARTS)]
    quickest = min(starts, key=lambda cost: cost.cpu_seconds)
    reports = throughput.articles_in(articles)
    alone = _read(reports, folder)
    mixed = throughput.mixed(reports, unrelated) if unrelated else []
    among = _read(mixed, folder) if mixed else None
    slow = max(before, yardstick.slowness())
    limits = ceilings().stretched(slow)
    rows = [
        _row("reports in, record out", first.seconds, limits.seconds, "s"),
        _row("processor time for it", first.cpu_seconds, limits.cpu_seconds, "s"),
        _row("memory of all processes", first.megabytes, limits.megabytes, "MB"),
        _row("the same reports again", again.seconds, limits.again_seconds, "s"),
        _row("one short report read", min(c.seconds for c in starts), limits.start_seconds, "s"),
        _row(
            "one article, one core",
            throughput.milliseconds(alone, quickest, len(reports)),
            limits.article_milliseconds,
            "ms",
        ),
        _row("memory of one process", alone.megabytes, limits.one_megabytes, "MB"),
    ]
    if among:
        each = throughput.milliseconds(among, quickest, len(mixed))
        rows.append(_row("one of them in ten", each, limits.mixed_milliseconds, "ms"))
    return rows, record, slow


def _read(reports: Sequence[dict[str, str]], folder: Path) -> Cost:
    path = throughput.write(reports, folder / "reports.jsonl")
    return _ran("read", str(path), "--jobs", "1", "--out", str(folder / "readings"))


def _row(what: str, value: float, ceiling: float, unit: str) -> Measured:
    return Measured(what=what, value=value, ceiling=ceiling, unit=unit)


def _ran(*arguments: str) -> Cost:
    cost = cost_of((*MARSAD, *arguments))
    if cost.code not in (0, 1):
        raise SystemExit(f"marsad {' '.join(arguments)} ended with {cost.code}; run it by hand")
    return cost


def astray(record: Record) -> tuple[int, list[Claim]]:
    """Return how many claims a record holds, and those whose span does not return its quote."""
    texts = {document.id: document.text for document in record.documents()}
    claims = record.claims()
    bad = [c for c in claims if texts[c.span.document][c.span.start : c.span.end] != c.span.quote]
    return len(claims), bad


def show(rows: list[Measured], slow: float, claims: int, bad: list[Claim]) -> None:
    """Print how slow the machine is, and one line a measurement."""
    print(f"this machine takes {slow:.2f} times as long as the one of the ceilings")
    print(f"{'':26}{'measured':>10}{'ceiling':>10}")
    for row in rows:
        mark = "" if row.passed else "  too much"
        print(f"{row.what:26}{row.value:>10.1f}{row.ceiling:>10.1f} {row.unit}{mark}")
    print(f"{claims:,} claims, {len(bad):,} of them do not return their quote")
    for claim in bad[:10]:
        print(f"  {claim.id} in {claim.span.document} at {claim.span.start}:{claim.span.end}")


def main() -> int:
    """Measure, print a table, and return 1 where a ceiling is passed or a quote is astray."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=Path, required=True, help="a CSV of articles")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument(
        "--unrelated",
        type=Path,
        nargs="*",
        default=(),
        help="CoNLL-U files of unrelated sentences, of which nine articles are mixed to each",
    )
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        rows, path, slow = measure(args.articles, args.jobs, Path(folder), args.unrelated)
        with Record.open(path, create=False) as record:
            claims, bad = astray(record)
    show(rows, slow, claims, bad)
    return 0 if claims and not bad and all(row.passed for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
