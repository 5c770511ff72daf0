"""Many reports, in batches, into a record: with `stages.py` all that knows the stages' order.

`run` takes reports into a record, `read` stops after the claims. Both work in batches on a pool of
processes; whatever the number of processes and wherever an earlier run was stopped, the record is
the same, because every id is made from content and what is merged by and by (`merging.py`) is what
merging all claims at once would make.
"""

import contextlib
import functools
import hashlib
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice
from typing import TYPE_CHECKING, BinaryIO

from marsad import collect, processes, theatres
from marsad.chat import Usage
from marsad.locate import Gazetteer, locate_name, locate_point
from marsad.model import (
    Document,
    Noun,
    Outcome,
    Place,
    Raw,
    Reading,
    Rejection,
)
from marsad.stages import Settings, Stages, layers, stages, units

if TYPE_CHECKING:
    from marsad.merging import Merging
    from marsad.store import Record

__all__ = [
    "Progress",
    "RunSummary",
    "Settings",
    "Stages",
    "check",
    "locate",
    "locate_points",
    "outcomes",
    "read",
    "run",
    "stages",
    "usage",
]

# Reports a task: large enough that pickling is no cost (under 1 % on 804 articles), small enough
# that a run that is stopped loses half a second of work at most. Long ones are fewer to a task, so
# that memory stays flat.
BATCH = 16
BATCH_BYTES = 1_000_000
# Below this many tasks processes cost more (a second each to start) than they gain.
POOL_FROM = 8


class Progress(Noun, frozen=True, kw_only=True):
    """How far a run is: reports found, read now, known from before, rejected, and what is next."""

    stage: str
    found: int = 0
    read: int = 0
    known: int = 0
    rejected: int = 0


class RunSummary(Noun, frozen=True, kw_only=True):
    """What a run did."""

    found: int
    read: int
    known: int
    rejections: tuple[Rejection, ...]
    merging: "Merging | None"  # None where nothing had changed


def _batch(settings: Settings, raws: Sequence[Raw]) -> list[Outcome | Rejection]:
    with processes.uncollected():
        return stages(settings).outcomes(raws)


def outcomes(
    raws: Iterable[Raw], settings: Settings
) -> Generator[list[Outcome | Rejection], None, None]:
    """Yield what reports become, in their order, a batch at a time."""
    if settings.llm is not None:
        with contextlib.closing(stages(settings).asked(raws)) as asked:
            yield from ([outcome] for outcome in asked)
        return
    batches = _batches(raws)
    first = list(islice(batches, POOL_FROM))
    work = functools.partial(_batch, settings)
    if settings.jobs <= 1 or len(first) < POOL_FROM:
        yield from map(work, chain(first, batches))
    else:
        yield from processes.in_order(work, chain(first, batches), settings.jobs)


def _batches(raws: Iterable[Raw]) -> Iterator[list[Raw]]:
    batch: list[Raw] = []
    size = 0
    for raw in raws:
        batch.append(raw)
        size += len(raw.data)
        if len(batch) == BATCH or size >= BATCH_BYTES:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def read(
    paths: Sequence[str], settings: Settings, stdin: BinaryIO | None = None
) -> Iterator[tuple[Document, Reading] | Rejection]:
    """Yield each report's document and reading, or its rejection, in the order found."""
    rejected: list[Rejection] = []

    def raws() -> Iterator[Raw]:
        for item in collect.collect(paths, columns=settings.columns, stdin=stdin):
            if isinstance(item, Rejection):
                rejected.append(item)
            else:
                yield item

    for batch in outcomes(raws(), settings):
        for outcome in batch:
            if isinstance(outcome, Rejection):
                yield outcome
            else:
                yield outcome.document, outcome.reading
    yield from rejected


def usage(settings: Settings) -> Usage | None:
    """Return what this process has asked of the settings' language model, None without one."""
    return stages(settings).usage


def locate(names: Iterable[str], settings: Settings) -> Iterator[Place]:
    """Yield what each of these words for a place means, in order, as they come."""
    gazetteer = _gazetteer(settings)
    return (locate_name(gazetteer, name) for name in names)


def locate_points(points: Iterable[tuple[float, float]], settings: Settings) -> Iterator[Place]:
    """Yield what lies at each point, given in WGS 84 degrees, in order, as they come."""
    gazetteer = _gazetteer(settings)
    return (locate_point(gazetteer, *point) for point in points)


def _gazetteer(settings: Settings) -> Gazetteer:
    theatre = theatres.load(settings.theatre)
    return Gazetteer(theatre, layers=layers(settings), units=units(settings))


def check(paths: Sequence[str], settings: Settings, stdin: BinaryIO | None = None) -> None:
    """Raise InputError if there is nothing to read at these paths: ask before making a record."""
    collect.collect(paths, columns=settings.columns, stdin=stdin)


class _New:
    """Reports that the record does not hold yet, and the number of the others.

    Of reports with the same bytes the one with the smallest name is kept, as the record keeps it:
    so the order of reading does not matter.
    """

    def __init__(
        self,
        found: Iterable[Raw | Rejection],
        known: Callable[[Sequence[str]], Mapping[str, tuple[str, str]]],
    ) -> None:
        """Take what gives name and place of those of some documents that the record holds."""
        self._source = found
        self._read_by = known
        self._origins: dict[str, tuple[str, str]] = {}
        self.found = self.known = 0
        self.rejections: list[Rejection] = []

    def __iter__(self) -> Iterator[Raw]:
        for batch in _batches(self._readable()):
            ids = [hashlib.sha256(raw.data).hexdigest() for raw in batch]
            for document, before in self._read_by(ids).items():
                self._origins.setdefault(document, before)
            for document, raw in zip(ids, batch, strict=True):
                origin = (raw.name, raw.where)
                if document in self._origins and self._origins[document] <= origin:
                    self.known += 1
                    continue
                self._origins[document] = origin
                yield raw

    def _readable(self) -> Iterator[Raw]:
        for item in self._source:
            self.found += 1
            if isinstance(item, Rejection):
                self.rejections.append(item)
            else:
                yield item


def run(
    paths: Sequence[str],
    record: "Record",
    settings: Settings,
    progress: Callable[[Progress], None] = lambda _: None,
    stdin: BinaryIO | None = None,
) -> RunSummary:
    """Read reports into the record and merge what they change in it.

    Reports that the record already holds, read by this very reader, are passed over: a run that was
    stopped goes on where it was. Raises InputError on paths or columns that cannot be used and on
    a record about another theatre, ProcessError if a process that reads is killed, ChatError if a
    language model is to read and cannot be asked.
    """
    from marsad.merging import merge  # a third of a second, and a database: only for a record

    made = stages(settings)
    reports = collect.collect(paths, columns=settings.columns, stdin=stdin)
    record.set_theatre(made.theatre.id)
    record.note_layers(made.layers.attributions)
    new = _New(reports, functools.partial(record.read_by, made.reader_name))
    rejections = new.rejections
    done = 0

    def tell(stage: str) -> None:
        progress(
            Progress(
                stage=stage,
                found=new.found,
                read=done,
                known=new.known,
                rejected=len(rejections),
            )
        )

    with contextlib.closing(outcomes(new, settings)) as batches:
        for batch in batches:
            rejections += [item for item in batch if isinstance(item, Rejection)]
            good = [item for item in batch if isinstance(item, Outcome)]
            record.add(good)
            done += len(good)
            tell("read")
    record.reject(rejections)
    tell("merge")
    return RunSummary(
        found=new.found,
        read=done,
        known=new.known,
        rejections=tuple(rejections),
        merging=merge(record, made.theatre),
    )
