"""Clusters of claims to incidents."""

from collections.abc import Iterable, Mapping, Sequence

from marsad.model import (
    Document,
    Duplicate,
    EventClaim,
    Grade,
    Incident,
    Salience,
    Status,
    Theatre,
    content_id,
)
from marsad.reconcile.cluster import Cluster
from marsad.reconcile.compose import (
    choose_means,
    choose_place,
    choose_status,
    choose_type,
    choose_when,
)
from marsad.reconcile.contradictions import find_contradictions
from marsad.reconcile.correct import Corrector
from marsad.reconcile.decide import Rulings, corrections, latest
from marsad.reconcile.figures import compose_figures
from marsad.reconcile.grade import corroboration, grade
from marsad.reconcile.inherit import inherited
from marsad.reconcile.link import Linker
from marsad.reconcile.origins import Finder, Spoken
from marsad.reconcile.roles import Caster
from marsad.reconcile.sides import Sides
from marsad.reconcile.statements import Counter
from marsad.reconcile.summary import Told, summarise
from marsad.reconcile.voices import Voices
from marsad.vocabulary import Vocabulary


def incident_id(claims: Iterable[str]) -> str:
    """Return the id of the incident of these claims: it stands for the first of them."""
    return content_id("i", min(claims))


class Composer:
    """Makes incidents out of clusters; holds what all of them need."""

    def __init__(
        self,
        documents: Mapping[str, Document],
        duplicates: Iterable[Duplicate],
        theatre: Theatre,
        vocabulary: Vocabulary,
    ) -> None:
        self._vocabulary = vocabulary
        self.sides = Sides(theatre)
        self.voices = Voices(theatre, self.sides)
        self._copies: set[frozenset[str]] = set()
        self.note(duplicates)
        self._finder = Finder(documents, self._copies, self.voices)
        self._counter = Counter(documents, self.voices, self.sides)
        self._caster = Caster(vocabulary, self.voices, self.sides)
        self._corrector = Corrector(theatre, vocabulary)

    def note(self, duplicates: Iterable[Duplicate]) -> None:
        """Take in further pairs of reports that share their text."""
        self._copies |= {frozenset({d.document, d.of}) for d in duplicates}

    def compose(self, members: Cluster, linker: Linker, rulings: Rulings) -> Incident:
        """Return the incident of a cluster."""
        claims = [linker.facts[claim].claim for claim in sorted(members.claims)]
        spoken = self._finder.find(claims)
        told, reasons = self._corrector.correct(
            *self._told(claims, spoken), corrections(members.claims, rulings)
        )
        corroborated, why = corroboration(claims, spoken, self.voices, self.sides)
        graded, graded_why = grade(claims, spoken, told.contradictions, self.voices, self.sides)
        means, means_why = choose_means(claims)
        reasons |= {"corroboration": why, "grade": graded_why, "means": means_why}
        dated = inherited(claims, told.when, linker)
        if dated:
            reasons["inherited"] = "; ".join(f"{i.claim}: {i.when.evidence}" for i in dated)
        confirmed = latest(members.claims, rulings.confirmed)
        if confirmed is not None:
            reasons["review"] = f"confirmed by {confirmed.by}: {confirmed.why}"
        decided = latest(members.claims, rulings.graded)
        if decided is not None:
            reasons["grade"] = f"graded by {decided.by}: {decided.why}; by the rules: {graded_why}"
            graded = Grade(decided.value)
        return Incident(
            id=incident_id(members.claims),
            type=told.type,
            when=told.when,
            place=told.place,
            status=told.status,
            initiators=told.initiators,
            targets=told.targets,
            means=means,
            figures=told.figures,
            claims=tuple(c.id for c in claims),
            documents=tuple(sorted({c.span.document for c in claims})),
            origins=told.origins,
            corroboration=corroborated,
            grade=graded,
            contradictions=told.contradictions,
            links=tuple(linker.link(*pair) for pair in sorted(members.links)),
            background=all(c.salience is Salience.BACKGROUND for c in claims),
            summary=summarise(told),
            inherited=dated,
            reasons=reasons,
        )

    def _told(self, claims: Sequence[EventClaim], spoken: Spoken) -> tuple[Told, dict[str, str]]:
        """Return the composed values, and the sentence behind each."""
        reported = [c for c in claims if c.status is Status.REPORTED] or list(claims)
        kind, type_why = choose_type(reported, self._vocabulary)
        place, place_why = choose_place(reported)
        when, when_why = choose_when(reported)
        status, status_why = choose_status(claims)
        denying = {name for names in spoken.denying.values() for name in names}
        denying |= {spoken.by_claim[c.id][0] for c in claims if c.status is Status.DENIED}
        asserting = {spoken.by_claim[c.id][0] for c in claims if c.status is Status.REPORTED}
        roles = self._caster.cast(reported, kind, spoken)
        fighting = [
            r.name for r in (*roles.initiators, *roles.targets) if not self.sides.unarmed(r)
        ]
        told = Told(
            type=kind,
            when=when,
            place=place,
            status=status,
            initiators=roles.initiators,
            targets=roles.targets,
            fighting=tuple(dict.fromkeys(fighting)),
            figures=compose_figures(claims, spoken, self._counter, self.sides),
            origins=spoken.origins,
            denying=tuple(sorted(denying - asserting)),
            contradictions=find_contradictions(claims, spoken, self._counter, self._caster),
        )
        reasons = {"type": type_why, "place": place_why, "when": when_why, "status": status_why}
        reasons |= {"initiators": roles.initiators_why, "targets": roles.targets_why}
        return told, reasons
