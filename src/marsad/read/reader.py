"""Documents to readings: the reader that the other modules of this folder make up."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

import msgspec

from marsad.model import (
    AgreementClaim,
    Claim,
    ControlClaim,
    Document,
    EventClaim,
    Language,
    PlaceFinder,
    PlaceMention,
    PositionClaim,
    Reading,
    Sentence,
    TallyClaim,
    Theatre,
    identified,
    told_apart,
)
from marsad.read.actors.labels import labels_of
from marsad.read.actors.names import Name, NameFinder
from marsad.read.counts.headers import figures_of
from marsad.read.counts.sums import sums_of
from marsad.read.cues.triggers import Hit, find_hits
from marsad.read.drafts.merge import merge
from marsad.read.drafts.outcome import event_claims
from marsad.read.holds.control_claims import control_claims
from marsad.read.places.definite import definite
from marsad.read.places.directions import with_directions
from marsad.read.places.implied import implied
from marsad.read.places.spelt_out import spelt_out
from marsad.read.places.told_from import where_told
from marsad.read.places.within import in_provinces, with_units
from marsad.read.scene import Ground, Scene, scenes
from marsad.read.speakers.attribution import speakers_of
from marsad.read.speakers.claimed import with_claimed
from marsad.read.speakers.denials import with_denials
from marsad.read.speakers.tellers import seeing, with_tellers
from marsad.read.template import Mark
from marsad.read.times.relative import with_days
from marsad.read.walk import Walk
from marsad.read.worth import with_syntax, worth
from marsad.vocabulary import Vocabulary

VERSION = "rules-3"


def reader_name(language: Language, vocabulary: Vocabulary, theatre: Theatre) -> str:
    """Return what a reader of these is called: its version, its language layer and its data."""
    return f"{VERSION} {language.name} {vocabulary.digest[:12]} {theatre.digest[:12]}"


BRIEF = 600
"""Characters: a report no longer than this may name nothing known and still be of the conflict."""


class Tagged(NamedTuple):
    """A document half read: its scenes, the cues of events in each, and the scenes to parse."""

    document: Document
    scenes: tuple[Scene, ...]
    hits: list[list[Hit]]
    worth: tuple[Scene, ...]


class TextReader:
    """Reads a document by rules over tagged sentences: patterns kept as data, and dependencies.

    With a language layer that gives no syntax the patterns do alone, and less well.
    """

    def __init__(
        self, language: Language, vocabulary: Vocabulary, theatre: Theatre, places: PlaceFinder
    ) -> None:
        """Take the language layer, the vocabulary, the conflict and a finder of place names."""
        self._language = language
        self._theatre = theatre
        self._places = places
        self._names = NameFinder(theatre)
        self._definite = definite(theatre)
        self._seeing = seeing(theatre)
        self._ground = Ground(theatre.country, _region(theatre), theatre.routes)
        self.name = reader_name(language, vocabulary, theatre)

    def read(self, document: Document) -> Reading:
        """Return the document's claims in text order, the labels it uses and what was skipped."""
        tagged = self.tagged(document)
        return self.reading(tagged, *self.parsed([tagged]))

    def tagged(self, document: Document) -> Tagged:
        """Return the document's sentences with what words alone tell of them.

        There are none where a report of some length names neither a place of the conflict nor one
        of its own sides: it is of something else.
        """
        mentions = self._places.find(document.text)
        if len(document.text) > BRIEF and not self._of_conflict(document, mentions):
            return Tagged(document, (), [], ())
        sentences = self._language.analyse(document.text)
        mentions = self._definite.within(document.text, mentions)
        found = tuple(scenes(document, sentences, self._names, mentions, self._ground))
        hits = [find_hits(scene) for scene in found]
        return Tagged(document, found, hits, worth(found, hits))

    def _of_conflict(self, document: Document, mentions: Sequence[PlaceMention]) -> bool:
        if any(self._ground.holds(mention.entries) for mention in mentions):
            return True
        return any(_of_a_side(document.text, mark) for mark in self._names.find(document.text))

    def parsed(self, many: Sequence[Tagged]) -> Iterator[tuple[Sentence, ...]]:
        """Yield each document's sentences that are worth it, parsed.

        Those of several documents go through the language layer together: that is faster, and a
        sentence's parse does not depend on the others.
        """
        sentences = iter(
            self._language.parse([scene.sentence for tagged in many for scene in tagged.worth])
        )
        return (tuple(islice(sentences, len(tagged.worth))) for tagged in many)

    def reading(self, tagged: Tagged, sentences: Sequence[Sentence]) -> Reading:
        """Return what `read` does, from what `tagged` and `parsed` gave for a document."""
        document = tagged.document
        found, hits = with_syntax(tagged.scenes, tagged.hits, tagged.worth, sentences)
        counted = figures_of(found)
        walk = Walk(document, self._theatre, speakers_of(found), sums_of(found, counted))
        for scene, cues, told in zip(found, hits, counted, strict=True):
            walk.take(scene, cues, told)
        placed = implied(found, spelt_out(found, walk.mentions), self._theatre.name)
        placed = list(where_told(placed, self._theatre.capital))
        merged = merge(with_days(with_units(found, placed)))
        in_provinces(found, merged)
        drafts = with_claimed(with_denials(with_tellers(merged, self._seeing), found), found)
        events = event_claims(document, drafts, walk.mentions, walk.skipped)
        held = control_claims(document, walk.statements, drafts, found, self._theatre)
        claims = with_directions(found, [*walk.claims, *held, *events])
        unique = _unique(map(self._signed, _once(claims)))
        # Those of one sentence stay in the order in which it tells them.
        ordered = sorted(unique, key=lambda c: (c.span.start, c.span.end))
        return Reading(
            document=document.id,
            claims=tuple(ordered),
            labels=tuple(labels_of(document, found, walk.speakers, self._theatre)),
            skipped=tuple(sorted(walk.skipped, key=lambda s: (s.span.start, s.span.end))),
            reader=self.name,
        )

    def _signed(self, claim: Claim) -> Claim:
        match claim:
            case EventClaim():
                return identified(msgspec.structs.replace(claim, reader=self.name))
            case TallyClaim():
                return identified(msgspec.structs.replace(claim, reader=self.name))
            case ControlClaim():
                return identified(msgspec.structs.replace(claim, reader=self.name))
            case AgreementClaim():
                return identified(msgspec.structs.replace(claim, reader=self.name))
            case PositionClaim():
                return identified(msgspec.structs.replace(claim, reader=self.name))


