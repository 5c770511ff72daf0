"""The stage's entry points: claims in, merged record out; or a change in, what it makes out."""

from collections.abc import Collection, Mapping, Sequence

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
from marsad.reconcile.ground import Bare, Ground
from marsad.reconcile.incremental import Neighbourhoods
from marsad.reconcile.parts import Parts
from marsad.vocabulary import Vocabulary


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
    news, ground = News(came=tuple(claims)), Bare(documents, duplicates)
    return merged(difference(news, ground, theatre, vocabulary, decisions))


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
        _happened(came), _happened(again), _not_merged(left, [*came, *again])
    )
    touched = {c.id: c for c in (*came, *again)}
    gone = {*left, *events.gone}
    shares, parts = Parts(ground, theatre).change(list(touched.values()), events.made, gone)
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
        parts=parts,
    )


def merged(made: Difference) -> Merged:
    """Return what was made, each sort in its order."""
    return Merged(
        incidents=made.made,
        holdings=tuple(holding for part in made.parts for holding in part.holdings),
        series=tuple(sorted((s for p in made.parts for s in p.series), key=lambda s: s.id)),
        agreements=tuple(sorted((a for p in made.parts for a in p.agreements), key=lambda a: a.id)),
        positions=tuple(position for part in made.parts for position in part.positions),
        contradictions=tuple(found for part in made.parts for found in part.contradictions),
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
