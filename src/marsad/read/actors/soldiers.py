"""Whose "soldiers" and "troops" are of whom a report says no more: the army's, against rebels."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from marsad.model import ActorKind
from marsad.read.actors.names import REBELLIOUS, Name
from marsad.read.actors.nations import HOME
from marsad.read.template import Mark
from marsad.vocabulary.cues import one

_SOLDIERS = one("marks", "soldiers")
_WHOSE = one("marks", "whose_soldiers")
_TELLS = one("marks", "tells")


@dataclass(slots=True)
class Soldiers:
    """Finds the army's men where a sentence names those whom it fights: "rebels killed a soldier".

    They may be another's where the report has named other forces than the country's own so far,
    where the sentence is `away`, of another country, or names another state.
    """

    army: Name | None
    _others: bool = False

    def find(
        self, text: str, span: tuple[int, int], named: Sequence[Mark], away: bool
    ) -> Iterator[Mark]:
        """Yield the marks of bare soldiers within a span of text, beside the names found there."""
        self._others = self._others or any(_another(text, mark) for mark in named)
        if self.army is None or self._others or away or not _against_rebels(named):
            return
        for found in _SOLDIERS.finditer(text[slice(*span)]):
            start, end = span[0] + found.start("soldiers"), span[0] + found.end()
            known = any(mark.start < end and start < mark.end for mark in named)
            if not known and not _TELLS.match(text, end):
                yield Mark("A", start, end, self.army)


def _against_rebels(named: Sequence[Mark]) -> bool:
    """True where rebels are named, and no state but those on the country's side."""
    actors = [mark.value.actor for mark in named if mark.value.actor is not None]
    states = any(a.kind is ActorKind.STATE and a.alignment != HOME for a in actors)
    return not states and any(actor.alignment in REBELLIOUS for actor in actors)


def _another(text: str, mark: Mark) -> bool:
    """True for forces of another state; of the state's allies they are no soldiers."""
    actor = mark.value.actor
    if actor is None or actor.kind is not ActorKind.EXTERNAL_FORCES:
        return False
    return actor.alignment != HOME or _WHOSE.match(text, mark.start) is not None
