"""All places that Marsad knows: a theatre's first, then the world's."""

from functools import cached_property, lru_cache
from typing import Protocol

from msgspec.structs import replace

from marsad.locate import world as worlds
from marsad.locate.areas import areas
from marsad.locate.finder import SHORT_POPULATION, WORLD_POPULATION, Finder
from marsad.locate.gaps import GapFinder
from marsad.locate.index import FOLDED, NameIndex, Scored
from marsad.locate.normal import plain
from marsad.locate.phrase import parse, simple
from marsad.locate.rank import ENOUGH, Hints, rank
from marsad.locate.spelt import Provinces, blockers, covers, spelt
from marsad.locate.units import Units
from marsad.model import GazetteerEntry, PlaceMention, RelationKind, Theatre

_AROUND_DEGREES = 0.25
_CITY_PROVINCE_KM = 15.0
# Texts whose mentions are kept: a report is asked for when it is read and again when it is located,
# with fifteen others in between, which would take half a millisecond more.
_TEXTS = 32
_SETTLED = frozenset(("governorate", "city", "town", "village", "city_district", "country"))


class Layer(Protocol):
    """A user's gazetteers: what `marsad.gazetteers.Index` is."""

    def lookup(self, name: str, alike: bool = True) -> tuple[Scored, ...]:
        """Return what a plain name may mean by the first way that finds anything."""
        ...

    def near(self, latitude: float, longitude: float) -> list[GazetteerEntry]:
        """Return the places around a point, 10 km to each side and more."""
        ...

    def entry(self, entry_id: str) -> GazetteerEntry | None:
        """Return the entry with an id, or None."""
        ...