def _of_a_side(text: str, mark: Mark) -> bool:
    """True for a side's name that is written as one: "rebels" are of any conflict."""
    name: Name = mark.value
    return name.local and any(letter.isupper() for letter in text[mark.start : mark.end])


# Kinds of place that show that a theatre knows the ground of a country, not only its capital.
_GROUND = frozenset(
    ("town", "village", "crossing", "camp", "city_district", "governorate", "mountain")
)


def _region(theatre: Theatre) -> frozenset[str]:
    """Return the countries where the theatre has more than cities that are talked of."""
    return frozenset(p.country for p in theatre.places if p.country and p.kind in _GROUND)


def _unique(claims: Iterable[Claim]) -> list[Claim]:
    """Leave out claims that say the same again; events of one sentence differ by their figures."""
    kept: dict[str, Claim] = {}
    for claim in claims:
        other = kept.get(claim.id)
        if isinstance(claim, EventClaim) and isinstance(other, EventClaim) and other.figures:
            apart = told_apart(claim)
            if claim.figures and apart.id != told_apart(other).id:
                kept[apart.id] = apart
        else:
            kept[claim.id] = claim
    return list(kept.values())


def _once(claims: Iterable[Claim]) -> Iterator[Claim]:
    """Leave out totals that repeat one, by measure and number; "at least 21" goes before "21"."""
    totals: dict[tuple[object, ...], TallyClaim] = {}
    for claim in claims:
        if not isinstance(claim, TallyClaim):
            yield claim
            continue
        quantity = claim.figure.quantity
        key = (claim.figure.measure, quantity.low or quantity.high or quantity.words.lower())
        known = totals.setdefault(key, claim)
        exact = known.figure.quantity.low == known.figure.quantity.high
        if exact and None in (quantity.low, quantity.high) and quantity.low != quantity.high:
            totals[key] = claim
    yield from totals.values()
