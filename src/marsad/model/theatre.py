"""What is known beforehand of one conflict: handed to the stages as an argument."""

import datetime

from marsad.model.actor import Actor, ActorRef
from marsad.model.base import Noun
from marsad.model.place import GazetteerEntry
from marsad.model.source import Source


class Route(Noun, frozen=True, kw_only=True):
    """A road that reporting names, as the gazetteer ids of places along it, in order."""

    id: str
    name: str
    spellings: tuple[str, ...]
    along: tuple[str, ...]


class Zone(Noun, frozen=True, kw_only=True):
    """An area that an agreement or a party has declared."""

    id: str
    name: str
    spellings: tuple[str, ...]
    places: tuple[str, ...]
    agreement: str | None = None


class KnownAgreement(Noun, frozen=True, kw_only=True):
    """An agreement of the conflict's history."""

    id: str
    name: str
    type: str
    date: datetime.date
    end: datetime.date | None = None
    parties: tuple[str, ...] = ()
    guarantors: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    spellings: tuple[str, ...] = ()
    terms: str = ""


class Theatre(Noun, frozen=True, kw_only=True):
    """One conflict: its sides, sources, places, routes, zones and agreements.

    `began` is the day from which the war's running totals count; `country` its ISO-2 code;
    `capital` is the id of the country's capital among `places`, "" if unknown;
    `digest` a hash of the data files.
    """

    id: str
    name: str
    country: str
    began: datetime.date
    capital: str = ""
    actors: tuple[Actor, ...] = ()
    sources: tuple[Source, ...] = ()
    places: tuple[GazetteerEntry, ...] = ()
    routes: tuple[Route, ...] = ()
    zones: tuple[Zone, ...] = ()
    agreements: tuple[KnownAgreement, ...] = ()
    digest: str = ""

    def actor(self, actor_id: str) -> Actor:
        """Return the actor with this id; raises KeyError naming it if there is none."""
        for actor in self.actors:
            if actor.id == actor_id:
                return actor
        raise KeyError(actor_id)

    def ref(self, actor_id: str, text: str = "") -> ActorRef:
        """Return a reference to an actor under its neutral name."""
        return ActorRef(name=self.actor(actor_id).name, actor=actor_id, text=text)
