"""Tables of who acts and who speaks, counted over the whole record."""

from collections import Counter, defaultdict
from collections.abc import Iterable

from marsad.model import (
    Actor,
    ActorRef,
    Claimant,
    Holding,
    Incident,
    Reading,
    Source,
    Theatre,
)
from marsad.publish import wording
from marsad.publish.rows import ActorRow, SourceRow


def actor_rows(
    incidents: Iterable[Incident],
    holdings: Iterable[Holding],
    readings: Iterable[Reading],
    theatre: Theatre,
) -> list[ActorRow]:
    """Return one row an actor that the record names: the most often named first, then by name."""
    initiators: Counter[str] = Counter()
    targets: Counter[str] = Counter()
    holds: Counter[str] = Counter()
    refs: dict[str, ActorRef] = {}
    for incident in incidents:
        initiators.update(_keys(incident.initiators, refs))
        targets.update(_keys(incident.targets, refs))
    for holding in holdings:
        if holding.holder is not None and not holding.end.known:
            holds.update(_keys((holding.holder,), refs))
    called = _labels(readings, refs)
    known = {actor.id: actor for actor in theatre.actors}
    rows = [
        _actor_row(refs[key], known.get(key), (initiators[key], targets[key], holds[key]), labels)
        for key, labels in ((key, called.get(key, ())) for key in refs)
    ]
    return sorted(rows, key=lambda row: (-(row.initiator_of + row.target_of), row.name, row.id))


def _keys(actors: Iterable[ActorRef], refs: dict[str, ActorRef]) -> set[str]:
    """Return what actors are told apart by, and note how they are named."""
    keys = set()
    for actor in actors:
        key = actor.actor or actor.name
        refs.setdefault(key, actor)
        keys.add(key)
    return keys


def _labels(
    readings: Iterable[Reading], refs: dict[str, ActorRef]
) -> dict[str, tuple[tuple[str, str], ...]]:
    """Return the words used for each actor, and by whom, most frequent first."""
    seen: dict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
    for reading in readings:
        for label in reading.labels:
            key = label.actor.actor or label.actor.name
            refs.setdefault(key, label.actor)
            seen[key][(label.words, label.source.name if label.source else "")] += 1
    return {
        key: tuple(pair for pair, _ in sorted(found.items(), key=lambda item: (-item[1], item[0])))
        for key, found in seen.items()
    }


def _actor_row(
    ref: ActorRef,
    actor: Actor | None,
    numbers: tuple[int, int, int],
    labels: Iterable[tuple[str, str]],
) -> ActorRow:
    called = (f"“{words}” ({by})" if by else f"“{words}”" for words, by in labels)
    return ActorRow(
        name=actor.name if actor else ref.name,
        id=actor.id if actor else "",
        kind=wording.words(actor.kind) if actor else "not in the theatre",
        alignment=(actor.alignment or "") if actor else "",
        initiator_of=numbers[0],
        target_of=numbers[1],
        holds=numbers[2],
        also_called=", ".join(called),
    )


def source_rows(
    readings: Iterable[Reading], incidents: Iterable[Incident], theatre: Theatre
) -> list[SourceRow]:
    """Return one row a source that reports name: the one with most claims first, then by name."""
    claims: Counter[str] = Counter()
    reports: dict[str, set[str]] = defaultdict(set)
    claimants: dict[str, Claimant] = {}
    speaks: dict[str, set[str]] = defaultdict(set)
    for reading in readings:
        for claim in reading.claims:
            for claimant in claim.claimants:
                key = claimant.source or claimant.name
                claimants.setdefault(key, claimant)
                claims[key] += 1
                reports[key].add(reading.document)
                speaks[claim.id].add(key)
    behind: Counter[str] = Counter()
    for incident in incidents:
        behind.update({key for claim_id in incident.claims for key in speaks.get(claim_id, ())})
    known = {source.id: source for source in theatre.sources}
    rows = [
        _source_row(claimant, known.get(key), claims[key], len(reports[key]), behind[key])
        for key, claimant in claimants.items()
    ]
    return sorted(rows, key=lambda row: (-row.claims, row.name, row.id))


def _source_row(
    claimant: Claimant, source: Source | None, claims: int, reports: int, incidents: int
) -> SourceRow:
    return SourceRow(
        name=source.name if source else claimant.name,
        id=source.id if source else "",
        kind=wording.words(source.kind) if source else "not in the theatre",
        alignment=(source.alignment or "") if source else "",
        claims=claims,
        reports=reports,
        incidents=incidents,
    )
