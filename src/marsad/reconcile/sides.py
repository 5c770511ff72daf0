"""Who belongs with whom: roll-up through membership, alliances and alignment."""

import bisect
import datetime
import unicodedata
from collections.abc import Iterable, Sequence
from enum import StrEnum
from functools import cached_property, lru_cache

from marsad.model import Actor, ActorKind, ActorRef, Theatre
from marsad.reconcile.settings import settings

# Unarmed people, as targets of attacks.
UNARMED = frozenset({ActorKind.CIVILIANS, ActorKind.PROTESTERS, ActorKind.AID_WORKERS})


class Tie(StrEnum):
    """How two actors stand to each other."""

    SAME = "same"
    KIN = "kin"
    BLURRED = "blurred"
    UNKNOWN = "unknown"
    OPPOSED = "opposed"


@lru_cache(maxsize=65536)
def fold(name: str) -> str:
    """Return a name in lower case, without accents, marks and the article."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    words = "".join(c if c.isalnum() else " " for c in plain).split()
    return " ".join(word for word in words if word not in ("the", "al", "el"))


class Sides:
    """Answers how actors of a theatre relate."""

    def __init__(self, theatre: Theatre) -> None:
        self._theatre = theatre
        self._ties: dict[tuple[str, str, datetime.date | None], Tie] = {}

    @cached_property
    def _actors(self) -> dict[str, Actor]:
        return {actor.id: actor for actor in self._theatre.actors}

    @cached_property
    def _above(self) -> dict[str, frozenset[str]]:
        return {actor_id: frozenset(self._climb(actor_id)) for actor_id in self._actors}

    def _climb(self, actor_id: str) -> set[str]:
        """Return the actor and all that it is a member of, however far up."""
        found, todo = set[str](), [actor_id]
        while todo:
            here = todo.pop()
            if here not in found:
                found.add(here)
                todo.extend(self._actors[here].member_of if here in self._actors else ())
        return found

    def above(self, ref: ActorRef) -> frozenset[str]:
        """Return the ids of the actor and of all it belongs to; empty if it is unknown."""
        return self._above.get(ref.actor or "", frozenset())

    def alignment(self, ref: ActorRef) -> str | None:
        """Return the actor's alignment, its own or that of what it belongs to."""
        if ref.actor not in self._actors:
            return None
        own = self._actors[ref.actor].alignment
        inherited = (self._actors[a].alignment for a in sorted(self.above(ref) & set(self._actors)))
        return own or next((name for name in inherited if name), None)

    def unarmed(self, ref: ActorRef) -> bool | None:
        """Return whether these are unarmed people; None if nobody knows."""
        actor = self._actors.get(ref.actor or "")
        if actor is None:
            return True if fold(ref.name) == "civilians" else None
        if actor.kind is ActorKind.UNIDENTIFIED:
            return None
        return actor.kind in UNARMED

    def unidentified(self, ref: ActorRef) -> bool:
        """Return True if the reference names nobody in particular."""
        actor = self._actors.get(ref.actor or "")
        if actor is None:
            return fold(ref.name) in ("", "unidentified", "unknown")
        return actor.kind is ActorKind.UNIDENTIFIED

    @cached_property
    def _turns(self) -> list[int]:
        alliances = [a for actor in self._theatre.actors for a in actor.allied_with]
        began = {a.start.toordinal() for a in alliances if a.start}
        return sorted(began | {a.end.toordinal() + 1 for a in alliances if a.end})

    def unchanged_since(self, day: int | None) -> int | None:
        """Return the first day (an ordinal) since which all ties are those of this one."""
        if day is None:
            return None
        turn = bisect.bisect_right(self._turns, day)
        return self._turns[turn - 1] if turn else datetime.date.min.toordinal()

    def tie(self, one: ActorRef, other: ActorRef, day: datetime.date | None = None) -> Tie:
        """Return how two actors stand to each other on a day (None: at any time)."""
        key = (self.key(one), self.key(other), day)
        if key not in self._ties:
            self._ties[key] = self._tie(one, other, day)
        return self._ties[key]

    def _tie(self, one: ActorRef, other: ActorRef, day: datetime.date | None) -> Tie:
        if self.unidentified(one) or self.unidentified(other):
            return Tie.UNKNOWN
        if self.key(one) == self.key(other):
            return Tie.SAME
        if one.actor not in self._actors or other.actor not in self._actors:
            return Tie.UNKNOWN
        up, other_up = self.above(one), self.above(other)
        if one.actor in other_up or other.actor in up or self._allied(up, other_up, day):
            return Tie.KIN
        mine, theirs = self.alignment(one), self.alignment(other)
        if mine is None or theirs is None:
            return Tie.UNKNOWN
        if mine == theirs:
            return Tie.KIN
        return Tie.OPPOSED if self.opposed_alignments(mine, theirs) else Tie.BLURRED

    def opposed_alignments(self, one: str | None, other: str | None) -> bool:
        """Return whether two alignments are known, different, and not blurred by reports."""
        if one is None or other is None or one == other:
            return False
        return frozenset({one, other}) not in settings().blurred

    def has_parent(self, actor_id: str) -> bool:
        """Return whether the actor is known to be a member of another."""
        return actor_id in self._actors and bool(self._actors[actor_id].member_of)

    def key(self, ref: ActorRef) -> str:
        """Return what two references to one actor share: its id, else its folded name."""
        return ref.actor or fold(ref.name)

    def _allied(
        self, one: frozenset[str], other: frozenset[str], day: datetime.date | None
    ) -> bool:
        """Return whether an alliance joins any of the one's units with any of the other's."""
        return any(
            alliance.ally in theirs
            and (day is None or alliance.start is None or alliance.start <= day)
            and (day is None or alliance.end is None or day <= alliance.end)
            for mine, theirs in ((one, other), (other, one))
            for actor_id in sorted(mine & set(self._actors))
            for alliance in self._actors[actor_id].allied_with
        )

    def best_tie(
        self, ones: Iterable[ActorRef], others: Iterable[ActorRef], day: datetime.date | None = None
    ) -> Tie:
        """Return the closest tie between any of the ones and any of the others."""
        found = {self.tie(one, other, day) for one in ones for other in others}
        order = (Tie.SAME, Tie.KIN, Tie.BLURRED, Tie.UNKNOWN, Tie.OPPOSED)
        return next((tie for tie in order if tie in found), Tie.UNKNOWN)

    def opposed(self, ones: Sequence[ActorRef], others: Sequence[ActorRef]) -> bool:
        """Return whether all of the ones are of sides opposed to all of the others."""
        return self.best_tie(ones, others) is Tie.OPPOSED

    def of_other_states(self, ones: Sequence[ActorRef], others: Sequence[ActorRef]) -> bool:
        """Return whether these are forces of states of which none has a part in the others.

        Allies too: who says that Russia bombed a market does not say that Syria did.
        """
        mine, theirs = ([self._states(ref) for ref in refs] for refs in (ones, others))
        if not all([mine, theirs, *mine, *theirs]):
            return False
        return frozenset().union(*mine).isdisjoint(frozenset().union(*theirs))

    def _states(self, ref: ActorRef) -> frozenset[str]:
        """Return the state whose forces these are, with all they belong to; else nothing."""
        above = self.above(ref)
        kinds = {self._actors[id_].kind for id_ in above if id_ in self._actors}
        return above if ActorKind.STATE in kinds else frozenset()
