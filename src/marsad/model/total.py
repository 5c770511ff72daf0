"""One speaker's figures, added up as the record's counting rules allow."""

import re
from collections.abc import Collection, Sequence

from marsad.model.base import Noun
from marsad.model.quantity import Figure, Group, Measure

# Groups that are counted inside another one: their number is a floor for the people in all.
INNER = frozenset({Group.CHILDREN, Group.WOMEN, Group.AID_WORKERS, Group.JOURNALISTS})
# What leaves women and children out, though their group is that of people in all.
_GROWN = re.compile(r" (?:other )?(?:men|man|adults?)\b(?!(?:,| and) women)")


class Total(Noun, frozen=True, kw_only=True):
    """People in all, as one speaker gives them in one claim; None is an open bound.

    `whole` is true if it counts people in all, or sides that add up to them; false where only
    one group is counted. `partial` is true if that group is a part, so that the total is larger.
    """

    low: int | None
    high: int | None
    whole: bool = False
    partial: bool = False
    floor: bool = False
    reason: str = ""

    @property
    def named(self) -> int | None:
        """The number that stands for the total: its floor, else its ceiling."""
        return self.low if self.low is not None else self.high


def numbered(figures: Sequence[Figure]) -> list[Figure]:
    """Return the figures that hold a number; vague words never become one."""
    return [f for f in figures if f.quantity.low is not None or f.quantity.high is not None]


def people_total(figures: Sequence[Figure], measure: Measure) -> Total | None:
    """Return the people in all that these figures of one speaker give, or None if none is given.

    A figure of people in all stands for itself, but men and adults are beside women and children:
    "16 children and three adults" are 19. Without one, the figures of separate groups and
    sides (19 jihadists, 12 pro-government fighters) add up. Part-of figures never add; but a part
    is never larger than its whole, so a larger one is the whole. Children, women, medics and
    journalists stand for the total only where nobody else is counted; they, civilians and fighters
    are no more than its floor where they are told as a part of more, whose number is not given.
    """
    counted = [f for f in numbered(figures) if f.measure is measure]
    outer = [f for f in counted if f.group not in INNER]
    for_all = [f for f in outer if f.group is Group.PEOPLE]
    if grown := _with_the_grown(counted, for_all):
        return grown
    if any(f.of is None and not f.part_of for f in for_all):
        return _alone(max((f for f in for_all if f.of is None), key=_size), whole=True)
    if outer and all(f.part_of and f.group is not Group.PEOPLE for f in outer):
        return _inner(outer, floor=True)
    if outer:  # 22 children are no part of six teachers
        least = max(_size(f)[0] for f in outer)
        outer = [f for f in counted if f in outer or (_size(f)[0] > least and not f.part_of)]
    choices = [_sum(outer), *(_alone(f, whole=f.group is Group.PEOPLE) for f in outer)]
    given = [choice for choice in choices if choice is not None]
    if given:
        return max(given, key=lambda total: total.named or 0)
    apart = [f for f in counted if not f.part_of]
    return _inner(apart or counted, floor=not apart)


def _with_the_grown(counted: Sequence[Figure], for_all: Sequence[Figure]) -> Total | None:
    """Return the sum of men or adults and of those beside them, None where others are counted."""
    grown = [f for f in for_all if _grown(f)]
    beside = [f for f in counted if f.group in INNER and not f.part_of]
    if not grown or not beside or any(f not in grown and f not in beside for f in counted):
        return None
    return _added({f.group: f for f in sorted([*grown, *beside], key=_size)}.values())


def _grown(figure: Figure) -> bool:
    words = figure.quantity.words
    return _GROWN.match(figure.text, figure.text.find(words) + len(words)) is not None


def _alone(figure: Figure, *, whole: bool) -> Total:
    return Total(low=figure.quantity.low, high=figure.quantity.high, whole=whole)


def _inner(figures: Sequence[Figure], *, floor: bool) -> Total | None:
    """Return the total where only people of a kind are counted, as of children or of fighters."""
    if not figures:
        return None
    best = max(figures, key=_size)
    only = len({figure.group for figure in figures}) == 1
    return Total(
        low=best.quantity.low,
        high=best.quantity.high if only and not floor else None,
        partial=True,
        floor=floor,
        reason=f"only {best.group.replace('_', ' ')} are counted",
    )


def _size(figure: Figure) -> tuple[int, int]:
    return figure.quantity.number, figure.start


def _sum(figures: Sequence[Figure]) -> Total | None:
    """Return the sum over groups and sides that do not overlap, None if there is but one.

    People of a side may be any of its other groups, so they are left out. A bound that is open
    in one is open in all.
    """
    apart: dict[tuple[str, str], Figure] = {}
    for figure in sorted(figures, key=_size):
        if figure.group is not Group.PEOPLE and not figure.part_of:
            apart[figure.group, figure.of.name if figure.of else ""] = figure
    if len(apart) < 2:
        return None
    return _added([apart[key] for key in sorted(apart)])


def _added(added: Collection[Figure]) -> Total:
    highs = [f.quantity.high for f in added]
    parts = " and ".join(f.quantity.words or str(f.quantity.low) for f in added)
    return Total(
        # A side given only as "up to N" may be none at all.
        low=sum(f.quantity.low or 0 for f in added),
        high=None if None in highs else sum(number or 0 for number in highs),
        whole=True,
        reason=f"added up from {parts}",
    )
