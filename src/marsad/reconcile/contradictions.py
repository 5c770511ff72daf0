"""Origins that cannot both be right, side by side with their words."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from marsad.model import (
    ActorRef,
    Contradiction,
    ContradictionKind,
    EventClaim,
    Measure,
    Stand,
    Status,
)
from marsad.reconcile.compare_what import MUTUAL
from marsad.reconcile.figures import credible, current, measures
from marsad.reconcile.origins import Spoken
from marsad.reconcile.roles import Caster
from marsad.reconcile.sides import Sides
from marsad.reconcile.statements import Counter, Statement

LONGEST_QUOTE = 160


def find_contradictions(
    claims: Sequence[EventClaim],
    spoken: Spoken,
    counter: Counter,
    caster: Caster,
) -> tuple[Contradiction, ...]:
    """Return what the origins of an incident contradict each other on."""
    by_id = {claim.id: claim for claim in claims}
    found = [_happened(claims, spoken)]
    reported = [c for c in claims if c.status is Status.REPORTED]
    if not {c.type for c in reported} & MUTUAL:
        found.append(_perpetrator(reported, spoken, caster))
    attacks = [c for c in reported if caster.attack(c.type)]
    found.append(_victim(attacks, spoken, caster.sides))
    found += [_toll(counter.totals(claims, spoken, m), m, by_id) for m in measures(claims)]
    return tuple(c for c in found if c is not None)


def quoted(claim: EventClaim) -> str:
    """Return the claim's words in quotation marks, cut where they run long."""
    return quoted_words(claim.span.quote)


def quoted_words(text: str) -> str:
    """Return a passage in quotation marks, cut where it runs long."""
    words = " ".join(text.split())
    return f"“{words[:LONGEST_QUOTE].rstrip()}{'…' if len(words) > LONGEST_QUOTE else ''}”"


# Where the denial stands in a report's telling of the event, the words shown are of that telling.
_DENIED = "that it did not, or not by whom it is said"


def _happened(claims: Sequence[EventClaim], spoken: Spoken) -> Contradiction | None:
    """Return the contradiction of those who report it and those who deny it, or their part."""
    said = [c for c in claims if c.status is Status.REPORTED]
    deniers = {c.id: spoken.by_claim[c.id] for c in claims if c.status is Status.DENIED}
    for claim, names in spoken.denying.items():
        # Who tells it cannot be who denies it: a reader took one for the other.
        others = tuple(name for name in names if name not in spoken.by_claim[claim])
        if others:
            deniers[claim] = others
    if not said or not deniers:
        return None
    denied = [c for c in claims if c.id in deniers]
    own = any(c.status is Status.DENIED for c in denied)
    stand = Stand(
        says=_DENIED if own else f"{_DENIED}; the report with the denial tells of it so",
        origins=tuple(sorted({name for some in deniers.values() for name in some})),
        claims=tuple(sorted(deniers)),
    )
    asserted = _stand("that it happened", said, spoken)
    parts = (
        f"{', '.join(side.origins)}: {side.says}, {quoted(min(told, key=lambda c: c.id))}"
        for side, told in ((asserted, said), (stand, denied))
    )
    sentence = "; ".join(parts)
    return Contradiction(
        kind=ContradictionKind.HAPPENED, sentence=sentence, stands=(asserted, stand)
    )


def _stand(says: str, claims: Sequence[EventClaim], spoken: Spoken) -> Stand:
    """Return one side of a contradiction."""
    origins = sorted({spoken.by_claim[c.id][0] for c in claims})
    return Stand(says=says, origins=tuple(origins), claims=tuple(sorted(c.id for c in claims)))


def _perpetrator(
    claims: Sequence[EventClaim], spoken: Spoken, caster: Caster
) -> Contradiction | None:
    """Return the contradiction of origins that blame opposed sides, else other states' forces."""
    accused = {claim.id: caster.armed(claim) for claim in claims}
    pairs = _pairs(claims, spoken)
    for differ in (caster.sides.opposed, caster.sides.of_other_states):
        for one, other in pairs:
            mine, theirs = accused[one.id], accused[other.id]
            if not differ(mine, theirs):
                continue
            return _between(
                ContradictionKind.PERPETRATOR,
                (f"{_names(mine)} did it", [c for c in claims if accused[c.id] == mine]),
                (f"{_names(theirs)} did it", [c for c in claims if accused[c.id] == theirs]),
                spoken,
            )
    return None


