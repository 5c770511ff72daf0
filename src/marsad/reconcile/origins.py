"""Independent speakers behind an incident: ten outlets that copy one monitor are one origin."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from marsad.model import Claimant, Document, EventClaim, Figure, Noun, Origin
from marsad.reconcile.compare_what import likeness
from marsad.reconcile.facts import content_words
from marsad.reconcile.voices import Voice, Voices

COPIED = 0.75  # share of content words from which an unattributed passage is a copy


class Spoken(Noun, frozen=True, kw_only=True):
    """Who speaks in an incident: its origins, the voice of each, and whose each claim is.

    `by_claim` holds origin names, the claim's first voice first.
    """

    origins: tuple[Origin, ...]
    voices: Mapping[str, Voice]
    by_claim: Mapping[str, tuple[str, ...]]
    documents: Mapping[str, Document]

    def of_figure(self, claim: EventClaim, figure: Figure, voices: Voices) -> str:
        """Return the name of the origin that gives a figure: its own source, else the claim's."""
        for voice in voices.behind(figure.claimants, self.documents.get(claim.span.document)):
            for name, known in self.voices.items():
                if known.key == voice.key:
                    return name
        return self.by_claim[claim.id][0]


class Finder:
    """Finds the origins of incidents."""

    def __init__(
        self,
        documents: Mapping[str, Document],
        copies: frozenset[frozenset[str]],
        voices: Voices,
    ) -> None:
        self._documents = documents
        self._copies = copies
        self.voices = voices

    def find(self, claims: Sequence[EventClaim]) -> Spoken:
        """Return the origins behind claims, in order of their names."""
        ordered = sorted(claims, key=lambda claim: claim.id)
        spoken = {c.id: self._named(c) for c in ordered}
        for claim in ordered:
            if not spoken[claim.id]:
                spoken[claim.id] = self._unnamed(claim, ordered)
        return self._collect(ordered, spoken)

    def _named(self, claim: EventClaim) -> tuple[Voice, ...]:
        """Return the voices that the claim names, for itself and then for its figures."""
        chains: list[tuple[Claimant, ...]] = [claim.claimants]
        chains += [figure.claimants for figure in claim.figures]
        voices = [voice for chain in chains for voice in self._behind(claim, chain)]
        return tuple({voice.key: voice for voice in voices}.values())

    def _behind(self, claim: EventClaim, chain: Sequence[Claimant]) -> tuple[Voice, ...]:
        return self.voices.behind(chain, self._documents.get(claim.span.document))

    def _unnamed(self, claim: EventClaim, claims: Sequence[EventClaim]) -> tuple[Voice, ...]:
        """Return the voice of a claim without claimants.

        It is whom its report, or the one it copies, names elsewhere for the same incident, else
        the report's agency or outlet.
        """
        for other in claims:
            if other.span.document == claim.span.document and other.claimants:
                return self._behind(other, other.claimants)[:1]
        for other in claims:
            if other.id != claim.id and self._copy(claim, other):
                if other.claimants:
                    return self._behind(other, other.claimants)[:1]
                if other.id < claim.id:
                    return (self._report(other),)
        return (self._report(claim),)

    def _report(self, claim: EventClaim) -> Voice:
        document = claim.span.document
        return self.voices.of_report(self._documents.get(document), document)

    def _copy(self, one: EventClaim, other: EventClaim) -> bool:
        """Return whether two passages are one text: copied reports, or nearly the same words."""
        if frozenset({one.span.document, other.span.document}) in self._copies:
            return True
        words = content_words(one.span.quote), content_words(other.span.quote)
        return likeness(*words) >= COPIED

    def _collect(
        self, claims: Sequence[EventClaim], spoken: Mapping[str, tuple[Voice, ...]]
    ) -> Spoken:
        """Return the origins, one for each voice's key."""
        by_key: dict[str, list[tuple[Voice, EventClaim]]] = defaultdict(list)
        for claim in claims:
            for voice in spoken[claim.id]:
                by_key[voice.key].append((voice, claim))
        made = {key: self._origin(key, said) for key, said in by_key.items()}
        return Spoken(
            origins=tuple(sorted((o for o, _ in made.values()), key=lambda o: (o.name, o.claims))),
            voices={origin.name: voice for origin, voice in made.values()},
            documents=self._documents,
            by_claim={c.id: tuple(made[v.key][0].name for v in spoken[c.id]) for c in claims},
        )

    def _origin(self, key: str, said: Sequence[tuple[Voice, EventClaim]]) -> tuple[Origin, Voice]:
        """Return one origin with the voice that stands for it."""
        voice = min((voice for voice, _ in said), key=lambda v: (not v.alignment, v.name))
        documents = sorted({claim.span.document for _, claim in said})
        chains = {c.name for _, claim in said for c in claim.claimants if self._is(c, key)}
        name = voice.name
        if key.startswith("document:"):
            name = f"{voice.name} ({documents[0][:8]})"
        reports = "one report" if len(documents) == 1 else f"{len(documents)} reports"
        return (
            Origin(
                name=name,
                kind=voice.kind,
                alignment=voice.alignment,
                claimants=tuple(sorted(chains)) or (voice.name,),
                claims=tuple(sorted({claim.id for _, claim in said})),
                documents=tuple(documents),
                reason=f"{voice.reason}; carried by {reports}",
            ),
            voice,
        )

    def _is(self, claimant: Claimant, key: str) -> bool:
        """Return whether a claimant, taken alone, speaks with this voice."""
        return any(voice.key == key for voice in self.voices.behind((claimant,)))
