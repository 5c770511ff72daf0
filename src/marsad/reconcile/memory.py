"""Claims in memory, and what is made of them: a record without a file."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from marsad.model import Claim, Document, Duplicate, Incident, Merged
from marsad.model.merging import Difference, Part, PartKind, Share


class Memory:
    """Holds what `reconcile.ground.Whole` is asked for."""

    def __init__(
        self,
        claims: Sequence[Claim],
        documents: Mapping[str, Document],
        duplicates: Sequence[Duplicate],
    ) -> None:
        self._claims = {claim.id: claim for claim in claims}
        self._documents = documents
        self._duplicates = duplicates
        self._incidents: dict[str, Incident] = {}
        self._shares: dict[PartKind, dict[str, list[Share]]] = defaultdict(dict)
        self._parts: list[Part] = []

    def take(self, made: Difference) -> None:
        """Put in place what was made."""
        self._incidents |= {incident.id: incident for incident in made.made}
        for share in made.shares:
            self._shares[share.kind].setdefault(share.key, []).append(share)
        self._parts += made.parts

    def merged(self) -> Merged:
        """Return all that was made, each sort in its order."""
        parts = self._parts
        return Merged(
            incidents=tuple(self._incidents[id_] for id_ in sorted(self._incidents)),
            holdings=tuple(holding for part in parts for holding in part.holdings),
            series=tuple(sorted((s for p in parts for s in p.series), key=lambda s: s.id)),
            agreements=tuple(sorted((a for p in parts for a in p.agreements), key=lambda a: a.id)),
            positions=tuple(position for part in parts for position in part.positions),
            contradictions=tuple(found for part in parts for found in part.contradictions),
        )

    def all_claims(self) -> Iterable[Claim]:
        """Return all claims."""
        return self._claims.values()

    def keys(self, kind: PartKind) -> Collection[str]:
        """Return the keys of all shares of a kind."""
        return self._shares[kind].keys()

    def documents(self, ids: Collection[str]) -> Mapping[str, Document]:
        """Return those of the documents that there are."""
        return {id_: self._documents[id_] for id_ in ids if id_ in self._documents}

    def duplicates(self, documents: Collection[str]) -> Iterable[Duplicate]:
        """Return the pairs that any of these documents is in."""
        wanted = set(documents)
        return [p for p in self._duplicates if p.document in wanted or p.of in wanted]

    def claims(self, ids: Collection[str]) -> Iterable[Claim]:
        """Return those of the claims that there are."""
        return [self._claims[id_] for id_ in ids if id_ in self._claims]

    def claims_in(self, documents: Collection[str]) -> Iterable[Claim]:
        """Return the claims of these documents."""
        wanted = set(documents)
        return [c for c in self._claims.values() if c.span.document in wanted]

    def incidents(self, ids: Collection[str]) -> Iterable[Incident]:
        """Return those of the incidents that were made."""
        return [self._incidents[id_] for id_ in ids if id_ in self._incidents]

    def shares_in(self, kind: PartKind, keys: Collection[str]) -> Iterable[Share]:
        """Return the shares of a kind with these keys."""
        return [share for key in keys for share in self._shares[kind].get(key, ())]
