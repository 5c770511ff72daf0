"""What can be said of a conflict: event types, measures, groups and qualifiers, as data."""

from marsad.vocabulary.load import load
from marsad.vocabulary.nouns import (
    AcledCondition,
    AcledType,
    EventType,
    Family,
    GroupWords,
    MeasureWords,
    PageGroup,
    PloverType,
    QualifierWords,
    UcdpHint,
    Vocabulary,
)

__all__ = [
    "AcledCondition",
    "AcledType",
    "EventType",
    "Family",
    "GroupWords",
    "MeasureWords",
    "PageGroup",
    "PloverType",
    "QualifierWords",
    "UcdpHint",
    "Vocabulary",
    "load",
]
