"""Common nouns that the name before them makes another side's: "the Turkish regime army"."""

import re
from collections.abc import Iterator, Sequence

from marsad.model import ActorKind
from marsad.read.actors.names import Name
from marsad.read.template import Mark
from marsad.vocabulary.cues import one

_PEOPLE = one("marks", "people")
_LONGEST = 20
"""Characters of the longest adjective of a people."""
_REGIME = re.compile(r"regime\b")
_COALITION = re.compile(r" coalition(?:['’]?s)?$")
_GROUPS = (ActorKind.REBEL_GROUP, ActorKind.MILITIA)
_FOUGHT = "islamic-state"
"""The alignment of a group that others have a coalition against: "the ISIS coalition"."""


def people_before(text: str, start: int) -> re.Match[str] | None:
    """Return the adjective of a people right before a position: "Jordanian | state TV"."""
    return _PEOPLE.search(text, max(0, start - _LONGEST), start)


def by_their_names(text: str, named: Sequence[Mark], places: Sequence[Mark]) -> Iterator[Mark]:
    """Yield the names without common nouns that mean others there than those known by them.

    "The Iranian regime" is not that of the conflict's country, and the "coalition" of "the Fatah
    Halab coalition" is one of rebels.
    """
    groups = {mark.end for mark in named if _is_group(mark)}
    for mark in named:
        rebels = mark.start - 1 in groups and _COALITION.match(text, mark.start - 1, mark.end)
        if not (rebels or _other_regime(text, mark, places)):
            yield mark


def _is_group(mark: Mark) -> bool:
    actor = mark.value.actor
    return actor is not None and actor.kind in _GROUPS and actor.alignment != _FOUGHT


def _other_regime(text: str, mark: Mark, places: Sequence[Mark]) -> bool:
    """True for "the Saudi | regime", not for "near Maarat al-Numan | regime forces"."""
    name: Name = mark.value
    people = people_before(text, mark.start)
    if name.actor is None or people is None or not _REGIME.match(text, mark.start):
        return False
    if any(place.end == people.end("people") for place in places if place.value.entries):
        return False
    return not any(alias.text.startswith(people["people"]) for alias in name.actor.aliases)
