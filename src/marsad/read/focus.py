"""What a text last spoke of: the settlement, the province, the side, the armed groups."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

import msgspec

from marsad.model import Place
from marsad.read.actors.names import BROAD, REBELLIOUS, Name
from marsad.read.places.exact import LOOSE, PROVINCE, SETTLED
from marsad.read.places.named import FAR_BACK, Named, meant, named_by
from marsad.read.places.spot import Spot, spots
from marsad.read.scene import Scene
from marsad.read.template import Mark
from marsad.vocabulary.cues import one

_GOVERNED = one("control", "governed")
_LATTER = one("control", "latter")
_PRONOUN = one("control", "pronoun")


@dataclass(slots=True)
class Focus:
    """Follows a text sentence by sentence; `take` must be given its scenes in order.

    `country` is the conflict's, by its name; `town` is the settlement last named, no quarter of
    one; `group` is the armed group last named, whatever was done to it.
    """

    country: str
    settled: Place | None = None
    town: Place | None = None
    city: Place | None = None
    province: Place | None = None
    subject: Mark | None = None
    group: Mark | None = None
    groups: dict[str, Name] = field(default_factory=dict)
    named: list[Named] = field(default_factory=list)
    _last: Mark | None = None
    _cities: dict[str, Place] = field(default_factory=dict)

    def take(self, scene: Scene) -> None:
        """Note what a sentence speaks of, for those after it."""
        here = [spot for spot in spots(scene) if not spot.far]
        if settled := [spot for spot in here if spot.exact >= SETTLED]:
            self.settled = max(settled, key=lambda spot: spot.exact).place
        if towns := [spot for spot in settled if not _is_quarter(spot)]:
            self.town = max(towns, key=lambda spot: spot.exact).place
        self.named += named_by(scene)
        self._take_cities(here)
        if provinces := [spot for spot in here if spot.exact == PROVINCE]:
            self.province = provinces[-1].place
        sides = _sides(scene)
        self.subject = self.subject_in(scene, len(scene.text))
        self.groups |= _groups(mark.value for _, mark in sides)
        self.group = self.group_in(scene, len(scene.text))
        self._last = sides[-1][1] if sides else self._last

    def _take_cities(self, here: list[Spot]) -> None:
        """Note the city spoken of: the one named last, be it by a quarter of it."""
        for spot in here:
            for entry in spot.mark.value.entries:
                if entry.kind == "city":
                    city = msgspec.structs.replace(plain(spot), candidates=(entry.id,))
                    self._cities.setdefault(entry.id, city)
        of_quarters = [city for spot in here for city in _quarter_of(spot, self._cities)]
        cities = [plain(spot) for spot in here if is_city(spot)] or of_quarters
        self.city = cities[-1] if cities else self.city

    def settlement(self, kind: str, at: int) -> Place | None:
        """Return what "the town", "the village" in a sentence means: the one last called so."""
        near = [one for one in self.named if at - one.sentence <= FAR_BACK]
        fitting = meant(kind, [one for one in near if one.spot.exact >= SETTLED], at)
        return fitting[-1].spot.place if fitting else self.settled

    def groups_up_to(self, scene: Scene, mark: Mark) -> list[Name]:
        """Return the armed groups named in the text up to a mark, each once."""
        before = [m.value for _, m in _sides(scene) if m.start < mark.start]
        return list((self.groups | _groups(before)).values())

    def subject_in(self, scene: Scene, stop: int) -> Mark | None:
        """Return the side that a sentence speaks of up to a position: its own, or the last one.

        A side behind a preposition or a verb is not spoken of; "the latter" is the side named
        last before.
        """
        if _LATTER.match(scene.text):
            return self._last or self.subject
        own = [
            mark
            for position, mark in _sides(scene)
            if position < stop and _GOVERNED.search(scene.text[:position]) is None
        ]
        if own and not _PRONOUN.match(scene.text):
            return own[0]
        return self.subject

    def group_in(self, scene: Scene, stop: int) -> Mark | None:
        """Return whom "the group" means up to a position: the armed group named last."""
        own = [m for at, m in _sides(scene) if at < stop and _groups([m.value])]
        return own[-1] if own else self.group


def plain(spot: Spot) -> Place:
    """Return the place under its name alone, without "the northern city of"."""
    return msgspec.structs.replace(spot.place, text=spot.mark.value.text)


def is_city(spot: Spot) -> bool:
    """True for a city, near it or not: no district of one, and no province."""
    if not LOOSE <= spot.exact <= SETTLED:
        return False
    return any(entry.kind == "city" for entry in spot.mark.value.entries)


def _is_quarter(spot: Spot) -> bool:
    entries = spot.mark.value.entries
    return bool(entries) and all(entry.kind == "city_district" for entry in entries)


def _quarter_of(spot: Spot, cities: Mapping[str, Place]) -> Iterator[Place]:
    """Yield those of the cities that a place is a quarter of."""
    if _is_quarter(spot):
        parents = (entry.parent for entry in spot.mark.value.entries)
        yield from (cities[parent] for parent in parents if parent in cities)


def _groups(names: Iterable[Name]) -> dict[str, Name]:
    """The rebel and jihadist groups among sides, by id; "rebels" are none."""
    return {
        name.actor.id: name
        for name in names
        if name.actor is not None and name.actor.alignment in REBELLIOUS and not broad(name)
    }


def broad(name: Name) -> bool:
    """Return True for "rebels" and the like, which name no group."""
    return name.actor is not None and name.actor.id in BROAD


def _sides(scene: Scene) -> list[tuple[int, Mark]]:
    marks = scene.template.within(0, len(scene.text), "A")
    return [(position, mark) for position, mark in marks if mark.value.actor is not None]
