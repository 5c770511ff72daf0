"""What the API answers with, beside the nouns themselves."""

from marsad.model import (
    Claim,
    Corroboration,
    Document,
    Dropped,
    Grade,
    Incident,
    Noun,
    Place,
    Rejection,
    Status,
    When,
)
from marsad.store import Counts


class Toll(Noun, frozen=True, kw_only=True):
    """People killed in all: the smallest, best and largest number an origin gives."""

    low: int | None
    best: int | None
    high: int | None


class IncidentRow(Noun, frozen=True, kw_only=True):
    """An incident as a list and a map need it."""

    id: str
    type: str
    group: str  # the page's group of types: remote violence, battles …
    summary: str
    when: When
    place: Place | None
    status: Status
    killed: Toll | None
    origins: int
    reports: int
    corroboration: Corroboration
    grade: Grade | None
    contradictions: int
    background: bool


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


class ClaimInReport(Noun, frozen=True, kw_only=True):
    """A claim and the report that makes it."""

    claim: Claim
    document: DocumentRow


class IncidentView(Noun, frozen=True, kw_only=True):
    """An incident with all that stands behind it."""

    incident: Incident
    row: IncidentRow
    claims: tuple[ClaimInReport, ...]


class DocumentView(Noun, frozen=True, kw_only=True):
    """A report whole: its text, every claim it makes, and what was cut from it and why."""

    document: DocumentRow
    text: str
    source_text: str
    pieces: tuple[tuple[int, int, int, int], ...]  # clean, length, raw, raw length
    dropped: tuple[Dropped, ...]
    claims: tuple[Claim, ...]
    incidents: dict[str, str]  # claim id -> incident id


class TypeRow(Noun, frozen=True, kw_only=True):
    """An event type and how the page groups it."""

    id: str
    label: str
    group: str


class RecordView(Noun, frozen=True, kw_only=True):
    """What the record is about, how much it holds, and whose data it stands on."""

    version: str
    digest: str
    theatre: str
    counts: Counts
    types: tuple[TypeRow, ...]
    rejections: tuple[Rejection, ...]
    attributions: tuple[str, ...]


class Fault(Noun, frozen=True, kw_only=True):
    """The one shape of an error: what is wrong, and what helps."""

    fault: str
    remedy: str


def document_row(document: Document) -> DocumentRow:
    """Return a report without its text."""
    return DocumentRow(
        id=document.id,
        name=document.name,
        title=document.title,
        outlet=document.outlet,
        url=document.url,
        language=document.language,
        published=document.published,
        credits=document.credits,
    )