def _victim(claims: Sequence[EventClaim], spoken: Spoken, sides: Sides) -> Contradiction | None:
    """Return the contradiction of origins that say civilians, and only fighters, were hit."""
    unarmed = [c for c in claims if _all(c.targets, sides, unarmed=True)]
    armed = [c for c in claims if _all(c.targets, sides, unarmed=False)]
    for one in sorted(unarmed, key=lambda c: c.id):
        for other in sorted(armed, key=lambda c: c.id):
            if _independent(one, other, spoken):
                return _between(
                    ContradictionKind.VICTIM,
                    (f"{_names(one.targets)} were hit", unarmed),
                    (f"{_names(other.targets)} were hit", armed),
                    spoken,
                )
    return None


def _all(refs: Sequence[ActorRef], sides: Sides, *, unarmed: bool) -> bool:
    return bool(refs) and all(sides.unarmed(ref) is unarmed for ref in refs)


def _toll(
    statements: Sequence[Statement], measure: Measure, by_id: Mapping[str, EventClaim]
) -> Contradiction | None:
    """Return the contradiction of origins whose counts do not overlap."""
    now = list(current(credible(statements)).values())
    if not any(_disjoint(one, other) for one in now for other in now):
        return None
    numbers: dict[int, list[Statement]] = defaultdict(list)
    for statement in now:
        numbers[statement.number].append(statement)
    least, most = numbers[min(numbers)][0], numbers[max(numbers)][0]
    sentence = (
        f"{least.origin} gives {least.number} {measure}, {quoted(by_id[least.claim])}; "
        f"{most.origin} gives {most.number}, {quoted(by_id[most.claim])}"
    )
    stands = tuple(
        Stand(
            says=f"{number} {measure}",
            origins=tuple(sorted(s.origin for s in numbers[number])),
            claims=tuple(sorted({s.claim for s in numbers[number]})),
        )
        for number in sorted(numbers)
    )
    return Contradiction(kind=ContradictionKind.TOLL, sentence=sentence, stands=stands)


def _disjoint(one: Statement, other: Statement) -> bool:
    """Return whether the one's highest number lies below the other's lowest."""
    return (
        one.origin != other.origin
        and one.total.high is not None
        and other.total.low is not None
        and one.total.high < other.total.low
    )


def _pairs(claims: Sequence[EventClaim], spoken: Spoken) -> list[tuple[EventClaim, EventClaim]]:
    """Return pairs of claims of different origins, in id order."""
    ordered = sorted(claims, key=lambda c: c.id)
    return [
        (one, other)
        for at, one in enumerate(ordered)
        for other in ordered[at + 1 :]
        if _independent(one, other, spoken)
    ]


def _independent(one: EventClaim, other: EventClaim, spoken: Spoken) -> bool:
    """Return whether two claims rest on different origins."""
    return spoken.by_claim[one.id][0] != spoken.by_claim[other.id][0]


def _between(
    kind: ContradictionKind,
    one: tuple[str, Sequence[EventClaim]],
    other: tuple[str, Sequence[EventClaim]],
    spoken: Spoken,
) -> Contradiction:
    """Return a contradiction of two stands, quoting the first claim of each."""
    stands, parts = [], []
    for says, claims in (one, other):
        stand = _stand(says, claims, spoken)
        stands.append(stand)
        first = min(claims, key=lambda c: c.id)
        parts.append(f"{', '.join(stand.origins)}: {says}, {quoted(first)}")
    return Contradiction(kind=kind, sentence="; ".join(parts), stands=tuple(stands))


def _names(refs: Sequence[ActorRef]) -> str:
    return " and ".join(ref.name for ref in refs)
