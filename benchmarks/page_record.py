"""A large record of synthetic claims, as the page may have to show it.

The incidents are those of `benchmarks.generator`, each told four times over by other reports: ten
claims an incident. Reports tell five things of a day each. Claims are merged by the truth that is
known of them (`benchmarks.scale` measures merging without it), composed into incidents as any
are, and written by the record's own means.
"""

import itertools
import random
from collections.abc import Iterator
from pathlib import Path

import msgspec

from benchmarks.generator import INCIDENTS_A_DAY, Documents, Truth, generate
from marsad import theatres, vocabulary
from marsad.model import (
    EventClaim,
    Incident,
    MediaKind,
    Merged,
    Outcome,
    Raw,
    Reading,
    Span,
    identified,
)
from marsad.reconcile.cluster import Cluster
from marsad.reconcile.decide import Rulings
from marsad.reconcile.incidents import Composer
from marsad.reconcile.link import Linker
from marsad.store import Record

TELLINGS = 4
CLAIMS_A_REPORT = 5


def make(path: Path, incidents: int) -> None:
    """Write a record of that many incidents to a new file; it takes minutes for 100,000."""
    theatre, words = theatres.load("syria"), vocabulary.load()
    linker = Linker(Documents(), (), theatre, words)
    composer = Composer(Documents(), (), theatre, words)
    found: list[Incident] = []
    unfinished = path.with_suffix(".making")
    with Record.open(unfinished) as record:
        record.set_theatre("syria")
        for reports in days(incidents):
            record.add([outcome for outcome, _ in reports])
            found += _merged(reports, linker, composer)
        record.replace_merged(Merged(incidents=tuple(found)), [])
    unfinished.rename(path)


Told = list[tuple[Outcome, list[int]]]
"""Reports, each with the numbers of the incidents that its claims tell of."""


def days(incidents: int) -> Iterator[Told]:
    """Yield the reports of that many incidents, day by day."""
    tellings = (
        itertools.groupby(generate(telling=telling), lambda t: t.incident // INCIDENTS_A_DAY)
        for telling in range(TELLINGS)
    )
    numbers = itertools.count()
    for day in itertools.islice(zip(*tellings, strict=True), -(-incidents // INCIDENTS_A_DAY)):
        told = [truth for _, some in day for truth in some]
        yield list(_reports(told, numbers))


def _reports(told: list[Truth], numbers: Iterator[int]) -> Iterator[tuple[Outcome, list[int]]]:
    """Yield the reports that tell these claims, each of one day of publication."""
    published: dict[str, list[Truth]] = {}
    for truth in told:
        published.setdefault(truth.claim.span.document.partition("@")[2], []).append(truth)
    for day, truths in sorted(published.items()):
        random.Random(day).shuffle(truths)  # noqa: S311
        for first in range(0, len(truths), CLAIMS_A_REPORT):
            some = truths[first : first + CLAIMS_A_REPORT]
            outcome = _report(f"{next(numbers)}@{day}", [truth.claim for truth in some])
            yield outcome, [truth.incident for truth in some]


def _report(id_: str, told: list[EventClaim]) -> Outcome:
    """Return the report that tells these claims, one sentence each; its id says outlet and day."""
    text = "\n".join(claim.span.quote for claim in told)
    claims, start = [], 0
    for claim in told:
        quote = claim.span.quote
        span = Span(document=id_, start=start, end=start + len(quote), quote=quote)
        claims.append(identified(msgspec.structs.replace(claim, span=span)))
        start += len(quote) + 1
    return Outcome(
        document=msgspec.structs.replace(
            Documents()[id_], text=text, source_text=text, where=id_, language="en"
        ),
        raw=Raw(data=text.encode(), kind=MediaKind.TEXT, where=id_, name=id_),
        reading=Reading(document=id_, claims=tuple(claims), reader="synthetic"),
    )


def _merged(reports: Told, linker: Linker, composer: Composer) -> Iterator[Incident]:
    """Yield the incidents of a day, each of all claims that tell of it."""
    clusters: dict[int, Cluster] = {}
    for outcome, numbers in reports:
        for claim, number in zip(outcome.reading.claims, numbers, strict=True):
            assert isinstance(claim, EventClaim)
            linker.add(claim)
            members = clusters.setdefault(number, Cluster(claim.id))
            if claim.id not in members.claims:
                members.links.append((members.claims[0], claim.id))
                members.claims.append(claim.id)
    for members in clusters.values():
        yield composer.compose(members, linker, Rulings())
    linker.forget(list(linker.facts))
