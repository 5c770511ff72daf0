"""Who holds which place since when: captures, withdrawals, sieges and statements, in order.

A holding is a claim with an age. A capture ends the holdings of the opposed; two opposed claims
within `TOGETHER` days of each other are in force together and make the place contested; a later
one after a longer silence replaces the earlier, at a time known only to lie between them.
Claims about the whole country say nothing of any place and make no holding.
"""

import datetime
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from marsad.model import (
    ActorRef,
    Claim,
    Contradiction,
    ContradictionKind,
    ControlClaim,
    Document,
    Holding,
    Incident,
    Place,
    PlacePrecision,
    PositionClaim,
    Span,
    Stand,
    Status,
    When,
)
from marsad.reconcile.asserted import between, day_of, extent_key, extent_name, published
from marsad.reconcile.contradictions import quoted_words
from marsad.reconcile.held import Change, Held, Sign
from marsad.reconcile.sides import Sides, Tie
from marsad.reconcile.voices import Voices

GAINS = frozenset({"territory_gained", "territory_transferred"})
# Sides share a province, so one who holds "Idlib province" contradicts nobody else there.
SHARED = frozenset({PlacePrecision.ADMIN1, PlacePrecision.ADMIN2, PlacePrecision.AREA})
TOGETHER = 60  # days: control claims are repeated in reports about monthly


class Keeper:
    """Builds the holdings of a theatre's places."""

    def __init__(
        self,
        claims: Mapping[str, Claim],
        documents: Mapping[str, Document],
        voices: Voices,
        sides: Sides,
    ) -> None:
        self._claims = claims
        self._documents = documents
        self._voices = voices
        self._sides = sides
        self._posts: dict[str, list[Span]] = defaultdict(list)
        for claim in claims.values():
            if isinstance(claim, PositionClaim) and claim.type != "base":
                self._posts[claim.span.document].append(claim.span)

    def keep(
        self, incidents: Sequence[Incident]
    ) -> Iterator[tuple[str, tuple[Holding, ...], tuple[Contradiction, ...]]]:
        """Yield the holdings of each place by time, and contradictions about holders, by its key.

        They hang on no more than the incidents and control claims of that `extent`.
        """
        signs: dict[str, list[Sign]] = defaultdict(list)
        for sign in (*self._of_incidents(incidents), *self._of_claims()):
            if sign.place.precision is not PlacePrecision.COUNTRY:
                signs[extent_key(sign.place)].append(sign)
        for key in sorted(signs):
            held = self._play(sorted(signs[key], key=_order))
            holdings = tuple(h.holding(self._alone(h)) for h in held)
            yield key, holdings, tuple(self._contradictions(held))

    def _of_incidents(self, incidents: Sequence[Incident]) -> list[Sign]:
        """Return what incidents say of holdings."""
        found: list[Sign] = []
        for incident in incidents:
            if incident.place is None or incident.status is not Status.REPORTED:
                continue
            change, refs = _change(incident)
            if change is Change.LEFT and self._of_posts(incident):
                continue
            if change is not None:
                found += [_sign(incident, change, incident.place, ref) for ref in refs]
        return found

    def _of_posts(self, incident: Incident) -> bool:
        """Return whether all that was left are posts in the place: nobody need have held it."""
        return all(
            any(_overlap(span, post) for post in self._posts.get(span.document, ()))
            for span in (self._claims[c].span for c in incident.claims if c in self._claims)
        )

    def _of_claims(self) -> list[Sign]:
        """Return what control claims say; one without its own day is as old as its report."""
        return [
            Sign(
                change=Change.ASSERTED,
                place=claim.place,
                holder=claim.holder,
                when=claim.as_of if claim.as_of.known else published(claim, self._documents),
                claims=(claim.id,),
                share=claim.share,
                contested=claim.contested,
            )
            for claim in self._claims.values()
            if isinstance(claim, ControlClaim) and claim.status is Status.REPORTED
        ]

    def _play(self, signs: Sequence[Sign]) -> list[Held]:
        """Return the holdings of one place after all that was said of it, in order."""
        held: list[Held] = []
        in_force: list[Held] = []  # of them, in the same order
        for sign in signs:
            if sign.change is Change.BESIEGED:
                for one in in_force:
                    if one.is_of(sign.holder, self._sides):
                        one.besiege(sign)
                continue
            mine = next((h for h in in_force if h.is_of(sign.holder, self._sides)), None)
            if mine is None:
                mine = Held(sign)
                held.append(mine)
                in_force.append(mine)
            mine.hear(sign)
            in_force = [one for one in in_force if not one.ended]
            if sign.change is not Change.LEFT and sign.place.precision not in SHARED:
                self._face(mine, sign, [one for one in in_force if one is not mine])
                in_force = [one for one in in_force if not one.ended]
        return held

    def _face(self, mine: Held, sign: Sign, others: Sequence[Held]) -> None:
        """Set a holding against those of the opposed: end them, or call both contested."""
        for other in others:
            if not self._opposed(mine.holder, other.holder):
                continue
            gap = _days(other.last_asserted, sign.when)
            if sign.change is Change.GAINED and gap is not None and gap >= 0:
                other.end(sign.when, f"{mine.name} took the place", sign.claims)
            elif gap is not None and gap > TOGETHER:
                why = f"{mine.name} is said to hold it from then"
                other.end(between(other.last_asserted, sign.when, why), why, sign.claims)
            else:
                mine.contest(other)
                other.contest(mine)

    def _opposed(self, one: ActorRef | None, other: ActorRef | None) -> bool:
        if one is None or other is None:
            return False
        tie = self._sides.tie(one, other)
        return tie is Tie.OPPOSED or (tie is Tie.UNKNOWN and one.name != other.name)

    def _alone(self, held: Held) -> bool:
        """Return whether nobody but the holder says that it holds the place."""
        if held.holder is None:
            return False
        chains = [self._claims[c].claimants for c in held.supporting if c in self._claims]
        voices = [self._voices.behind(chain) for chain in chains]
        return bool(voices) and all(
            v and all(self._voices.speaks_for(voice, [held.holder]) for voice in v) for v in voices
        )

    def _contradictions(self, held: Sequence[Held]) -> list[Contradiction]:
        """Return the pairs of opposed holders said to hold one place at one time."""
        turn = {one: at for at, one in enumerate(held)}
        return [
            self._contradiction(one, other)
            for one in held
            for other in sorted(one.facing, key=turn.__getitem__)
            if turn[other] > turn[one]
        ]

    def _contradiction(self, one: Held, other: Held) -> Contradiction:
        said = [f"{h.name}: {quoted_words(self._quote(h))}" for h in (one, other)]
        stands = tuple(
            Stand(says=f"held by {h.name}", origins=(), claims=tuple(sorted(h.supporting)))
            for h in (one, other)
        )
        where = extent_name(one.place)
        return Contradiction(
            kind=ContradictionKind.HOLDER,
            sentence=f"Who holds {where}? {'; '.join(said)}",
            stands=stands,
        )

    def _quote(self, held: Held) -> str:
        first = min(held.supporting)
        return self._claims[first].span.quote if first in self._claims else ""


