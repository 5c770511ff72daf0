"""Whose "the army" and "state television" are in a report of another nation's forces alone."""

from dataclasses import dataclass, field, replace

from marsad.model import ActorKind, SourceKind
from marsad.read.actors.names import Name
from marsad.read.template import Mark
from marsad.vocabulary.cues import one

_SPEAKS = one("marks", "tells")
_STATES = one("marks", "speaks")
_INTO = one("marks", "into")
HOME = "government"
"""The alignment of the state in whose country the conflict is, of its own and its allies."""


@dataclass(slots=True)
class Nations:
    """Follows whose forces a report names: those of other states, and those of the country."""

    _country: str
    _abroad: dict[str, Name] = field(default_factory=dict)
    _home: bool = False

    def begin(self, text: str) -> None:
        """Take a sentence before its names: in "Syria said" the country speaks."""
        spoken = text.find(self._country)
        if spoken >= 0 and _STATES.match(text, spoken + len(self._country)):
            self._home = True

    def note(self, text: str, mark: Mark) -> None:
        """Take a name of the report, in text order; "near Damascus" names a place."""
        name: Name = mark.value
        actor = name.actor or name.side
        place = actor is not None and actor.kind is ActorKind.STATE
        if actor is None or (place and _INTO.search(text, 0, mark.start)):
            return
        if actor.alignment == HOME:
            self._home = True
        elif name.actor is not None and actor.kind is ActorKind.EXTERNAL_FORCES:
            self._abroad[actor.id] = name

    def heard(self, text: str, mark: Mark, against: bool) -> Mark | None:
        """Return who speaks as "the army" in a report of one other nation's forces alone.

        "State television" is nobody's known there where they fight `against` a group of the report;
        else the country's own may tell what was done to it: "Israeli jets hit Homs, state TV said".
        """
        name: Name = mark.value
        if (
            self._home
            or len(self._abroad) != 1
            or not name.common
            or not _SPEAKS.match(text, mark.end)
        ):
            return None
        side = name.actor or name.side
        if side is not None and side.kind is ActorKind.STATE_FORCES:
            return replace(mark, kind="A", value=next(iter(self._abroad.values())))
        medium = name.source is not None and name.source.kind is SourceKind.STATE_MEDIA
        return replace(mark, value=Name()) if medium and against else None
