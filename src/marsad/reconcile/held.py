"""One side's hold on one place, while it is being worked out."""

from enum import StrEnum

from marsad.model import ActorRef, Holding, HoldingStatus, Noun, Place, When, content_id
from marsad.reconcile.asserted import day_of, extent_key, extent_name
from marsad.reconcile.prose import capital, when_phrase
from marsad.reconcile.sides import Sides, Tie


class Change(StrEnum):
    """What something said does to a holding; in this order on one day."""

    LEFT = "left"
    GAINED = "gained"
    BESIEGED = "besieged"
    ASSERTED = "asserted"


class Sign(Noun, frozen=True, kw_only=True):
    """Something said of a holding; `holder` is None where a report says only "contested"."""

    change: Change
    place: Place
    holder: ActorRef | None
    when: When
    claims: tuple[str, ...]
    share: float | None = None
    contested: bool = False


class Held:
    """A holding in the making."""

    def __init__(self, sign: Sign) -> None:
        self.place = sign.place
        self.holder = sign.holder
        self.start = sign.when if sign.change is Change.GAINED else When()
        self.ended: When | None = None
        self.last_asserted = When()
        self.share: float | None = None
        self.supporting: set[str] = set()
        self.opposing: set[str] = set()
        self._besieged: When | None = None
        self._contested = False
        self.facing: dict[Held, None] = {}  # opposed holdings in force at the same time
        self._why: list[str] = []

    @property
    def name(self) -> str:
        """The holder's name, "nobody clearly" where control is said to be divided."""
        return self.holder.name if self.holder else "nobody clearly"

    def is_of(self, holder: ActorRef | None, sides: Sides) -> bool:
        """Return whether this is that actor's holding, or that of a part or ally of it."""
        if holder is None or self.holder is None:
            return holder is self.holder
        return sides.key(holder) == sides.key(self.holder) or (
            sides.tie(holder, self.holder) is Tie.KIN
        )

    def hear(self, sign: Sign) -> None:
        """Take in something said of this holding."""
        self.supporting.update(sign.claims)
        self._contested = self._contested or sign.contested
        self.share = sign.share if sign.share is not None else self.share
        if sign.change is Change.LEFT:
            self.end(sign.when, f"{self.name} withdrew", ())
        elif sign.change is Change.GAINED:
            self._why.append(f"{self.name} took it {when_phrase(sign.when)}")
        last, day = day_of(self.last_asserted), day_of(sign.when)
        if sign.change is not Change.LEFT and day is not None and (last is None or day >= last):
            self.last_asserted = sign.when

    def besiege(self, sign: Sign) -> None:
        """Note a siege of the holder."""
        self._besieged = sign.when
        self.supporting.update(sign.claims)
        self._why.append(f"it was besieged {when_phrase(sign.when)}")

    def end(self, when: When, why: str, claims: tuple[str, ...]) -> None:
        """End the holding at a time, which may be unknown."""
        self.ended = when
        self.opposing.update(claims)
        self._why.append(f"it ended {when_phrase(when)}: {why}")

    def contest(self, other: "Held") -> None:
        """Note an opposed holding in force at the same time."""
        self._contested = True
        self.facing[other] = None
        self.opposing.update(other.supporting)

    def holding(self, alone: bool) -> Holding:
        """Return the holding; `alone` says that only the holder itself claims it."""
        return Holding(
            id=content_id("h", extent_key(self.place), self.name, min(self.supporting)),
            place=self.place,
            holder=self.holder,
            status=self._status(alone),
            start=self.start,
            end=self.ended or When(),
            last_asserted=self.last_asserted,
            share=self.share,
            supporting=tuple(sorted(self.supporting)),
            opposing=tuple(sorted(self.opposing - self.supporting)),
            reason=self._reason(alone),
        )

    def _status(self, alone: bool) -> HoldingStatus:
        if self._contested:
            return HoldingStatus.CONTESTED
        if self._besieged is not None:
            return HoldingStatus.BESIEGED
        return HoldingStatus.CLAIMED if alone else HoldingStatus.HELD

    def _reason(self, alone: bool) -> str:
        """Return the sentence that explains the holding."""
        where = extent_name(self.place)
        count = len(self.supporting)
        parts = [f"{count} claim{'s say' if count != 1 else ' says'} that {self.name} held {where}"]
        if self.holder is None:
            parts = [f"{count} claim{'s call' if count != 1 else ' calls'} {where} contested"]
        parts += self._why
        if self.facing:
            facing = ", ".join(sorted({other.name for other in self.facing}))
            parts.append(f"also said to hold it at that time: {facing}")
        if alone:
            parts.append("only the holder itself says so")
        if day_of(self.last_asserted) is not None:
            parts.append(f"last asserted {when_phrase(self.last_asserted)}")
        return capital("; ".join(parts)) + "."
