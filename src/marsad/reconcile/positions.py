"""Bases, checkpoints and posts: whose, where, how many as claimed, and since when."""

import datetime
from collections import defaultdict
from collections.abc import Mapping, Sequence

from marsad.model import (
    Document,
    Position,
    PositionChange,
    PositionClaim,
    PositionCount,
    Status,
    When,
    content_id,
)
from marsad.reconcile.asserted import day_of, place_key, place_name, published
from marsad.reconcile.sides import Sides


def compose_positions(
    claims: Sequence[PositionClaim], documents: Mapping[str, Document], sides: Sides
) -> tuple[Position, ...]:
    """Return positions by owner, type and place, with the counts as claimed in order of time."""
    groups: dict[tuple[str, str, str], list[PositionClaim]] = defaultdict(list)
    for claim in claims:
        if claim.status is not Status.DENIED:
            groups[post(claim, sides)].append(claim)
    return tuple(_position(key, groups[key], documents) for key in sorted(groups))


def post(claim: PositionClaim, sides: Sides) -> tuple[str, str, str]:
    """Return what claims about one position share: owner, type and place."""
    return sides.key(claim.owner), claim.type, place_key(claim.place)


def _position(
    key: tuple[str, str, str], claims: Sequence[PositionClaim], documents: Mapping[str, Document]
) -> Position:
    def when(claim: PositionClaim) -> When:
        return claim.when if claim.when.known else published(claim, documents)

    def order(claim: PositionClaim) -> tuple[datetime.date, str]:
        return day_of(when(claim)) or datetime.date.max, claim.id

    ordered = sorted(claims, key=order)
    first = ordered[0]
    set_up = [c.when for c in ordered if c.change is PositionChange.ESTABLISHED and c.when.known]
    left = [c.when for c in ordered if c.change is PositionChange.LEFT and c.when.known]
    counts = tuple(
        PositionCount(change=c.change, quantity=c.count, when=when(c), claim=c.id)
        for c in ordered
        if c.count is not None or c.change is not PositionChange.HELD
    )
    return Position(
        id=content_id("p", *key),
        owner=first.owner,
        type=first.type,
        place=first.place,
        start=set_up[0] if set_up else When(),
        end=_end(ordered, left),
        counts=counts,
        claims=tuple(sorted(c.id for c in claims)),
        reason=_reason(ordered),
    )


def _end(ordered: Sequence[PositionClaim], left: Sequence[When]) -> When:
    """Return when the last were left; unknown while some are counted, or held later."""
    last = ordered[-1]
    return left[-1] if left and last.change is PositionChange.LEFT and not last.count else When()


def _reason(ordered: Sequence[PositionClaim]) -> str:
    """Return the sentence that says what is claimed, in order of time."""
    told = ", then ".join(
        f"{c.change.replace('_', ' ')}{f' ({c.count.words})' if c.count else ''}" for c in ordered
    )
    first = ordered[0]
    kind = first.type.replace("_", " ")
    return f"{first.owner.name}, {kind}, {place_name(first.place)}: {told}."
