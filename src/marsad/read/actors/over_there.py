"""Whose "the army" and "policemen" are in a report that is of another country as yet."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from marsad.model import ActorKind
from marsad.read.actors.names import Name
from marsad.read.actors.nations import HOME
from marsad.read.template import Mark
from marsad.vocabulary.cues import one

_TELLS = one("marks", "tells")
_SPEAKS = one("marks", "speaks")
# "Residents told reporters in Antakya": where they speak.
_SPOKEN_IN = re.compile(r"\b(?:said|told|spoke|speaking|reported|reporters)\b[^,.]{0,30}$")
_BORDER_WITH = re.compile(r"['’]s (?:[a-z]+ )?border with\b")
_COUNTRY = "country"


@dataclass(slots=True)
class OverThere:
    """Follows whether a report has named towns of other countries alone, and none of its forces.

    Before "Damascus" or "the Syrian army" the policemen killed in Gaziantep are no Syrian police.
    """

    _home: bool = False
    _away: bool = False

    def named(self, text: str, named: Iterable[Mark], places: Sequence[Mark]) -> Iterator[Mark]:
        """Yield a sentence's names without common nouns of forces that are another country's.

        Where these speak they are speakers of no known name.
        """
        named = list(named)
        self._take(text, named, places)
        for mark in named:
            if self._home or not self._away or not (_forces(mark.value) and mark.value.common):
                yield mark
            elif _TELLS.match(text, mark.end):
                yield Mark("S", mark.start, mark.end, Name())

    def abroad(self, text: str, places: Sequence[Mark]) -> bool:
        """Return whether a sentence tells of another country, or the report has so far."""
        where = [place.value.home for place in places if _happens(text, place)]
        return not any(where) and (bool(where) or (self._away and not self._home))

    def _take(self, text: str, named: Sequence[Mark], places: Sequence[Mark]) -> None:
        towns = [p for p in places if p.value.entries and p.value.kind != _COUNTRY]
        self._home = self._home or any(place.value.home for place in towns)
        self._home = self._home or any(_forces(m.value) and not m.value.common for m in named)
        others = [mark for mark in named if mark.kind == "A" and mark.value.actor.alignment != HOME]
        # "A post on Jordan's border with Syria"
        border = any(_BORDER_WITH.match(text, mark.end) for mark in others)
        there = any(_happens(text, town) for town in towns if not town.value.home)
        self._away = self._away or border or there


def _happens(text: str, place: Mark) -> bool:
    """True for a town that is no dateline and no speaker's."""
    dateline = place.value.text.isupper()
    speaks = _SPEAKS.match(text, place.end) or _SPOKEN_IN.search(text, 0, place.start)
    return not (dateline or speaks)


def _forces(name: Name) -> bool:
    """True for forces of the state in whose country the conflict is."""
    side = name.actor or name.side
    return side is not None and side.kind is ActorKind.STATE_FORCES
