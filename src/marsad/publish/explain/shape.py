"""Why the record says what it says: the shape of an answer."""

from marsad.model import Noun
from marsad.publish.sources import Evidence


class Point(Noun, frozen=True, kw_only=True):
    """One composed value, the rule that chose it, and the claims for and against it."""

    aspect: str
    value: str
    rule: str
    evidence_for: tuple[Evidence, ...] = ()
    evidence_against: tuple[Evidence, ...] = ()


class MergeReason(Noun, frozen=True, kw_only=True):
    """Why two claims are taken for one incident: the score, and a sentence for each part of it."""

    one: str
    other: str
    score: float
    sentences: tuple[str, ...]


class Side(Noun, frozen=True, kw_only=True):
    """One side of a contradiction."""

    says: str
    origins: tuple[str, ...]
    evidence: tuple[Evidence, ...]


class Difference(Noun, frozen=True, kw_only=True):
    """A contradiction with the sentences of every side."""

    sentence: str
    sides: tuple[Side, ...]


class OriginNote(Noun, frozen=True, kw_only=True):
    """An independent origin, and why its claims are counted as one."""

    name: str
    reports: int
    reason: str


class Explanation(Noun, frozen=True, kw_only=True):
    """Everything behind one entry of the record.

    `kind` is incident, claim, holding, series, agreement, position or document. `notes` are
    sentences that belong to no single point: what was skipped, what is missing.
    """

    id: str
    kind: str
    title: str
    points: tuple[Point, ...] = ()
    origins: tuple[OriginNote, ...] = ()
    merged_because: tuple[MergeReason, ...] = ()
    contradictions: tuple[Difference, ...] = ()
    notes: tuple[str, ...] = ()
