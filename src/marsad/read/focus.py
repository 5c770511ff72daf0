"""What a text last spoke of: the settlement, the province, the side, the armed groups."""

from collections.abc import Iterable
from dataclasses import dataclass, field

import msgspec

from marsad.model import Place
from marsad.read.actors.names import BROAD, REBELLIOUS, Name
from marsad.read.places.exact import LOOSE, PROVINCE, SETTLED
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

    `country` is the conflict's, by its name.
    """

    country: str
    settled: Place | None = None
    city: Place | None = None
    province: Place | None = None
    subject: Mark | None = None
    groups: dict[str, Name] = field(default_factory=dict)
    _last: Mark | None = None

    def take(self, scene: Scene) -> None:
        """Note what a sentence speaks of, for those after it."""
        here = [spot for spot in spots(scene) if not spot.far]
        if settled := [spot for spot in here if spot.exact >= SETTLED]:
            self.settled = max(settled, key=lambda spot: spot.exact).place
        if cities := [spot for spot in here if is_city(spot)]:
            self.city = plain(cities[-1])
        if provinces := [spot for spot in here if spot.exact == PROVINCE]:
            self.province = provinces[-1].place
        sides = _sides(scene)
        self.subject = self.subject_in(scene, len(scene.text))
        self.groups |= _groups(mark.value for _, mark in sides)
        self._last = sides[-1][1] if sides else self._last

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


def plain(spot: Spot) -> Place:
    """Return the place under its name alone, without "the northern city of"."""
    return msgspec.structs.replace(spot.place, text=spot.mark.value.text)


def is_city(spot: Spot) -> bool:
    """True for a city, near it or not: no district of one, and no province."""
    if not LOOSE <= spot.exact <= SETTLED:
        return False
    return any(entry.kind == "city" for entry in spot.mark.value.entries)


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
