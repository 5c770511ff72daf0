"""A large record of synthetic claims, as the page may have to show it.

The incidents are those of `benchmarks.generator`, each told four times over by other reports: ten
claims an incident. Reports tell five things of a day each, and what was merged is written by the
record's own means.
"""

import heapq
import itertools
import random
from collections.abc import Iterator
from pathlib import Path

import msgspec

from benchmarks.generator import INCIDENTS_A_DAY, Documents, Truth, generate
from marsad import theatres, vocabulary
from marsad.model import (
    Document,
    EventClaim,
    MediaKind,
    Merged,
    Raw,
    Reading,
    Span,
    identified,
)
from marsad.reconcile.decide import Rulings
from marsad.reconcile.facts import Facts
from marsad.reconcile.incidents import Composer, compose_incidents
from marsad.reconcile.link import Linker
from marsad.reconcile.sweep import order
from marsad.store import Outcome, Record

TELLINGS = 4
CLAIMS_A_REPORT = 5
BATCH = 2000
"""Reports written in one transaction."""
WAITING = 30 * INCIDENTS_A_DAY * TELLINGS * 3
"""Claims that wait for others which may begin earlier: those of a month."""


def reports(incidents: int) -> Iterator[Outcome]:
    """Yield the reports of that many incidents, day by day."""
    numbers = itertools.count()
    days = zip(
        *(
            itertools.groupby(generate(telling=telling), lambda t: t.incident // INCIDENTS_A_DAY)
            for telling in range(TELLINGS)
        ),
        strict=True,
    )
    for tellings in itertools.islice(days, -(-incidents // INCIDENTS_A_DAY)):
        told = [truth for _, some in tellings for truth in some]
        yield from _reports(told, numbers)


def _reports(told: list[Truth], numbers: Iterator[int]) -> Iterator[Outcome]:
    """Yield the reports that tell these claims, each of one day of publication."""
    published: dict[str, list[EventClaim]] = {}
    for truth in told:
        day = truth.claim.span.document.partition("@")[2]
        published.setdefault(day, []).append(truth.claim)
    for day, claims in sorted(published.items()):
        random.Random(day).shuffle(claims)  # noqa: S311
        for first in range(0, len(claims), CLAIMS_A_REPORT):
            yield _report(f"{next(numbers)}@{day}", claims[first : first + CLAIMS_A_REPORT])


def _report(id_: str, told: list[EventClaim]) -> Outcome:
    text = "\n".join(claim.span.quote for claim in told)
    claims, start = [], 0
    for claim in told:
        quote = claim.span.quote
        span = Span(document=id_, start=start, end=start + len(quote), quote=quote)
        claims.append(identified(msgspec.structs.replace(claim, span=span)))
        start += len(quote) + 1
    return Outcome(
        document=document(id_, text),
        raw=Raw(data=text.encode(), kind=MediaKind.TEXT, where=id_, name=id_),
        reading=Reading(document=id_, claims=tuple(claims), reader="synthetic"),
    )


def document(id_: str, text: str) -> Document:
    """Return a report of the outlet and day that its id stands for."""
    return msgspec.structs.replace(Documents()[id_], text=text, source_text=text, where=id_)


def make(path: Path, incidents: int) -> None:
    """Write a record of that many incidents to a new file; it takes minutes for 100,000."""
    theatre, words = theatres.load("syria"), vocabulary.load()
    linker = Linker(Documents(), (), theatre, words)
    composer = Composer(Documents(), (), theatre, words)
    unfinished = path.with_suffix(".making")
    with Record.open(unfinished) as record:
        record.set_theatre("syria")
        facts = _swept(_written(record, reports(incidents)), linker)
        found = tuple(compose_incidents(facts, linker, composer, Rulings()))
        record.replace_merged(Merged(incidents=found), [])
    unfinished.rename(path)


def _written(record: Record, outcomes: Iterator[Outcome]) -> Iterator[EventClaim]:
    """Write reports batch by batch; yield their claims."""
    while batch := list(itertools.islice(outcomes, BATCH)):
        record.add(batch)
        for outcome in batch:
            for claim in outcome.reading.claims:
                assert isinstance(claim, EventClaim)
                yield claim


def _swept(claims: Iterator[EventClaim], linker: Linker) -> Iterator[Facts]:
    """Yield the claims' facts in the order of the sweep."""
    waiting: list[tuple[tuple[float, str], Facts]] = []
    for claim in claims:
        fact = linker.add(claim)
        heapq.heappush(waiting, (order(fact), fact))
        if len(waiting) > WAITING:
            yield heapq.heappop(waiting)[1]
    while waiting:
        yield heapq.heappop(waiting)[1]
