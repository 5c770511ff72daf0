"""Who is speaking: the one who knows, behind the agency, outlet or copy that passes it on."""

from collections.abc import Sequence
from functools import cached_property

from marsad.model import ActorRef, Claimant, Document, Noun, Source, SourceKind, Theatre
from marsad.reconcile.sides import Sides, Tie, fold

# Their trade is passing on what others say: behind a speaker they are no origin of their own.
PASSES_ON = frozenset({SourceKind.AGENCY, SourceKind.OUTLET})
# They speak for an actor: the police, the ministry and the state agency are one voice.
SPEAKS_FOR = frozenset(
    {SourceKind.STATE_MEDIA, SourceKind.MINISTRY, SourceKind.PARTY, SourceKind.OFFICIAL}
)
NAMELESS = frozenset({None, SourceKind.ANONYMOUS, SourceKind.LOCAL})


class Voice(Noun, frozen=True, kw_only=True):
    """One independent speaker; two claims of one `key` are one origin."""

    key: str
    name: str
    kind: SourceKind | None
    alignment: str | None
    actor: str | None
    reason: str


class Voices:
    """Finds the voices behind claimants, credits and outlets."""

    def __init__(self, theatre: Theatre, sides: Sides) -> None:
        self._theatre = theatre
        self._sides = sides

    @cached_property
    def _by_id(self) -> dict[str, Source]:
        return {source.id: source for source in self._theatre.sources}

    @cached_property
    def _by_name(self) -> dict[str, Source]:
        named: dict[str, Source] = {}
        for source in self._theatre.sources:
            for name in (source.name, *(alias.text for alias in source.aliases)):
                named.setdefault(fold(name), source)
        return named

    def source(self, claimant: Claimant) -> Source | None:
        """Return the theatre's source that a claimant is, or None."""
        return self._by_id.get(claimant.source or "") or self._by_name.get(fold(claimant.name))

    def behind(
        self, claimants: Sequence[Claimant], document: Document | None = None
    ) -> tuple[Voice, ...]:
        """Return the voices of a chain of claimants, none if it is empty.

        Agencies and outlets in the chain pass on. A nameless speaker of no side ("a military
        source") who reaches us through a side's own agency, or in that agency's own report, is
        that side's voice.
        """
        known = [(claimant, self.source(claimant)) for claimant in claimants]
        knowers = [(c, s) for c, s in known if s is None or s.kind not in PASSES_ON]
        carriers = [*known, *self._outlet(document)]
        mouths = [(c, s) for c, s in carriers if s and s.kind is SourceKind.STATE_MEDIA]
        found: dict[str, Voice] = {}
        for claimant, source in knowers or known[:1]:
            nameless = source is None or (source.kind in NAMELESS and source.alignment is None)
            voice = self._voice(*(mouths[0] if mouths and nameless else (claimant, source)))
            found.setdefault(voice.key, voice)
        return tuple(found.values())

    def _outlet(self, document: Document | None) -> list[tuple[Claimant, Source | None]]:
        """Return the outlet that a report names as its own, or nothing."""
        if document is None or not document.outlet:
            return []
        outlet = Claimant(name=document.outlet)
        return [(outlet, self.source(outlet))]

    def of_report(self, document: Document | None, document_id: str) -> Voice:
        """Return the voice of a report that names nobody: its agency, else its outlet."""
        if document is not None and document.credits:
            credit = Claimant(name=document.credits[0])
            return self._voice(credit, self.source(credit), "the report credits this agency")
        if document is not None and document.outlet:
            outlet = Claimant(name=document.outlet)
            return self._voice(outlet, self.source(outlet), "the outlet names no source")
        return Voice(
            key=f"document:{document_id}",
            name="a report of unknown outlet",
            kind=None,
            alignment=None,
            actor=None,
            reason="the report names no source",
        )

    def _voice(
        self, claimant: Claimant, source: Source | None, reason: str = "named as the source"
    ) -> Voice:
        if source is None:
            return Voice(
                key=f"name:{fold(claimant.name)}",
                name=claimant.name,
                kind=None,
                alignment=None,
                actor=None,
                reason=reason,
            )
        side = self._side(source)
        return Voice(
            key=f"side:{side}" if side else f"source:{source.id}",
            name=source.name,
            kind=source.kind,
            alignment=source.alignment,
            actor=source.actor,
            reason=f"{reason}, speaking for its side" if side else reason,
        )

    def _side(self, source: Source) -> str | None:
        """Return the topmost actor that a party's mouth speaks for, or None for the others."""
        if source.kind not in SPEAKS_FOR or source.actor is None:
            return None
        above = self._sides.above(self.ref(source.actor))
        tops = sorted(a for a in above if not self._sides.has_parent(a))
        return tops[0] if tops else source.actor

    def ref(self, actor: str) -> ActorRef:
        """Return a bare reference to an actor."""
        return ActorRef(name=actor, actor=actor)

    def speaks_for(self, voice: Voice, refs: Sequence[ActorRef]) -> bool:
        """Return whether the voice is of the side of one of these actors."""
        if voice.actor is None:
            return False
        return self._sides.best_tie([self.ref(voice.actor)], refs) in (Tie.SAME, Tie.KIN)

    def against(self, voice: Voice, refs: Sequence[ActorRef]) -> bool:
        """Return whether the voice is of a side opposed to all of these actors."""
        if voice.actor is None or not refs:
            return False
        return self._sides.best_tie([self.ref(voice.actor)], refs) is Tie.OPPOSED

    def opposed(self, one: Voice, other: Voice) -> bool:
        """Return whether two voices are of opposed sides."""
        if one.actor is not None and other.actor is not None:
            return self._sides.tie(self.ref(one.actor), self.ref(other.actor)) is Tie.OPPOSED
        return self._sides.opposed_alignments(one.alignment, other.alignment)
