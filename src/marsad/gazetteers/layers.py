"""What a user adds to a theatre's places, as one layer: a record's own before an index's."""

from marsad.gazetteers.index import Index
from marsad.gazetteers.own import OwnLayer
from marsad.locate.index import Scored
from marsad.model import GazetteerEntry


class Layers:
    """A record's own places, then the index of gazetteers, where there are any."""

    def __init__(self, own: OwnLayer, index: Index | None) -> None:
        """Take both."""
        self._own, self._index = own, index

    @property
    def attributions(self) -> tuple[str, ...]:
        """Return one sentence for each layer."""
        return (*self._own.attributions, *(self._index.attributions if self._index else ()))

    def lookup(self, name: str, alike: bool = True) -> tuple[Scored, ...]:
        """Return what a plain name may mean; a name much like it only where none is the same."""
        if found := self._own.lookup(name, alike=False):
            return found
        found = self._index.lookup(name, alike) if self._index else ()
        return found or (self._own.lookup(name) if alike else ())

    def near(self, latitude: float, longitude: float) -> list[GazetteerEntry]:
        """Return the places around a point, 10 km to each side and more."""
        there = self._index.near(latitude, longitude) if self._index else []
        return [*self._own.near(latitude, longitude), *there]

    def entry(self, entry_id: str) -> GazetteerEntry | None:
        """Return the entry with an id, or None."""
        return self._own.entry(entry_id) or (self._index.entry(entry_id) if self._index else None)
