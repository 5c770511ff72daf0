"""An event under construction."""

from dataclasses import dataclass, field

from marsad.model import ActorRef, Claimant, Figure, Place, Status, When
from marsad.read.events import Mention

NEAR = 4
"""Sentences within which "the attack" still means the attack last told.

Of 2, 3, 4 and 6 the value with the best `reading` in `benchmarks/accuracy.py`.
"""


@dataclass(slots=True)
class Draft:
    """An event under construction: what its mentions say together."""

    type: str
    status: Status
    mentions: list[Mention]
    place: Place | None
    exact: int
    when: When | None
    initiators: list[ActorRef] = field(default_factory=list)
    targets: list[ActorRef] = field(default_factory=list)
    figures: list[Figure] = field(default_factory=list)
    claimants: list[Claimant] = field(default_factory=list)
    tellers: list[Claimant] = field(default_factory=list)  # who tells of it besides
    denied_by: list[Claimant] = field(default_factory=list)
    means: str | None = None
    note: str = ""
    inherited_place: bool = False
    shared: bool = False  # a total: some of its dead are told as an event of their own
    camps: set[str] = field(default_factory=set)  # what its initiators lean to

    @property
    def last(self) -> int:
        """Index of the sentence that spoke of it last."""
        return self.mentions[-1].scene.index
