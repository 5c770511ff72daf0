"""The only file that knows the order of the stages.

`run` takes reports into a record, `read` stops after the claims. Both work in batches on a pool of
processes; whatever the number of processes and wherever an earlier run was stopped, the record is
the same, because every id is made from content and merging starts from all claims of the record.
"""

import contextlib
import functools
import hashlib
import traceback
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice
from pathlib import Path
from typing import BinaryIO

import msgspec

import marsad
from marsad import clean, collect, language, processes, reconcile, theatres, vocabulary
from marsad.gazetteers import Index
from marsad.locate import Gazetteer, GazetteerLocator, locate_name, locate_point
from marsad.model import (
    Document,
    Noun,
    Place,
    Raw,
    Reading,
    Rejection,
    RejectionReason,
    Theatre,
    content_id,
)
from marsad.read import TextReader, reader_name
from marsad.store import Outcome, Record
from marsad.vocabulary import Vocabulary

# Reports a task: large enough that pickling is no cost (under 1 % on 804 articles), small enough
# that a run that is stopped loses half a second of work at most. Long ones are fewer to a task, so
# that memory stays flat.
BATCH = 16
BATCH_BYTES = 1_000_000
# Below this many tasks processes cost more (a second each to start) than they gain.
POOL_FROM = 8


class Settings(Noun, frozen=True, kw_only=True):
    """What a run needs to know besides the reports and the record."""

    theatre: str = "syria"
    columns: dict[str, str] = msgspec.field(default_factory=dict)
    languages: tuple[str, ...] = ("en",)
    layer: str = "marsad"  # the language layer: "marsad" knows syntax and names, "plain" does not
    gazetteer: str = ""  # the index of a user's gazetteers; none if empty
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
    """The stages from raw bytes to located claims, made once a process.

    The heavy ones are made when first used: a process that only hands out work to others, which
    needs to know the reader's name, is spared 60 MB.
    """

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.theatre: Theatre = theatres.load(settings.theatre)
        self.layers = _layers(settings)
        self._language = language.load(settings.layer)
        self.reader_name = reader_name(self._language, vocabulary.load(), self.theatre)

    @functools.cached_property
    def gazetteer(self) -> Gazetteer:
        """The places of the theatre, of the user's layers and of the world."""
        return Gazetteer(self.theatre, layers=self.layers)

    @functools.cached_property
    def _reader(self) -> TextReader:
        return TextReader(self._language, vocabulary.load(), self.theatre, self.gazetteer)

    @functools.cached_property
    def _locator(self) -> GazetteerLocator:
        return GazetteerLocator(self.gazetteer)

    def outcome(self, raw: Raw) -> Outcome | Rejection:
        """Return what one raw report becomes.

        A fault of ours in one report is told as its rejection: it does not end a run over many.
        """
        try:
            return self._outcome(raw)
        except Exception as error:
            place = traceback.extract_tb(error.__traceback__)[-1]
            fault = " ".join(f"{type(error).__name__} in {place.name}: {error}".split())
            detail = f"a fault of Marsad, please tell its makers ({fault[:200]})"
            return Rejection(where=raw.where, reason=RejectionReason.FAULT, detail=detail)

    def _outcome(self, raw: Raw) -> Outcome | Rejection:
        document = clean.clean(raw, languages=self.settings.languages)
        if isinstance(document, Rejection):
            return document
        return Outcome(document=document, raw=raw, reading=self.reading(document))

    def reading(self, document: Document) -> Reading:
        """Return the located claims of one document."""
        return self._locator.locate(document, self._reader.read(document))


@functools.lru_cache(maxsize=4)
def _stages(settings: bytes) -> Stages:
    return Stages(msgspec.json.decode(settings, type=Settings))


def stages(settings: Settings) -> Stages:
    """Return the stages for these settings, made once in this process."""
    return _stages(msgspec.json.encode(settings))


def _batch(settings: Settings, raws: Sequence[Raw]) -> list[Outcome | Rejection]:
    made = stages(settings)
    return [made.outcome(raw) for raw in raws]


