"""Who is speaking: the one who knows, behind the agency, outlet or copy that passes it on."""

from collections.abc import Sequence
from functools import cached_property

import msgspec

from marsad.model import (
    ActorKind,
    ActorRef,
    Claimant,
    Document,
    Noun,
    Source,
    SourceKind,
    Theatre,
)
from marsad.reconcile.sides import UNARMED, Sides, Tie, fold
from marsad.vocabulary.reporters import own_reporter

# Their trade is passing on what others say: behind a speaker they are no origin of their own.
PASSES_ON = frozenset({SourceKind.AGENCY, SourceKind.OUTLET})
# They speak for an actor: the police, the ministry and the state agency are one voice.
SPEAKS_FOR = frozenset(
    {SourceKind.STATE_MEDIA, SourceKind.MINISTRY, SourceKind.PARTY, SourceKind.OFFICIAL}
)


class Voice(Noun, frozen=True, kw_only=True):
    """One speaker; two claims of one `key` are one origin.

    `nameless` is one who is only described ("a military source"), `carriers` are the keys of those
    through whom such a one reaches us. `retells` is an outlet that says nobody it has it from.
    """

    key: str
    name: str
    kind: SourceKind | None
    alignment: str | None
    actor: str | None
    reason: str
    nameless: bool = False
    carriers: tuple[str, ...] = ()
    retells: bool = False


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

    @cached_property
    def _actors(self) -> dict[str, Source]:
        """Return the theatre's actors as sources: "the rebels said" is the party's own word."""
        return {
            fold(actor.name): Source(
                id=actor.id,
                name=actor.name,
                kind=SourceKind.PARTY,
                alignment=self._sides.alignment(self.ref(actor.id)),
                actor=actor.id,
            )
            for actor in self._theatre.actors
            if actor.kind not in UNARMED and actor.kind is not ActorKind.UNIDENTIFIED
        }

    def source(self, claimant: Claimant) -> Source | None:
        """Return the theatre's source that a claimant is, or None; an actor speaks for itself."""
        name = fold(claimant.name)
        known = self._by_id.get(claimant.source or "") or self._by_name.get(name)
        return known or self._actors.get(name)

    def behind(
        self,
        claimants: Sequence[Claimant],
        document: Document | None = None,
        through: Sequence[Claimant] = (),
    ) -> tuple[Voice, ...]:
        """Return the voices of a chain of claimants, none if it is empty.

        Agencies and outlets in the chain pass on. Who is only described ("a military source") or
        unknown, and reaches us by a party's own mouth, be it in the chain, in those `through` whom
        the report has it or as the report's outlet, is that party's voice.
        """
        known = [(claimant, self.source(claimant)) for claimant in claimants]
        knowers = [(c, s) for c, s in known if not _passes_on(c, s)]
        carriers = [*known, *((c, self.source(c)) for c in through), *self._outlet(document)]
        mouths = [(c, s) for c, s in carriers if s and s.actor and s.kind in SPEAKS_FOR]
        passing = [(c, s) for c, s in carriers if s and s.kind in PASSES_ON]
        found: dict[str, Voice] = {}
        for claimant, source in knowers or known[:1]:
            nameless = _described(claimant, source)
            if mouths and (nameless or source is None):
                voice = self._voice(*mouths[0])
            elif nameless:
                keys = tuple(self._voice(*carrier).key for carrier in passing)
                plain = self._voice(claimant, source)
                voice = msgspec.structs.replace(plain, nameless=True, carriers=keys)
            else:
                voice = self._voice(claimant, source)
            found.setdefault(voice.key, voice)
        return tuple(found.values())

    def _outlet(self, document: Document | None) -> list[tuple[Claimant, Source | None]]:
        """Return the agency that a report credits and its outlet, as far as it says."""
        if document is None:
            return []
        names = [*document.credits[:1], *([document.outlet] if document.outlet else [])]
        return [(c, self.source(c)) for c in (Claimant(name=name) for name in names)]

    def of_report(self, document: Document | None, document_id: str) -> Voice:
        """Return the voice of a report that names nobody: its agency, else its outlet.

        Agencies and parties have people on the spot; an outlet has it from somewhere, also where
        it is its own credit.
        """
        known = self._outlet(document)
        if document is not None and known:
            claimant, source = known[0]
            retells = source is None or source.kind is SourceKind.OUTLET
            credited = bool(document.credits) and not retells
            reason = "the report credits this agency" if credited else "the outlet names no source"
            return msgspec.structs.replace(self._voice(claimant, source, reason), retells=retells)
        return Voice(
            key=f"document:{document_id}",
            name="a report of unknown outlet",
            kind=None,
            alignment=None,
            actor=None,
            reason="the report names no source",
            retells=True,
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
        body = f"body:{source.actor}" if source.actor else f"source:{source.id}"
        return Voice(
            key=f"side:{side}" if side else body,
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


def _passes_on(claimant: Claimant, source: Source | None) -> bool:
    """Return whether a claimant passes on what others say: its own reporters have seen it."""
    passes = source is not None and source.kind in PASSES_ON
    return passes and not own_reporter(claimant.text)


def _described(claimant: Claimant, source: Source | None) -> bool:
    """Return whether a claimant is only described, and stands for no actor.

    Common nouns describe, and so does "a Syrian military source".
    """
    if source is None:
        return claimant.name == claimant.name.lower()
    described = source.kind is SourceKind.ANONYMOUS or source.name == source.name.lower()
    return described and source.actor is None
