"""Independent speakers behind an incident: ten outlets that copy one monitor are one origin."""

from collections import defaultdict
from collections.abc import Mapping, Sequence, Set

from marsad.model import Claimant, Document, EventClaim, Figure, Noun, Origin, Status, numbered
from marsad.reconcile.compare_words import likeness
from marsad.reconcile.facts import content_words
from marsad.reconcile.settle import Heard, settled
from marsad.reconcile.voices import PASSES_ON, Voice, Voices

COPIED = 0.75  # share of content words from which an unattributed passage is a copy


class Spoken(Noun, frozen=True, kw_only=True):
    """Who speaks in an incident: its origins, the voice of each, and whose each claim is.

    `by_claim` holds the names of the origins that tell a claim, its first voice first, and
    `denying` of those who deny it in its own report. `by_key` leads from a report and a voice's
    key to the origin that the voice counts for there.
    """

    origins: tuple[Origin, ...]
    voices: Mapping[str, Voice]
    by_claim: Mapping[str, tuple[str, ...]]
    denying: Mapping[str, tuple[str, ...]]
    by_key: Mapping[tuple[str, str], str]
    documents: Mapping[str, Document]

    def of_figure(self, claim: EventClaim, figure: Figure, voices: Voices) -> str:
        """Return the name of the origin that gives a figure: its own source, else the claim's."""
        report = claim.span.document
        for voice in voices.behind(
            figure.claimants, self.documents.get(report), through=claim.claimants
        ):
            if (report, voice.key) in self.by_key:
                return self.by_key[report, voice.key]
        return self.by_claim[claim.id][0]


class Finder:
    """Finds the origins of incidents."""

    def __init__(
        self,
        documents: Mapping[str, Document],
        copies: Set[frozenset[str]],
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
        telling = [
            Heard(claim=c, voice=voice, denies=c.status is Status.DENIED)
            for c in ordered
            for voice in spoken[c.id]
        ]
        denying = [
            Heard(claim=c, voice=voice, denies=True)
            for c in ordered
            for voice in self._behind(c, c.denied_by)
        ]
        return self._collect(telling, denying)

    def _named(self, claim: EventClaim) -> tuple[Voice, ...]:
        """Return the voices that the claim names, for itself and then for its figures.

        The claim's agency passes on where every number has a speaker of its own.
        """
        own = self._behind(claim, claim.claimants)
        figures = [self._behind(claim, f.claimants, claim.claimants) for f in claim.figures]
        counted = [
            self._behind(claim, f.claimants, claim.claimants) for f in numbered(claim.figures)
        ]
        knowers = bool(counted) and all(any(_knows(v) for v in voices) for voices in counted)
        if knowers and not any(map(_knows, own)):
            own = ()
        voices = [voice for some in (own, *figures) for voice in some]
        return tuple({voice.key: voice for voice in voices}.values())

    def _behind(
        self, claim: EventClaim, chain: Sequence[Claimant], through: Sequence[Claimant] = ()
    ) -> tuple[Voice, ...]:
        return self.voices.behind(chain, self._documents.get(claim.span.document), through)

    def _unnamed(self, claim: EventClaim, claims: Sequence[EventClaim]) -> tuple[Voice, ...]:
        """Return the voice of a claim without claimants.

        It is whom its report, the one it copies or its outlet's other one names for the same
        incident, else the report's agency or outlet.
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
        for other in claims:
            if other.claimants and self._one_outlet(claim, other):
                return self._behind(other, other.claimants)[:1]
        return (self._report(claim),)

    def _report(self, claim: EventClaim) -> Voice:
        document = claim.span.document
        return self.voices.of_report(self._documents.get(document), document)

    def _one_outlet(self, one: EventClaim, other: EventClaim) -> bool:
        mine, theirs = (self._documents.get(c.span.document) for c in (one, other))
        return bool(mine and theirs and mine.outlet and mine.outlet == theirs.outlet)

    def _copy(self, one: EventClaim, other: EventClaim) -> bool:
        """Return whether two passages are one text: copied reports, or nearly the same words."""
        if frozenset({one.span.document, other.span.document}) in self._copies:
            return True
        words = content_words(one.span.quote), content_words(other.span.quote)
        return likeness(*words) >= COPIED

    def _collect(self, telling: Sequence[Heard], denying: Sequence[Heard]) -> Spoken:
        """Return the origins, one for each key of a voice that is not another's."""
        heard = [*telling, *denying]
        voices = settled(heard)
        by_key: dict[str, list[tuple[Voice, Heard]]] = defaultdict(list)
        for voice, one in zip(voices, heard, strict=True):
            by_key[voice.key].append((voice, one))
        made = {key: _origin(said) for key, said in by_key.items()}
        names = [made[voice.key][0].name for voice in voices]
        return Spoken(
            origins=tuple(sorted((o for o, _ in made.values()), key=lambda o: (o.name, o.claims))),
            voices={origin.name: voice for origin, voice in made.values()},
            documents=self._documents,
            by_claim=_by_claim(telling, names[: len(telling)]),
            denying=_by_claim(denying, names[len(telling) :]),
            by_key={
                (one.claim.span.document, one.voice.key): name
                for one, name in zip(heard, names, strict=True)
            },
        )


def _knows(voice: Voice) -> bool:
    """Return whether a voice is more than the agency or outlet that passes on."""
    return voice.kind not in PASSES_ON


def _by_claim(heard: Sequence[Heard], names: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """Return the names of origins by claim, each once."""
    found: dict[str, dict[str, None]] = {}
    for one, name in zip(heard, names, strict=True):
        found.setdefault(one.claim.id, {})[name] = None
    return {claim: tuple(named) for claim, named in found.items()}


def _origin(said: Sequence[tuple[Voice, Heard]]) -> tuple[Origin, Voice]:
    """Return one origin with the voice that stands for it."""
    voice = min((voice for voice, _ in said), key=lambda v: (not v.alignment, v.name))
    heard = [one for _, one in said]
    documents = sorted({one.claim.span.document for one in heard})
    name = voice.name
    if voice.key.startswith("document:"):
        name = f"{voice.name} ({documents[0][:8]})"
    origin = Origin(
        name=name,
        kind=voice.kind,
        alignment=voice.alignment,
        claimants=tuple(sorted({one.voice.name for one in heard})),
        claims=tuple(sorted({one.claim.id for one in heard})),
        documents=tuple(documents),
        reason=_reason(voice, heard, len(documents)),
    )
    return origin, voice


def _reason(voice: Voice, heard: Sequence[Heard], reports: int) -> str:
    """Return why this is one origin, by how many reports, and who else counts for it."""
    parts = [voice.reason, f"carried by {'one report' if reports == 1 else f'{reports} reports'}"]
    unnamed = sorted({one.voice.name for one in heard if one.voice.nameless and not voice.nameless})
    if unnamed:
        parts.append(f"{', '.join(unnamed)} may be the same")
    retelling = {one.claim.span.document for one in heard if one.voice.retells}
    if all(one.denies for one in heard):
        parts.append("denies it, or its part in it")
    if retelling and not voice.retells:
        parts.append(f"{len(retelling)} of them without naming a source")
    return "; ".join(parts)