def outcomes(
    raws: Iterable[Raw], settings: Settings
) -> Generator[list[Outcome | Rejection], None, None]:
    """Yield what reports become, in their order, a batch at a time."""
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


def locate(names: Iterable[str], settings: Settings) -> Iterator[Place]:
    """Yield what each of these words for a place means, in order, as they come."""
    gazetteer = _gazetteer(settings)
    return (locate_name(gazetteer, name) for name in names)


def locate_points(points: Iterable[tuple[float, float]], settings: Settings) -> Iterator[Place]:
    """Yield what lies at each point, given in WGS 84 degrees, in order, as they come."""
    gazetteer = _gazetteer(settings)
    return (locate_point(gazetteer, *point) for point in points)


def _gazetteer(settings: Settings) -> Gazetteer:
    return Gazetteer(theatres.load(settings.theatre), layers=_layers(settings))


def _layers(settings: Settings) -> Index | None:
    """The user's gazetteers, if there are any."""
    return Index(Path(settings.gazetteer)) if settings.gazetteer else None


def check(paths: Sequence[str], settings: Settings, stdin: BinaryIO | None = None) -> None:
    """Raise InputError if there is nothing to read at these paths: ask before making a record."""
    collect.collect(paths, columns=settings.columns, stdin=stdin)


class _New:
    """Reports that the record does not hold yet, and the number of the others.

    Of reports with the same bytes the one with the smallest name is kept, as the record keeps it:
    so the order of reading does not matter.
    """

    def __init__(
        self, found: Iterable[Raw | Rejection], known: Mapping[str, tuple[str, str]]
    ) -> None:
        self._source = found
        self._origins = dict(known)
        self.found = self.known = 0
        self.rejections: list[Rejection] = []

    def __iter__(self) -> Iterator[Raw]:
        for item in self._source:
            self.found += 1
            if isinstance(item, Rejection):
                self.rejections.append(item)
                continue
            document, origin = hashlib.sha256(item.data).hexdigest(), (item.name, item.where)
            if document in self._origins and self._origins[document] <= origin:
                self.known += 1
                continue
            self._origins[document] = origin
            yield item


def run(
    paths: Sequence[str],
    record: Record,
    settings: Settings,
    progress: Callable[[Progress], None] = lambda _: None,
    stdin: BinaryIO | None = None,
) -> RunSummary:
    """Read reports into the record and merge all that it holds.

    Reports that the record already holds, read by this very reader, are passed over: a run that was
    stopped goes on where it was. Raises InputError on paths or columns that cannot be used and on
    a record about another theatre, ProcessError if a process that reads is killed.
    """
    made = stages(settings)
    reports = collect.collect(paths, columns=settings.columns, stdin=stdin)
    record.set_theatre(made.theatre.id)
    if made.layers is not None:
        record.note_layers(made.layers.attributions)
    new = _New(reports, record.read_by(made.reader_name))
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
    merge(record, made.theatre)
    return RunSummary(found=new.found, read=done, known=new.known, rejections=tuple(rejections))


def merge(record: Record, theatre: Theatre) -> None:
    """Reconcile all claims of the record, unless that was done for these very claims.

    One transaction replaces what was merged before. Where another run wrote claims meanwhile,
    merging starts again, so that whichever ends last leaves the whole.
    """
    words = vocabulary.load()
    while record.merged_for() != (digest := _merging_digest(record, theatre, words)):
        documents = {item.id: item for item in record.documents()}
        duplicates = clean.find_duplicates((item.id, item.text) for item in documents.values())
        merged = reconcile.reconcile(
            record.claims(),
            documents,
            duplicates=duplicates,
            theatre=theatre,
            vocabulary=words,
            decisions=record.decisions(),
        )
        record.replace_merged(merged, duplicates, digest=digest)


def _merging_digest(record: Record, theatre: Theatre, words: Vocabulary) -> str:
    """Return a digest of all that the outcome of merging depends on."""
    return content_id("m", record.claims_digest(), theatre.digest, words.digest, marsad.__version__)