def extent(noun: ControlClaim | Incident) -> str | None:
    """Return the key of the place whose holdings a claim or an incident may change, if any."""
    if isinstance(noun, Incident) and _change(noun)[0] is None:
        return None
    if noun.place is None or noun.place.precision is PlacePrecision.COUNTRY:
        return None
    return extent_key(noun.place) if noun.status is Status.REPORTED else None


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _sign(incident: Incident, change: Change, place: Place, holder: ActorRef) -> Sign:
    return Sign(
        change=change, place=place, holder=holder, when=incident.when, claims=incident.claims
    )


def _change(incident: Incident) -> tuple[Change | None, tuple[ActorRef, ...]]:
    """Return what an incident changes, and of whom; None if nothing."""
    if incident.type in GAINS:
        return Change.GAINED, incident.initiators[:1]
    if incident.type == "withdrawal":
        return Change.LEFT, incident.initiators[:1]
    if incident.type == "siege":
        return Change.BESIEGED, incident.targets
    return None, ()


def _order(sign: Sign) -> tuple[bool, datetime.date, int, str]:
    """Return the key that plays signs in time; undated ones last, where they end nothing."""
    day = day_of(sign.when)
    changes = tuple(Change)
    return day is None, day or datetime.date.max, changes.index(sign.change), min(sign.claims)


def _days(one: When, other: When) -> int | None:
    """Return the days from one time to another, or None if either is unknown."""
    first, second = day_of(one), day_of(other)
    return (second - first).days if first and second else None
