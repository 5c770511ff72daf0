"""One speaker's figures, added up as the record's counting rules allow."""

from collections.abc import Sequence

from marsad.model.base import Noun
from marsad.model.quantity import Figure, Group, Measure

# Groups that are counted inside another one: their number is a floor for the people in all.
INNER = frozenset({Group.CHILDREN, Group.WOMEN, Group.AID_WORKERS, Group.JOURNALISTS})


class Total(Noun, frozen=True, kw_only=True):
    """People in all, as one speaker gives them in one claim; None is an open bound.

    `whole` is true if it counts people in all, or sides that add up to them; false where only
    one group is counted. `partial` is true if that group is a part, so that the total is larger.
    """

    low: int | None
    high: int | None
    whole: bool = False
    partial: bool = False
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

    A figure of people in all stands for itself. Without one, the figures of separate groups and
    sides (19 jihadists, 12 pro-government fighters) add up. Part-of figures never add; a count
    of children alone says "at least".
    """
    counted = [f for f in numbered(figures) if f.measure is measure]
    mine = [f for f in counted if not f.part_of]
    # A part is never larger than its whole: the highest count of people is the whole.
    for_all = [f for f in counted if f.group is Group.PEOPLE and f.of is None]
    if any(not f.part_of for f in for_all):
        return _highest(for_all)
    apart: dict[tuple[str, str], Figure] = {}
    for figure in sorted(mine, key=_size):
        if figure.group not in INNER:
            apart[figure.group, figure.of.name if figure.of else ""] = figure
    if apart:
        return _sum([apart[key] for key in sorted(apart)])
    floors = [f.quantity.low for f in mine if f.quantity.low is not None]
    if not floors:
        return None
    return Total(
        low=max(floors),
        high=None,
        partial=True,
        reason="only a part is counted, so the total is at least that",
    )


def _size(figure: Figure) -> tuple[int, int]:
    return figure.quantity.low or figure.quantity.high or 0, figure.start


def _highest(figures: Sequence[Figure]) -> Total:
    """Return the widest of several totals of one claim: the others are nested in it."""
    best = max(figures, key=_size)
    return Total(low=best.quantity.low, high=best.quantity.high, whole=True)


def _sum(figures: Sequence[Figure]) -> Total:
    """Return the sum of figures that do not overlap; a bound missing in one is missing in all."""
    if len(figures) == 1:
        return Total(low=figures[0].quantity.low, high=figures[0].quantity.high)
    lows = [f.quantity.low for f in figures]
    highs = [f.quantity.high for f in figures]
    # A side given only as "up to N" may be none at all.
    low = sum(number or 0 for number in lows)
    high = None if None in highs else sum(number or 0 for number in highs)
    parts = " and ".join(f.quantity.words or str(f.quantity.low) for f in figures)
    return Total(low=low, high=high, whole=True, reason=f"added up from {parts}")
