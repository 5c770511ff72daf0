"""The stage's entry points: claims in, merged record out; or a change in, what it makes out."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from msgspec.structs import replace

from marsad.model import (
    Claim,
    Decision,
    Document,
    Duplicate,
    EventClaim,
    Merged,
    Noun,
    Status,
    Theatre,
)
from marsad.model.merging import Difference
from marsad.reconcile.decide import Rulings, rulings
from marsad.reconcile.ground import Ground, Whole
from marsad.reconcile.incremental import Neighbourhoods, batched
from marsad.reconcile.memory import Memory
from marsad.reconcile.parts import COMPOSED, Parts
from marsad.vocabulary import Vocabulary

BATCH = 2000
"""How many claims, or keys of parts, are gone through before what they make is put in place."""


class News(Noun, frozen=True, kw_only=True):
    """What changed since a record was merged.

    `came` are claims that are new or whose report is read anew, `again` those that stay while
    something said of them changes, and `left` the ids of those that are no more.
    """

    came: tuple[Claim, ...] = ()
    again: tuple[Claim, ...] = ()
    left: frozenset[str] = frozenset()


def reconcile(
    claims: Sequence[Claim],
    documents: Mapping[str, Document],
    *,
    duplicates: Sequence[Duplicate],
    theatre: Theatre,
    vocabulary: Vocabulary,
    decisions: Sequence[Decision] = (),
) -> Merged:
    """Return what claims say together; the same whatever order they come in.

    Events that are only expected make no incident. `Merged.contradictions` are those about
    holders; an incident carries its own.
    """
    memory = Memory(claims, documents, duplicates)
    for made in whole(memory, theatre, vocabulary, decisions):
        memory.take(made)
    return memory.merged()


def whole(
    known: Whole, theatre: Theatre, vocabulary: Vocabulary, decisions: Sequence[Decision]
) -> Iterator[Difference]:
    """Yield bit by bit what all claims make; each has to be in place before the next is asked for.

    Memory holds the days of claims, and a few weeks of them, however long the record is.
    """
    ruled = rulings(decisions)
    parts = Parts(known, theatre)
    neighbourhoods = Neighbourhoods(known, theatre, vocabulary, ruled)
    for some in batched(known.all_claims(), BATCH):
        kept = _kept(some, ruled)
        neighbourhoods.expect(_happened(kept))
        yield Difference(shares=parts.shares(kept, ()))
    for made in neighbourhoods.whole(BATCH):
        yield replace(made, shares=parts.shares((), made.made))
    for kind in COMPOSED:
        for keys in batched(sorted(known.keys(kind)), BATCH):
            yield Difference(parts=parts.whole(kind, keys))


def difference(
    news: News,
    ground: Ground,
    theatre: Theatre,
    vocabulary: Vocabulary,
    decisions: Sequence[Decision],
) -> Difference:
    """Return what a change makes of a record: the same in the end as merging all at once."""
    ruled = rulings(decisions)
    came, again = _kept(news.came, ruled), _kept(news.again, ruled)
    rejected = {c.id for c in (*news.came, *news.again)} & ruled.rejected
    left = news.left | rejected
    events = Neighbourhoods(ground, theatre, vocabulary, ruled).change(
        ground, _happened(came), _happened(again), _not_merged(left, [*came, *again])
    )
    touched = {c.id: c for c in (*came, *again)}
    gone = {*left, *events.gone}
    parts = Parts(ground, theatre)
    shares, made = parts.change(ground, list(touched.values()), events.made, gone)
    parted = {*touched, *gone, *(incident.id for incident in events.made)}
    return Difference(
        gone=events.gone,
        left=events.left,
        made=events.made,
        members=events.members,
        addresses=events.addresses,
        links=events.links,
        parted=tuple(sorted(parted)),
        shares=shares,
        parts=made,
    )


def _kept(claims: Sequence[Claim], ruled: Rulings) -> list[Claim]:
    return [c for c in sorted(claims, key=lambda c: c.id) if c.id not in ruled.rejected]


def _happened(claims: Sequence[Claim]) -> list[EventClaim]:
    events = [claim for claim in claims if isinstance(claim, EventClaim)]
    return [claim for claim in events if claim.status is not Status.EXPECTED]


def _not_merged(left: Collection[str], claims: Sequence[Claim]) -> set[str]:
    """Return the ids of all claims that are in no incident now."""
    happened = {claim.id for claim in _happened(claims)}
    return {*left, *(claim.id for claim in claims if claim.id not in happened)}
