"""The stage's entry point: claims in, merged record out."""

from collections.abc import Mapping, Sequence

from marsad.model import (
    AgreementClaim,
    Claim,
    Decision,
    Document,
    Duplicate,
    EventClaim,
    Merged,
    PositionClaim,
    Status,
    TallyClaim,
    Theatre,
)
from marsad.reconcile.agreements import compose_agreements
from marsad.reconcile.decide import rulings
from marsad.reconcile.holdings import Keeper
from marsad.reconcile.incidents import Composer, compose_incidents
from marsad.reconcile.link import Linker
from marsad.reconcile.positions import compose_positions
from marsad.reconcile.series import Teller
from marsad.reconcile.sweep import order
from marsad.vocabulary import Vocabulary


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
    ruled = rulings(decisions)
    kept = {c.id: c for c in sorted(claims, key=lambda c: c.id) if c.id not in ruled.rejected}
    events = [c for c in kept.values() if isinstance(c, EventClaim)]
    happened = [c for c in events if c.status is not Status.EXPECTED]
    linker = Linker(documents, duplicates, theatre, vocabulary)
    composer = Composer(documents, duplicates, theatre, vocabulary)
    ordered = sorted(map(linker.add, happened), key=order)
    made = compose_incidents(ordered, linker, composer, ruled)
    incidents = tuple(sorted(made, key=lambda incident: incident.id))
    sides, voices = composer.sides, composer.voices
    holdings, contradictions = Keeper(kept, documents, voices, sides).keep(incidents)
    tallies = [c for c in kept.values() if isinstance(c, TallyClaim)]
    deals = [c for c in kept.values() if isinstance(c, AgreementClaim)]
    positions = [c for c in kept.values() if isinstance(c, PositionClaim)]
    return Merged(
        incidents=incidents,
        holdings=holdings,
        series=Teller(documents, theatre, voices, sides).tell(tallies),
        agreements=compose_agreements(deals, incidents, documents, theatre, sides),
        positions=compose_positions(positions, documents, sides),
        contradictions=contradictions,
    )
