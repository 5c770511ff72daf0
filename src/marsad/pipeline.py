"""The only file that knows the order of the stages.

`run` takes reports into a record, `read` stops after the claims. Both work in batches on a pool of
processes; whatever the number of processes and wherever an earlier run was stopped, the record is
the same, because every id is made from content and merging starts from all claims of the record.
"""

import functools
import hashlib
import multiprocessing
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import chain, islice
from typing import BinaryIO, TypeVar

import msgspec

from marsad import clean, collect, language, reconcile, theatres, vocabulary
from marsad.locate import Gazetteer, GazetteerLocator, locate_name
from marsad.model import Document, Noun, Place, Raw, Reading, Rejection, Theatre
from marsad.read import TextReader
from marsad.store import Outcome, Record

# Documents a task: large enough that pickling is no cost (under 1 % on 804 articles), small
# enough that a run that is stopped loses a second of work at most.
BATCH = 16
# Below this many reports a pool costs more (0.5 s a process to start) than it gains.
POOL_FROM = 2 * BATCH

Item = TypeVar("Item")


class Settings(Noun, frozen=True, kw_only=True):
    """What a run needs to know besides the reports and the record."""

    theatre: str = "syria"
    columns: dict[str, str] = msgspec.field(default_factory=dict)
    languages: tuple[str, ...] = ("en",)
    jobs: int = 1


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


class Stages:
    """The stages from raw bytes to located claims, made once a process."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.theatre: Theatre = theatres.load(settings.theatre)
        self.gazetteer = Gazetteer(self.theatre)
        self.reader = TextReader(language.load(), vocabulary.load(), self.theatre, self.gazetteer)
        self.locator = GazetteerLocator(self.gazetteer)

    def outcome(self, raw: Raw) -> Outcome | Rejection:
        """Return what one raw report becomes."""
        document = clean.clean(raw, languages=self.settings.languages)
        if isinstance(document, Rejection):
            return document
        return Outcome(document=document, raw=raw, reading=self.reading(document))

    def reading(self, document: Document) -> Reading:
        """Return the located claims of one document."""
        return self.locator.locate(document, self.reader.read(document))


@functools.lru_cache(maxsize=4)
def _stages(settings: bytes) -> Stages:
    return Stages(msgspec.json.decode(settings, type=Settings))


def stages(settings: Settings) -> Stages:
    """Return the stages for these settings, made once in this process."""
    return _stages(msgspec.json.encode(settings))


def _batch(settings: Settings, raws: Sequence[Raw]) -> list[Outcome | Rejection]:
    made = stages(settings)
    return [made.outcome(raw) for raw in raws]


def outcomes(raws: Iterable[Raw], settings: Settings) -> Iterator[list[Outcome | Rejection]]:
    """Yield what reports become, in their order, a batch at a time."""
    source = iter(raws)
    first = list(islice(source, POOL_FROM))
    batches = _batches(chain(first, source))
    if settings.jobs <= 1 or len(first) < POOL_FROM:
        yield from (_batch(settings, batch) for batch in batches)
    else:
        yield from _pooled(batches, settings)


def _batches(items: Iterable[Item]) -> Iterator[list[Item]]:
    source = iter(items)
    while batch := list(islice(source, BATCH)):
        yield batch


def _pooled(
    batches: Iterable[list[Raw]], settings: Settings
) -> Iterator[list[Outcome | Rejection]]:
    """Read batches on a pool; a bounded window keeps memory flat however many reports come."""
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(settings.jobs, mp_context=context) as pool:
        window: deque[Future[list[Outcome | Rejection]]] = deque()
        try:
            for batch in batches:
                window.append(pool.submit(_batch, settings, batch))
                if len(window) > 2 * settings.jobs:
                    yield window.popleft().result()
            while window:
                yield window.popleft().result()
        finally:
            for future in window:
                future.cancel()


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


def locate(names: Iterable[str], settings: Settings) -> Iterator[Place]:
    """Yield what each of these words for a place means, in order, as they come."""
    gazetteer = Gazetteer(theatres.load(settings.theatre))
    return (locate_name(gazetteer, name) for name in names)


def run(
    paths: Sequence[str],
    record: Record,
    settings: Settings,
    progress: Callable[[Progress], None] = lambda _: None,
    stdin: BinaryIO | None = None,
) -> RunSummary:
    """Read reports into the record and merge all that it holds.

    Reports that the record already holds, read by this very reader, are passed over: a run that was
    stopped goes on where it was. Raises `InputError` on paths or columns that cannot be used.
    """
    known = record.read_by(stages(settings).reader.name)
    found = skipped = 0
    rejections: list[Rejection] = []
    seen = set(known)

    def new() -> Iterator[Raw]:
        nonlocal found, skipped
        for item in collect.collect(paths, columns=settings.columns, stdin=stdin):
            found += 1
            if isinstance(item, Rejection):
                rejections.append(item)
            elif (document_id := hashlib.sha256(item.data).hexdigest()) in seen:
                skipped += 1
            else:
                seen.add(document_id)
                yield item

    done = 0
    for batch in outcomes(new(), settings):
        rejections += [item for item in batch if isinstance(item, Rejection)]
        good = [item for item in batch if isinstance(item, Outcome)]
        done += len(good)
        record.add(good)
        progress(
            Progress(stage="read", found=found, read=done, known=skipped, rejected=len(rejections))
        )
    record.reject(rejections)
    progress(
        Progress(stage="merge", found=found, read=done, known=skipped, rejected=len(rejections))
    )
    merge(record, stages(settings).theatre)
    return RunSummary(found=found, read=done, known=skipped, rejections=tuple(rejections))


def merge(record: Record, theatre: Theatre) -> None:
    """Reconcile all claims of the record; one transaction replaces what was merged before."""
    documents: Mapping[str, Document] = {item.id: item for item in record.documents()}
    duplicates = clean.find_duplicates((item.id, item.text) for item in documents.values())
    merged = reconcile.reconcile(
        record.claims(),
        documents,
        duplicates=duplicates,
        theatre=theatre,
        vocabulary=vocabulary.load(),
        decisions=record.decisions(),
    )
    record.replace_merged(merged, duplicates)
