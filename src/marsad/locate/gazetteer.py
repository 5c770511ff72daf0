"""All places that Marsad knows: a theatre's first, then the world's."""

from collections.abc import Iterable
from functools import cached_property

from marsad.locate import world as worlds
from marsad.locate.finder import SHORT_POPULATION, WORLD_POPULATION, Finder
from marsad.model import Actor, GazetteerEntry, PlaceMention, Source, Theatre


class Gazetteer:
    """Finds names of places in text, and looks up what a name means."""

    def __init__(self, theatre: Theatre, world: bool = True) -> None:
        """Take the theatre's places; the world is read when it is first needed."""
        self.theatre = theatre
        self._with_world = world
        self.entries = tuple(theatre.places)
        self.by_id = {entry.id: entry for entry in self.entries}

    def find(self, text: str) -> tuple[PlaceMention, ...]:
        """Return the mentions of places in order; the longest name wins, none overlap."""
        return self._finder.find(text)

    @cached_property
    def _finder(self) -> Finder:
        return Finder(self.entries, self._running_world(), _blockers(self.theatre))

    def _running_world(self) -> Iterable[GazetteerEntry]:
        """What of the world may be named in passing: countries and large cities."""
        if not self._with_world:
            return ()
        world = worlds.load()
        large = [
            city
            for city in world.cities
            if city.population >= (WORLD_POPULATION if len(city.name) > 4 else SHORT_POPULATION)
            or city.name in world.capitals
        ]
        return (*world.countries, *large)


def _blockers(theatre: Theatre) -> tuple[str, ...]:
    """Names of sides and sources, which may hold the name of a place."""
    known: tuple[Actor | Source, ...] = (*theatre.actors, *theatre.sources)
    return tuple(text for one in known for text in (one.name, *(a.text for a in one.aliases)))
