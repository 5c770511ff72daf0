"""An incident's figures with every claim behind them."""

from collections.abc import Iterable, Iterator, Mapping

from marsad.model import Claim, ComposedFigure, EventClaim, Figure, Incident
from marsad.publish import wording
from marsad.publish.api.shapes import Backing, ClaimView, FigureView, Stance, Toll


def figure_views(incident: Incident, claims: Iterable[ClaimView]) -> tuple[FigureView, ...]:
    """Return an incident's figures; each number leads to the claims that give it."""
    by_id = {view.claim.id: view for view in claims}
    return tuple(
        FigureView(
            toll=Toll(low=figure.low, best=figure.best, high=figure.high),
            part_of=figure.part_of,
            by_party=figure.by_party,
            reason=figure.reason,
            figure_words=wording.toll(figure),
            backing=tuple(_backing(figure, by_id)),
        )
        for figure in incident.figures
    )


def _backing(figure: ComposedFigure, claims: Mapping[str, ClaimView]) -> Iterator[Backing]:
    stances = (
        (Stance.BEST, figure.for_claims),
        (Stance.OTHER, figure.other_claims),
        (Stance.SUPERSEDED, figure.superseded),
    )
    seen: set[str] = set()
    for stance, ids in stances:
        for id_ in ids:
            if id_ in claims and id_ not in seen:
                seen.add(id_)
                yield _one(figure, claims[id_], stance)


def _one(figure: ComposedFigure, view: ClaimView, stance: Stance) -> Backing:
    given = _given(figure, view.claim)
    own = [claimant.name for one in given for claimant in one.claimants]
    says = f"{', '.join(dict.fromkeys(own))}, in {view.document.outlet_words}"
    return Backing(
        claim=view.claim.id,
        stance=stance,
        value_words=", ".join(wording.figure(one) for one in given) or wording.NOT_STATED,
        says_words=says if own else view.says_words,
    )


def _given(figure: ComposedFigure, claim: Claim) -> list[Figure]:
    """Return a claim's figures of that group, else all of that measure: parts may add up to it."""
    if not isinstance(claim, EventClaim):
        return []
    measured = [one for one in claim.figures if one.measure is figure.measure]
    same = [one for one in measured if one.group is figure.group]
    return same or measured
