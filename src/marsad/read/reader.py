"""Documents to readings: the reader that the other modules of this folder make up."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

import msgspec

from marsad.model import (
    AgreementClaim,
    Claim,
    Claimant,
    ControlClaim,
    Document,
    EventClaim,
    Language,
    Place,
    PlaceFinder,
    PlaceMention,
    PositionClaim,
    Reading,
    Sentence,
    Skipped,
    SkipReason,
    TallyClaim,
    Theatre,
    identified,
    span_of,
)
from marsad.read.agreements import agreements_of
from marsad.read.attribution import speakers_of
from marsad.read.control import Statement, control_claims, control_of
from marsad.read.denials import with_denials
from marsad.read.events import Mention, mentions_of
from marsad.read.figures import Found
from marsad.read.focus import Focus
from marsad.read.general import habitual, natural
from marsad.read.headers import figures_of
from marsad.read.implied import implied
from marsad.read.labels import labels_of
from marsad.read.merge import merge
from marsad.read.names import NameFinder
from marsad.read.outcome import event_claims
from marsad.read.positions import positions_of
from marsad.read.relative import with_days
from marsad.read.scene import Ground, Scene, scenes
from marsad.read.status import status_of
from marsad.read.sums import sums_of
from marsad.read.tallies import has_own_place, is_total, tally_of
from marsad.read.triggers import Hit, Trigger, find_hits, find_triggers
from marsad.read.where import spots
from marsad.read.within import with_units
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
        self._ground = Ground(theatre.country, _region(theatre), theatre.routes)
        self.name = reader_name(language, vocabulary, theatre)

    def read(self, document: Document) -> Reading:
        """Return the document's claims in text order, the labels it uses and what was skipped."""
        tagged = self.tagged(document)
        return self.reading(tagged, *self.parsed([tagged]))

    def tagged(self, document: Document) -> Tagged:
        """Return the document's sentences with what words alone tell of them.

        There are none where a report of some length names neither a place of the conflict nor a
        side: it is of something else.
        """
        mentions = self._places.find(document.text)
        if len(document.text) > BRIEF and not self._of_conflict(document, mentions):
            return Tagged(document, (), [], ())
        sentences = self._language.analyse(document.text)
        found = tuple(scenes(document, sentences, self._names, mentions, self._ground))
        hits = [find_hits(scene) for scene in found]
        return Tagged(document, found, hits, worth(found, hits))

    def _of_conflict(self, document: Document, mentions: Sequence[PlaceMention]) -> bool:
        if any(self._ground.holds(mention.entries) for mention in mentions):
            return True
        return any(name.kind == "A" for name in self._names.find(document.text))

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
        pass_ = _Pass(document, self._theatre, speakers_of(found), sums_of(found, counted))
        for scene, cues, told in zip(found, hits, counted, strict=True):
            pass_.take(scene, cues, told)
        placed = implied(found, pass_.mentions, self._theatre.name)
        merged = merge(with_days(with_units(found, placed)))
        drafts = with_denials(merged, found)
        events = event_claims(document, drafts, pass_.mentions, pass_.skipped)
        held = control_claims(document, pass_.statements, drafts, self._theatre)
        claims = [*pass_.claims, *held, *events]
        unique = {claim.id: claim for claim in map(self._signed, _once(claims))}
        ordered = sorted(unique.values(), key=lambda c: (c.span.start, c.span.end, c.id))
        return Reading(
            document=document.id,
            claims=tuple(ordered),
            labels=tuple(labels_of(document, found, pass_.speakers, self._theatre)),
            skipped=tuple(sorted(pass_.skipped, key=lambda s: (s.span.start, s.span.end))),
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


# Kinds of place that show that a theatre knows the ground of a country, not only its capital.
_GROUND = frozenset(
    ("town", "village", "crossing", "camp", "city_district", "governorate", "mountain")
)


def _region(theatre: Theatre) -> frozenset[str]:
    """Return the countries where the theatre has more than cities that are talked of."""
    return frozenset(p.country for p in theatre.places if p.country and p.kind in _GROUND)


def _once(claims: Iterable[Claim]) -> Iterator[Claim]:
    """Leave out totals that repeat one, by measure and number."""
    seen: set[tuple[object, ...]] = set()
    for claim in claims:
        if isinstance(claim, TallyClaim):
            quantity = claim.figure.quantity
            key = (claim.figure.measure, quantity.low or quantity.high or quantity.words.lower())
            if key in seen:
                continue
            seen.add(key)
        yield claim


class _Pass:
    """One way through a document, sentence by sentence: what it has claimed so far."""

    def __init__(
        self,
        document: Document,
        theatre: Theatre,
        speakers: dict[int, tuple[Claimant, ...]],
        sums: set[tuple[int, int]],
    ) -> None:
        self.document = document
        self.theatre = theatre
        self.claims: list[Claim] = []
        self.mentions: list[Mention] = []
        self.statements: list[Statement] = []
        self.skipped: list[Skipped] = []
        self.speakers = speakers
        self._sums = sums
        self._focus = Focus(theatre.name)
        self._place: Place | None = None
        self._in_total = False  # whether the last figure was a total: its parts may follow

    def take(self, scene: Scene, hits: list[Hit], told: list[Found]) -> None:
        """Read one sentence, in which the cues of events match `hits` and `told` are counted."""
        claimants = self.speakers[scene.index]
        triggers = find_triggers(scene, hits)
        figures = self._without_totals(scene, told, claimants)
        figures = self._skip_untold(scene, triggers, figures)
        self.mentions += mentions_of(
            scene, triggers, figures, claimants, total=bool(told) and not figures
        )
        self.statements += control_of(scene, claimants, self._focus)
        self.claims += positions_of(self.document, scene, claimants, self._place)
        self.claims += agreements_of(self.document, scene, triggers, claimants, self.theatre)
        here = [spot for spot in spots(scene) if spot.exact > 0]
        if here:
            self._place = max(here, key=lambda spot: spot.exact).place
        self._focus.take(scene)

    def _without_totals(
        self, scene: Scene, figures: list[Found], claimants: tuple[Claimant, ...]
    ) -> list[Found]:
        """Turn totals into tallies, with the parts that follow them, and return the rest."""
        rest: list[Found] = []
        if figures and scene.template.within(0, figures[0].tag, "N"):
            self._in_total = False  # others are counted first: no parts of the total before
        summed = False  # whether the sentence has told a total: places of a list share it out
        for found in figures:
            adds_up = (scene.index, found.tag) in self._sums
            own = has_own_place(scene, found)
            follows = self._in_total and found.figure.part_of and not own
            total = adds_up or follows or (is_total(scene, found) and not (summed and own))
            summed = summed or total
            self._in_total = total
            if total:
                country = self.theatre.name
                self.claims.append(tally_of(self.document, scene, found, claimants, country, None))
            else:
                rest.append(found)
        return rest

    def _skip_untold(
        self, scene: Scene, triggers: list[Trigger], figures: list[Found]
    ) -> list[Found]:
        """List what is negated, meant or usual, and deaths without an attack; return the others."""
        for trigger in triggers:
            if status_of(scene, trigger.start, trigger.end) is None:
                self._skip(scene, SkipReason.NEGATED, trigger.type)
            elif not figures and habitual(scene, trigger.start, trigger.end):
                self._skip(scene, SkipReason.GENERAL, trigger.type)
        types = [trigger.type for trigger in triggers]
        rest = [found for found in figures if not natural(scene, found.start, types)]
        for found in figures:
            if found not in rest:
                self._skip(scene, SkipReason.GENERAL, found.figure.measure.value)
        return rest

    def _skip(self, scene: Scene, reason: SkipReason, detail: str) -> None:
        span = span_of(self.document, scene.sentence.start, scene.sentence.end)
        self.skipped.append(Skipped(span=span, reason=reason, detail=detail))
