"""An incident's tolls: low, best and high over origins, by the record's counting rules.

- Vague words never become numbers, and part-of figures never add.
- Of one origin a later, higher count supersedes an earlier one; the earlier still sets `low`.
- `low` and `high` are the smallest and the largest total that an origin gives.
- `best` is the latest of the best-placed origin: monitors, rescuers and the UN before agencies,
  these before locals, and parties to the conflict last.
- A party's count of its enemy's losses is used only where nobody else counts.
- Civilians are a part of the dead: a count of them alone gives way to a larger one of people in all
  by who is as well placed. UCDP's best estimate likewise adds civilians to the other dead
  (Högbladh, UCDP GED Codebook 23.1, 2023: deaths_civilians and best).
"""

from collections.abc import Sequence

from marsad.model import ActorRef, ComposedFigure, EventClaim, Figure, Group, Measure, numbered
from marsad.reconcile.origins import Spoken
from marsad.reconcile.sides import Sides
from marsad.reconcile.statements import Counter, Statement, figure_key

Key = tuple[Measure, Group, str]


def compose_figures(
    claims: Sequence[EventClaim], spoken: Spoken, counter: Counter, sides: Sides
) -> tuple[ComposedFigure, ...]:
    """Return the tolls of an incident: for each measure people in all, then groups and sides.

    Groups and sides are `part_of`: they are counted in the people in all of their measure.
    """
    found: list[ComposedFigure] = []
    keys = _keys(claims, sides)
    for measure in measures(claims):
        statements = counter.totals(claims, spoken, measure)
        if not statements:
            continue
        found.append(_compose(statements, measure, Group.PEOPLE, None, part_of=False))
        for key in sorted(k for k in keys if k[0] is measure and k[1:] != (Group.PEOPLE, "")):
            parts = counter.parts(claims, spoken, key)
            if parts:
                found.append(_compose(parts, measure, key[1], keys[key].of, part_of=True))
    return tuple(found)


def measures(claims: Sequence[EventClaim]) -> list[Measure]:
    """Return the measures that any of the claims counts, in their usual order."""
    counted = {figure.measure for claim in claims for figure in claim.figures}
    return [measure for measure in Measure if measure in counted]


def _keys(claims: Sequence[EventClaim], sides: Sides) -> dict[Key, Figure]:
    """Return the groups and sides that are counted, each with one of its figures."""
    figures = [f for claim in claims for f in numbered(claim.figures)]
    figures.sort(key=lambda f: (f.of.name if f.of else "", f.text), reverse=True)
    return {figure_key(sides, figure): figure for figure in figures}


def current(statements: Sequence[Statement]) -> dict[str, Statement]:
    """Return what each origin says now: its highest count, the latest of equal ones.

    An exact count goes before an open one of the same number. A later, lower count is another
    cut, and supersedes nothing.
    """
    latest: dict[str, Statement] = {}
    for s in sorted(statements, key=lambda s: (s.number, s.total.high is not None, s.day, s.claim)):
        latest[s.origin] = s
    return {name: latest[name] for name in sorted(latest)}


def credible(statements: Sequence[Statement]) -> list[Statement]:
    """Return the statements that count: of the whole, and of enemies where there are no others."""
    whole = [s for s in statements if not s.minor] or list(statements)
    return [s for s in whole if not s.enemy] or whole


def _compose(
    statements: Sequence[Statement],
    measure: Measure,
    group: Group,
    of: ActorRef | None,
    *,
    part_of: bool,
) -> ComposedFigure:
    """Return one toll from what origins state."""
    used = credible(statements)
    now = current(used)
    chosen = max(now.values(), key=lambda s: (-s.rank, s.day, s.number, s.origin))
    carrying = {s.claim for s in used if s.total.low == chosen.total.low and s.total.low}
    carrying |= {chosen.claim}
    lows = [s.total.low for s in used if s.total.low is not None]
    return ComposedFigure(
        measure=measure,
        group=group,
        of=of,
        low=min(lows) if lows else None,
        best=None if chosen.total.floor else chosen.total.low,
        high=_high(list(now.values())),
        part_of=part_of,
        by_party=chosen.enemy,
        superseded=tuple(sorted({s.claim for s in used} - {s.claim for s in _standing(used, now)})),
        for_claims=tuple(sorted(carrying)),
        other_claims=tuple(sorted({s.claim for s in statements} - carrying)),
        reason=_reason(chosen, now, used, [s for s in statements if s not in used]),
    )


def _standing(used: Sequence[Statement], now: dict[str, Statement]) -> list[Statement]:
    """Return the statements that give what their origin says now."""
    return [s for s in used if s.number == now[s.origin].number]


def _high(now: Sequence[Statement]) -> int | None:
    """Return the largest number named; None if all name one number and none closes it."""
    closed = [s.total.high for s in now if s.total.high is not None]
    named = {s.number for s in now}
    if len(named) == 1:
        return max(closed, default=None)
    return max([*named, *closed])


def _reason(
    chosen: Statement,
    now: dict[str, Statement],
    used: Sequence[Statement],
    dropped: Sequence[Statement],
) -> str:
    """Return the sentence that explains the choice."""
    parts = [f"{chosen.origin} is {_why(chosen, now)}"]
    if chosen.total.low is None:
        parts = [f"{chosen.origin} gives only a ceiling, so there is no best number"]
    if chosen.total.reason:
        parts.append(chosen.total.reason)
    if chosen.total.floor:
        parts.append("they are a part of more, so there is no best number")
    older = sorted({s.number for s in used if s.origin == chosen.origin} - {chosen.number})
    if older:
        parts.append(f"its earlier {_listed(older)} is superseded")
    others = [f"{name} gives {s.number}" for name, s in now.items() if s.number != chosen.number]
    parts += [other for other in others if not other.startswith(f"{chosen.origin} gives")]
    if chosen.enemy:
        parts.append("a party counts its enemy's losses, and nobody else does")
    if less := sorted({s.number for s in dropped if s.minor}):
        parts.append(f"{_listed(less)} left out: of a part, earlier, or of another event")
    if any(not s.minor for s in dropped):
        parts.append("a party's count of its enemy's losses was left out")
    return "; ".join(parts)


def _why(chosen: Statement, now: dict[str, Statement]) -> str:
    if len(now) == 1:
        return "the only origin that gives a number"
    same_rank = [s for s in now.values() if s.rank == chosen.rank]
    if len(same_rank) == 1:
        return "the best placed of those who give a number"
    return "the latest of the best placed who give a number"


def _listed(numbers: Sequence[int]) -> str:
    return ", ".join(str(number) for number in numbers)
