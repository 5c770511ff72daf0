"""Running totals as somebody counts them: never part of an incident's sum."""

import datetime
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise

from marsad.model import (
    Document,
    Group,
    Measure,
    Noun,
    PlacePrecision,
    Series,
    SeriesPoint,
    Status,
    TallyClaim,
    Theatre,
    When,
    content_id,
)
from marsad.reconcile.asserted import day_of, joined, place_key, place_name, published
from marsad.reconcile.sides import Sides
from marsad.reconcile.voices import Voices

# A total of dead is the war's only from a number that no part of it reaches, or early in the war.
WAR_DEAD = 50_000
EARLY = datetime.timedelta(days=550)
AROUND = datetime.timedelta(days=366)  # "since 2011" is a year, not a day
PART_WAYS = 1.25  # two claimants part where one's total is a quarter above the other's


class SeriesKey(Noun, frozen=True, kw_only=True):
    """What the points of one series have in common; ids are those of the theatre or names."""

    measure: Measure
    group: Group
    of: str
    scope: str
    since: str  # a day, or empty: a stock, or a flow whose start is unknown
    claimant: str

    @property
    def without_claimant(self) -> tuple[str, ...]:
        """What two claimants' series of one thing share."""
        return (self.measure, self.group, self.of, self.scope, self.since)


class Teller:
    """Sorts tallies into series."""

    def __init__(
        self, documents: Mapping[str, Document], theatre: Theatre, voices: Voices, sides: Sides
    ) -> None:
        self._documents = documents
        self._theatre = theatre
        self._voices = voices
        self._sides = sides

    def tell(self, claims: Sequence[TallyClaim]) -> tuple[Series, ...]:
        """Return the series, with remarks where they fall or where claimants part."""
        groups: dict[SeriesKey, list[TallyClaim]] = defaultdict(list)
        for claim in sorted(claims, key=lambda c: c.id):
            if claim.status is Status.REPORTED:
                groups[self._key(claim)].append(claim)
        made = {key: self._points(groups[key]) for key in groups}
        told = [self._series(key, groups[key], made) for key in made]
        return tuple(sorted(told, key=lambda series: series.id))

    def thing(self, claim: TallyClaim) -> str:
        """Return the key of what a tally counts, which its series shares with other claimants'."""
        return joined(self._key(claim).without_claimant)

    def of_whole_war(self, claim: TallyClaim) -> bool:
        """Return whether a tally counts all the war's dead."""
        figure, number = claim.figure, claim.figure.quantity.number
        if figure.measure is not Measure.KILLED or figure.group is not Group.PEOPLE or figure.of:
            return False
        if claim.scope is not None and not self._country(claim):
            return False
        since = claim.since.start or claim.since.end
        if since is not None and abs(since - self._theatre.began) > AROUND:
            return False
        day = day_of(self._when(claim))
        early = since is not None and day is not None and day < self._theatre.began + EARLY
        return number >= WAR_DEAD or early

    def _country(self, claim: TallyClaim) -> bool:
        """Return whether the scope is the theatre's whole country."""
        scope = claim.scope
        if scope is None:
            return False
        whole = scope.precision is PlacePrecision.COUNTRY and scope.country == self._theatre.country
        return whole or (scope.name or scope.text) == self._theatre.name

    def _key(self, claim: TallyClaim) -> SeriesKey:
        figure, since = claim.figure, claim.since.start or claim.since.end
        voices = self._voices.behind(claim.claimants)
        claimant = voices[0].name if voices else ""
        war = self.of_whole_war(claim)
        return SeriesKey(
            measure=figure.measure,
            group=figure.group,
            of=self._sides.key(figure.of) if figure.of else "",
            scope="war" if war else "all" if self._country(claim) else place_key(claim.scope),
            since=self._theatre.began.isoformat() if war else since.isoformat() if since else "",
            claimant=claimant,
        )

    def _points(self, claims: Sequence[TallyClaim]) -> tuple[SeriesPoint, ...]:
        """Return the points in order of time; equal totals of one time are one point."""
        same: dict[tuple[str, str, int | None, int | None], list[TallyClaim]] = defaultdict(list)
        for claim in claims:
            when, quantity = self._when(claim), claim.figure.quantity
            same[str(when.start), str(when.end), quantity.low, quantity.high].append(claim)
        return in_order(
            [
                SeriesPoint(
                    when=self._when(group[0]),
                    quantity=group[0].figure.quantity,
                    claims=tuple(claim.id for claim in group),
                    claimants=tuple(sorted({c.name for claim in group for c in claim.claimants})),
                )
                for group in same.values()
            ]
        )

    def _when(self, claim: TallyClaim) -> When:
        """Return the day up to which a tally counts: its own, else its report's."""
        return claim.until if claim.until.known else published(claim, self._documents)

    def _series(
        self,
        key: SeriesKey,
        claims: Sequence[TallyClaim],
        made: Mapping[SeriesKey, tuple[SeriesPoint, ...]],
    ) -> Series:
        first = claims[0]
        war = self.of_whole_war(first)
        scope = self._theatre.name if war or self._country(first) else place_name(first.scope)
        return Series(
            id=content_id("s", key),
            measure=key.measure,
            group=key.group,
            scope=scope,
            claimant=key.claimant or None,
            since=min((c.since for c in claims), key=_known_first),
            points=made[key],
            of=first.figure.of,
            reason=_reason(key, war),
            remarks=(*_falls(made[key]), *_partings(key, made)),
        )


