"""What the API answers with, beside the nouns themselves: ids and numbers, and the words for them.

Fields that end in `words` are sentences or phrases for people, made by `publish.wording`.
"""

import datetime
from enum import StrEnum

from marsad.model import (
    Agreement,
    Claim,
    Contradiction,
    Corroboration,
    Document,
    Dropped,
    Grade,
    Holding,
    Incident,
    Noun,
    PlacePrecision,
    Position,
    Rejection,
    Series,
    Status,
    When,
)
from marsad.publish.review import DecisionView
from marsad.store import Counts


class Toll(Noun, frozen=True, kw_only=True):
    """People killed in all: the smallest, best and largest number an origin gives."""

    low: int | None
    best: int | None
    high: int | None


class Spot(Noun, frozen=True, kw_only=True):
    """Where an incident is drawn: WGS 84 degrees, and a radius in kilometres around them."""

    latitude: float
    longitude: float
    radius_km: float
    precision: PlacePrecision


class IncidentRow(Noun, frozen=True, kw_only=True):
    """An incident as a list and a map need it.

    `start` and `end` are the days between which it happened, None where that bound is unknown.
    `spot` is None where no gazetteer places it. `contested` is true if origins contradict each
    other on who did it, whom it hit or whether it happened. `killed_words` are empty where nobody
    says that people were killed.
    """

    id: str
    type: str
    group: str  # the page's group of types: remote violence, battles …
    summary: str
    start: datetime.date | None
    end: datetime.date | None
    spot: Spot | None
    status: Status
    killed: Toll | None
    origins: int
    reports: int
    corroboration: Corroboration
    grade: Grade | None
    contradictions: int
    contested: bool
    background: bool
    type_words: str
    when_words: str
    place_words: str
    sides_words: str
    killed_words: str
    sources_words: str
    standing_words: str
    review_words: str  # what analysts decided on it, "" where nobody has


class DocumentRow(Noun, frozen=True, kw_only=True):
    """A report without its text."""

    id: str
    name: str
    title: str | None
    outlet: str | None
    url: str | None
    language: str | None
    published: When
    credits: tuple[str, ...]
    outlet_words: str
    published_words: str


class Passage(Noun, frozen=True, kw_only=True):
    """A stretch of a report, with the text on both sides."""

    before: str
    quote: str
    after: str


class ClaimView(Noun, frozen=True, kw_only=True):
    """A claim, the report that makes it, and its sentence with what stands around it.

    `elsewhere` are figures of it that other sentences of the report give; `incidents` are those
    that it was merged into. `says_words` is who stands behind it, `claim_words` what it says in a
    few words.
    """

    claim: Claim
    document: DocumentRow
    passage: Passage
    elsewhere: tuple[Passage, ...]
    incidents: tuple[str, ...]
    says_words: str
    claim_words: str


class Stance(StrEnum):
    """What a claim gives to a composed figure."""

    BEST = "best"
    OTHER = "other"
    SUPERSEDED = "superseded"


class Backing(Noun, frozen=True, kw_only=True):
    """One claim behind a composed figure: the number it gives, and who says so."""

    claim: str
    stance: Stance
    value_words: str
    says_words: str


class FigureView(Noun, frozen=True, kw_only=True):
    """A composed figure of an incident with every claim that gives a number for it."""

    toll: Toll
    part_of: bool
    by_party: bool
    reason: str
    figure_words: str
    backing: tuple[Backing, ...]


class ContradictionView(Noun, frozen=True, kw_only=True):
    """Origins that cannot both be right; `on_words` say what they differ on."""

    contradiction: Contradiction
    on_words: str


class IncidentView(Noun, frozen=True, kw_only=True):
    """An incident with all that stands behind it."""

    incident: Incident
    row: IncidentRow
    precision_words: str
    figures: tuple[FigureView, ...]
    contradictions: tuple[ContradictionView, ...]
    claims: tuple[ClaimView, ...]
    decisions: tuple[DecisionView, ...]


class DocumentView(Noun, frozen=True, kw_only=True):
    """A report whole: its text, every claim it makes, and what was cut from it and why."""

    document: DocumentRow
    text: str
    source_text: str
    pieces: tuple[tuple[int, int, int, int], ...]  # clean, length, raw, raw length
    dropped: tuple[Dropped, ...]
    claims: tuple[ClaimView, ...]


class HoldingView(Noun, frozen=True, kw_only=True):
    """Who holds a place, as claimed."""

    holding: Holding
    place_words: str
    holder_words: str
    asserted_words: str


class AgreementView(Noun, frozen=True, kw_only=True):
    """A ceasefire, deal or zone, in words too."""

    agreement: Agreement
    type_words: str
    when_words: str
    parties_words: str
    guarantors_words: str


class PositionView(Noun, frozen=True, kw_only=True):
    """Bases, checkpoints or posts of one owner, with the counts as claimed in words."""

    position: Position
    type_words: str
    place_words: str
    counts_words: tuple[str, ...]


class PointView(Noun, frozen=True, kw_only=True):
    """One point of a running total."""

    claims: tuple[str, ...]
    up_to_words: str
    number_words: str


class SeriesView(Noun, frozen=True, kw_only=True):
    """A running total as one claimant counts it; `claimant_words` are "SOHR, since 2011"."""

    series: Series
    counted_words: str
    by_words: str
    claimant_words: str
    points: tuple[PointView, ...]


class MapPlace(Noun, frozen=True, kw_only=True):
    """A country or city to label a map with; `rank` 0 is shown first of its kind."""

    id: str
    name: str
    arabic: str | None
    latitude: float
    longitude: float
    kind: str
    home: bool  # in the theatre's own country
    rank: int


class TypeRow(Noun, frozen=True, kw_only=True):
    """An event type and how the page groups it."""

    id: str
    label: str
    group: str


class RecordView(Noun, frozen=True, kw_only=True):
    """What the record is about, how much it holds, and whose data it stands on."""

    version: str
    theatre: str
    digest: str  # of what was merged: `/api/events` tells when it changes
    counts: Counts
    types: tuple[TypeRow, ...]
    rejections: tuple[Rejection, ...]
    attributions: tuple[str, ...]
    held_back: tuple[str, ...]  # what this profile leaves out or blurs, and why


class Fault(Noun, frozen=True, kw_only=True):
    """The one shape of an error: what is wrong, and what helps."""

    fault: str
    remedy: str


def document_pieces(document: Document) -> tuple[tuple[int, int, int, int], ...]:
    """Return a document's offset map as plain numbers."""
    return tuple((p.clean, p.length, p.raw, p.raw_length) for p in document.pieces)
