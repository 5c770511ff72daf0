"""The merge step: what changed in a record since it was merged is merged into it.

New and changed reports touch their neighbourhoods alone. All is merged anew where the rules have
changed (weights, theatre, vocabulary, version), where reports were cleaned to other texts, or where
so much is new that going through it by and by would take longer.
"""

import itertools
from collections.abc import Iterable, Sequence

import msgspec

import marsad
from marsad import clean, processes, reconcile, vocabulary
from marsad.model import (
    Claim,
    Decision,
    Duplicate,
    EventClaim,
    Noun,
    PositionClaim,
    Theatre,
    content_id,
    decisions_in_force,
)
from marsad.model.merging import Difference
from marsad.store import Record
from marsad.store.changes import Pending
from marsad.store.merging import Merge, Pairs, Rules
from marsad.store.snapshot import Snapshot
from marsad.store.stage import Stage
from marsad.vocabulary import Vocabulary

LARGE = 0.2
"""Share of changed reports from which merging the whole is no slower."""
FIRST = "nothing was merged before"
MUCH = "of the reports are new or changed"
FILED = 5000
"""How many texts are filed at a time."""


class Merging(Noun, frozen=True, kw_only=True):
    """What merging did: incidents that are no more and made; why it merged all anew, if it did."""

    gone: int
    made: int
    whole: str | None

    @property
    def surprise(self) -> str | None:
        """Why all was merged anew though not much is new: what people should hear of."""
        expected = self.whole is None or self.whole == FIRST or self.whole.endswith(MUCH)
        return None if expected else self.whole


NOTHING = Merging(gone=0, made=0, whole=None)


def merge(record: Record, theatre: Theatre) -> Merging | None:
    """Merge what has changed in a record since it was merged; None if nothing has.

    One transaction puts the difference in place. Where another run wrote claims meanwhile,
    merging goes on, so that whichever ends last leaves the whole.
    """
    words = vocabulary.load()
    done: Merging | None = None
    with processes.uncollected():  # what merging makes and drops is no cycles
        while (found := _merged(record, theatre, words)) is not None:
            done = found if done is None else _both(done, found)
    return done


def _both(one: Merging, other: Merging) -> Merging:
    return Merging(
        gone=one.gone + other.gone, made=one.made + other.made, whole=one.whole or other.whole
    )


def _merged(record: Record, theatre: Theatre, words: Vocabulary) -> Merging | None:
    """Merge the record as it is now; None if that was done for these very claims."""
    rules = Rules(
        theatre=theatre.digest,
        vocabulary=words.digest,
        weights=reconcile.rules_digest(),
        version=marsad.__version__,
    )
    with record.snapshot() as known:
        digest = content_id("m", known.digest, rules)
        if known.merged_for == digest:
            return None
        pending, decisions = known.pending(), known.decisions()
        why = _why_whole(known, pending, rules)
        merge = Merge(
            upon=known.merged_for,
            digest=digest,
            rules=rules,
            last=pending.last,
            decisions=len(decisions),
        )
        if why is not None:
            made = _anew(Stage(known), theatre, words, decisions, merge)
            return NOTHING if made is None else Merging(gone=0, made=made, whole=why)
        difference, pairs = _Change(known, decisions).merged(pending, theatre, words)
    if not record.apply(difference, pairs, merge):
        return NOTHING
    return Merging(gone=len(difference.gone), made=len(difference.made), whole=None)


def _anew(
    stage: Stage,
    theatre: Theatre,
    words: Vocabulary,
    decisions: Sequence[Decision],
    merge: Merge,
) -> int | None:
    """Merge all anew; return how many incidents that makes, None if others merged meanwhile."""
    compared = clean.compare(stage.all_texts(), clean.Alone(stage.texts))
    stage.put(pairs=Pairs(made=_ordered(compared.made)))
    filed = iter(compared.filed.items())
    while some := _packed(itertools.islice(filed, FILED)):
        stage.put(pairs=Pairs(filed=some))
    del compared, filed
    count = 0
    for made in reconcile.whole(stage, theatre, words, decisions):
        stage.put(made)
        count += len(made.made)
    return count if stage.take_over(merge) else None


def _why_whole(known: Snapshot, pending: Pending, rules: Rules) -> str | None:
    """Return why all must be merged anew, None if it need not."""
    if known.merged_by is None:
        return FIRST
    now, before = (msgspec.structs.asdict(some) for some in (rules, known.merged_by))
    changed = [name for name in now if now[name] != before[name]]
    if changed:
        return f"{' and '.join(changed)} changed"
    if pending.rewritten:
        return "reports were cleaned to other texts"
    count = len(pending.documents)
    share = count / max(1, known.count_documents(int(count / LARGE) + 1))
    return f"{share:.0%} {MUCH}" if share > LARGE else None


class _Change:
    """What changed in a record since it was merged."""

    def __init__(self, known: Snapshot, decisions: Sequence[Decision]) -> None:
        self._known = known
        self._decisions = decisions

    def merged(
        self, pending: Pending, theatre: Theatre, words: Vocabulary
    ) -> tuple[Difference, Pairs]:
        """Return what the changes make of the record as it was merged."""
        known = self._known
        pairs = _pairs(clean.compare(known.texts(sorted(pending.new)).items(), known))
        known.without, known.with_ = frozenset(pairs.gone), frozenset(pairs.made)
        came = {claim.id: claim for claim in known.claims_in(sorted(pending.documents))}
        copied = {document for p in (*pairs.gone, *pairs.made) for document in (p.document, p.of)}
        again = {claim.id: claim for claim in known.claims_in(sorted(copied - pending.documents))}
        again |= self._decided_anew()
        merged = {member.claim for member in known.members(sorted(again))}
        for claim in again.values():  # what was rejected before is as good as new
            if isinstance(claim, EventClaim) and claim.id not in merged:
                came.setdefault(claim.id, claim)
        news = reconcile.News(
            came=tuple(came.values()),
            again=tuple(claim for claim in again.values() if claim.id not in came),
            left=pending.left - came.keys(),
        )
        return reconcile.difference(news, known, theatre, words, self._decisions), pairs

    def _decided_anew(self) -> dict[str, Claim]:
        """Return the claims of decisions that hold now and did not before, or the other way."""
        before = set(decisions_in_force(self._decisions[: self._known.decided]))
        now = set(decisions_in_force(self._decisions))
        ids = {claim for decision in before ^ now for claim in decision.claims}
        found = {claim.id: claim for claim in self._known.claims(sorted(ids))}
        # Whether a withdrawal left a place hangs on the posts that its report tells of.
        beside = {c.span.document for c in found.values() if isinstance(c, PositionClaim)}
        return found | {claim.id: claim for claim in self._known.claims_in(sorted(beside))}


def _pairs(compared: clean.Compared) -> Pairs:
    return Pairs(
        gone=tuple(compared.gone),
        made=_ordered(compared.made),
        filed=_packed(compared.filed.items()),
        unfiled=_packed(compared.unfiled.items()),
    )


def _packed(keys: Iterable[tuple[str, clean.Keys]]) -> dict[str, bytes]:
    return {id_: some.tobytes() for id_, some in keys}


def _ordered(made: Iterable[Duplicate]) -> tuple[Duplicate, ...]:
    return tuple(sorted(made, key=lambda pair: (pair.document, pair.of)))