def in_order(points: Sequence[SeriesPoint]) -> tuple[SeriesPoint, ...]:
    """Return points by time.

    Those without a last day stand where their number fits, since running totals rise: a report
    that is only known to be younger than 2012 may be younger than any other.
    """
    dated = sorted(
        (p for p in points if p.when.end is not None), key=lambda p: (p.when.end, _number(p))
    )
    for point in sorted((p for p in points if p.when.end is None), key=_number):
        at = next((i for i, p in enumerate(dated) if _number(p) > _number(point)), len(dated))
        dated.insert(at, point)
    return tuple(dated)


def _number(point: SeriesPoint) -> int:
    return point.quantity.number


def _known_first(when: When) -> tuple[bool, str, str, str]:
    return not when.known, str(when.start), str(when.end), when.words


def _reason(key: SeriesKey, war: bool) -> str:
    """Return the sentence that says what the series is."""
    who = (
        f"as {key.claimant} counts" if key.claimant else "as reports state without naming a source"
    )
    if war:
        return f"All the dead of the war, {who}."
    if key.measure in (Measure.DISPLACED, Measure.RETURNED):
        kind = f"a flow since {key.since}" if key.since else "a stock, or a flow of unknown start"
        return f"People {key.measure}, {kind}, {who}."
    return f"People {key.measure}{f' since {key.since}' if key.since else ''}, {who}."


def _falls(points: Sequence[SeriesPoint]) -> tuple[str, ...]:
    """Return a remark for each later total that is lower, which a running total cannot be."""
    return tuple(
        f"{later.quantity.words or _number(later)} is lower than the earlier "
        f"{earlier.quantity.words or _number(earlier)}"
        for earlier, later in pairwise(points)
        if 0 < _number(later) < _number(earlier)
    )


def _partings(key: SeriesKey, made: Mapping[SeriesKey, tuple[SeriesPoint, ...]]) -> tuple[str, ...]:
    """Return a remark for each other claimant whose last total of the same thing is far off."""
    found = []
    mine = _number(made[key][-1])
    for other in sorted(made, key=lambda k: k.claimant):
        theirs = _number(made[other][-1])
        if other == key or other.without_claimant != key.without_claimant or not mine or not theirs:
            continue
        if max(mine, theirs) > PART_WAYS * min(mine, theirs):
            who = other.claimant or "reports without a source"
            found.append(f"{who}: {made[other][-1].quantity.words or theirs} of the same")
    return tuple(found)
