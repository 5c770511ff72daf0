"""Mentions of events: triggers with their place, time, sides and figures."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from marsad.model import ActorRef, Claimant, Figure, Measure, Place, Status, When
from marsad.read.figures import Found
from marsad.read.roles import Roles, roles_of
from marsad.read.scene import Scene
from marsad.read.status import status_of
from marsad.read.timing import time_for
from marsad.read.triggers import GENERIC, Trigger
from marsad.read.where import Spot, places_for, spots


@dataclass(frozen=True, slots=True)
class Mention:
    """One mention of an event, before the mentions of a document are merged.

    `when` and `place` are None where the sentence names none; `exact` ranks the place's kind.
    """

    type: str
    scene: Scene
    start: int
    end: int
    status: Status
    when: When | None
    place: Place | None
    exact: int
    roles: Roles
    figures: tuple[Figure, ...] = ()
    claimants: tuple[Claimant, ...] = ()
    means: str | None = None
    weak: bool = False
    again: bool = False
    note: str = ""


@dataclass(slots=True)
class Focus:
    """What the text speaks of just now: the place and time last named."""

    place: Place | None = None
    exact: int = 0
    when: When | None = None
    mentions: list[Mention] = field(default_factory=list)


def mentions_of(
    scene: Scene,
    triggers: Sequence[Trigger],
    figures: Sequence[Found],
    claimants: tuple[Claimant, ...],
) -> list[Mention]:
    """Return the event mentions of a sentence; negated ones are left out by the caller."""
    all_spots = spots(scene)
    shares = _share_out(scene, triggers, figures)
    out: list[Mention] = []
    for number, trigger in enumerate(triggers):
        status = status_of(scene, trigger.start)
        if status is None:
            continue
        mine = shares[number]
        out += _mentions(scene, trigger, status, mine, all_spots, claimants)
    return out


def _mentions(
    scene: Scene,
    trigger: Trigger,
    status: Status,
    mine: list[Figure],
    all_spots: list[Spot],
    claimants: tuple[Claimant, ...],
) -> list[Mention]:
    found = _places(scene, trigger, all_spots)
    roles = roles_of(scene, trigger.type, (trigger.start, trigger.end), trigger.named, mine)
    base = Mention(
        type=trigger.type,
        scene=scene,
        start=trigger.start,
        end=trigger.end,
        status=status,
        when=time_for(scene, trigger.start, trigger.end),
        place=found[0].place if found else None,
        exact=found[0].exact if found else 0,
        roles=roles,
        figures=tuple(mine),
        claimants=claimants,
        means=trigger.means,
        weak=trigger.weak,
        again=trigger.again,
        note="lifted" if trigger.type == "siege" and _lifted(scene, trigger) else "",
    )
    return [base] + [
        replace(base, place=spot.place, exact=spot.exact, figures=()) for spot in found[1:]
    ]


def _places(scene: Scene, trigger: Trigger, all_spots: list[Spot]) -> list[Spot]:
    for key in ("at", "at2"):
        if tag := trigger.named.get(key):
            mark = scene.template.mark(tag)
            named = [spot for spot in all_spots if spot.mark == mark]
            if named:
                return places_for(
                    scene,
                    named + [s for s in all_spots if s.position > named[0].position],
                    trigger.start,
                    named[0].position,
                )
    return places_for(scene, all_spots, trigger.start, trigger.end)


def _lifted(scene: Scene, trigger: Trigger) -> bool:
    words = scene.text[max(0, trigger.start - 30) : trigger.end + 20]
    return any(word in words for word in ("lift", "broke ", "break", "breach", "reopen", "ended"))


# A figure goes to a trigger that can have caused it.
_BEARS = {
    Measure.DISPLACED: {"displacement", "evacuation"},
    Measure.RETURNED: {"displacement"},
    Measure.EVACUATED: {"evacuation", "displacement"},
    Measure.TRAPPED: {"siege", "offensive", "aid_delivery"},
    Measure.CAPTURED: {"abduction", "territory_gained", "armed_clash"},
    Measure.DETAINED: {"arrest", "abduction"},
}
_HARMLESS = frozenset(
    ("displacement", "evacuation", "agreement", "aid_delivery", "protest", "siege", "withdrawal",
     "force_movement", "ceasefire_violation", "base_established", "arrest")
)  # fmt: skip


def _share_out(
    scene: Scene, triggers: Sequence[Trigger], figures: Sequence[Found]
) -> list[list[Figure]]:
    """Give each figure to the trigger it goes with: one of its clause that can cause it."""
    out: list[list[Figure]] = [[] for _ in triggers]
    for found in figures:
        ranked = sorted(range(len(triggers)), key=lambda n: _fit(scene, triggers[n], found))
        if ranked and _fit(scene, triggers[ranked[0]], found)[0] < 3:
            out[ranked[0]].append(found.figure)
    return out


def _fit(scene: Scene, trigger: Trigger, found: Found) -> tuple[int, int]:
    measure = found.figure.measure
    bears = _BEARS.get(measure)
    if bears is not None:
        class_ = 0 if trigger.type in bears else 3
    else:
        class_ = (
            2 if trigger.type in _HARMLESS else 1 if trigger.type in ("offensive", GENERIC) else 0
        )
    if scene.clause(trigger.start) != scene.clause(found.tag):
        class_ += 1 if class_ < 2 else 0
    return class_, abs(trigger.start - found.tag)


def sides(mention: Mention) -> tuple[ActorRef, ...]:
    """Return all sides of a mention."""
    return mention.roles.initiators + mention.roles.targets
