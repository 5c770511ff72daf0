"""Claims as evidence, with the reports they stand in."""

from collections.abc import Callable, Iterable, Mapping

from marsad.model import Claim, Contradiction, Document, EventClaim
from marsad.publish.explain.shape import Difference, Side
from marsad.publish.sources import Evidence, evidence
from marsad.store import Record

NOTHING: Mapping[str, str] = {}


class Witnesses:
    """The claims behind one entry of the record, ready to be quoted."""

    def __init__(self, record: Record, ids: Iterable[str]) -> None:
        self._wanted = tuple(dict.fromkeys(ids))
        found = record.claims_by_id(self._wanted)
        self.claims: Mapping[str, Claim] = {id_: found[id_] for id_ in self._wanted if id_ in found}
        self._documents: dict[str, Document | None] = {
            id_: record.document(id_) for id_ in {c.span.document for c in found.values()}
        }

    def quoted(self, ids: Iterable[str], says: Mapping[str, str] = NOTHING) -> tuple[Evidence, ...]:
        """Return these claims as evidence; one that the record no longer holds is left out.

        `says` gives, by claim id, what a claim says on the point at hand.
        """
        return tuple(
            evidence(claim, self._documents[claim.span.document], says.get(id_, ""))
            for id_ in dict.fromkeys(ids)
            if (claim := self.claims.get(id_)) is not None
        )

    def split(
        self,
        ids: Iterable[str],
        agrees: Callable[[EventClaim], bool | None],
        says: Callable[[EventClaim], str],
    ) -> tuple[tuple[Evidence, ...], tuple[Evidence, ...]]:
        """Return which of these claims speak for and against; those without an answer do neither.

        `agrees` tells whether a claim speaks for the composed value, None if it is silent.
        """
        found = (self.claims.get(id_) for id_ in ids)
        events = [claim for claim in found if isinstance(claim, EventClaim)]
        verdicts = {claim.id: agrees(claim) for claim in events}
        values = {claim.id: says(claim) for claim in events}
        for_ = (id_ for id_, verdict in verdicts.items() if verdict is True)
        against = (id_ for id_, verdict in verdicts.items() if verdict is False)
        return self.quoted(for_, values), self.quoted(against, values)

    def differences(self, contradictions: Iterable[Contradiction]) -> tuple[Difference, ...]:
        """Return contradictions with the sentences of every side."""
        return tuple(
            Difference(
                sentence=found.sentence,
                sides=tuple(
                    Side(says=stand.says, origins=stand.origins, evidence=self.quoted(stand.claims))
                    for stand in found.stands
                ),
            )
            for found in contradictions
        )

    @property
    def missing(self) -> tuple[str, ...]:
        """A note if claims have gone because a report was read anew, else nothing."""
        gone = len(self._wanted) - len(self.claims)
        if not gone:
            return ()
        note = (
            f"{gone} of {len(self._wanted)} claims were read anew since this was merged; "
            "run marsad again to merge what they say now"
        )
        return (note,)
