"""Tables of who acts and who speaks, counted over the whole record."""

from collections import Counter, defaultdict
from collections.abc import Iterable

from marsad.model import (
    Actor,
    ActorRef,
    Claimant,
    Holding,
    Source,
    Theatre,
)
from marsad.publish import wording
from marsad.publish.rows import ActorRow, SourceRow
from marsad.store.glances import Labelled, Sides, Spoken, Told


def actor_rows(
    incidents: Iterable[Sides],
    holdings: Iterable[Holding],
    readings: Iterable[Labelled],
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
    readings: Iterable[Labelled], refs: dict[str, ActorRef]
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


class Speakers:
    """Who makes claims, and how much rests on each, by the source's id or the name.

    Claims come report by report. `incidents` counts those that a speaker's claims tell of, `alone`
    those of a single origin, `contradicted` those in which another origin says otherwise.
    """

    def __init__(self, spoken: Iterable[Spoken], told: Iterable[Told]) -> None:
        self.claimants: dict[str, Claimant] = {}
        self.claims: Counter[str] = Counter()
        self.reports: Counter[str] = Counter()
        self._speaks: dict[str, tuple[str, ...]] = {}
        self._note(spoken)
        self.incidents: Counter[str] = Counter()
        self.alone: Counter[str] = Counter()
        self.contradicted: Counter[str] = Counter()
        for incident in told:
            speakers = self._of(incident.claims)
            self.incidents.update(speakers)
            if len(incident.origins) == 1:
                self.alone.update(speakers)
            stands = (stand for one in incident.contradictions for stand in one.stands)
            self.contradicted.update(self._of(claim for stand in stands for claim in stand.claims))

    def _note(self, spoken: Iterable[Spoken]) -> None:
        last: dict[str, str] = {}
        # Most claims are made by the same few: each such group is held once.
        groups: dict[tuple[str, ...], tuple[str, ...]] = {}
        for claim in spoken:
            keys = []
            for claimant in claim.claimants:
                key = claimant.source or claimant.name
                self.claimants.setdefault(key, claimant)
                self.claims[key] += 1
                if last.get(key) != claim.span.document:
                    last[key] = claim.span.document
                    self.reports[key] += 1
                keys.append(key)
            if keys:
                self._speaks[claim.id] = groups.setdefault(tuple(keys), tuple(keys))

    def _of(self, claims: Iterable[str]) -> set[str]:
        return {key for claim in claims for key in self._speaks.get(claim, ())}


def source_rows(speakers: Speakers, theatre: Theatre) -> list[SourceRow]:
    """Return one row a source that reports name: the one with most claims first, then by name."""
    known = {source.id: source for source in theatre.sources}
    rows = [
        _source_row(
            claimant,
            known.get(key),
            speakers.claims[key],
            speakers.reports[key],
            speakers.incidents[key],
        )
        for key, claimant in speakers.claimants.items()
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
