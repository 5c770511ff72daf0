"""Who gives which number: the statements that an incident's figures are composed of."""

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from marsad.model import (
    ActorRef,
    Document,
    EventClaim,
    Figure,
    Group,
    Measure,
    Noun,
    SourceKind,
    Status,
    Total,
    numbered,
    people_total,
)
from marsad.reconcile.minor import minor
from marsad.reconcile.origins import Spoken
from marsad.reconcile.sides import Sides
from marsad.reconcile.voices import Voice, Voices

# Who is best placed to count, first: they look into it and take no side.
BEST_PLACED = (
    frozenset({SourceKind.MONITOR, SourceKind.RESCUERS, SourceKind.UN_AGENCY, SourceKind.NGO}),
    frozenset({SourceKind.AGENCY, SourceKind.OUTLET}),
    frozenset({SourceKind.LOCAL, SourceKind.ANONYMOUS, None}),
)


class Statement(Noun, frozen=True, kw_only=True):
    """A number of people as one origin gives it in one claim.

    `rank` is 0 for the best placed; `day` the report's last possible day as an ordinal, 0 if
    unknown; `enemy` marks a party's count of its enemy's losses, `minor` a count that is not of the
    whole incident.
    """

    claim: str
    origin: str
    rank: int
    day: int
    total: Total
    enemy: bool
    minor: bool = False

    @property
    def number(self) -> int:
        """The number that stands for the statement."""
        return self.total.named or 0


class Counter:
    """Makes statements out of claims."""

    def __init__(self, documents: Mapping[str, Document], voices: Voices, sides: Sides) -> None:
        self._documents = documents
        self._voices = voices
        self._sides = sides

    def totals(
        self, claims: Sequence[EventClaim], spoken: Spoken, measure: Measure
    ) -> list[Statement]:
        """Return what each origin gives as people in all."""
        found = []
        for claim in claims:
            for origin, figures in self._by_origin(claim, spoken).items():
                given = people_total(figures, measure)
                if given is not None:
                    mine = [f for f in figures if f.measure is measure]
                    found.append(self._statement(claim, origin, spoken, given, mine))
        full = _without_parts(found)
        less = minor(full, {claim.id: claim for claim in claims})
        return [replace(s, minor=True) if at in less else s for at, s in enumerate(full)]

    def parts(
        self,
        claims: Sequence[EventClaim],
        spoken: Spoken,
        key: tuple[Measure, Group, str],
    ) -> list[Statement]:
        """Return what each origin gives for one group of one side."""
        found = []
        for claim in claims:
            figures = claim.figures if claim.status is Status.REPORTED else ()
            for figure in numbered(figures):
                if figure_key(self._sides, figure) != key:
                    continue
                given = Total(low=figure.quantity.low, high=figure.quantity.high, whole=True)
                origin = spoken.of_figure(claim, figure, self._voices)
                found.append(self._statement(claim, origin, spoken, given, [figure]))
        return found

    def _by_origin(self, claim: EventClaim, spoken: Spoken) -> dict[str, list[Figure]]:
        """Return the claim's figures by who gives them; a denied claim gives none."""
        found: dict[str, list[Figure]] = {}
        if claim.status is Status.REPORTED:
            for figure in claim.figures:
                found.setdefault(spoken.of_figure(claim, figure, self._voices), []).append(figure)
        return found

    def _statement(
        self,
        claim: EventClaim,
        origin: str,
        spoken: Spoken,
        given: Total,
        figures: Sequence[Figure],
    ) -> Statement:
        voice = spoken.voices[origin]
        document = self._documents.get(claim.span.document)
        published = document.published.end or document.published.start if document else None
        return Statement(
            claim=claim.id,
            origin=origin,
            rank=rank(voice),
            day=published.toordinal() if published else 0,
            total=given,
            enemy=self._voices.against(voice, self._counted(claim, figures)),
        )

    def _counted(self, claim: EventClaim, figures: Sequence[Figure]) -> list[ActorRef]:
        """Return the armed actors whose people were counted; none if others are among them."""
        owners = [f.of for f in figures if f.of is not None]
        if owners and len(owners) == len([f for f in figures if not f.part_of]):
            return owners
        hit = list(claim.targets)
        civilians = any(f.group not in (Group.COMBATANTS, Group.PEOPLE) for f in figures)
        armed = hit and all(self._sides.unarmed(ref) is False for ref in hit)
        return hit if armed and not civilians else []


def rank(voice: Voice) -> int:
    """Return how well placed a voice is to count, 0 being best: parties come last."""
    for place, kinds in enumerate(BEST_PLACED):
        if voice.kind in kinds:
            return place
    return len(BEST_PLACED)


def figure_key(sides: Sides, figure: Figure) -> tuple[Measure, Group, str]:
    """Return what two figures that count the same people share."""
    return figure.measure, figure.group, sides.key(figure.of) if figure.of else ""


def _without_parts(statements: list[Statement]) -> list[Statement]:
    """Return the statements less those that count a part.

    That is children where anybody gives a total, and civilians where the same origin gives people
    in all, or one as well placed gives more of them.
    """
    full = [s for s in statements if not s.total.partial] or statements
    whole = [s for s in full if s.total.whole]
    return [s for s in full if s.total.whole or not any(_contains(w, s) for w in whole)]


def _contains(whole: Statement, part: Statement) -> bool:
    """Return whether a count of people in all takes in a count of one group."""
    larger = whole.number > part.number and whole.rank <= part.rank
    return whole.origin == part.origin or larger