class Gazetteer:
    """Finds names of places in text, and looks up what a name means."""

    def __init__(
        self,
        theatre: Theatre,
        world: bool = True,
        layers: Layer | None = None,
        units: Units | None = None,
    ) -> None:
        """Take the theatre's places, and a user's; the world is read when it is first needed."""
        self._units = units
        self.theatre = theatre
        self._layers = layers
        self._with_world = world
        places = {place.id: place for place in theatre.places}
        self.entries = (*map(Provinces(theatre), theatre.places), *areas(theatre, places))
        self._by_province: dict[str, tuple[NameIndex, NameIndex]] = {}
        self._by_id = {entry.id: entry for entry in self.entries}
        self._found = lru_cache(_TEXTS)(self._find)

    def find(self, text: str) -> tuple[PlaceMention, ...]:
        """Return the mentions of places in order; the longest name wins, none overlap."""
        return self._found(text)

    def _find(self, text: str) -> tuple[PlaceMention, ...]:
        found, taken = self._finder.find(text)
        more = tuple(self._gaps.find(text, taken))
        return tuple(sorted((*found, *more), key=lambda mention: mention.start)) if more else found

    def entry(self, entry_id: str) -> GazetteerEntry | None:
        """Return the entry with an id, or None if there is none."""
        own = self._by_id.get(entry_id) or self._world_by_id.get(entry_id)
        if own or self._layers is None:
            return own
        found = self._layers.entry(entry_id)
        return self._named_units(found) if found else None

    def unit_at(self, latitude: float, longitude: float, radius_km: float) -> GazetteerEntry | None:
        """Return the smallest unit whose outline holds a point and all within so many kilometres.

        Its province is called as the theatre calls it. None where no outlines are loaded.
        """
        found = self._units.unit_at(latitude, longitude, radius_km) if self._units else None
        return self._named_units(found) if found else None

    @property
    def home(self) -> GazetteerEntry | None:
        """The theatre's country, or None if the gazetteer does not hold it."""
        for entry in (*self.entries, *self._world_by_id.values()):
            if entry.kind == "country" and entry.country == self.theatre.country:
                return entry
        return None

    def around(self, latitude: float, longitude: float) -> list[GazetteerEntry]:
        """Return all places, of every layer, whose square or a neighbouring one holds a point."""
        near = [
            entry
            for entry in (*self.entries, *self._world_by_id.values())
            if abs(entry.latitude - latitude) <= _AROUND_DEGREES
            and abs(entry.longitude - longitude) <= _AROUND_DEGREES
        ]
        return near if self._layers is None else near + self._layers.near(latitude, longitude)

    def known(self, text: str) -> bool:
        """Return whether the whole of a text is the name of a theatre's place."""
        return bool(self._theatre.exact(plain(text)))

    def lookup(
        self,
        name: str,
        *,
        within: str | None = None,
        country: str | None = None,
        kinds: tuple[str, ...] = (),
        others: tuple[GazetteerEntry, ...] = (),
    ) -> tuple[Scored, ...]:
        """Return what a name may mean, the likeliest first; empty if nobody knows it.

        `within` is the admin unit, city or country named beside it, `country` an ISO-2 code,
        `kinds` the kinds of place asked for besides those in the name ("Idlib province"),
        `others` places that the same report names. The score runs from 0 to 1.
        """
        phrase = simple(name)
        unit = plain(simple(within).name) if within else ""
        units = self.units(within) if within else ()
        hints = Hints(
            kinds=kinds or phrase.kinds,
            within=self._with_surroundings(units),
            unit=unit,
            country=country or self._states.get(unit),
            others=others,
        )
        far = bool(within or country)
        found = self._candidates(plain(name), plain(phrase.name), hints.kinds, far=far)
        ranked = rank(found, hints)
        if ranked and ranked[0].score >= ENOUGH:
            return ranked
        if len({unit.admin1 for unit in units if self._at_home(unit)}) == 1:
            for province in dict.fromkeys(one.admin1 for one in hints.within if self._at_home(one)):
                if province and (bounded := self._bounded(plain(phrase.name), province, hints)):
                    return rank(bounded, hints)
        return ranked

    def _bounded(self, bare: str, province: str, hints: Hints) -> tuple[Scored, ...]:
        """Names less alike, among the places of the province that a unit lies in.

        Quarters, which are called alike in every city, need the same name.
        """
        if province not in self._by_province:
            inside = [entry for entry in self.entries if entry.admin1 == province]
            outside = [entry for entry in inside if entry.kind != "city_district"]
            self._by_province[province] = (
                NameIndex((entry, spelt(entry)) for entry in inside),
                NameIndex((entry, spelt(entry)) for entry in outside),
            )
        every, villages = self._by_province[province]
        same = every.lookup(bare, alike=False)
        return same if same or hints.kinds == ("city_district",) else villages.loosely(bare)

    def units(self, within: str) -> tuple[GazetteerEntry, ...]:
        """Return what the unit named beside a place may mean ("Aleppo": province and city)."""
        phrase = parse(within)
        outer = self.units(phrase.within) if phrase.within else ()
        if phrase.relation and phrase.relation.kind is RelationKind.PART:
            phrase = simple(phrase.relation.anchor)
        key = plain(phrase.name)
        found = self._candidates(plain(within), key, phrase.kinds, far=True, alike=False)
        ranked = rank(found, Hints(kinds=phrase.kinds, within=outer))
        return tuple(one.entry for one in ranked if one.score >= ENOUGH) or outer

    def _with_surroundings(self, units: tuple[GazetteerEntry, ...]) -> tuple[GazetteerEntry, ...]:
        """Units, and the province around a city that is one itself: Damascus is said of both."""
        cities = [u for u in units if u.kind == "governorate" and u.radius_km <= _CITY_PROVINCE_KM]
        around = (
            entry
            for entry in self._governorates
            for city in cities
            if entry not in units and covers(entry, city)
        )
        return (*units, *around)

    @cached_property
    def _governorates(self) -> tuple[GazetteerEntry, ...]:
        return tuple(entry for entry in self.entries if entry.kind == "governorate")

    def _candidates(
        self, whole: str, bare: str, kinds: tuple[str, ...], *, far: bool, alike: bool = True
    ) -> tuple[Scored, ...]:
        """Entries by the whole name, by the name without words for its kind, in the world.

        Where a unit is named beside it (`far`), namesakes elsewhere in the world compete.
        """
        found = {one.entry.id: one for one in self._of_kind(bare, kinds)}
        for one in self._theatre.exact(whole) or self._theatre.exact(bare):
            found.setdefault(one.entry.id, one)
        if found and not far:
            return tuple(found.values())
        for one in self._users(bare, far=far, alike=alike and not found):
            found.setdefault(one.entry.id, one)
        if found and not far:
            return tuple(found.values())
        elsewhere = self._elsewhere.exact(whole) or self._elsewhere.exact(bare)
        for one in elsewhere:
            if far or self._may_be_bare(one.entry):
                found.setdefault(one.entry.id, one)
        if not found:
            alike = alike and not elsewhere  # a small town elsewhere is no name misspelt
            loose = self._theatre.lookup(bare, alike)
            if not loose and whole != bare:
                loose = self._theatre.lookup(whole, alike)
            home = (one for one in loose if one.score >= FOLDED or self._at_home(one.entry))
            found.update((one.entry.id, one) for one in home)
        return tuple(found.values())

    def _users(self, bare: str, *, far: bool, alike: bool) -> list[Scored]:
        """What a user's layers know: places at home, and others if a unit is named beside them.

        Of a province where the theatre itself knows the name, it is not asked.
        """
        if self._layers is None or not bare:
            return []
        known = {one.entry.admin1 for one in self._theatre.lookup(bare, alike=False)}
        found = self._layers.lookup(bare, alike=alike and not known)
        own = (Scored(self._named_units(s.entry), s.score, s.reason) for s in found)
        return [
            one
            for one in own
            if (far or self._at_home(one.entry)) and one.entry.admin1 not in known
        ]

    def _named_units(self, entry: GazetteerEntry) -> GazetteerEntry:
        """Return a layer's entry with its province as the theatre calls it, if it knows it."""
        if not entry.admin1 or not self._at_home(entry):
            return entry
        unit = plain(simple(entry.admin1).name)
        found = (one.entry for one in self._theatre.lookup(unit, alike=False))
        known = next((one.admin1 for one in found if one.kind == "governorate"), None)
        return replace(entry, admin1=known)

    def _may_be_bare(self, entry: GazetteerEntry) -> bool:
        """Whether a place outside the theatre's data may be named without its country."""
        return (
            self._at_home(entry) or entry.kind == "country" or entry.population >= WORLD_POPULATION
        )

    def _at_home(self, entry: GazetteerEntry) -> bool:
        """Whether an entry lies in the theatre's country, whose names are romanised at will."""
        return entry.country == self.theatre.country

    def _of_kind(self, bare: str, kinds: tuple[str, ...]) -> tuple[Scored, ...]:
        """Bases, crossings and the like, asked for as "Tabqa" and "airport"."""
        if not kinds or not bare:
            return ()
        return tuple(one for one in self._sites.lookup(bare) if one.entry.kind in kinds)

    @cached_property
    def _theatre(self) -> NameIndex:
        return NameIndex((entry, spelt(entry)) for entry in self.entries)

    @cached_property
    def _sites(self) -> NameIndex:
        """What is no settlement, by its names without the words for its kind."""
        return NameIndex(
            (entry, tuple(simple(name).name for name in (entry.name, *entry.spellings)))
            for entry in self.entries
            if entry.kind not in _SETTLED
        )

    @cached_property
    def _elsewhere(self) -> NameIndex:
        if not self._with_world:
            return NameIndex(())
        world = worlds.load()
        return NameIndex(
            (entry, spelt(entry))
            for entry in (*world.countries, *world.cities)
            if not (self._at_home(entry) and self._theatre.exact(plain(entry.name)))
        )

    @cached_property
    def _world_by_id(self) -> dict[str, GazetteerEntry]:
        if not self._with_world:
            return {}
        world = worlds.load()
        return {entry.id: entry for entry in (*world.countries, *world.cities)}

    def abroad(self, name: str) -> bool:
        """Return whether a name is that of another country or of a state of one."""
        found = self._elsewhere.exact(plain(name))
        return plain(name) in self._states or any(o.entry.kind == "country" for o in found)

    @cached_property
    def _states(self) -> dict[str, str]:
        """Countries by the plain names of their states, where these are no places at home."""
        if not self._with_world:
            return {}
        named = {plain(c.admin1): c.country for c in worlds.load().cities if c.admin1 and c.country}
        return {name: iso for name, iso in named.items() if not self._theatre.exact(name)}

    @cached_property
    def _gaps(self) -> GapFinder:
        return GapFinder(self._gap_names)

    def _gap_names(self, name: str) -> tuple[Scored, ...]:
        """What a name in the gaps between known ones may be, the theatre's own places first."""
        own = self._theatre.lookup(name, alike=False)
        return own or tuple(self._users(name, far=False, alike=False))

    @cached_property
    def _finder(self) -> Finder:
        return Finder(self.entries, self._running_world(), blockers(self.theatre))

    def _running_world(self) -> tuple[GazetteerEntry, ...]:
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
