"""Dating by the record: an undated claim takes its time from the incident that it tells.

Done while incidents are composed and kept with them; the claim is never changed.
"""

from collections.abc import Sequence

from marsad.model import EventClaim, Inherited, TimePrecision, When, precision_of
from marsad.reconcile.contradictions import quoted
from marsad.reconcile.link import Linker
from marsad.reconcile.prose import when_phrase
from marsad.reconcile.settings import settings


def inherited(claims: Sequence[EventClaim], when: When, linker: Linker) -> tuple[Inherited, ...]:
    """Return the times that claims without any take from an incident of this time.

    Only where a claim with a day of its own is so alike that the two tell the same (`inherit` in
    `weights.toml`); what is known to a month or less is passed on to nobody.
    """
    if when.start is None or when.end is None or _vague(when):
        return ()
    dated = [claim for claim in claims if claim.when.known]
    found = []
    for claim in (c for c in claims if not c.when.known):
        scores = {other.id: linker.score(claim.id, other.id) for other in dated}
        best = max(dated, key=lambda other: (scores[other.id], other.id), default=None)
        if best is None or scores[best.id] < settings().threshold["inherit"]:
            continue
        evidence = (
            f"the report says no day; it tells the incident {when_phrase(when)}, as the record "
            f"dates it by {quoted(best)} (score {scores[best.id]:.1f})"
        )
        time = When(
            start=when.start,
            end=when.end,
            precision=precision_of(when.start, when.end),
            evidence=evidence,
        )
        found.append(Inherited(claim=claim.id, when=time, score=round(scores[best.id], 3)))
    return tuple(found)


def _vague(when: When) -> bool:
    known = (TimePrecision.DAY, TimePrecision.DAYS, TimePrecision.WEEK)
    return precision_of(when.start, when.end) not in known
