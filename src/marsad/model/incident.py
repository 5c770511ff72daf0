"""One thing that happened, as composed from claims."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Protocol

from marsad.model.actor import ActorRef
from marsad.model.base import Noun
from marsad.model.claim import Status
from marsad.model.place import Place
from marsad.model.quantity import Group, Measure
from marsad.model.source import SourceKind
from marsad.model.when import When


class Corroboration(StrEnum):
    """How many independent origins stand behind an incident."""

    SINGLE = "single"
    CORROBORATED = "corroborated"
    CROSS_PARTY = "cross_party"


class Certainty(StrEnum):
    """How sure an incident is, at a glance."""

    CORROBORATED = "corroborated"
    SINGLE = "single"
    CONTESTED = "contested"  # origins differ on who did it, whom it hit or whether it happened
    DENIED = "denied"


class Grade(StrEnum):
    """Civilian-harm grade after Airwars' published scale, counted by origins."""

    CONFIRMED = "confirmed"
    FAIR = "fair"
    WEAK = "weak"
    CONTESTED = "contested"
    DISCOUNTED = "discounted"


class Origin(Noun, frozen=True, kw_only=True):
    """One independent speaker behind an incident, however many reports carry its words."""

    name: str
    kind: SourceKind | None
    alignment: str | None
    claimants: tuple[str, ...]
    claims: tuple[str, ...]
    documents: tuple[str, ...]
    reason: str


class ComposedFigure(Noun, frozen=True, kw_only=True):
    """A toll of an incident: the smallest, best and largest number that an origin gives.

    None means not stated. `for_claims` carry the best figure, `other_claims` another one;
    `reason` names the rule that chose, `imputed` marks numbers made from vague words.
    """

    measure: Measure
    group: Group
    of: ActorRef | None
    low: int | None
    best: int | None
    high: int | None
    part_of: bool = False
    by_party: bool = False
    superseded: tuple[str, ...] = ()
    for_claims: tuple[str, ...] = ()
    other_claims: tuple[str, ...] = ()
    reason: str = ""


class ContradictionKind(StrEnum):
    """What origins differ on."""

    TOLL = "toll"
    PERPETRATOR = "perpetrator"
    VICTIM = "victim"
    HAPPENED = "happened"
    HOLDER = "holder"


class Stand(Noun, frozen=True, kw_only=True):
    """One side of a contradiction: who says what, in which claims."""

    says: str
    origins: tuple[str, ...]
    claims: tuple[str, ...]


class Contradiction(Noun, frozen=True, kw_only=True):
    """Origins that cannot both be right, side by side."""

    kind: ContradictionKind
    sentence: str
    stands: tuple[Stand, ...]


class Comparison(Noun, frozen=True, kw_only=True):
    """What one aspect of two claims says for or against their being one incident."""

    aspect: str  # place, time, type, sides, figures, words
    score: float  # positive: for; negative: against
    sentence: str


class Link(Noun, frozen=True, kw_only=True):
    """Why two claims were merged: the total score and its parts."""

    one: str
    other: str
    score: float
    comparisons: tuple[Comparison, ...]


class Inherited(Noun, frozen=True, kw_only=True):
    """A time that a claim without one takes from the incident it tells.

    The claim itself stays as it was: undo the merge and the time is gone. `score` is that of the
    link to the dated claim which `when.evidence` names.
    """

    claim: str
    when: When
    score: float


class Incident(Noun, frozen=True, kw_only=True):
    """One thing that happened; every composed value explains itself in `reasons`."""

    id: str
    type: str
    when: When
    place: Place | None
    status: Status
    initiators: tuple[ActorRef, ...]
    targets: tuple[ActorRef, ...]
    means: tuple[str, ...]
    figures: tuple[ComposedFigure, ...]
    claims: tuple[str, ...]
    documents: tuple[str, ...]
    origins: tuple[Origin, ...]
    corroboration: Corroboration
    grade: Grade | None  # None: no civilian harm is claimed
    contradictions: tuple[Contradiction, ...]
    links: tuple[Link, ...]
    background: bool  # no report tells it as news
    summary: str
    inherited: tuple[Inherited, ...] = ()  # times that undated claims take from dated ones
    reasons: dict[str, str]  # "type", "place", "when" … -> the sentence that explains the choice


CONTESTING = frozenset(
    {ContradictionKind.PERPETRATOR, ContradictionKind.HAPPENED, ContradictionKind.VICTIM}
)


class Disputed(Protocol):
    """Of a contradiction, what it is about."""

    @property
    def kind(self) -> ContradictionKind:
        """Who did it, whether it happened, whom it hit or how many."""
        ...


class Weighed(Protocol):
    """What certainty hangs on, as an incident has it."""

    @property
    def status(self) -> Status:
        """Whether anybody reports it."""
        ...

    @property
    def corroboration(self) -> Corroboration:
        """How many origins report it."""
        ...

    @property
    def contradictions(self) -> Sequence[Disputed]:
        """Where origins contradict each other."""
        ...


def contested(incident: Weighed) -> bool:
    """Whether origins contradict each other on who did it, whether it happened, or whom it hit."""
    kinds = {contradiction.kind for contradiction in incident.contradictions}
    return bool(kinds & CONTESTING)


def certainty(incident: Weighed) -> Certainty:
    """Return how sure an incident is, at a glance."""
    if incident.status is Status.DENIED:
        return Certainty.DENIED
    if contested(incident):
        return Certainty.CONTESTED
    single = incident.corroboration is Corroboration.SINGLE
    return Certainty.SINGLE if single else Certainty.CORROBORATED


class Counted(Protocol):
    """What has figures, as an incident has, of which the first that fits is meant."""

    @property
    def figures(self) -> tuple[ComposedFigure, ...]:
        """What is composed of all origins' numbers."""
        ...


def main_figure(incident: Counted, measure: Measure) -> ComposedFigure | None:
    """Return the figure of people in all, None if no origin gives one."""
    for figure in incident.figures:
        whole = figure.group is Group.PEOPLE and figure.of is None and not figure.part_of
        if figure.measure is measure and whole:
            return figure
    return None
