"""Places that people add to a record, and the claims that are located anew because of them.

Nothing is read anew: a claim keeps the words for its place. `pipeline` knows the order of stages.
"""

import datetime
import threading
from collections.abc import Callable, Iterator, Sequence

import msgspec

from marsad import theatres
from marsad.errors import InputError, MarsadError
from marsad.gazetteers import own_path, read_own, write_own
from marsad.locate import (
    Gazetteer,
    guess_place,
    locate_anew,
    locate_point,
    namesakes,
    speaking_of,
    with_layers,
)
from marsad.locate.locator import place_of
from marsad.merging import merge
from marsad.model import (
    KINDS,
    GazetteerEntry,
    OwnPlace,
    OwnPlaceChange,
    Place,
    PlaceGuess,
    PlaceWish,
    own_id,
)
from marsad.outlines import Area
from marsad.stages import Settings, layers, units
from marsad.store import Record

NAMED = 4
"""Namesakes that an error names."""


class Placing:
    """Adds places to records and takes them back, one at a time.

    What is dear to make of a theatre's places (some seconds) is made once and kept.
    """

    def __init__(self, settings: Settings, clock: Callable[[], datetime.datetime]) -> None:
        """Take the user's settings (its theatre where a record names none) and a clock."""
        self._settings = settings
        self._clock = clock
        self._lock = threading.Lock()
        self._warm: Gazetteer | None = None

    def placed(self, record: Record) -> tuple[OwnPlace, ...]:
        """Return the places that were added to a record, in the order of adding."""
        return read_own(own_path(record.path))

    def guess(self, record: Record, words: str, within: str | None = None) -> PlaceGuess:
        """Return what is known of words that no gazetteer knows."""
        with self._lock:
            return guess_place(self._gazetteer(record), words, within)

    def at(self, record: Record, latitude: float, longitude: float) -> Place:
        """Return the place known nearest to a point in WGS 84 degrees."""
        with self._lock:
            return locate_point(self._gazetteer(record), latitude, longitude)

    def outlines(self) -> Iterator[tuple[GazetteerEntry, Area]]:
        """Yield the units of which the user has loaded outlines."""
        index = units(self._settings)
        yield from index.outlines() if index else ()

    def place(self, record: Record, wish: PlaceWish) -> OwnPlaceChange:
        """Add a place, locate anew the claims that name it, and merge the record anew.

        Raises InputError if the name is known there already, naming whom by, if the unit is not
        known or the table of places cannot be written. Then nothing has changed.
        """
        with self._lock:
            gazetteer = self._gazetteer(record)
            added = self._made(gazetteer, wish)
            before = self.placed(record)
            return self._changed(record, added, before, (*before, added))

    def take_back(self, record: Record, place_id: str) -> OwnPlaceChange:
        """Take back a place that was added, by its id; else as `place`.

        Raises InputError if the record has none of that id.
        """
        with self._lock:
            before = self.placed(record)
            gone = next((one for one in before if one.id == place_id), None)
            if gone is None:
                raise InputError(
                    f"no place {place_id} was added to this record; it may have been taken back"
                )
            return self._changed(record, gone, before, [one for one in before if one != gone])

    def _made(self, gazetteer: Gazetteer, wish: PlaceWish) -> OwnPlace:
        name, by = " ".join(wish.name.split()), " ".join(wish.by.split())
        if not name or not by:
            raise InputError("a place needs a name, and whoever adds it too; give both")
        if wish.kind not in KINDS:
            raise InputError(f"{wish.kind!r} is no kind of place; one of: {', '.join(KINDS)}")
        admin1, country = _unit(gazetteer, wish)
        if known := namesakes(gazetteer, name, admin1 if wish.within else None):
            raise InputError(
                f"{name!r} is known already: {_listed(known)}; "
                "if another is meant, say where it lies with within, or give its longer name"
            )
        return OwnPlace(
            id=own_id(name, wish.latitude, wish.longitude),
            name=name,
            spellings=tuple(dict.fromkeys(" ".join(one.split()) for one in wish.spellings)),
            kind=wish.kind,
            latitude=wish.latitude,
            longitude=wish.longitude,
            radius_km=wish.radius_km,
            admin1=admin1,
            country=country,
            added_by=by,
            added_at=self._clock().replace(microsecond=0),
        )

    def _changed(
        self,
        record: Record,
        place: OwnPlace,
        before: Sequence[OwnPlace],
        after: Sequence[OwnPlace],
    ) -> OwnPlaceChange:
        """Write the table, then what follows from it; put the table back if that fails."""
        path = own_path(record.path)
        write_own(path, after)
        try:
            moved = self._locate(record, place)
        except MarsadError:
            write_own(path, before)
            raise
        merge(record, theatres.load(self._of(record).theatre))
        merged = record.incidents_of(moved)
        found = (id_ for claim in moved for id_ in merged[claim])
        return OwnPlaceChange(place=place, claims=len(moved), incidents=tuple(dict.fromkeys(found)))

    def _locate(self, record: Record, place: OwnPlace) -> list[str]:
        """Locate anew the claims that may name a place; return those that lie elsewhere now.

        A claim that another place explains is left as it is.
        """
        speaks = speaking_of((place.name, *place.spellings))

        def wanted(said: Place) -> bool:
            if said.gazetteer_id == place.id:
                return True
            return (said.name is None or said.name == place.name) and speaks(said)

        claims = record.claims()
        documents = {c.span.document for c in claims if (p := place_of(c)) and wanted(p)}
        gazetteer = self._gazetteer(record)
        readings, moved = [], []
        for id_ in sorted(documents):
            document, reading = record.document(id_), record.reading(id_)
            if document is None or reading is None:
                continue
            located = locate_anew(gazetteer, document, reading, wanted)
            pairs = zip(reading.claims, located.claims, strict=True)
            moved += [new.id for old, new in pairs if new != old]
            readings.append(located)
        record.note_layers(layers(self._of(record)).attributions)
        record.revise(readings)
        return moved

    def _gazetteer(self, record: Record) -> Gazetteer:
        """Return all places, with those that lie beside the record now."""
        settings = self._of(record)
        if self._warm is None or self._warm.theatre.id != settings.theatre:
            self._warm = Gazetteer(theatres.load(settings.theatre))
        self._warm = with_layers(self._warm, layers(settings))  # with all that it has worked out
        return self._warm

    def _of(self, record: Record) -> Settings:
        return msgspec.structs.replace(
            self._settings,
            theatre=record.theatre() or self._settings.theatre,
            own=str(own_path(record.path)),
        )


def _unit(gazetteer: Gazetteer, wish: PlaceWish) -> tuple[str | None, str | None]:
    """Return the province and country that a place lies in, by name and ISO-2 code."""
    if wish.within:
        units = gazetteer.units(wish.within)
        if not units:
            raise InputError(
                f"no unit is known as {wish.within!r}; name a province, as: --within Idlib"
            )
        return units[0].admin1, units[0].country
    nearest = locate_point(gazetteer, wish.latitude, wish.longitude)
    return nearest.admin1, nearest.country or gazetteer.theatre.country


def _listed(entries: Sequence[GazetteerEntry]) -> str:
    return ", ".join(
        f"{one.name} ({one.kind.replace('_', ' ')}) in {one.admin1 or one.country}"
        for one in entries[:NAMED]
    )
