"""Which incidents an analyst should look at first, and why each stands where it does."""

import math
from collections.abc import Iterable, Iterator, Sequence

from marsad.model import Corroboration, Decision, Measure, Noun
from marsad.publish import views, wording
from marsad.publish.review.verdicts import Verdicts
from marsad.store.glances import Weighed

# The order is a judgement, kept simple enough to be told in a sentence: a toll weighs by its
# number of digits, a difference between origins as much as a toll of ten, a doubt about merging
# or a single origin half of that. Who is right about a hundred dead comes before all else.
DIFFERENCE = 1.0
DOUBT = 0.5
HIGH_TOLL = 10
WEAK_LINK = 3.7
"""Score below which merging two claims was a near thing: same city, day and type alone give it
(`reconcile/weights.toml`; a pair merges from 2.8)."""


class Concern(Noun, frozen=True, kw_only=True):
    """One reason to look at an incident: how much it weighs, and the sentence that says why."""

    kind: str  # high_toll, contradiction, single_origin, low_score
    weight: float
    sentence: str


class QueueItem(Noun, frozen=True, kw_only=True):
    """An incident that nobody has decided on yet, with all reasons to look at it."""

    incident: str
    summary: str
    weight: float
    concerns: tuple[Concern, ...]


def queue(
    incidents: Iterable[Weighed], decisions: Sequence[Decision], limit: int | None = None
) -> list[QueueItem]:
    """Return incidents without a decision in force that give concern, the weightiest first.

    With `limit` so many of them.
    """
    verdicts = Verdicts(decisions)
    made = []
    for incident in incidents:
        concerns = tuple(_concerns(incident))
        if concerns and not verdicts.on(incident.claims):
            weight = round(sum(one.weight for one in concerns), 2)
            made.append(
                QueueItem(
                    incident=incident.id,
                    summary=incident.summary,
                    weight=weight,
                    concerns=tuple(sorted(concerns, key=lambda one: (-one.weight, one.kind))),
                )
            )
    return sorted(made, key=lambda item: (-item.weight, item.incident))[:limit]


def _concerns(incident: Weighed) -> Iterator[Concern]:
    killed = _killed(incident)
    if killed >= HIGH_TOLL:
        toll = " and ".join(wording.toll(one) for one in views.tolls(incident, Measure.KILLED))
        yield Concern(kind="high_toll", weight=math.log10(killed), sentence=f"high toll: {toll}")
    for one in incident.contradictions:
        sentence = f"origins differ on {views.differing(one.kind)}"
        yield Concern(kind="contradiction", weight=DIFFERENCE, sentence=sentence)
    if incident.corroboration is Corroboration.SINGLE and killed and not incident.background:
        sentence = "deaths that a single origin tells of"
        yield Concern(kind="single_origin", weight=DOUBT, sentence=sentence)
    weak = [link.score for link in incident.links if link.score < WEAK_LINK]
    if weak:
        sentence = f"its claims were merged on a low score ({min(weak):.1f})"
        yield Concern(kind="low_score", weight=DOUBT, sentence=sentence)


def _killed(incident: Weighed) -> int:
    """Return the largest number of people killed that an origin gives, 0 if none does."""
    numbers = [
        number
        for figure in views.tolls(incident, Measure.KILLED)
        for number in (figure.low, figure.best, figure.high)
        if number is not None
    ]
    return max(numbers, default=0)
