"""Mentions of events: triggers with their place, time, sides and figures."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

import msgspec

from marsad.model import ActorRef, Claimant, Figure, Group, Measure, Place, Status, When
from marsad.read.counted import counted_places
from marsad.read.figures import Found
from marsad.read.kinds import GENERIC, LEAVING, RARE, SUMMED
from marsad.read.roles import Roles, by_pronoun, roles_of
from marsad.read.scene import Scene
from marsad.read.sides import by_hand
from marsad.read.status import status_of
from marsad.read.timing import time_for
from marsad.read.triggers import Trigger
from marsad.read.where import Spot, places_for, set_out, spots
from marsad.vocabulary.cues import one


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
    general: bool = False  # summed up in a total: no event by itself
    implied: bool = False  # the place is that of a sentence nearby
    listed: bool = False  # one of several places that a sentence lists
    pronoun: bool = False  # "they withdrew": those told of before did it


def mentions_of(
    scene: Scene,
    triggers: Sequence[Trigger],
    figures: Sequence[Found],
    claimants: tuple[Claimant, ...],
    total: bool,
) -> list[Mention]:
    """Return the event mentions of a sentence; negated ones are left out.

    `total` says that all its figures are totals: what they sum up is no event by itself.
    """
    all_spots = spots(scene)
    shares = _share_out(scene, triggers, figures)
    out: list[Mention] = []
    orphans = shares.pop()
    if orphans:
        bare = _bare(scene, orphans)
        out += _mentions(scene, bare, Status.REPORTED, orphans, all_spots, claimants)
    for number, trigger in enumerate(triggers):
        status = status_of(scene, trigger.start, trigger.end)
        mine = shares[number]
        if status is None or _describes(scene, trigger, mine):
            continue
        found = _mentions(scene, trigger, status, mine, all_spots, claimants)
        general = total and trigger.type in SUMMED
        out += [replace(mention, general=True) for mention in found] if general else found
    return sorted(out, key=lambda mention: mention.start)


def _describes(scene: Scene, trigger: Trigger, mine: Sequence[Found]) -> bool:
    """True for words that say which one is meant, or who helps, and tell no event of their own.

    "The agreed ceasefire zone" is no new agreement, "backed by air strikes" no strike of its own.
    """
    text, start, end = scene.text, trigger.start, trigger.end
    if trigger.type == "air_strike" and not mine and _SUPPORT.search(text, 0, start):
        return True
    if trigger.type == "agreement" and (_OVER.match(text, end) or _END.search(text, start, end)):
        return True
    if scene.syntax is None:
        return False
    first = scene.syntax.at(scene.template.source(start))
    if trigger.type in ("agreement", "ceasefire_violation"):
        return scene.syntax.describes(first)
    moved = trigger.type in ("displacement", "evacuation", "abduction")
    return moved and not mine and scene.syntax.participle(first)


def _mentions(
    scene: Scene,
    trigger: Trigger,
    status: Status,
    mine: list[Found],
    all_spots: list[Spot],
    claimants: tuple[Claimant, ...],
) -> list[Mention]:
    """One mention, or one for each place where figures and places alternate."""
    parts = _by_place(scene, mine, all_spots)
    if parts:
        return [
            _mention(scene, trigger, status, founds, [spot], claimants) for founds, spot in parts
        ]
    found = _places(scene, trigger, all_spots)
    if any(map(_counted, mine)) and not _each(scene, mine):
        found = found[:1]  # a toll shared by several places is one event, at the first
    if trigger.type in _WHOLE or (trigger.type == "armed_clash" and _single(scene, trigger)):
        found = found[:1]  # one operation against several places
    base = _mention(scene, trigger, status, mine, found, claimants)
    base = replace(base, listed=len(found) > 1)
    return [base] + [replace(base, place=spot.place, exact=spot.exact) for spot in found[1:]]


def _counted(found: Found) -> bool:
    return found.figure.quantity.low is not None or found.figure.quantity.high is not None


def _single(scene: Scene, trigger: Trigger) -> bool:
    """True for what one unit fights, "clashed with", "an attack on", and not for "clashes"."""
    return _CLASH.search(scene.text, trigger.start, trigger.end) is not None


def _each(scene: Scene, mine: Sequence[Found]) -> bool:
    """True for "one was killed in each of": the number holds for every place of the list."""
    return len(mine) == 1 and " each " in scene.text[mine[0].end : mine[0].end + 12] + " "


def _by_place(
    scene: Scene, mine: Sequence[Found], all_spots: Sequence[Spot]
) -> list[tuple[list[Found], Spot]]:
    """Split "nine killed in Qaterji and two in Mayssar": a number goes with the place after it."""
    leads = [found for found in mine if not found.figure.part_of]
    leads = [f for f in leads if f.figure.measure is leads[0].figure.measure]
    if len({f.tag for f in leads}) < 2:
        return []
    out: list[tuple[list[Found], Spot]] = []
    for number, lead in enumerate(leads):
        stop = leads[number + 1].tag if number + 1 < len(leads) else len(scene.text)
        here = [s for s in all_spots if lead.tag < s.position < stop and s.exact > 1]
        if not here:
            return []
        group = [f for f in mine if lead.tag <= f.tag < stop]
        out.append((group, max(here, key=lambda s: (s.exact, -s.position))))
    return out if len({spot.place.text for _, spot in out}) > 1 else []


# "The truce is over": the end of an agreement is none.
_END = re.compile(r"\b(?:end|collapse|breakdown|expiry) (?:of|to)\b")
_SUPPORT = one("roles", "support")
_OVER = re.compile(r",? (?:is |was |had |has )?(?:over\b|ended|collaps\w+|been billed)")
_OF_MEASURE = {
    Measure.DISPLACED: "displacement",
    Measure.RETURNED: "displacement",
    Measure.EVACUATED: "evacuation",
    Measure.TRAPPED: "siege",
}


def _bare(scene: Scene, orphans: Sequence[Found]) -> Trigger:
    """A trigger for figures beside no word of their cause, or for fighters that a side killed."""
    start, end = min(f.start for f in orphans), max(f.end for f in orphans)
    kind, again = _OF_MEASURE.get(orphans[0].figure.measure, GENERIC), True
    if orphans[0].figure.group is Group.COMBATANTS and by_hand(scene, orphans[0]):
        kind, again = "armed_clash", False
    return Trigger(type=kind, start=start, end=end, named={}, means=None, weak=False, again=again)


def _mention(
    scene: Scene,
    trigger: Trigger,
    status: Status,
    mine: Sequence[Found],
    found: Sequence[Spot],
    claimants: tuple[Claimant, ...],
) -> Mention:
    figures = [_of_fight(found.figure, trigger.type) for found in mine]
    span = (trigger.start, trigger.end)
    return Mention(
        type=trigger.type,
        scene=scene,
        start=trigger.start,
        end=trigger.end,
        status=status,
        when=time_for(
            scene,
            *span,
            brief=trigger.type in _BRIEF,
            expected=status is Status.EXPECTED,
            rare=trigger.type in RARE and not figures,
        ),
        place=found[0].place if found else None,
        exact=found[0].exact if found else 0,
        roles=roles_of(scene, trigger.type, span, trigger.named, figures),
        figures=tuple(figures),
        claimants=claimants,
        means=trigger.means,
        weak=trigger.weak,
        again=trigger.again,
        note=_note(scene, trigger),
        pronoun=by_pronoun(scene, span),
    )


def _of_fight(figure: Figure, kind: str) -> Figure:
    """Of a fight "seven of them" and "nine men" are fighters."""
    if kind not in _FOUGHT or figure.group is not Group.PEOPLE or not _MEN.search(figure.text):
        return figure
    return msgspec.structs.replace(figure, group=Group.COMBATANTS)


def _note(scene: Scene, trigger: Trigger) -> str:
    """What a type cannot say: that a siege was lifted, how many towns were taken."""
    if trigger.type == "siege":
        return "lifted" if _lifted(scene, trigger) else ""
    gained = trigger.type == "territory_gained"
    return counted_places(scene, trigger.start, trigger.end) if gained else ""


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
    abroad = trigger.type == "agreement"
    leaving = trigger.type in LEAVING
    if not (abroad or leaving):
        all_spots = [spot for spot in all_spots if not set_out(scene, spot)]
    aiming = trigger.type in _AIMING
    return places_for(scene, all_spots, trigger.start, trigger.end, abroad, leaving, aiming)


def _lifted(scene: Scene, trigger: Trigger) -> bool:
    words = scene.text[max(0, trigger.start - 30) : trigger.end + 20]
    return any(word in words for word in ("lift", "broke ", "break", "breach", "reopen", "ended"))


_MEN = re.compile(r"\bof (?:them|the attackers|its men)\b|\bmen\b")
_FOUGHT = frozenset(("armed_clash", "offensive"))
_CLASH = re.compile(r"\b(?:clash(?:ed)?|battle[d]?|fought|engaged|attack|attempt|infiltrat\w+)\b")
# What is one however many places it is about.
_WHOLE = frozenset(("offensive", "siege", "abduction"))
_AIMING = frozenset(("offensive", "armed_clash"))
# What takes no weeks: "held for two years" is not when such a thing happened.
_BRIEF = frozenset(
    ("territory_gained", "explosive_device", "suicide_bombing", "abduction", "withdrawal", "arrest",
     "weapons_disrupted", "grenade", "territory_transferred")
)  # fmt: skip

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
) -> list[list[Found]]:
    """Give each figure to the trigger it goes with: one of its clause that can cause it.

    The last list holds those that go with none.
    """
    out: list[list[Found]] = [[] for _ in range(len(triggers) + 1)]
    for found in figures:
        ranked = sorted(range(len(triggers)), key=lambda n: _fit(scene, triggers[n], found))
        fits = ranked and _fit(scene, triggers[ranked[0]], found)[0] < 2
        out[ranked[0] if fits else -1].append(found)
    return out


def _fit(scene: Scene, trigger: Trigger, found: Found) -> tuple[int, float]:
    measure = found.figure.measure
    bears = _BEARS.get(measure)
    if bears is not None:
        class_ = 0 if trigger.type in bears else 3
    else:
        class_ = (
            2 if trigger.type in _HARMLESS else 1 if trigger.type in ("offensive", GENERIC) else 0
        )
    if scene.clause(trigger.start) != scene.clause(found.tag):
        class_ += 2
    if scene.syntax is None:
        return class_, abs(trigger.start - found.tag)
    number = scene.word(found.tag, scene.template.tag_end(found.tag))
    word = scene.word(trigger.start, trigger.end)
    return class_, scene.syntax.distance(word, number)


def sides(mention: Mention) -> tuple[ActorRef, ...]:
    """Return all sides of a mention."""
    return mention.roles.initiators + mention.roles.targets
