"""Who did it and whom it hit, as claims tell it, with who says so of each."""

from collections import Counter as Tally
from collections.abc import Sequence

from marsad.model import ActorRef, EventClaim, Noun
from marsad.reconcile.compare_what import MUTUAL
from marsad.reconcile.compose import choose_actors
from marsad.reconcile.origins import Spoken
from marsad.reconcile.prose import listed
from marsad.reconcile.sides import Sides
from marsad.reconcile.voices import Voice, Voices
from marsad.vocabulary import Vocabulary

# Violence of the families "battle", "remote" and "civilians", and these besides. Property is
# destroyed by crowds as well.
VIOLENT_FAMILIES = frozenset({"battle", "remote", "civilians"})
ATTACKING_FAMILIES = frozenset({"remote", "civilians"})
VIOLENT = frozenset({"ceasefire_violation", "siege"})
BY_ANYBODY = frozenset({"property_destruction"})

SUPPORT = 0.2  # share of the claims that name anybody in a role


class Roles(Noun, frozen=True, kw_only=True):
    """Both roles of an incident, and the sentence behind each."""

    initiators: tuple[ActorRef, ...]
    targets: tuple[ActorRef, ...]
    initiators_why: str
    targets_why: str


class Caster:
    """Chooses the roles of incidents."""

    def __init__(self, vocabulary: Vocabulary, voices: Voices, sides: Sides) -> None:
        self._families = {t.id: str(t.family) for t in vocabulary.event_types}
        self._voices = voices
        self.sides = sides

    def cast(self, claims: Sequence[EventClaim], kind: str, spoken: Spoken) -> Roles:
        """Return the roles that claims give in an incident of this type.

        Whom fewer than a fifth of the claims name is left out; who is blamed by which origin stays
        to be seen in the contradictions. Unarmed people start no violence. Who is named in both
        roles stays in the one that more claims give, unless both sides do the same thing.
        """
        did, few = self._supported([c.initiators for c in claims])
        hit, few_hit = self._supported([c.targets for c in claims])
        unarmed = [r for r in did if self.violent(kind) and self.sides.unarmed(r)]
        did = tuple(ref for ref in did if ref not in unarmed)
        both = () if kind in MUTUAL else tuple(r for r in did if self._key(r) in self._keys(hit))
        struck = [r for r in both if self._is_target(r, claims, alone=len(did) == 1)]
        fired = [self._key(r) for r in both if r not in struck and len(hit) > 1]
        did = tuple(ref for ref in did if ref not in struck)
        hit = tuple(ref for ref in hit if self._key(ref) not in fired)
        return Roles(
            initiators=did,
            targets=hit,
            initiators_why=self._why(did, "initiators", claims, spoken, unarmed, few),
            targets_why=self._why(hit, "targets", claims, spoken, (), few_hit),
        )

    def _supported(
        self, named: Sequence[tuple[ActorRef, ...]]
    ) -> tuple[tuple[ActorRef, ...], tuple[ActorRef, ...]]:
        """Return the actors that enough claims name in a role, and those that few do."""
        naming = [refs for refs in named if refs]
        counts = Tally(key for refs in naming for key in self._keys(refs))
        chosen = choose_actors((ref for refs in naming for ref in refs), self.sides)
        enough = [r for r in chosen if counts[self._key(r)] >= SUPPORT * len(naming)]
        return tuple(enough), tuple(ref for ref in chosen if ref not in enough)

    def violent(self, kind: str) -> bool:
        """Return whether events of this type are acts of violence by armed people."""
        if kind in BY_ANYBODY:
            return False
        return kind in VIOLENT or self._families.get(kind) in VIOLENT_FAMILIES

    def attack(self, kind: str) -> bool:
        """Return whether this is done to somebody; in a battle both sides are hit."""
        return self._families.get(kind) in ATTACKING_FAMILIES

    def armed(self, claim: EventClaim) -> tuple[ActorRef, ...]:
        """Return whom a claim names as initiators, less the unarmed where it is violence."""
        if not self.violent(claim.type):
            return claim.initiators
        return tuple(ref for ref in claim.initiators if not self.sides.unarmed(ref))

    def _key(self, ref: ActorRef) -> str:
        return self.sides.key(ref)

    def _keys(self, refs: Sequence[ActorRef]) -> set[str]:
        return {self._key(ref) for ref in refs}

    def _is_target(self, ref: ActorRef, claims: Sequence[EventClaim], *, alone: bool) -> bool:
        """Return whether one named in both roles was hit: of equal counts, if another did it."""
        count = Tally(
            role
            for claim in claims
            for role, refs in (("did", claim.initiators), ("hit", claim.targets))
            if self._key(ref) in self._keys(refs)
        )
        return count["hit"] > count["did"] or (count["hit"] == count["did"] and not alone)

    def _why(
        self,
        chosen: Sequence[ActorRef],
        role: str,
        claims: Sequence[EventClaim],
        spoken: Spoken,
        unarmed: Sequence[ActorRef],
        few: Sequence[ActorRef],
    ) -> str:
        """Return who names each of the chosen."""
        parts = [f"{ref.name}, {self._by(ref, role, claims, spoken)}" for ref in chosen]
        if unarmed:
            names = listed([ref.name for ref in unarmed])
            parts.append(f"{names} left out: unarmed people start no violence")
        if few:
            names = listed([ref.name for ref in few])
            parts.append(f"{names} left out: fewer than one in five of the claims name them")
        return "; ".join(parts) or "no claim names any"

    def _by(self, ref: ActorRef, role: str, claims: Sequence[EventClaim], spoken: Spoken) -> str:
        """Return "named by SOHR", or "as claimed by SANA" where none but an accuser names it."""
        naming = sorted(
            {
                spoken.by_claim[claim.id][0]
                for claim in claims
                if self._key(ref) in self._keys(getattr(claim, role))
            }
        )
        voices = [spoken.voices[name] for name in naming]
        if role == "targets" or not all(self._voices.against(v, [ref]) for v in voices):
            own = [n for n, v in zip(naming, voices, strict=True) if self._own(v, ref, role)]
            said = f"named by {listed(naming)}"
            return f"{said}, {listed(own)} speaking of its own side" if own else said
        return f"as claimed by {listed(naming)} alone, of the opposed side"

    def _own(self, voice: Voice, ref: ActorRef, role: str) -> bool:
        return role == "initiators" and self._voices.speaks_for(voice, [ref])
