"""The vocabulary from its TOML files."""

import functools
from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path

from marsad.datafiles import digest_of, read_toml
from marsad.errors import TheatreError
from marsad.model import Group, Measure, Noun, Qualifier
from marsad.vocabulary.nouns import (
    AcledCondition,
    EventType,
    GroupWords,
    MeasureWords,
    QualifierWords,
    Vocabulary,
)

HOME = Path(__file__).parent


class EventTypesFile(Noun, frozen=True, kw_only=True):
    """event_types.toml."""

    type: tuple[EventType, ...]


class MeasuresFile(Noun, frozen=True, kw_only=True):
    """measures.toml."""

    measure: tuple[MeasureWords, ...]


class GroupsFile(Noun, frozen=True, kw_only=True):
    """groups.toml."""

    group: tuple[GroupWords, ...]


class QualifiersFile(Noun, frozen=True, kw_only=True):
    """qualifiers.toml."""

    qualifier: tuple[QualifierWords, ...]


@functools.lru_cache(maxsize=4)
def load(folder: Path = HOME) -> Vocabulary:
    """Return the vocabulary in a folder, Marsad's own by default; read once a process.

    Raises TheatreError, naming file, fault and remedy, if a file breaks the rules.
    """
    types = read_toml(folder / "event_types.toml", EventTypesFile).type
    measures = read_toml(folder / "measures.toml", MeasuresFile).measure
    groups = read_toml(folder / "groups.toml", GroupsFile).group
    qualifiers = read_toml(folder / "qualifiers.toml", QualifiersFile).qualifier
    _demand_types(folder / "event_types.toml", types)
    _demand_all(folder / "measures.toml", Measure, (m.id for m in measures))
    _demand_all(folder / "groups.toml", Group, (g.id for g in groups))
    _demand_all(folder / "qualifiers.toml", Qualifier, (q.id for q in qualifiers))
    return Vocabulary(
        event_types=types,
        measures=measures,
        groups=groups,
        qualifiers=qualifiers,
        digest=digest_of(folder, folder.rglob("*.toml")),
    )


def _demand_types(path: Path, types: tuple[EventType, ...]) -> None:
    """Each type once, and each with an ACLED type that holds always, as the last."""
    seen: set[str] = set()
    for event_type in types:
        if event_type.id in seen:
            raise TheatreError(f"{path}: the type {event_type.id!r} is there twice; drop one")
        seen.add(event_type.id)
        if not event_type.acled or event_type.acled[-1].condition is not AcledCondition.ALWAYS:
            raise TheatreError(
                f"{path}: the last ACLED type of {event_type.id!r} has a condition; "
                "end with one that has none"
            )


def _demand_all(path: Path, wanted: type[StrEnum], found: Iterable[str]) -> None:
    """Each member of an enumeration exactly once."""
    ids = sorted(found)
    if ids != sorted(wanted):
        raise TheatreError(
            f"{path}: it lists {', '.join(ids)}; list each of {', '.join(sorted(wanted))} once"
        )
