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
_OWN_BODY, _NO_ARMY = one("marks", "own_body"), one("marks", "no_army")
# Words for a state's men that say as well of what kind a group's are.
_STATE_BODY = re.compile(r"(?:the )?(?:military|police(?:men)?)$", re.IGNORECASE)
_OF_A_KIND = re.compile(r"(?:['’]?s)? (?:military |religious |Islamic |traffic )?")
_GROUPS = (ActorKind.REBEL_GROUP, ActorKind.MILITIA)
_FOUGHT = "islamic-state"
"""The alignment of a group that others have a coalition against: "the ISIS coalition"."""


def people_before(text: str, start: int) -> re.Match[str] | None:
    """Return the adjective of a people right before a position: "Jordanian | state TV"."""
    return _PEOPLE.search(text, max(0, start - _LONGEST), start)


def by_their_names(text: str, named: Sequence[Mark], places: Sequence[Mark]) -> Iterator[Mark]:
    """Yield the names without common nouns that mean others there than those known by them.

    "The Iranian regime" is not that of the conflict's country, and the "coalition" of "the Fatah
    Halab coalition" is one of rebels. "The military leader of Ahrar al-Sham" is no soldier.
    """
    groups = {mark.end for mark in named if _is_group(mark)}
    own = [mark for mark in named if mark.value.actor and mark.value.actor.kind in _GROUPS]
    for mark in named:
        rebels = mark.start - 1 in groups and _COALITION.match(text, mark.start - 1, mark.end)
        if not (rebels or _other_regime(text, mark, places) or _their_own(text, mark, own)):
            yield mark


def _their_own(text: str, mark: Mark, groups: Sequence[Mark]) -> bool:
    """True for "the military | wing of Ahrar al-Sham", "SDF military | police": not the state's."""
    if not (mark.value.common and _STATE_BODY.match(text, mark.start, mark.end)):
        return False
    military = text.endswith("military", mark.start, mark.end)
    if military and _NO_ARMY.match(text, mark.end):
        return True
    return any(
        _OF_A_KIND.fullmatch(text, group.end, mark.start)
        or _OWN_BODY.fullmatch(text, mark.end, group.start)
        for group in groups
    )


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
