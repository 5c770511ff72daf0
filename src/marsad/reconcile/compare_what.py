"""What and who: what types, sides and figures of two claims say for one incident."""

import datetime
from collections.abc import Mapping

from marsad.model import ActorRef, Comparison, Measure, Total
from marsad.reconcile.facts import Facts, Roles
from marsad.reconcile.settings import settings
from marsad.reconcile.sides import Sides, Tie

TELLING = 5  # people: smaller numbers are equal by chance
BREAKDOWN = 3  # as many equal numbers are one count of one toll
# Both sides of these do the same thing: it is chance who is named first.
MUTUAL = frozenset({"armed_clash", "offensive", "agreement", "ceasefire_violation"})

Scored = tuple[float, str, int, int, str]
"""A score, and its sentence to fill in with the smaller and the larger number and what is counted.

A large record compares millions of pairs and explains few.
"""


def compare_type(one: Facts, other: Facts, families: Mapping[str, str]) -> Comparison:
    """Return whether two event types may tell of one thing; `families` is by type."""
    weights = settings().type
    mine, theirs = one.claim.type, other.claim.type
    if mine == theirs:
        score = weights["same"] + settings().rare.get(mine, 0.0)
        return Comparison(aspect="type", score=score, sentence=f"both are {mine}")
    alike = settings().alike.get(frozenset({mine, theirs}))
    if alike is not None:
        said = f"{mine} and {theirs} can be one thing: {alike.why}"
        return Comparison(aspect="type", score=alike.score, sentence=said)
    same = mine in families and families[mine] == families.get(theirs)
    score = weights["same_family"] if same else weights["unlike"]
    return Comparison(aspect="type", score=score, sentence=f"{mine} is not {theirs}")


def compare_sides(
    one: Roles, other: Roles, sides: Sides, day: int | None, *, mutual: bool
) -> Comparison:
    """Return how well those who did it, and those hit, agree.

    `day` (an ordinal) is when; `mutual` says that both sides do what is told.
    """
    weights = settings().sides
    when = datetime.date.fromordinal(day) if day else None
    if mutual:
        score, said = _role(
            sides, one.initiators + one.targets, other.initiators + other.targets, when
        )
        return Comparison(aspect="sides", score=2 * score if score > 0 else score, sentence=said)
    score, said = _role(sides, one.initiators, other.initiators, when)
    hit, hit_said = _targets(sides, one.targets, other.targets, when, weights["other_targets"])
    sentences = [text for text in (said, hit_said) if text]
    return Comparison(
        aspect="sides", score=score + hit, sentence="; ".join(sentences) or "sides not named"
    )


def _role(
    sides: Sides,
    ones: tuple[ActorRef, ...],
    others: tuple[ActorRef, ...],
    day: datetime.date | None,
) -> tuple[float, str]:
    """Return score and sentence for one role of two claims."""
    weights = settings().sides
    if not ones or not others:
        return 0.0, ""
    match sides.best_tie(ones, others, day):
        case Tie.SAME:
            return weights["same"], f"both name {_common(sides, ones, others)}"
        case Tie.KIN:
            return weights["kin"], f"{_names(ones)} and {_names(others)} are on one side"
        case Tie.OPPOSED:
            said = f"{_names(ones)} and {_names(others)} are on opposed sides"
            return weights["opposed"], said
        case _:
            return 0.0, ""


def _targets(
    sides: Sides,
    ones: tuple[ActorRef, ...],
    others: tuple[ActorRef, ...],
    day: datetime.date | None,
    other_targets: float,
) -> tuple[float, str]:
    """Return score and sentence for those hit; civilians are told from fighters."""
    mine, theirs = ({sides.unarmed(ref) for ref in refs} for refs in (ones, others))
    if mine and theirs and None not in mine | theirs and not mine & theirs:
        return other_targets, f"{_names(ones)} were hit in one, {_names(others)} in the other"
    score, said = _role(sides, ones, others, day)
    return max(score, other_targets), said


def _names(refs: tuple[ActorRef, ...]) -> str:
    return ", ".join(ref.name for ref in refs)


def _common(sides: Sides, ones: tuple[ActorRef, ...], others: tuple[ActorRef, ...]) -> str:
    theirs = {sides.key(ref) for ref in others}
    return ", ".join(ref.name for ref in ones if sides.key(ref) in theirs)


def compare_figures(one: Facts, other: Facts) -> Comparison:
    """Return how well the numbers of people agree; a claim without numbers is neutral."""
    scored = _scored(one, other)
    sentences = [said.format(low=low, high=high, what=what) for _, said, low, high, what in scored]
    if breakdown := _breakdown(one, other):
        sentences.append(f"{breakdown} of their numbers are the same")
    said = "; ".join(sentences) or "no numbers to compare"
    return Comparison(aspect="figures", score=figures_score(one, other), sentence=said)


def figures_score(one: Facts, other: Facts) -> float:
    """Return the score of `compare_figures`, without its sentence."""
    weights = settings().figures
    limit = weights["limit"]
    score = max(-limit, min(limit, sum(scored[0] for scored in _scored(one, other))))
    return score + weights["breakdown"] if _breakdown(one, other) else score


def _scored(one: Facts, other: Facts) -> list[Scored]:
    """Return the score of each measure that both claims give, and of an equal part."""
    scored = [
        _totals(measure, mine, theirs)
        for measure, mine in one.totals
        for what, theirs in other.totals
        if what is measure
    ]
    if not scored or max(found[0] for found in scored) < settings().figures["equal"]:
        scored += _same_part(one, other)
    return scored


def _breakdown(one: Facts, other: Facts) -> int:
    """Return how many numbers both give, if these are enough to be one count of one toll."""
    if len(one.parts) < BREAKDOWN or len(other.parts) < BREAKDOWN:
        return 0
    numbers = {number for _, _, number in one.parts & other.parts if number >= TELLING}
    return len(numbers) if len(numbers) >= BREAKDOWN else 0


def _totals(measure: Measure, one: Total, other: Total) -> Scored:
    """Return score and sentence for two totals of one measure."""
    weights = settings().figures
    mine, theirs = one.named or 0, other.named or 0
    if mine == theirs:
        return _equal(mine), "both give {low} {what}", mine, mine, measure
    smaller, larger = (one, other) if mine < theirs else (other, one)
    low, high = (mine, theirs) if mine < theirs else (theirs, mine)
    if smaller.high is None or larger.low is None:
        if high > 3 * low:
            return 0.0, "{low} and {high} {what}", low, high, measure
        return (
            weights["compatible"],
            "{low} and {high} {what} can both be right",
            low,
            high,
            measure,
        )
    if far_apart(low, high):
        return weights["far"], "{low} and {high} {what} are far apart", low, high, measure
    return weights["differ"], "{low} and {high} {what} differ", low, high, measure


def far_apart(one: int, other: int) -> bool:
    """Return whether two numbers are too far apart to be counts of one toll."""
    low, high = sorted((one, other))
    return high > 3 * low and high - low > 10


def _equal(number: int) -> float:
    """Return what an equal number says: small ones are equal by chance."""
    weights = settings().figures
    if number < 5:
        return weights["equal_small"]
    return weights["equal"] if number < 10 else weights["equal_large"]


def _same_part(one: Facts, other: Facts) -> list[Scored]:
    """Return the score of an equal count of one group, such as "11 children"."""
    shared = sorted(one.parts & other.parts, key=lambda part: (part[2], part))
    if not shared:
        return []
    measure, group, number = shared[-1]
    return [(_equal(number), "both give {low} {what}", number, number, f"{group} {measure}")]
